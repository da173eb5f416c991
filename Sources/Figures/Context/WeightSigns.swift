/// How a weight is written in `Data/en/context_weights.tsv`: as two printable signs of ASCII, the digits of a number to the
/// base of 94 whose middle is the weight 0. It takes no time to read: a weight is looked up where it stands.
package enum WeightSigns {
  /// How many signs a weight has.
  static let count = 2
  /// The sign of the digit 0.
  private static let zero = 33
  private static let base = 94
  /// The number of the weight 0.
  private static let middle = base * base / 2
  /// How many steps make a weight of 1.
  private static let steps: Float = 1000

  /// The signs of a weight to a thousandth; of one beyond -4.418 or 4.417 those of the nearest that has some.
  package static func signs(_ weight: Double) -> String {
    let number = min(base * base - 1, max(0, middle + Int((weight * Double(steps)).rounded())))
    return String(decoding: [UInt8(zero + number / base), UInt8(zero + number % base)], as: UTF8.self)
  }

  /// The weight of two signs.
  @inline(__always)
  static func weight(_ first: UInt8, _ second: UInt8) -> Float {
    Float((Int(first) - zero) * base + Int(second) - zero - middle) / steps
  }
}
