public import Articles
public import Figures

/// What a publisher says of a count that it did not say before: the "since the last report" of a situation report.
public struct Change: Sendable, Hashable {
  /// The kinds of change.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Stated since, and in no earlier article of the publisher about the event.
    case new
    /// Stated before and since, with another value or other limits.
    case changed
    /// Stated in the publisher's last article before, and in none of its articles since.
    case withdrawn
  }

  /// What happened.
  public var kind: Kind
  /// The event's name.
  public var event: String
  /// What was counted.
  public var measure: Measure
  /// The unit's code.
  public var unit: String
  /// Who, as in the claim.
  public var population: String?
  /// Where, as in the claim.
  public var place: String?
  /// Who published both; `nil` for articles that name no publisher.
  public var publisher: String?
  /// The publisher's last report before; `nil` where ``kind`` is `new`.
  public var before: Claim.Report?
  /// The publisher's last report since; `nil` where ``kind`` is `withdrawn`.
  public var after: Claim.Report?

  /// A change of what `claim` asks for.
  public init(_ kind: Kind, of claim: Claim, publisher: String?, before: Claim.Report?, after: Claim.Report?) {
    self.kind = kind
    event = claim.event
    measure = claim.measure
    unit = claim.unit
    population = claim.population
    place = claim.place
    self.publisher = publisher
    self.before = before
    self.after = after
  }
}

extension EventComparison {
  /// What each publisher says of the event since `day` that it did not say before.
  ///
  /// An article belongs to the time since `day` where it was published on that day or later. Without a day, each
  /// publisher's articles of its last day are compared with those before; a publisher of one day has no changes then.
  /// Articles without a date are left out, and so are copies of other publishers' articles.
  ///
  /// - Complexity: O(*n*) in the number of reports, times the publishers.
  public func changes(since day: CalendarDate? = nil) -> [Change] {
    let articles = event.articles.filter { $0.copyOf == nil }
    var changes: [Change] = []
    var published: [String?: [(id: String, day: CalendarDate)]] = [:]
    var publishers: [String?] = []
    for article in articles {
      guard let day = article.date else { continue }
      if published[article.publisher] == nil { publishers.append(article.publisher) }
      published[article.publisher, default: []].append((article.id, day))
    }
    for publisher in publishers {
      let days = published[publisher] ?? []
      guard let last = days.map(\.day).max() else { continue }
      let first = day ?? last
      let before = days.filter { $0.day < first }
      let since = Set(days.filter { $0.day >= first }.map(\.id))
      guard !since.isEmpty, day != nil || !before.isEmpty else { continue }
      let lastBefore = before.map(\.day).max()
      let latest = Set(before.filter { $0.day == lastBefore }.map(\.id))
      let earlier = Set(before.map(\.id))
      for claim in claims {
        let old = claim.reports.last { earlier.contains($0.article) }
        let new = claim.reports.last { since.contains($0.article) }
        switch (old, new) {
        case (nil, let new?):
          changes.append(Change(.new, of: claim, publisher: publisher, before: nil, after: new))
        case (let old?, let new?) where old.interval != new.interval:
          changes.append(Change(.changed, of: claim, publisher: publisher, before: old, after: new))
        case (let old?, nil) where latest.contains(old.article):
          changes.append(Change(.withdrawn, of: claim, publisher: publisher, before: old, after: nil))
        default: break
        }
      }
    }
    return changes
  }
}
