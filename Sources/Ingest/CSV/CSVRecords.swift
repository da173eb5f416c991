/// Cuts the bytes of a table into records and fields by RFC 4180: a field may stand in quotes, with quotes doubled and
/// line breaks inside.
///
/// A quote counts only at the beginning of a field, so that inches and stray quotes inside one do no harm.
struct CSVRecords {
  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  /// The offset of the next record.
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The fields of the next record, or `nil` at the end; an empty line is a record of one empty field.
  mutating func next() -> [[UInt8]]? {
    guard offset < bytes.count else { return nil }
    var fields: [[UInt8]] = []
    while true {
      let (field, isLast) = nextField()
      fields.append(field)
      if isLast { return fields }
    }
  }

  private mutating func nextField() -> (field: [UInt8], isLast: Bool) {
    var field: [UInt8] = []
    if offset < bytes.count, bytes[offset] == 0x22 {
      offset += 1
      while offset < bytes.count {
        let start = offset
        while offset < bytes.count, bytes[offset] != 0x22 { offset += 1 }
        field.append(contentsOf: bytes[start..<offset])
        offset += 1
        guard offset < bytes.count, bytes[offset] == 0x22 else { break }
        field.append(0x22)
        offset += 1
      }
      offset = min(offset, bytes.count)
    }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A { offset += 1 }
    var end = offset
    let isLast = offset == bytes.count || bytes[offset] == 0x0A
    if isLast, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if start < end { field.append(contentsOf: bytes[start..<end]) }
    offset = min(offset + 1, bytes.count)
    return (field, isLast)
  }
}

/// Finds the ends of records in a stream of which any number of bytes is known.
struct CSVScanner {
  let separator: UInt8
  private var isAtFieldStart = true
  private var isQuoted = false
  // A quote inside quotes ends them, unless another follows.
  private var wasQuote = false

  init(separator: UInt8) { self.separator = separator }

  /// Whether a quoted field is open.
  var isOpen: Bool { isQuoted && !wasQuote }

  /// Takes the next byte; whether a record ends with it.
  @inline(__always)
  mutating func endsRecord(_ byte: UInt8) -> Bool {
    if isQuoted {
      if wasQuote {
        wasQuote = false
        if byte == 0x22 { return false }
        isQuoted = false
      } else {
        wasQuote = byte == 0x22
        return false
      }
    } else if byte == 0x22, isAtFieldStart {
      isQuoted = true
      isAtFieldStart = false
      return false
    }
    isAtFieldStart = byte == separator || byte == 0x0A
    return byte == 0x0A
  }
}
