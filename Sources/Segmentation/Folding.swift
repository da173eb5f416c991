/// How words are compared: ASCII letters in lower case and the typographic apostrophe as the plain one.
///
/// Other letters stay as they are written. The hash of a token and the keys of a ``WordTable`` use this folding.
@usableFromInline
enum Folding {
  /// `byte` with ASCII capitals in lower case.
  @inlinable @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// `bytes`, eight of ASCII, with capitals in lower case.
  @inlinable @inline(__always)
  static func lower(_ bytes: UInt64) -> UInt64 {
    // In each byte the highest bit of byte + 0x3F tells whether it is A or behind, of byte + 0x25 whether behind Z.
    let capitals = (bytes &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(bytes &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
    return bytes | capitals &>> 2
  }

  /// Writes the folded bytes of `text` (lower case in ASCII, plain apostrophes) to `folded` and tells how many there are
  /// and their hash.
  ///
  /// - Parameter folded: Memory for as many bytes as `text` has and sixteen more, which are read but not used.
  @inlinable
  static func write(_ text: some Collection<UInt8>, to folded: UnsafeMutablePointer<UInt8>) -> (
    count: Int, hash: UInt32
  ) {
    // Nearly every text is ASCII in one piece.
    if let count = text.withContiguousStorageIfAvailable({ writeASCII($0, to: folded) }), let count {
      return (count, FoldedHash.of(UnsafeRawPointer(folded), 0, count, readable: count + 16))
    }
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

  /// The same of ASCII, eight bytes at a time: how many there are, or `nil` where others are among them.
  @inlinable
  static func writeASCII(_ text: UnsafeBufferPointer<UInt8>, to folded: UnsafeMutablePointer<UInt8>) -> Int? {
    guard let bytes = text.baseAddress else { return 0 }
    let source = UnsafeRawPointer(bytes)
    let target = UnsafeMutableRawPointer(folded)
    var offset = 0
    while offset + 8 <= text.count {
      let eight = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if eight & 0x8080_8080_8080_8080 != 0 { return nil }
      target.storeBytes(of: lower(eight), toByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < text.count {
      let byte = bytes[offset]
      if byte >= 0x80 { return nil }
      folded[offset] = lower(byte)
      offset += 1
    }
    return offset
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

  /// The hash of fewer than sixteen ASCII letters and a letter behind them, without a look at memory behind them; `nil`
  /// for any other text.
  @inlinable
  static func ofShort(_ word: UnsafeBufferPointer<UInt8>, suffix: UInt8?) -> UInt32? {
    let count = word.count
    guard count > 0, count < 16, let base = word.baseAddress else { return nil }
    let text = UnsafeRawPointer(base)
    var low = piece(text, min(count, 8))
    var high = count > 8 ? piece(text + 8, count - 8) : 0
    guard areLetters(low, min(count, 8)), count <= 8 || areLetters(high, count - 8) else { return nil }
    low |= fold & mask(min(count, 8))
    if count > 8 { high |= fold & mask(count - 8) }
    if let suffix {
      let letter = UInt64(suffix | 0x20)
      if count < 8 { low |= letter &<< UInt64(8 * count) } else { high |= letter &<< UInt64(8 * (count - 8)) }
    }
    return UInt32(truncatingIfNeeded: mix(0, low, high) >> 32)
  }

  /// The `count` bytes at `text`, from 1 to 8.
  @inlinable @inline(__always)
  static func piece(_ text: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count == 8 { return text.loadUnaligned(as: UInt64.self) }
    if count >= 4 {
      let last = UInt64(text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(text.loadUnaligned(as: UInt32.self)) | last &<< UInt64(8 * (count - 4))
    }
    let middle = count / 2
    return UInt64(text.load(as: UInt8.self))
      | UInt64(text.load(fromByteOffset: middle, as: UInt8.self)) &<< UInt64(8 * middle)
      | UInt64(text.load(fromByteOffset: count - 1, as: UInt8.self)) &<< UInt64(8 * (count - 1))
  }

  /// Whether the first `count` of eight bytes are ASCII letters.
  @inlinable @inline(__always)
  static func areLetters(_ bytes: UInt64, _ count: Int) -> Bool {
    let highest: UInt64 = 0x8080_8080_8080_8080 & mask(count)
    let folded = bytes | fold
    // Of a byte of ASCII, the highest bit of byte + 0x1F tells whether it is a or behind, of byte + 0x05 whether behind z.
    let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
    return bytes & highest == 0 && letters & highest == highest
  }
}
