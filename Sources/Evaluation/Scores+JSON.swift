internal import Foundation

extension Scores {
  /// The scores as one JSON object, without the discrepancies; keys are sorted.
  public var json: String { Scores.text(of: self) }

  /// The given discrepancies as a JSON array.
  public static func json(of discrepancies: [Discrepancy]) -> String { text(of: discrepancies) }

  private static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Every number is a ratio of counts or finite by construction; nothing can fail to encode.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
