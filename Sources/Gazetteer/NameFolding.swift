public import Articles

/// How names of places are compared: ASCII letters in lower case without marks, words parted by one space.
///
/// `Dar'a` is `dara`, `Al-Bāb` is `al bab`, `St. Louis` is `st louis`. The table's names were folded by
/// `Data/gazetteer/build.py` in the same way.
public enum NameFolding {
  /// The letter that each character of U+00C0…U+024F begins with; capitals stand for two letters (`A` ae, `O` oe,
  /// `S` ss, `T` th, `I` ij), a stop for a character that has none.
  private static let latin: StaticString =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllll..llnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs.b........d....e........kk......oo.............uu..yy........................aaiioouuuuuuuuuu.aaaaAA..ggkkoooo..j...gg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................"
  /// The same of U+1E00…U+1EFF.
  private static let latinAdditional: StaticString =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"

  /// Appends the folded form of the bytes from `start` to `end`.
  ///
  /// - Returns: Whether every character has a folded form; otherwise `key` is of no use.
  @inline(__always)
  static func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, to key: inout some FoldedBytes) -> Bool {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        appendASCII(byte, to: &key)
        offset += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard offset + length <= end else { return false }
      let second = bytes[offset + 1]
      let third = length > 2 ? bytes[offset + 2] : 0
      guard appendMultibyte(byte, second, third, to: &key) else { return false }
      offset += length
    }
    return true
  }

  @inline(__always)
  private static func appendASCII(_ byte: UInt8, to key: inout some FoldedBytes) {
    if (byte | 0x20) &- 0x61 < 26 {
      key.append(byte | 0x20)
    } else if byte &- 0x30 < 10 {
      key.append(byte)
    } else if byte != 0x27, byte != 0x2E, byte != 0x60, let last = key.last, last != 0x20 {
      key.append(0x20)
    }
  }

  /// Appends what a character outside ASCII folds to; `false` where it is no Latin letter or mark.
  private static func appendMultibyte(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, to key: inout some FoldedBytes
  ) -> Bool {
    let letter: UInt8
    switch first {
    case 0xC3...0xC9:
      let index = (Int(first) & 0x1F) << 6 | (Int(second) & 0x3F)
      letter = table(latin, index - 0xC0)
    case 0xE1:
      let index = (Int(second) & 0x3F) << 6 | (Int(third) & 0x3F)
      guard index >= 0xE00 else { return false }
      letter = table(latinAdditional, index - 0xE00)
    case 0xCA, 0xCB: return true  // ʻ ʼ ʾ ʿ and other letters used as apostrophes
    case 0xCC, 0xCD: return true  // combining marks
    case 0xC2:
      switch second {
      case 0xA0: if let last = key.last, last != 0x20 { key.append(0x20) }
      case 0xAD, 0xB4: break  // soft hyphen, acute accent
      default: return false
      }
      return true
    case 0xE2:
      guard second == 0x80 else { return false }
      switch third {
      case 0x90...0x95: if let last = key.last, last != 0x20 { key.append(0x20) }
      case 0x98, 0x99, 0xB2: break  // quotation marks used as apostrophes
      default: return false
      }
      return true
    default: return false
    }
    switch letter {
    case 0x41: key.append(0x61, 0x65)
    case 0x4F: key.append(0x6F, 0x65)
    case 0x53: key.append(0x73, 0x73)
    case 0x54: key.append(0x74, 0x68)
    case 0x49: key.append(0x69, 0x6A)
    case 0x2E: return false
    default: key.append(letter)
    }
    return true
  }

  private static func table(_ letters: StaticString, _ index: Int) -> UInt8 {
    index >= 0 && index < letters.utf8CodeUnitCount ? letters.utf8Start[index] : 0x2E
  }

  /// The folded form of the bytes in `range`, or `nil` where a character has none.
  public static func fold(_ bytes: Span<UInt8>, _ range: TextRange) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    return append(bytes, range.start, range.end, to: &key) ? key : nil
  }

  /// The folded form of `text`, or `nil` where a character has none.
  public static func fold(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var key: [UInt8] = []
    guard append(bytes.span, 0, bytes.count, to: &key) else { return nil }
    if key.last == 0x20 { key.removeLast() }
    return key
  }
}

/// What a folded name is written to.
protocol FoldedBytes {
  /// The byte that was written last.
  var last: UInt8? { get }
  /// Writes a byte.
  mutating func append(_ byte: UInt8)
}

extension FoldedBytes {
  /// Writes two bytes.
  @inline(__always)
  fileprivate mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}

extension [UInt8]: FoldedBytes {}

/// A folded name in memory that is lent: looking one up takes no memory of its own.
struct NameKey: FoldedBytes {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// An empty name in `room`, which must outlive it; what goes beyond is left out.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// The bytes written so far.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  @inline(__always) var last: UInt8? { count > 0 ? room[count - 1] : nil }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < room.count else { return }
    room[count] = byte
    count += 1
  }
}
