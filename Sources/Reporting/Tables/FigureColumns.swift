internal import Articles
internal import Figures
internal import Quantities

/// The flat form of the figure record (FIGURES.md, Flat form): one row a figure, objects as columns.
struct FigureColumns: Sendable {
  /// The columns, in the record's order.
  let columns: [Column]
  private let includesCoded: Bool
  private let includesReviews: Bool

  /// The columns under `options`.
  init(options: RecordOptions) {
    includesCoded = options.includesCoded
    includesReviews = options.includesReviews
    columns =
      Self.beforeCoded + (options.includesCoded ? Self.coded : []) + Self.afterCoded
      + (options.includesReviews ? Self.reviews : [])
  }

  private static let beforeCoded = [
    Column(
      "article", "Id of the article: its path, or the id of its NDJSON line. The sheet Articles says more.", limit: 36),
    Column("figure", "Number of the figure in its article, in order of appearance.", .number),
    Column("measure", "What was counted: killed, injured, displaced …"),
    Column("low", "Lowest value that the words allow; empty where they set no such limit.", .number),
    Column("best", "Value that the words name; empty where they name only a limit.", .number),
    Column("high", "Highest value that the words allow; empty where they set no such limit.", .number),
    Column(
      "bound", "How it was said: exact, at_least, more_than, at_most, less_than, about, range, vague, none.", limit: 12),
    Column(
      "unit", "person, household, house; a currency (ISO 4217); percent; or the base unit after conversion.", limit: 12),
    Column("stated_low", "Low before conversion of the unit; empty where nothing was converted.", .number),
    Column("stated_best", "Best before conversion of the unit.", .number),
    Column("stated_high", "High before conversion of the unit.", .number),
    Column("stated_unit", "Unit as said, in UCUM: [mi_i] miles, [acr_us] acres."),
    Column("persons_low", "Low in persons, where households were converted.", .number),
    Column("persons_best", "Best in persons, where households were converted.", .number),
    Column("persons_high", "High in persons, where households were converted.", .number),
    Column("household_size", "Persons a household, as used for the conversion.", .number),
  ]

  private static let coded = [
    Column(
      "coded_low", "Low under the coding convention; empty where the convention has no rule for the words.", .number),
    Column("coded_best", "Best under the coding convention.", .number),
    Column("coded_high", "High under the coding convention.", .number),
  ]

  private static let afterCoded = [
    Column("unit_text", "Noun or unit as written."),
    Column("quantity_text", "Number as written, with its qualifier."),
    Column("population", "Who, where narrower than people: civilians, children, soldiers …", limit: 20, wraps: true),
    Column("place", "Where it happened, as written; one place, the first.", limit: 20, wraps: true),
    Column("place_country", "Country of the place, ISO 3166-1 alpha-3."),
    Column("place_admin1", "First-level division of the place."),
    Column("latitude", "Degrees north.", .number, format: "0.0000"),
    Column("longitude", "Degrees east.", .number, format: "0.0000"),
    Column("place_from", "Where people came from; names joined by ;"),
    Column("place_to", "Where people went; names joined by ;"),
    Column("period_text", "When, as written.", limit: 20, wraps: true),
    Column("period_start", "First day; empty where open or unknown."),
    Column("period_end", "Last day; empty where open or unknown."),
    Column("source", "Who says so, as written; not the publisher.", limit: 20, wraps: true),
    Column("assertion", "asserted, possible, forecast or denied."),
    Column("background", "TRUE where the figure belongs to another event or to history."),
    Column("relation_type", "part_of, revises or restates another figure of the article."),
    Column("relation_figure", "Number of that other figure.", .number),
    Column("region", "Where in the article: headline, body, caption, related (teasers of other articles)."),
    Column("sentence", "Sentence that it stands in.", limit: 62, wraps: true),
    Column("quote", "Words that state it.", limit: 40, wraps: true),
    Column("start", "Offset of the quote in the article's text, in Unicode code points, from 0.", .number),
    Column("end", "Offset after the quote.", .number),
    Column("confidence", "Chance that measure, value and unit are right, 0 to 1.", .number, format: "0.00"),
    Column("rule", "Rule that decided the measure."),
  ]

  private static let reviews = [
    Column("review", "What a person decided: pending, accepted, rejected or corrected.", limit: 12),
    Column("corrected_value", "The right value, where it was corrected.", .number),
  ]

  /// The rows of an article's figures, one after the other.
  ///
  /// - Complexity: O(text + figures) where the figures come in order of appearance.
  func forEachRow<Failure: Error>(
    of extracted: ExtractedArticle, _ body: ([Cell]) throws(Failure) -> Void
  ) throws(Failure) {
    var offsets = CodePointOffsets(extracted.article.text)
    for figure in extracted.figures {
      var cells = cells(of: figure, in: extracted.article, offsets: &offsets)
      if includesReviews {
        let review = extracted.reviews?[figure.number]
        cells += [.text((review?.decision ?? .pending).rawValue), .number(review?.correctedValue)]
      }
      try body(cells)
    }
  }

  private func cells(of figure: Figure, in article: Article, offsets: inout CodePointOffsets) -> [Cell] {
    let place = figure.places.first { $0.role == .at } ?? figure.places.first
    let span = figure.codePoints(in: article.text, offsets: &offsets)
    var cells: [Cell] = [
      .text(article.id), .number(figure.number), .text(figure.measure.rawValue),
      .number(figure.interval.low), .number(figure.interval.best), .number(figure.interval.high),
      .text(figure.bound.rawValue), .text(figure.unit),
      .number(figure.stated?.interval.low), .number(figure.stated?.interval.best),
      .number(figure.stated?.interval.high), .text(figure.stated?.unit),
      .number(figure.persons?.interval.low), .number(figure.persons?.interval.best),
      .number(figure.persons?.interval.high), .number(figure.persons?.householdSize),
    ]
    if includesCoded {
      cells += [.number(figure.coded?.low), .number(figure.coded?.best), .number(figure.coded?.high)]
    }
    cells += [
      .text(figure.unitText), .text(figure.quantityText), .text(figure.population),
      .text(place?.name), .text(place?.country), .text(place?.admin1),
      .number(place?.latitude), .number(place?.longitude),
      names(.from, of: figure), names(.to, of: figure),
      .text(figure.period?.text), .date(figure.period?.start), .date(figure.period?.end),
      .text(figure.source?.name), .text(figure.assertion.rawValue), .flag(figure.isBackground),
      .text(figure.relation?.kind.rawValue), .number(figure.relation.map { Double($0.figure) }),
      .text(figure.region.rawValue),
      .text(article.text.excerpt(figure.sentence)), .text(article.text.excerpt(figure.quote)),
      .number(span.start), .number(span.end), .number(figure.confidence), .text(figure.rule),
    ]
    return cells
  }

  private func names(_ role: Figure.Place.Role, of figure: Figure) -> Cell {
    let names = figure.places.filter { $0.role == role }.map(\.name)
    return names.isEmpty ? .blank : .text(names.joined(separator: "; "))
  }
}

extension SourceText {
  /// The text in `range`, cut to the text's own edges.
  func excerpt(_ range: TextRange) -> String {
    let end = min(max(range.end, 0), count)
    return string(in: TextRange(min(max(range.start, 0), end), end))
  }
}
