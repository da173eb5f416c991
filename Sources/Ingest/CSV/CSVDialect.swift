/// How a table of comma-separated values is written, and where in a record the parts of an article stand.
struct CSVDialect: Sendable {
  /// What parts the fields: a comma, a tab, a semicolon or a vertical bar.
  var separator: UInt8
  /// The columns of the article's parts.
  var columns: [FieldNames.Field: Int]
  /// Whether the texts are written in HTML.
  var isMarkup = false

  /// The separator of a first line: the one that it has most of.
  static func separator(of line: some Collection<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, [0x2C, 0x09, 0x3B, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [0x2C, 0x09, 0x3B, 0x7C].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }

  /// The dialect of a table whose columns have the given names; `nil` where none of them is known to hold texts.
  ///
  /// Names are compared without regard to case and to spaces, hyphens and underscores.
  init?(separator: UInt8, names: [String], _ wanted: FieldNames) {
    self.separator = separator
    let folded = names.map(Self.folded)
    columns = [:]
    for field in FieldNames.Field.allCases {
      let candidates = wanted.candidates(field).lazy.map(Self.folded)
      columns[field] = candidates.compactMap { folded.firstIndex(of: $0) }.first
    }
    if columns[.text] == nil, wanted[.text] == nil {
      columns[.text] = FieldNames.markup.lazy.map(Self.folded).compactMap { folded.firstIndex(of: $0) }.first
      isMarkup = true
    }
    if columns[.text] == nil { return nil }
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !" -_".contains($0) && !$0.isNewline })
  }
}
