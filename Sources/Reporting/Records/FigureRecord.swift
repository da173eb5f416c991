internal import Articles
internal import Figures
internal import Quantities

/// The figure record of FIGURES.md as JSON: its field names, in its order, every field always there.
///
/// `coded_low`, `coded_best` and `coded_high` stand after `household_size` where a convention was asked for; `review` and
/// `corrected_value` at the end where the article comes from an archive.
enum FigureRecord {
  /// Appends the records of an article's figures, calling `separate` before each.
  ///
  /// - Complexity: O(text + figures) where the figures come in order of appearance.
  static func append(
    _ extracted: ExtractedArticle, options: RecordOptions, to json: inout JSONWriter,
    separate: (inout JSONWriter) -> Void
  ) {
    guard !extracted.figures.isEmpty else { return }
    var id = JSONWriter()
    id.string(extracted.article.id)
    let idBytes = id.bytes.array
    var offsets = CodePointOffsets(extracted.article.text)
    for index in extracted.figures.indices {
      separate(&json)
      append(
        extracted.figures[index], of: extracted.article, id: idBytes, offsets: &offsets, options: options, to: &json)
      if options.includesReviews {
        let review = extracted.reviews?[extracted.figures[index].number]
        json.key("review")
        json.string((review?.decision ?? .pending).rawValue)
        json.key("corrected_value")
        json.number(review?.correctedValue)
      }
      json.endObject()
    }
  }

  /// Appends the fields of a figure, whose object is left open.
  private static func append(
    _ figure: Figure, of article: Article, id: [UInt8], offsets: inout CodePointOffsets, options: RecordOptions,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("article")
    json.raw(id)
    json.key("figure")
    json.integer(figure.number)
    json.key("measure")
    json.word(figure.measure.rawValue)
    json.key("low")
    json.number(figure.interval.low)
    json.key("best")
    json.number(figure.interval.best)
    json.key("high")
    json.number(figure.interval.high)
    json.key("bound")
    json.word(figure.bound.rawValue)
    json.key("unit")
    json.word(figure.unit)
    json.key("stated")
    append(figure.stated, to: &json)
    json.key("persons_low")
    json.number(figure.persons?.interval.low)
    json.key("persons_best")
    json.number(figure.persons?.interval.best)
    json.key("persons_high")
    json.number(figure.persons?.interval.high)
    json.key("household_size")
    json.number(figure.persons?.householdSize)
    if options.includesCoded {
      json.key("coded_low")
      json.number(figure.coded?.low)
      json.key("coded_best")
      json.number(figure.coded?.best)
      json.key("coded_high")
      json.number(figure.coded?.high)
    }
    json.key("unit_text")
    json.string(figure.unitText)
    json.key("quantity_text")
    json.string(figure.quantityText)
    json.key("population")
    json.string(figure.population)
    json.key("places")
    json.beginArray()
    for place in figure.places { append(place, to: &json) }
    json.endArray()
    json.key("period")
    append(figure.period, to: &json)
    json.key("source")
    append(figure.source, to: &json)
    json.key("assertion")
    json.word(figure.assertion.rawValue)
    json.key("background")
    json.bool(figure.isBackground)
    json.key("relation")
    append(figure.relation, to: &json)
    json.key("region")
    json.word(figure.region.rawValue)
    json.key("sentence")
    json.string(article.text, figure.sentence)
    json.key("quote")
    json.string(article.text, figure.quote)
    let span = figure.codePoints(in: article.text, offsets: &offsets)
    json.key("start")
    json.integer(span.start)
    json.key("end")
    json.integer(span.end)
    json.key("confidence")
    json.number(figure.confidence)
    json.key("rule")
    json.word(figure.rule)
  }

  private static func append(_ stated: Quantity.Stated?, to json: inout JSONWriter) {
    guard let stated else { return json.null() }
    json.beginObject()
    json.key("low")
    json.number(stated.interval.low)
    json.key("best")
    json.number(stated.interval.best)
    json.key("high")
    json.number(stated.interval.high)
    json.key("unit")
    json.word(stated.unit)
    json.endObject()
  }

  private static func append(_ place: Figure.Place, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(place.name)
    json.key("role")
    json.word(place.role.rawValue)
    json.key("inferred")
    json.bool(place.inferred)
    json.key("country")
    json.string(place.country)
    json.key("admin1")
    json.string(place.admin1)
    json.key("latitude")
    json.number(place.latitude)
    json.key("longitude")
    json.number(place.longitude)
    json.key("geonames_id")
    if let id = place.geonamesID { json.integer(id) } else { json.null() }
    json.endObject()
  }

  private static func append(_ period: Figure.Period?, to json: inout JSONWriter) {
    guard let period else { return json.null() }
    json.beginObject()
    json.key("text")
    json.string(period.text)
    json.key("start")
    json.date(period.start)
    json.key("end")
    json.date(period.end)
    json.key("inferred")
    json.bool(period.inferred)
    json.endObject()
  }

  private static func append(_ source: Figure.Source?, to json: inout JSONWriter) {
    guard let source else { return json.null() }
    json.beginObject()
    json.key("name")
    json.string(source.name)
    json.key("inferred")
    json.bool(source.inferred)
    json.endObject()
  }

  private static func append(_ relation: Figure.Relation?, to json: inout JSONWriter) {
    guard let relation else { return json.null() }
    json.beginObject()
    json.key("type")
    json.word(relation.kind.rawValue)
    json.key("figure")
    json.integer(relation.figure)
    json.endObject()
  }
}

extension Figure {
  /// Where the quote stands, in code points of `text`.
  ///
  /// Only starts are looked up in `offsets`, the quote itself is counted, so that overlapping quotes stay linear.
  func codePoints(in text: SourceText, offsets: inout CodePointOffsets) -> (start: Int, end: Int) {
    let start = offsets[max(0, quote.start)]
    let last = min(max(quote.end, 0), text.count)
    let first = min(max(quote.start, 0), last)
    return (start, start + text.codePoints(in: TextRange(first, last)))
  }
}
