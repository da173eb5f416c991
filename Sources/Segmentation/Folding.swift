/// How words are compared: ASCII letters in lower case and the typographic apostrophe as the plain one.
///
/// Other letters stay as they are written. The hash of a token and the keys of a ``WordTable`` use this folding.
@usableFromInline
enum Folding {
  /// `byte` with ASCII capitals in lower case.
  @inlinable @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Writes the folded bytes of `text` (lower case in ASCII, plain apostrophes) to `folded` and tells how many there are
  /// and their hash.
  ///
  /// - Parameter folded: Memory for as many bytes as `text` has and sixteen more, which are read but not used.
  @inlinable
  static func write(_ text: some Collection<UInt8>, to folded: UnsafeMutablePointer<UInt8>) -> (
    count: Int, hash: UInt32
  ) {
    var count = 0
    for byte in text {
      folded[count] = lower(byte)
      count += 1
      // U+2019 is E2 80 99.
      if byte == 0x99, count >= 3, folded[count - 2] == 0x80, folded[count - 3] == 0xE2 {
        count -= 2
        folded[count - 1] = 0x27
      }
    }
    return (count, FoldedHash.of(UnsafeRawPointer(folded), 0, count, readable: count + 16))
  }

  /// The folded bytes of `text` and their hash, as long as `body` runs.
  @inlinable
  static func withFolded<Result>(
    _ text: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 16) { room in
      room.initialize(repeating: 0)
      guard let start = room.baseAddress else { preconditionFailure("memory for sixteen bytes") }
      let (count, hash) = write(text, to: start)
      return body(UnsafeBufferPointer(start: start, count: count), hash)
    }
  }
}

/// The hash of a word's folded bytes, sixteen at a time.
///
/// Setting one bit folds the case of sixteen letters at once; it also makes `[` of `{`, so that equal hashes are not
/// yet equal words. A short word, nearly every one, costs three multiplications, none of which waits for a byte.
@usableFromInline
struct FoldedHash {
  @usableFromInline var state: UInt64 = 0
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  @usableFromInline var count = 0

  @inlinable
  init() {}

  /// Takes in the next byte.
  @inlinable
  mutating func add(_ byte: UInt8) {
    if count == 16 {
      state = Self.mix(state, low, high)
      (low, high, count) = (0, 0, 0)
    }
    let folded = UInt64(byte | 0x20)
    if count < 8 { low |= folded &<< UInt64(8 * count) } else { high |= folded &<< UInt64(8 * (count - 8)) }
    count += 1
  }

  /// The hash of the bytes so far.
  @inlinable var value: UInt32 { UInt32(truncatingIfNeeded: Self.mix(state, low, high) >> 32) }

  /// Multiplies by odd constants (the golden ratio's and those of SplitMix64) and folds the upper half into the lower.
  @inlinable @inline(__always)
  static func mix(_ state: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    var mixed = (low ^ state) &* 0x9E37_79B9_7F4A_7C15 ^ (high &+ 0xBF58_476D_1CE4_E5B9) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 32
    return mixed &* 0xD6E8_FEB8_6659_FD93
  }

  /// The bits that fold the case of eight letters.
  @inlinable static var fold: UInt64 { 0x2020_2020_2020_2020 }

  /// The first `count` bytes of eight; `count` from 1 to 8.
  @inlinable @inline(__always)
  static func mask(_ count: Int) -> UInt64 { ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

  /// The hash of the bytes from `start` to `end` of `text`, which hold no typographic apostrophe.
  @inlinable @inline(__always)
  static func of(_ text: UnsafeRawPointer, _ start: Int, _ end: Int, readable: Int) -> UInt32 {
    let count = end - start
    guard count <= 16, count > 0, start + 16 <= readable else { return long(text, start, end) }
    let low = (text.loadUnaligned(fromByteOffset: start, as: UInt64.self) | fold) & mask(min(count, 8))
    let rest = text.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self) | fold
    let high = count > 8 ? rest & mask(count - 8) : 0
    return UInt32(truncatingIfNeeded: mix(0, low, high) >> 32)
  }

  /// The same, byte by byte: for long words and at the end of the text.
  @inlinable @inline(never)
  static func long(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> UInt32 {
    var hash = FoldedHash()
    for offset in start..<max(start, end) { hash.add(text.load(fromByteOffset: offset, as: UInt8.self)) }
    return hash.value
  }
}
