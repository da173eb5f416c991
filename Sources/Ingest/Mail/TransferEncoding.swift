/// Undoes the encodings in which letters and saved pages carry their bytes (RFC 2045, section 6).
enum TransferEncoding {
  /// `bytes` as they were before the encoding called `name`.
  static func decoded(_ bytes: some Collection<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.lowercased().filter({ !$0.isWhitespace }) {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// Text in which `=C3` stands for a byte and `=` at a line's end joins it to the next.
  ///
  /// - Parameter isHeader: Whether `_` stands for a space (RFC 2047).
  static func quotedPrintable(_ bytes: some Collection<UInt8>, isHeader: Bool = false) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == 0x3D else {
        decoded.append(isHeader && byte == 0x5F ? 0x20 : byte)
        continue
      }
      let next = rest.prefix(2)
      if let first = next.first, let high = digit(first), let low = next.dropFirst().first.flatMap(digit) {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else if next.first == 0x0A {
        rest = rest.dropFirst()
      } else if next.elementsEqual([0x0D, 0x0A]) {
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Bytes in groups of six bits (RFC 4648); what is no letter of the code is passed over.
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }
}
