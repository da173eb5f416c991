public import Quantities

/// An article's one answer to "how many": a measure in a unit, over all its figures.
public struct Total: Sendable, Hashable {
  /// How the answer was reached.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// One figure says it.
    case single
    /// Disjoint groups were added.
    case sum
    /// A figure that revises an earlier one.
    case latest
    /// Sources that contradict each other.
    case range
  }

  /// What was counted.
  public var measure: Measure
  /// `person`, `household` or `house`.
  public var unit: String
  /// What the figures entail together.
  public var interval: Interval
  /// How it is said.
  public var bound: Bound
  /// The ``Figure/number``s of the figures used.
  public var figures: [Int]
  /// How the answer was reached.
  public var method: Method

  /// A total.
  public init(measure: Measure, unit: String, interval: Interval, bound: Bound, figures: [Int], method: Method) {
    self.measure = measure
    self.unit = unit
    self.interval = interval
    self.bound = bound
    self.figures = figures
    self.method = method
  }
}

extension Total {
  /// The totals of an article's figures, by measure in the order of ``Measure/allCases``, then by unit.
  public static func totals(of figures: [Figure]) -> [Total] {
    []
  }
}
