/// What a person decided about a figure.
public struct Review: Sendable, Hashable {
  /// The decisions, as the workbook's column `Review` lists them.
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    /// Nobody has decided yet.
    case pending
    /// The figure is right as it is.
    case accepted
    /// The figure is wrong or of no use: it stays out of totals, comparisons and reports.
    case rejected
    /// Its value is another one, ``Review/correctedValue``.
    case corrected
  }

  /// What was decided.
  public var decision: Decision
  /// The right value, in the figure's unit; only with ``Decision/corrected``.
  public var correctedValue: Double?

  /// A decision.
  public init(_ decision: Decision, correctedValue: Double? = nil) {
    self.decision = decision
    self.correctedValue = correctedValue
  }
}
