/// How often answers were right, wrong and missing.
public struct PrecisionRecall: Sendable, Hashable, Encodable {
  /// Answers that gold has.
  public var right = 0
  /// Answers that gold does not have.
  public var alarms = 0
  /// Gold that no answer gives.
  public var misses = 0

  /// Nothing scored yet.
  public init(right: Int = 0, alarms: Int = 0, misses: Int = 0) {
    self.right = right
    self.alarms = alarms
    self.misses = misses
  }

  /// The share of the answers that are right, or `nil` where none was given.
  public var precision: Double? { right + alarms == 0 ? nil : Double(right) / Double(right + alarms) }
  /// The share of gold that was found, or `nil` where there is none.
  public var recall: Double? { right + misses == 0 ? nil : Double(right) / Double(right + misses) }
  /// The harmonic mean of precision and recall, or `nil` where there is neither answer nor gold.
  public var f1: Double? {
    let all = 2 * right + alarms + misses
    return all == 0 ? nil : 2 * Double(right) / Double(all)
  }

  /// Adds up two scores.
  public static func += (sum: inout PrecisionRecall, other: PrecisionRecall) {
    sum.right += other.right
    sum.alarms += other.alarms
    sum.misses += other.misses
  }

  private enum Key: String, CodingKey { case right, alarms, misses, precision, recall, f1 }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(right, forKey: .right)
    try container.encode(alarms, forKey: .alarms)
    try container.encode(misses, forKey: .misses)
    try container.encode(precision, forKey: .precision)
    try container.encode(recall, forKey: .recall)
    try container.encode(f1, forKey: .f1)
  }
}
