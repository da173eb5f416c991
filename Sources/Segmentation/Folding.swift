/// How words are compared: ASCII letters in lower case and the typographic apostrophe as the plain one.
///
/// Other letters stay as they are written. The hash of a token and the keys of a ``WordTable`` use this folding.
@usableFromInline
enum Folding {
  /// The hash of no bytes (FNV-1a, 32 bit).
  @usableFromInline static let seed: UInt32 = 2_166_136_261

  /// `hash` continued by one folded byte.
  @inlinable @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// `byte` with ASCII capitals in lower case.
  @inlinable @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Appends the folded bytes of `text` (lower case in ASCII, plain apostrophes) and gives their hash.
  @inlinable
  static func append(_ text: some Collection<UInt8>, to folded: inout [UInt8]) -> UInt32 {
    let start = folded.count
    var hash = seed
    for byte in text {
      folded.append(lower(byte))
      // U+2019 is E2 80 99.
      let count = folded.count
      if byte == 0x99, count - start >= 3, folded[count - 2] == 0x80, folded[count - 3] == 0xE2 {
        folded.removeLast(3)
        folded.append(0x27)
        hash = folded[start...].reduce(seed) { self.hash($0, $1) }
      } else {
        hash = self.hash(hash, lower(byte))
      }
    }
    return hash
  }
}
