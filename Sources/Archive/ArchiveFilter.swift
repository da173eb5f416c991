public import Articles
public import Figures
internal import Foundation

/// Which articles and figures of an archive are read.
///
/// Conditions of one kind are alternatives, kinds are conditions that all hold. Numbers of figures do not change: they
/// are given before figures are left out.
public struct ArchiveFilter: Sendable, Hashable {
  /// Measures.
  public var measures: Set<Measure> = []
  /// Places: a name or a part of one in whole words ("Ghouta"), a first-level division, a country's ISO 3166-1
  /// alpha-3 code; upper and lower case and marks on letters are the same.
  public var places: [String] = []
  /// The first day; a figure without a period counts by its article's date.
  public var since: CalendarDate?
  /// The last day.
  public var until: CalendarDate?
  /// Sources: a name or a part of one in whole words.
  public var sources: [String] = []
  /// Publishers: a name or a part of one in whole words.
  public var publishers: [String] = []
  /// Decisions; a figure without one is ``Figures/Review/Decision/pending``.
  public var decisions: Set<Review.Decision> = []

  /// A filter that lets everything through.
  public init() {}

  /// Whether rejected figures are left out where ``decisions`` does not ask for them.
  public var omitsRejected = false

  /// Whether it asks for days.
  public var choosesDays: Bool { since != nil || until != nil }

  /// Whether it looks at figures, so that an article without one that passes does not pass either.
  public var choosesFigures: Bool {
    !measures.isEmpty || !places.isEmpty || !sources.isEmpty || !decisions.isEmpty
  }

  /// What SQL can tell already: articles that have none of the figures asked for.
  var condition: (sql: String, values: [String]) {
    var sql = ""
    let measures = measures.map(\.rawValue).sorted()
    if !measures.isEmpty {
      let marks = measures.map { _ in "?" }.joined(separator: ", ")
      sql += " AND article.number IN (SELECT article FROM figure WHERE measure IN (\(marks)))"
    }
    if !decisions.isEmpty, !decisions.contains(.pending) {
      sql += " AND article.number IN (SELECT article FROM review WHERE figure IS NOT NULL)"
    }
    return (sql, measures)
  }
}

/// A filter made ready for many figures.
public struct FigureSieve: Sendable {
  private let filter: ArchiveFilter
  private let places: [FoldedName]
  private let sources: [FoldedName]
  private let publishers: [FoldedName]

  /// A sieve of what passes `filter`.
  public init(_ filter: ArchiveFilter) {
    self.filter = filter
    places = filter.places.map { FoldedName($0) }
    sources = filter.sources.map { FoldedName($0) }
    publishers = filter.publishers.map { FoldedName($0) }
  }

  /// Whether an article passes, whatever its figures are.
  public func passes(_ article: Article) -> Bool {
    publishers.isEmpty || matches(publishers, article.publisher)
  }

  /// Whether the day of an article without regard to figures passes; one without a day passes only where none is
  /// asked for.
  public func passesDay(of article: Article) -> Bool { overlaps(article.date, article.date) }

  /// Whether a figure of an article passes.
  public func passes(_ figure: Figure, of article: Article, review: Review?) -> Bool {
    if !filter.measures.isEmpty, !filter.measures.contains(figure.measure) { return false }
    let decision = review?.decision ?? .pending
    if filter.decisions.isEmpty ? filter.omitsRejected && decision == .rejected : !filter.decisions.contains(decision) {
      return false
    }
    if !sources.isEmpty, !matches(sources, figure.source?.name) { return false }
    if filter.choosesDays, !passesDay(figure, of: article) { return false }
    if !places.isEmpty, !figure.places.contains(where: matches) { return false }
    return true
  }

  private func passesDay(_ figure: Figure, of article: Article) -> Bool {
    guard let period = figure.period, period.start != nil || period.end != nil else {
      return passesDay(of: article)
    }
    // A count "since 2011" is of the days up to the article's; one "as of Monday" is of that day.
    return overlaps(period.start ?? period.end, period.end ?? article.date)
  }

  /// Whether days from `start` to `end`, where `nil` is open, share one with those asked for.
  private func overlaps(_ start: CalendarDate?, _ end: CalendarDate?) -> Bool {
    if !filter.choosesDays { return true }
    if start == nil, end == nil { return false }
    if let since = filter.since, let end, end < since { return false }
    if let until = filter.until, let start, start > until { return false }
    return true
  }

  private func matches(_ place: Figure.Place) -> Bool {
    matches(places, place.name) || matches(places, place.admin1)
      || places.contains { $0.text == place.country?.lowercased() }
  }

  private func matches(_ wanted: [FoldedName], _ name: String?) -> Bool {
    guard let name else { return false }
    let folded = FoldedName(name)
    return wanted.contains { folded.contains($0) }
  }
}

/// A name for comparison: without case, marks and punctuation.
struct FoldedName: Sendable, Hashable {
  /// The words in lower case, parted by one space.
  let text: String

  /// The folded form of `name`.
  init(_ name: String) {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    text = plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Whether `part`'s words stand in it, one after the other.
  func contains(_ part: FoldedName) -> Bool {
    !part.text.isEmpty && " \(text) ".contains(" \(part.text) ")
  }
}
