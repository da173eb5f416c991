/// Mends the two faults of otherwise good JSON that scrapers produce: ill-formed UTF-8 and lone surrogates (`\ud83d`).
enum JSONRepair {
  /// `line` with U+FFFD in the place of each fault, or `nil` where it has none.
  ///
  /// - Complexity: O(*n*)
  static func repaired(_ line: UnsafeRawBufferPointer) -> [UInt8]? {
    var bytes = Array(line)
    var isChanged = false
    if String(validating: bytes, as: UTF8.self) == nil {
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      isChanged = true
    }
    var offset = 0
    while offset + 1 < bytes.count {
      guard bytes[offset] == 0x5C else {
        offset += 1
        continue
      }
      guard let unit = escapedUnit(bytes, offset) else {
        offset += 2
        continue
      }
      switch unit {
      case 0xD800...0xDBFF:
        if let next = escapedUnit(bytes, offset + 6), (0xDC00...0xDFFF).contains(next) {
          offset += 6
        } else {
          bytes.replaceSubrange(offset + 2..<offset + 6, with: "fffd".utf8)
          isChanged = true
        }
      case 0xDC00...0xDFFF:
        bytes.replaceSubrange(offset + 2..<offset + 6, with: "fffd".utf8)
        isChanged = true
      default: break
      }
      offset += 6
    }
    return isChanged ? bytes : nil
  }

  /// The code unit of an escape `\uXXXX` at `offset`.
  private static func escapedUnit(_ bytes: [UInt8], _ offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] | 0x20 == 0x75 else { return nil }
    return UInt16(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
  }
}
