public import Articles
public import Figures

/// Compares the figures of several articles: which events they are about, who says what, and where they differ.
///
/// ```swift
/// let comparison = Comparison(of: articles)
/// for claim in comparison.claims { print(claim.measure, claim.reports.map(\.article), claim.verdict) }
/// for pair in comparison.disagreements { print(pair.earlier.sentence, pair.later.sentence) }
/// ```
///
/// Of a large collection make an ``ArticleDigest`` an article, and take one event at a time
/// (``forEachEvent(of:grouping:body:)``).
///
/// ## Topics
/// ### The events
/// ``events``, ``comparisons``
/// ### Who says what
/// ``claims``, ``timelines``, ``disagreements``, ``changes(since:)``
public struct Comparison: Sendable {
  /// What comparing the articles of each event gave, in the order of the events' first articles.
  public let comparisons: [EventComparison]

  /// What comparing the articles of events gave.
  public init(_ comparisons: [EventComparison]) {
    self.comparisons = comparisons
  }

  /// Compares articles.
  public init(of articles: [ExtractedArticle], grouping: EventGrouping = .chosen) {
    self.init(of: articles.map(ArticleDigest.init), grouping: grouping)
  }

  /// Compares articles of which the digests are at hand.
  ///
  /// - Complexity: O(*n* log *n*) in the number of figures, times ``Claim/comparedReports``.
  public init(of digests: [ArticleDigest], grouping: EventGrouping = .chosen) {
    var comparisons: [EventComparison] = []
    Comparison.forEachEvent(of: digests, grouping: grouping) { comparisons.append($0) }
    self.comparisons = comparisons
  }

  /// The events, in the order of their first articles.
  public var events: [Event] { comparisons.map(\.event) }
  /// The claims, in the order of the events, the measures and the units; of one measure and unit first the whole
  /// event's, then those of populations, countries and places.
  public var claims: [Claim] { comparisons.flatMap(\.claims) }
  /// How the claims' counts moved, in the order of the claims.
  public var timelines: [Timeline] { comparisons.flatMap(\.timelines) }
  /// The pairs of reports that contradict each other.
  public var disagreements: [Disagreement] { comparisons.flatMap(\.disagreements) }

  /// What each publisher says since `day` that it did not say before (``EventComparison/changes(since:)``).
  public func changes(since day: CalendarDate? = nil) -> [Change] { comparisons.flatMap { $0.changes(since: day) } }

  /// Gives `body` what comparing the articles of each event gave, one event after the other.
  ///
  /// With a `name`, only the events whose names hold it, in capitals or not; where none does and the articles are a
  /// ``EventGrouping/handful``, they are all about one event of that name. What `body` throws ends the work and is
  /// thrown on.
  public static func forEachEvent<Failure: Error>(
    of digests: [ArticleDigest], grouping: EventGrouping = .chosen, named name: String? = nil,
    body: (EventComparison) throws(Failure) -> Void
  ) throws(Failure) {
    var groups = EventFinder.groups(of: digests, grouping: grouping)
    if let name {
      let sought = name.lowercased()
      groups.removeAll { !$0.name.lowercased().contains(sought) }
      if groups.isEmpty, !digests.isEmpty, digests.count <= EventGrouping.handful {
        groups = [EventFinder.Group(name: name, articles: Array(digests.indices))]
      }
    }
    for group in groups {
      try body(EventComparison(group.articles.map { digests[$0] }, name: group.name))
    }
  }

  /// The claims of articles: ``claims`` of a comparison of them.
  public static func claims(of articles: [ExtractedArticle], grouping: EventGrouping = .chosen) -> [Claim] {
    Comparison(of: articles, grouping: grouping).claims
  }
}
