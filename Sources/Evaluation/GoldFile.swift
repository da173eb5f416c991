internal import Foundation

/// Articles with the figures that they state, labelled by hand: what an extraction is measured against.
///
/// One JSON object a line. An object with `figures` is a full record in the fields of FIGURES.md; one with `gold` is
/// an item of a borrowed set, whose labels are fewer (``GoldItem/Kind``).
public struct GoldFile: Sendable {
  /// The labelled articles, in the order of the file.
  public var items: [GoldItem]

  /// The items of a file's content.
  ///
  /// - Throws: ``EvaluationError`` with the number of the first line that cannot be read.
  public init(contentsOf bytes: [UInt8]) throws(EvaluationError) {
    let decoder = JSONDecoder()
    items = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        items.append(GoldItem(try decoder.decode(GoldLine.self, from: Data(line))))
      } catch {
        throw EvaluationError(.malformedLine, subject: "line \(index + 1)", underlying: GoldFile.message(of: error))
      }
    }
  }

  /// What a decoding error says, with the key it stopped at.
  private static func message(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty
        ? context.debugDescription
        : "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    default: "\(error)"
    }
  }
}
