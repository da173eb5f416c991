internal import Articles

/// Appends rows of comma-separated values by RFC 4180: CRLF ends a row, quotes hold what needs them.
///
/// A text that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, tab, CR, LF or NUL, gets
/// an apostrophe in front and quotes around it (OWASP, "CSV Injection"; ASVS 1.2.10). Numbers are written as numbers.
struct CSVWriter: Sendable {
  /// How to write.
  let options: CSVOptions

  /// A writer.
  init(_ options: CSVOptions = CSVOptions()) {
    self.options = options
  }

  /// Appends what stands before the rows: the byte order mark, the header, and the row of hashtags.
  func append(header columns: [Column], to bytes: inout [UInt8]) {
    if options.hasByteOrderMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    append(columns.map { Cell.text($0.name) }, to: &bytes)
    guard options.hasTags else { return }
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(options.delimiter.byte) }
      bytes.append(contentsOf: (HXLTags.standard.tag(of: column.name) ?? "").utf8)
    }
    endRow(&bytes)
  }

  /// Appends a row.
  func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(options.delimiter.byte) }
      switch cell {
      case .blank: break
      case .text(let text): append(text: options.hasTags ? HXLTags.spaced(text) : text, to: &bytes)
      case .number(let value): bytes.append(contentsOf: (NumberText.plain(value) ?? "").utf8)
      case .date(let date): bytes.append(contentsOf: date.description.utf8)
      case .flag(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
      }
    }
    endRow(&bytes)
  }

  private func endRow(_ bytes: inout [UInt8]) {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private func append(text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let delimiter = options.delimiter.byte
    let runs = Self.startsFormula(text)
    let special = text.utf8.contains { $0 == quote || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    guard runs || special else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(quote)
    if runs { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Whether a spreadsheet may take `text` for a formula.
  static func startsFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x00, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
