public import Figures

/// Two reports of a claim that contradict each other, with what a reader needs to judge between them.
public struct Disagreement: Sendable, Hashable {
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
  /// The earlier report, with its sentence.
  public var earlier: Claim.Report
  /// The later report, with its sentence.
  public var later: Claim.Report

  /// A disagreement of two reports of `claim`.
  public init(_ claim: Claim, earlier: Claim.Report, later: Claim.Report) {
    event = claim.event
    measure = claim.measure
    unit = claim.unit
    population = claim.population
    place = claim.place
    self.earlier = earlier
    self.later = later
  }
}

extension Claim {
  /// The pairs of reports with the verdict ``Verdict/conflict``.
  public var disagreements: [Disagreement] {
    guard verdict == .conflict else { return [] }
    let reports = Dictionary(self.reports.map { ($0.article, $0) }) { first, _ in first }
    return pairs.compactMap { pair in
      guard pair.verdict == .conflict, let earlier = reports[pair.a], let later = reports[pair.b] else { return nil }
      return Disagreement(self, earlier: earlier, later: later)
    }
  }
}
