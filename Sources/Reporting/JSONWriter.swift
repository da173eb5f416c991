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
struct JSONWriter {
  /// What has been written.
  var bytes: [UInt8] = []
  /// Whether the next key or element needs a comma before it.
  private var needsComma = false

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
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes `null`.
  mutating func null() { literal("null") }

  /// Writes `true` or `false`.
  mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes a whole number.
  mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a number, `null` where there is none or JSON has no word for it.
  mutating func number(_ value: Double?) {
    guard let value, let text = NumberText.plain(value) else { return null() }
    separate()
    bytes.append(contentsOf: text.utf8)
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
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Stretches without a character to escape are copied whole.
    var copied = 0
    for index in 0..<utf8.count {
      let byte = utf8[index]
      if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
      bytes.append(contentsOf: utf8[copied..<index])
      escape(byte)
      copied = index + 1
    }
    bytes.append(contentsOf: utf8[copied..<utf8.count])
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
