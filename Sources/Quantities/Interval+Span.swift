extension Interval {
  /// The lowest and the highest value that the words stand for: a limit that they do not set is 0 or infinity, and an
  /// approximate number ("about 500") is itself ± 10 %.
  public var span: ClosedRange<Double> {
    let lower = low ?? best.map { $0 * 0.9 } ?? 0
    // "About 500" limits both ends; "at least 500" and "dozens" only one.
    let upper = high ?? (low == nil ? best.map { $0 * 1.1 } : nil) ?? .infinity
    guard !lower.isNaN, !upper.isNaN else { return 0...Double.infinity }
    return min(lower, upper)...max(lower, upper)
  }

  /// Whether some value is one that both allow.
  public func overlaps(_ other: Interval) -> Bool { span.overlaps(other.span) }
}
