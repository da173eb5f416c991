import Quantities

extension Interval {
  /// How much the words leave open.
  var width: Double { span.upperBound - span.lowerBound }

  /// Whether every value of `other` is one that these words allow.
  func admits(_ other: Interval) -> Bool {
    span.lowerBound <= other.span.lowerBound && other.span.upperBound <= span.upperBound
  }

  /// The interval without `count` of those it counts.
  func less(_ count: Double) -> Interval {
    func less(_ limit: Double?) -> Double? { limit.map { max(0, $0 - count) } }
    return Interval(low: less(low), best: less(best), high: less(high))
  }

  /// What disjoint groups entail together: a group without a lowest number adds 0 to the low; best and high only
  /// where every group has one.
  static func sum(_ intervals: [Interval]) -> Interval {
    func sum(_ limits: [Double?]) -> Double? {
      let known = limits.compactMap(\.self)
      return known.count == limits.count ? known.reduce(0, +) : nil
    }
    let lows = intervals.compactMap(\.low)
    return Interval(
      low: lows.isEmpty ? nil : lows.reduce(0, +), best: sum(intervals.map(\.best)), high: sum(intervals.map(\.high)))
  }

  /// What contradicting reports leave: the lowest low and the highest high, each `nil` where one of them has none.
  static func hull(_ intervals: [Interval]) -> Interval {
    func limit(_ keyPath: KeyPath<Interval, Double?>, _ choose: ([Double]) -> Double?) -> Double? {
      let known = intervals.compactMap { $0[keyPath: keyPath] }
      return known.count == intervals.count ? choose(known) : nil
    }
    return Interval(low: limit(\.low) { $0.min() }, best: nil, high: limit(\.high) { $0.max() })
  }
}

extension Bound {
  /// The bound that describes a total which no single figure states.
  init(describing interval: Interval) {
    switch (interval.low, interval.best, interval.high) {
    case (0?, _, 0?): self = .none
    case (let low?, _, let high?): self = low == high ? .exact : .range
    case (_, .some, _): self = .about
    case (.some, nil, nil): self = .atLeast
    case (nil, nil, .some): self = .atMost
    case (nil, nil, nil): self = .vague
    }
  }
}
