public import Articles
public import Figures

/// One labelled article.
public struct GoldItem: Sendable {
  /// What the labels are, which decides how they are scored.
  public enum Kind: Sendable, Hashable {
    /// Figures with every field of FIGURES.md; impact figures and money are exhaustive.
    case record
    /// Numbers and measurements in a suite's own units, exhaustive unless ``GoldItem/isExhaustive`` is false.
    case quantities
    /// Victim phrases; other figures may exist.
    case mentions
    /// An event's counts, for totals.
    case event
  }

  /// The article to extract from.
  public var article: Article
  /// What the labels are.
  public var kind: Kind
  /// Which figures the labels cover, and so which the extraction must give.
  public var scope: ExtractionOptions.Scope
  /// Whether a figure that no label names is a false alarm.
  public var isExhaustive: Bool
  /// The labelled figures.
  public var figures: [GoldFigure]
  /// The labelled totals; those of an ``Kind/event`` are its counts.
  public var totals: [GoldTotal]

  init(_ line: GoldLine) {
    // A text that already begins with its title and a blank line is taken as it is.
    var text = line.text
    var edge = 0
    if let title = line.title {
      edge = title.utf8.count
      if !text.utf8.starts(with: (title + "\n\n").utf8) { text = title + "\n\n" + text }
    }
    let source = SourceText(text)
    var regions: [Region] = []
    if line.title != nil { regions.append(Region(.headline, TextRange(0, edge))) }
    regions.append(Region(.body, TextRange(min(line.title == nil ? 0 : edge + 2, source.count), source.count)))
    article = Article(
      id: line.id, title: line.title, date: line.date.flatMap { CalendarDate(iso: $0) }, text: source,
      regions: regions)

    totals = (line.totals ?? []).map(GoldTotal.init)
    if let records = line.figures {
      kind = .record
      isExhaustive = true
      scope = line.all == true ? .all : .impact
      figures = records.map { GoldFigure($0, in: source) }
      if line.all != true { for index in figures.indices { figures[index].makeOptionalOutsideDefaultScope() } }
      return
    }
    // A value that the text does not state cannot be found in it.
    let labels = (line.gold ?? []).filter { $0.value.literal != false }
    if line.level == "event" {
      kind = .event
      isExhaustive = false
      scope = .impact
      figures = []
      totals = labels.map { GoldTotal(eventLabel: $0.value) }
      return
    }
    figures = labels.map { GoldFigure($0, in: source) }
    isExhaustive = line.exhaustive ?? false
    let areVictims = figures.contains { Measure(rawValue: $0.measure)?.isImpact == true }
    kind = areVictims || (figures.isEmpty && !isExhaustive) ? .mentions : .quantities
    scope = kind == .mentions ? .impact : .numerals
  }
}
