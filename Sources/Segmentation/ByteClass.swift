/// What a byte of UTF-8 begins.
enum ByteClass {
  case space
  case letter
  case digit
  case apostrophe
  case sign(Token.Kind)
  /// The first byte of a character outside ASCII; ``MultibyteSign`` tells which.
  case multibyte

  /// The class of `byte`.
  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass {
    if (byte | 0x20) &- 0x61 < 26 { return .letter }
    if byte <= 0x20 { return .space }
    if byte &- 0x30 < 10 { return .digit }
    if byte >= 0x80 { return .multibyte }
    switch byte {
    case 0x27: return .apostrophe
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F: return .sign(.punctuation)
    case 0x2D: return .sign(.dash)
    case 0x22, 0x60: return .sign(.quote)
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: return .sign(.bracket)
    default: return .sign(.symbol)
    }
  }

  /// Whether `byte` is an ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// A character outside ASCII: what it is and how many bytes it has.
struct MultibyteSign {
  enum Kind {
    case letter
    case space
    case apostrophe
    case sign(Token.Kind)
  }

  var kind: Kind
  var count: Int
  /// Whether it is a capital of the Latin-1 or Latin Extended-A blocks.
  var isCapital = false

  /// The character at `offset`, whose first byte is at least 0x80.
  static func at(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> MultibyteSign {
    let first = bytes[offset]
    let count = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, end - offset)
    let second = count > 1 ? bytes[offset + 1] : 0
    let third = count > 2 ? bytes[offset + 2] : 0
    switch first {
    case 0xC2:
      switch second {
      case 0xA0, 0x85: return MultibyteSign(kind: .space, count: count)
      case 0xAB, 0xBB: return MultibyteSign(kind: .sign(.quote), count: count)
      case 0xAD: return MultibyteSign(kind: .letter, count: count)  // soft hyphen, inside a word
      case 0xAA, 0xB5, 0xBA: return MultibyteSign(kind: .letter, count: count)
      default: return MultibyteSign(kind: .sign(.symbol), count: count)
      }
    case 0xC3:
      if second == 0x97 || second == 0xB7 { return MultibyteSign(kind: .sign(.symbol), count: count) }
      return MultibyteSign(kind: .letter, count: count, isCapital: second < 0x9F)
    case 0xC4, 0xC5:
      return MultibyteSign(kind: .letter, count: count, isCapital: second & 1 == 0)
    case 0xE2:
      if second == 0x80 {
        switch third {
        case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return MultibyteSign(kind: .space, count: count)
        case 0x90...0x95: return MultibyteSign(kind: .sign(.dash), count: count)
        case 0x99: return MultibyteSign(kind: .apostrophe, count: count)
        case 0x98, 0x9A...0x9F, 0xB9, 0xBA: return MultibyteSign(kind: .sign(.quote), count: count)
        case 0xA6: return MultibyteSign(kind: .sign(.punctuation), count: count)
        default: return MultibyteSign(kind: .sign(.symbol), count: count)
        }
      }
      if second == 0x88, third == 0x92 { return MultibyteSign(kind: .sign(.dash), count: count) }
      if second >= 0x81, second <= 0xAF { return MultibyteSign(kind: .sign(.symbol), count: count) }
      return MultibyteSign(kind: .letter, count: count)
    case 0xE3 where second == 0x80:
      return MultibyteSign(kind: third == 0x80 ? .space : .sign(.punctuation), count: count)
    case 0xEF where second == 0xBB && third == 0xBF:
      return MultibyteSign(kind: .space, count: count)
    case 0xF0...0xF4:
      return MultibyteSign(kind: .sign(.symbol), count: count)
    default:
      return MultibyteSign(kind: .letter, count: count)
    }
  }
}
