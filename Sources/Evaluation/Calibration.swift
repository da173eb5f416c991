/// How far confidence and the share of right figures lie apart.
public struct Calibration: Sendable, Hashable, Encodable {
  /// The figures of one tenth of the confidence scale.
  public struct Bin: Sendable, Hashable, Encodable {
    /// How many figures have such a confidence.
    public var figures = 0
    /// How many of them are right.
    public var right = 0
    /// The sum of their confidences.
    public var confidence = 0.0
  }

  /// Ten bins, 0 to 0.1 first.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)

  /// Counts one figure.
  public mutating func add(confidence: Double, isRight: Bool) {
    guard confidence.isFinite else { return }
    let clamped = min(max(confidence, 0), 1)
    let bin = min(Int(clamped * 10), 9)
    bins[bin].figures += 1
    bins[bin].right += isRight ? 1 : 0
    bins[bin].confidence += clamped
  }

  /// The expected calibration error: the mean distance of a bin's confidence from its share of right figures, weighted
  /// by its figures; `nil` without figures.
  public var error: Double? {
    let all = bins.reduce(0) { $0 + $1.figures }
    return all == 0 ? nil : bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(all)
  }

  private enum Key: String, CodingKey { case error, bins }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(error, forKey: .error)
    try container.encode(bins, forKey: .bins)
  }
}
