public import Quantities

/// An article's labelled answer to "how many".
public struct GoldTotal: Sendable {
  /// What was counted.
  public var measure: String
  /// The unit's code.
  public var unit: String
  /// The accepted values, the annotator's own first.
  public var intervals: [Interval]
  /// Whether it is left out of the score.
  public var isOpen: Bool
  /// Whether it may be absent.
  public var isOptional: Bool

  init(_ line: GoldLine.Total) {
    measure = line.measure
    unit = line.unit
    intervals =
      [Interval(low: line.low, best: line.best, high: line.high)]
      + (line.alt ?? []).filter { $0.count == 3 }.map { Interval(low: $0[0], best: $0[1], high: $0[2]) }
    isOpen = line.open ?? false
    isOptional = line.optional ?? false
  }

  /// The count of an event by a set that labels whole events.
  init(eventLabel line: GoldLine.Figure) {
    measure = line.measure
    unit = line.unit
    intervals = [Interval(low: line.low, best: line.best, high: line.high)]
    isOpen = false
    isOptional = false
  }
}
