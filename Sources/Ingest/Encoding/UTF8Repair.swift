/// Mends UTF-8 into which bytes of other encodings were mixed, or of which parts are missing.
enum UTF8Repair {
  /// Whether more of the bytes above ASCII form characters of UTF-8 than do not.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var formed = 0
    var broken = 0
    forEachPart(bytes) { part, isFormed in
      if bytes[part.lowerBound] >= 0x80 { if isFormed { formed += 1 } else { broken += 1 } }
    }
    return formed > broken
  }

  /// `bytes` with what is not UTF-8 replaced: a byte that stands alone by the character it is in windows-1252 (the
  /// pound sign and the curly quotes of a pasted sentence), the rest of a cut sequence by U+FFFD.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    forEachPart(bytes) { part, isFormed in
      if isFormed {
        output += bytes[part]
      } else if part.count == 1, let scalar = windows1252(bytes[part.lowerBound]) {
        output += Array(String(Character(scalar)).utf8)
      } else {
        output += [0xEF, 0xBF, 0xBD]
      }
    }
    return output
  }

  /// The character in windows-1252 that was meant by the control character U+0080 to U+009F whose second byte is `byte`.
  static func meant(_ byte: UInt8) -> String.UTF8View? {
    byte < 0xA0 ? windows1252(byte).map { String(Character($0)).utf8 } : nil
  }

  /// Cuts `bytes` into stretches of ASCII, well-formed characters and broken pieces.
  private static func forEachPart(_ bytes: [UInt8], _ body: (Range<Int>, _ isFormed: Bool) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      if end > start {
        body(start..<end, true)
        start = end
        continue
      }
      let length = sequenceLength(bytes[start])
      end = start + 1
      while end < bytes.count, end - start < max(length, 1), bytes[end] & 0xC0 == 0x80 { end += 1 }
      let isFormed = length > 1 && end - start == length && String(validating: bytes[start..<end], as: UTF8.self) != nil
      // A piece of which only the first byte fits is that byte alone.
      body(start..<end, isFormed)
      start = end
    }
  }

  /// How many bytes a character has whose first byte is `byte`; 0 where none begins so.
  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  // 0x80...0x9F of windows-1252; 0 where it has no character.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    if byte >= 0xA0 { return Unicode.Scalar(byte) }
    guard byte >= 0x80 else { return nil }
    let scalar = upperControls[Int(byte) - 0x80]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }
}
