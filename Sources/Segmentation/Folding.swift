/// How words are compared: ASCII letters in lower case and the typographic apostrophe as the plain one.
///
/// Other letters stay as they are written. The hash of a token and the keys of a ``WordTable`` use this folding.
enum Folding {
  /// The hash of no bytes (FNV-1a, 32 bit).
  static let seed: UInt32 = 2_166_136_261

  /// `hash` continued by one folded byte.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// `byte` with ASCII capitals in lower case.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The folded bytes of `text` (lower case in ASCII, plain apostrophes).
  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text {
      folded.append(lower(byte))
      if folded.suffix(3) == [0xE2, 0x80, 0x99] {
        folded.removeLast(3)
        folded.append(0x27)
      }
    }
    return folded
  }

  /// The hash of folded bytes.
  static func hash(of folded: [UInt8]) -> UInt32 { folded.reduce(seed) { hash($0, $1) } }
}
