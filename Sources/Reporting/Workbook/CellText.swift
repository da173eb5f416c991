/// Makes any text fit for a cell: what the file format cannot hold is replaced, never refused.
enum CellText {
  /// The most UTF-16 units that Excel keeps in a cell ("Excel specifications and limits").
  static let limit = 32_767

  /// `text` without NUL and non-characters, its escapes escaped, cut with an ellipsis at ``limit``.
  ///
  /// The library ends a text at NUL, and XML has no U+FFFE and U+FFFF: all become U+FFFD. `_x0041_` in a text would be
  /// read as the character that it names (ECMA-376, ST_Xstring), so its underscore is written as `_x005F_`.
  static func clean(_ text: String) -> String {
    if text.utf8.count < limit, isPlain(text) { return text }
    var kept = String.UnicodeScalarView()
    var units = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      var scalar = scalars[index]
      if scalar.value == 0 || scalar.value & 0xFFFE == 0xFFFE { scalar = "\u{FFFD}" }
      let escaped = scalar == "_" && startsEscape(scalars[index...])
      let size = (escaped ? 7 : 0) + UTF16.width(scalar)
      if units + size > limit - 1, scalars.index(after: index) < scalars.endIndex || units + size > limit {
        kept.append("…")
        return String(kept)
      }
      if escaped { kept.append(contentsOf: "_x005F".unicodeScalars) }
      kept.append(scalar)
      units += size
    }
    return String(kept)
  }

  /// Whether a text has none of the bytes that something to be replaced has.
  private static func isPlain(_ text: String) -> Bool {
    func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      // Without a branch in the loop: every text of a workbook comes by here.
      var found = false
      for byte in bytes { found = found || byte == 0 || byte == 0xEF || byte == 0x5F }
      return !found
    }
    return text.utf8.withContiguousStorageIfAvailable(isPlain)
      ?? !text.utf8.contains { $0 == 0 || $0 == 0xEF || $0 == 0x5F }
  }

  /// `text` on one line, for a cell whose row should stay low: white space becomes single spaces.
  static func line(_ text: String) -> String {
    DisplayWidth.line(text, limit: limit)
  }

  /// A part of a text as it stands on one line: as ``line(_:)``, but a space at an edge stays.
  static func part(_ text: String) -> String {
    let line = line(text)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    let begins = text.unicodeScalars.first?.properties.isWhitespace == true
    let ends = text.unicodeScalars.last?.properties.isWhitespace == true
    return (begins ? " " : "") + line + (ends ? " " : "")
  }

  /// Whether `scalars` begin like `_x0041_`.
  private static func startsEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    let head = Array(scalars.prefix(7))
    guard head.count == 7, head[1] == "x", head[6] == "_" else { return false }
    return head[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
