import Articles
import Foundation

/// A text whose numbers of people and homes are marked with what they count: one line of a file under `Data/context`.
///
/// ```
/// Shelters opened in Gao. [About 1,000|displaced] had come by Sunday, in a town of [40,000|none].
/// ```
struct MarkedExcerpt {
  /// A marked number.
  struct Mark {
    /// Where it stands in ``text``.
    var range: TextRange
    /// The measure's name, or another label where it counts nothing that is learnt.
    var label: String
  }

  /// The text without the marks.
  let text: SourceText
  /// Its marks, in order.
  let marks: [Mark]

  /// Reads a line, in which ` ¶ ` stands for the end of a paragraph; `nil` for one that a bracket is left open in.
  init?(_ line: some StringProtocol) {
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    var rest = Array(line.replacingOccurrences(of: " ¶ ", with: "\n\n").utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      guard let bar = rest[open...].firstIndex(of: UInt8(ascii: "|")),
        let close = rest[bar...].firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      bytes += rest[..<open]
      let start = bytes.count
      bytes += rest[(open + 1)..<bar]
      marks.append(
        Mark(
          range: TextRange(start, bytes.count), label: String(decoding: rest[(bar + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    text = SourceText(decoding: bytes + rest)
    self.marks = marks
  }

  /// What the number at `range` counts: the label of the mark over it, `none` where there is no mark.
  func label(of range: TextRange) -> String {
    marks.first { $0.range.start < range.end && range.start < $0.range.end }?.label ?? "none"
  }
}
