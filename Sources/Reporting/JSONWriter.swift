internal import Articles

/// Appends JSON to a byte buffer: keys, values and commas, without an intermediate tree.
///
/// ```swift
/// var json = JSONWriter()
/// json.beginObject()
/// json.key("low")
/// json.number(41)
/// json.endObject()      // {"low":41}
/// ```
struct JSONWriter: ~Copyable {
  /// What has been written.
  var bytes: ByteBuffer
  /// Whether the next key or element needs a comma before it.
  private var needsComma = false

  /// A writer with room for `capacity` bytes, and more where they are needed.
  init(capacity: Int = 4096) {
    bytes = ByteBuffer(capacity: capacity)
  }

  /// Opens an object, as a value or as an element of an array.
  mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Closes the object.
  mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Opens an array, as a value or as an element of an array.
  mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// Closes the array.
  mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Forgets what came before, so that the next value begins a record of its own.
  mutating func beginRecord() { needsComma = false }

  /// Writes the key of the next value; it must need no escapes.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\":")
    needsComma = false
  }

  /// Writes `null`.
  @inline(__always)
  mutating func null() { literal("null") }

  /// Writes `true` or `false`.
  mutating func bool(_ value: Bool) { if value { literal("true") } else { literal("false") } }

  /// Writes a whole number.
  mutating func integer(_ value: Int) {
    separate()
    bytes.append(whole: value)
    needsComma = true
  }

  /// Writes a number, `null` where there is none or JSON has no word for it.
  @inline(__always)
  mutating func number(_ value: Double?) {
    if let value { number(stated: value) } else { null() }
  }

  private mutating func number(stated value: Double) {
    if let whole = Int(exactly: value) { return integer(whole) }
    if fraction(value) { return }
    guard var text = NumberText.plain(value) else { return null() }
    separate()
    text.withUTF8 { bytes.append($0) }
    needsComma = true
  }

  /// Writes a number of at most five decimals, as coordinates and chances are; returns whether it did.
  ///
  /// No two numbers of fifteen digits have the same value, so these digits, without zeros behind, are the shortest.
  private mutating func fraction(_ value: Double) -> Bool {
    guard value.magnitude < 1e9, value.magnitude >= 0.001 else { return false }
    let scaled = (value.magnitude * 100_000).rounded()
    guard scaled / 100_000 == value.magnitude else { return false }
    separate()
    var (whole, decimals) = UInt64(scaled).quotientAndRemainder(dividingBy: 100_000)
    var width = 5
    while width > 1, decimals % 10 == 0 {
      decimals /= 10
      width -= 1
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digits: whole, width: 1)
    bytes.append(UInt8(ascii: "."))
    bytes.append(digits: decimals, width: width)
    needsComma = true
    return true
  }

  /// Writes a day as ISO 8601 has it, `null` where there is none.
  mutating func date(_ value: CalendarDate?) {
    guard let (year, month, day) = value?.components else { return null() }
    guard year >= 0 else { return string(value?.description) }
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(digits: UInt64(year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: UInt64(month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: UInt64(day), width: 2)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a word that needs no escapes: a code, the name of a rule.
  mutating func word(_ value: String) {
    var value = value
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { bytes.append($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a text, `null` where there is none.
  mutating func string(_ value: String?) {
    guard var value else { return null() }
    value.withUTF8 { string(utf8: $0) }
  }

  /// Writes the text in `range` of `text`; what lies outside the text is left out.
  mutating func string(_ text: SourceText, _ range: TextRange) {
    let end = min(max(range.end, 0), text.count)
    let start = min(max(range.start, 0), end)
    text.bytes.withUnsafeBufferPointer { string(utf8: UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Writes bytes that are JSON already.
  mutating func raw(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { bytes.append($0) }
    needsComma = true
  }

  private mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Stretches without a character to escape are copied whole.
    var start = 0
    while start < utf8.count {
      let end = Self.plainEnd(utf8, start)
      bytes.append(UnsafeBufferPointer(rebasing: utf8[start..<end]))
      if end < utf8.count { escape(utf8[end]) }
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Where the first character to escape stands from `start` on, or the end.
  private static func plainEnd(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(utf8)
    var index = start
    // Most texts have nothing to escape: a stretch of them is looked at together.
    while index + 32 <= utf8.count {
      var found: UInt8 = 0
      for offset in index..<index + 32 {
        let byte = utf8[offset]
        found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
      }
      if found != 0 { break }
      index += 32
    }
    while index + 8 <= bytes.count,
      isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    {
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
      bytes[index] != UInt8(ascii: "\\")
    {
      index += 1
    }
    return index
  }

  /// Whether none of eight bytes is to be escaped: a subtraction borrows from the high bit of a byte that is too small.
  @inline(__always)
  private static func isPlain(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = bytes ^ ones &* 0x22
    let slashes = bytes ^ ones &* 0x5C
    let found = (bytes &- ones &* 0x20) & ~bytes | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return found & ones &* 0x80 == 0
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append("u00")
      bytes.append(Self.hexadecimal(byte >> 4))
      bytes.append(Self.hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  @inline(__always)
  private mutating func literal(_ word: StaticString) {
    separate()
    bytes.append(word)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
