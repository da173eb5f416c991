internal import Quantities

extension Interval {
  /// Whether the limits are those of `other`, each within 0.1 %; both or neither must be set.
  func agrees(with other: Interval) -> Bool {
    Interval.agree(low, other.low) && Interval.agree(best, other.best) && Interval.agree(high, other.high)
  }

  /// Whether two limits are both unset, or equal within 0.1 %.
  static func agree(_ first: Double?, _ second: Double?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): abs(first - second) <= 0.001 * max(abs(first), abs(second))
    default: false
    }
  }

  /// The one number that stands for the interval: best, else low, else high.
  var representative: Double? { best ?? low ?? high }

  /// Whether the representative values differ by a factor of ten or more.
  func isTenfold(of other: Interval) -> Bool {
    guard let first = representative, let second = other.representative, first > 0, second > 0 else { return false }
    return first >= 9.99 * second || second >= 9.99 * first
  }
}
