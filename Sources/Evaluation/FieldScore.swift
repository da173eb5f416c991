/// How often one field was right over the figures that were found.
///
/// The share `right` of `scored` counts every figure. ``values`` leaves out those where the field is empty (or `false`,
/// `asserted`, `exact`, `body`) on both sides, which would make any answer look good.
public struct FieldScore: Sendable, Hashable, Encodable {
  /// The figures whose field is labelled.
  public var scored = 0
  /// Those with the labelled answer.
  public var right = 0
  /// Precision and recall of the answers that say something.
  public var values = PrecisionRecall()

  /// The share of the scored figures that are right.
  public var accuracy: Double? { scored == 0 ? nil : Double(right) / Double(scored) }

  /// Adds up two scores.
  public static func += (sum: inout FieldScore, other: FieldScore) {
    sum.scored += other.scored
    sum.right += other.right
    sum.values += other.values
  }

  /// The score of one figure.
  ///
  /// - Parameters:
  ///   - isRight: Whether the answer is accepted.
  ///   - gold: Whether the label says something, as opposed to the empty or usual answer.
  ///   - predicted: Whether the answer says something.
  init(isRight: Bool, gold: Bool, predicted: Bool) {
    scored = 1
    right = isRight ? 1 : 0
    switch (isRight, gold, predicted) {
    case (true, _, true): values.right = 1
    case (true, _, false): break
    case (false, let gold, let predicted):
      values.misses = gold ? 1 : 0
      values.alarms = predicted ? 1 : 0
    }
  }

  init() {}

  private enum Key: String, CodingKey { case scored, right, accuracy, values }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(scored, forKey: .scored)
    try container.encode(right, forKey: .right)
    try container.encode(accuracy, forKey: .accuracy)
    try container.encode(values, forKey: .values)
  }
}
