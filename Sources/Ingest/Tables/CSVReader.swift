/// Reads comma-separated values by RFC 4180 from blocks of bytes: quotes hold delimiters, line breaks and, doubled,
/// quotes.
struct CSVReader {
  private let delimiter: UInt8
  private var rows: [[String]] = []
  private var row: [String] = []
  private var field: [UInt8] = []
  private var size = 0
  private var isQuoted = false
  // After a quote in a quoted field: a second one is a quote of the text, all else ends the quoting.
  private var isAfterQuote = false
  private var isAfterReturn = false
  private var isAtStart = true

  /// The longest row that a person's table has, in bytes.
  private static let longestRow = 1 << 26

  /// A reader of rows whose fields `delimiter` parts.
  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Whether a row is longer than any table's.
  var isTooLong: Bool { size > Self.longestRow }

  /// The delimiter of a table that begins with `start`: of comma, semicolon and tab the one that its first row has most
  /// of.
  static func delimiter(of start: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in start {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 { counts[byte, default: 0] += 1 }
    }
    return [UInt8(ascii: ";"), 0x09].first { counts[$0] ?? 0 > counts[UInt8(ascii: ",")] ?? 0 } ?? UInt8(ascii: ",")
  }

  /// The rows that end in a block of bytes.
  mutating func rows(_ bytes: UnsafeRawBufferPointer) -> [[String]] {
    rows.removeAll(keepingCapacity: true)
    for byte in bytes { take(byte) }
    return rows
  }

  /// The last row, where no line break ends it.
  mutating func end() -> [[String]] {
    rows.removeAll()
    if !row.isEmpty || !field.isEmpty || isAfterQuote { endRow() }
    return rows
  }

  private mutating func take(_ byte: UInt8) {
    size += 1
    if isQuoted, !isAfterQuote {
      if byte == UInt8(ascii: "\"") { isAfterQuote = true } else { field.append(byte) }
      return
    }
    if isAfterQuote {
      isAfterQuote = false
      if byte == UInt8(ascii: "\"") { return field.append(byte) }
      isQuoted = false
    }
    let isLineFeed = byte == 0x0A && isAfterReturn
    isAfterReturn = byte == 0x0D
    switch byte {
    case delimiter: endField()
    case 0x0D, 0x0A: if !isLineFeed { endRow() }
    case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
    default: field.append(byte)
    }
  }

  private mutating func endField() {
    if isAtStart, field.starts(with: TextFile.byteOrderMark) {
      field.removeFirst(3)
      // The mark hid that the first field is quoted.
      if field.first == UInt8(ascii: "\""), field.last == UInt8(ascii: "\""), field.count > 1 {
        field = Array(field.dropFirst().dropLast())
      }
    }
    isAtStart = false
    row.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    endField()
    rows.append(row)
    row = []
    size = 0
    isQuoted = false
    isAfterQuote = false
  }
}
