internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// What the articles of one event say, put together for a row of a scheme.
struct EventFacts {
  /// The event's name.
  let name: String
  /// The claims of the whole event, one a measure and unit.
  let claims: [Claim]
  /// The articles by their ids.
  let articles: [String: ExtractedArticle]
  /// The ids of the event's articles, in the order of the report.
  let ids: [String]
  /// Where it was.
  let place: Figure.Place?
  /// When it was.
  let days: Days
  /// Every place's name that figures of the event name, the first first.
  let places: [String]

  /// The events of a report, in the order of its claims.
  static func events(of report: Report) -> [EventFacts] {
    let articles = Dictionary(report.articles.map { ($0.article.id, $0) }) { first, _ in first }
    return report.comparisons.filter { !$0.claims.isEmpty }.map {
      EventFacts(name: $0.event.name, claims: $0.claims, articles: articles)
    }
  }

  private init(name: String, claims: [Claim], articles: [String: ExtractedArticle]) {
    self.name = name
    self.articles = articles
    // Of one measure and unit the first is the whole event's; narrower ones follow it.
    var seen = Set<String>()
    self.claims = claims.filter { seen.insert($0.measure.rawValue + " " + $0.unit).inserted }
    var ids: [String] = []
    var known = Set<String>()
    for report in self.claims.flatMap(\.reports) where known.insert(report.article).inserted {
      ids.append(report.article)
    }
    self.ids = ids
    let figures = self.claims.flatMap { claim in
      claim.reports.flatMap { Self.figures(of: $0, claim: claim, articles) }
    }
    place = PlaceFields.commonest(figures)
    let first = self.claims.flatMap(\.reports).compactMap(\.date).min()
    days = Days.commonest(figures, until: first) ?? Days(start: first, end: first, isOfPublication: true)
    var places: [String] = []
    for place in figures.flatMap(\.places) where !places.contains(place.name) && places.count < 20 {
      places.append(place.name)
    }
    self.places = places
  }

  /// The figures that a report of a claim is made of.
  static func figures(
    of report: Claim.Report, claim: Claim, _ articles: [String: ExtractedArticle]
  ) -> [Figure] {
    guard let article = articles[report.article] else { return [] }
    let numbers = Set(report.figures)
    return article.figures.filter {
      numbers.contains($0.number) && $0.measure == claim.measure && $0.unit == claim.unit
    }
  }

  /// The claim of a measure and unit.
  func claim(_ measure: Measure, _ unit: String) -> Claim? {
    claims.first { $0.measure == measure && $0.unit == unit }
  }

  /// The reports of a claim that are news: those of its last two days that count the whole so far and are no copies.
  ///
  /// An older toll is not one that contradicts them: it has been overtaken.
  func recent(_ claim: Claim) -> [Claim.Report] {
    let own = claim.reports.filter { !$0.isNew && $0.copyOf == nil }
    let candidates = own.isEmpty ? claim.reports : own
    guard let last = candidates.compactMap(\.asOf).max() else { return candidates }
    return candidates.filter { $0.asOf.map { last.dayNumber - $0.dayNumber <= 1 } ?? false }
  }

  /// The report that stands for a claim: the latest, or the lowest of recent ones that contradict each other.
  func chosen(_ claim: Claim, takesLowest: Bool) -> Claim.Report? {
    let recent = recent(claim)
    guard takesLowest, contradicts(recent, claim) else { return recent.last }
    return recent.min { $0.interval.span.lowerBound < $1.interval.span.lowerBound }
  }

  /// Whether some of the reports contradict each other.
  func contradicts(_ reports: [Claim.Report], _ claim: Claim) -> Bool {
    let ids = Set(reports.map(\.article))
    return claim.pairs.contains { $0.verdict == .conflict && ids.contains($0.a) && ids.contains($0.b) }
  }

  /// The articles of the event, in the order of the report.
  var members: [Article] { ids.compactMap { articles[$0]?.article } }

  /// Texts, each once, joined by `; `.
  static func joined(_ texts: some Sequence<String?>) -> Cell {
    var seen: [String] = []
    for case let text? in texts where !seen.contains(text) { seen.append(text) }
    return seen.isEmpty ? .blank : .text(seen.joined(separator: "; "))
  }
}
