/// What a text says a number is: a lowest, a best and a highest value, each `nil` where the words set no such limit.
public struct Interval: Sendable, Hashable {
  /// The lowest value that the words allow.
  public var low: Double?
  /// The value they name as the best.
  public var best: Double?
  /// The highest value they allow.
  public var high: Double?

  /// An interval of the given limits.
  public init(low: Double?, best: Double?, high: Double?) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// A single value, stated as it is.
  public init(exactly value: Double) {
    self.init(low: value, best: value, high: value)
  }

  /// The interval of a number that is qualified by `bound`: FIGURES.md's table of bounds.
  /// `range` and `vague` without further limits give the value as low.
  public init(_ bound: Bound, _ value: Double) {
    switch bound {
    case .exact, .none: self.init(exactly: value)
    case .atLeast, .moreThan, .vague, .range: self.init(low: value, best: nil, high: nil)
    case .atMost, .lessThan: self.init(low: nil, best: nil, high: value)
    case .about: self.init(low: nil, best: value, high: nil)
    }
  }

  /// The interval with each limit changed by `change`.
  public func map(_ change: (Double) -> Double) -> Interval {
    Interval(low: low.map(change), best: best.map(change), high: high.map(change))
  }
}
