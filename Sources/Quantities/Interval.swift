/// What a text says a number is: a lowest, a best and a highest value, each `nil` where the words set no such limit.
public struct Interval: Sendable, Hashable {
  // Half the size of three optionals, and much is copied.
  private var lowest: Double
  private var named: Double
  private var highest: Double

  /// Stands for no limit: a NaN that no arithmetic gives.
  private static var none: Double { Double(bitPattern: 0x7FF8_0000_0000_0A11) }

  @inline(__always)
  private static func limit(_ value: Double) -> Double? {
    value.bitPattern == none.bitPattern ? nil : value
  }

  /// The lowest value that the words allow.
  public var low: Double? {
    get { Self.limit(lowest) }
    set { lowest = newValue ?? Self.none }
  }
  /// The value they name as the best.
  public var best: Double? {
    get { Self.limit(named) }
    set { named = newValue ?? Self.none }
  }
  /// The highest value they allow.
  public var high: Double? {
    get { Self.limit(highest) }
    set { highest = newValue ?? Self.none }
  }

  /// An interval of the given limits.
  public init(low: Double?, best: Double?, high: Double?) {
    lowest = low ?? Self.none
    named = best ?? Self.none
    highest = high ?? Self.none
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

  public static func == (left: Interval, right: Interval) -> Bool {
    left.low == right.low && left.best == right.best && left.high == right.high
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(low)
    hasher.combine(best)
    hasher.combine(high)
  }

  /// Whether each limit that is set is a number.
  var isFinite: Bool {
    (lowest.isFinite || low == nil) && (named.isFinite || best == nil) && (highest.isFinite || high == nil)
  }

  /// The interval with each limit changed by `change`.
  public func map(_ change: (Double) -> Double) -> Interval {
    Interval(low: low.map(change), best: best.map(change), high: high.map(change))
  }
}
