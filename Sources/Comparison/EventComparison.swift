/// One event with all that comparing its articles gave.
public struct EventComparison: Sendable {
  /// The event.
  public var event: Event
  /// Who says what, by measure and unit; of one measure and unit first the whole event's, then those of populations,
  /// countries and places.
  public var claims: [Claim]
  /// How each of the claims' counts moved, in the order of the claims.
  public var timelines: [Timeline]

  /// What comparing the articles of `event` gave.
  public init(event: Event, claims: [Claim], timelines: [Timeline]) {
    self.event = event
    self.claims = claims
    self.timelines = timelines
  }

  /// The pairs of reports that contradict each other.
  public var disagreements: [Disagreement] { claims.flatMap(\.disagreements) }
}
