internal import Articles

/// Hashes the runs of four words of a text.
struct ShingleHasher {
  /// The number of words.
  private(set) var words = 0
  /// A hash of all words in order.
  private(set) var text: UInt64 = 0
  private var hashes: [UInt32] = []
  // The hashes of the last four words.
  private var last: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Adds the words of `bytes` in `range`: runs of letters and digits, without regard to the case of ASCII letters.
  mutating func add(_ bytes: Span<UInt8>, _ range: TextRange) {
    // FNV-1a, 64 bits.
    let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    let prime: UInt64 = 0x100_0000_01B3
    var hash = basis
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        hash = (hash ^ UInt64(small)) &* prime
      } else if byte &- 0x30 < 10 {
        hash = (hash ^ UInt64(byte)) &* prime
      } else if byte >= 0x80, !Self.isSign(bytes, &offset, range.end) {
        hash = (hash ^ UInt64(byte)) &* prime
      } else if hash != basis {
        end(hash)
        hash = basis
      }
      offset += 1
    }
    if hash != basis { end(hash) }
  }

  /// The `count` least hashes, ascending and without repeats, and whether there are more.
  func least(_ count: Int) -> (hashes: [UInt32], isSample: Bool) {
    // Hashes are spread evenly: those below this are few more than are asked for.
    let share = Double(count) * 1.5 / Double(max(1, hashes.count))
    let limit = share < 1 ? UInt32(share * Double(UInt32.max)) : UInt32.max
    var found = Self.distinct(hashes.filter { $0 <= limit })
    // Fewer where shingles are repeated: then all are looked at.
    if found.count < count, limit < .max { found = Self.distinct(hashes) }
    return (Array(found.prefix(count)), found.count > count || limit < .max && found.count == count)
  }

  private static func distinct(_ hashes: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    for hash in hashes.sorted() where hash != found.last { found.append(hash) }
    return found
  }

  /// Whether a sign of General Punctuation or Latin-1 (a dash, a quotation mark) stands at `offset`, which is moved to
  /// its last byte.
  private static func isSign(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Bool {
    if bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80 {
      offset += 2
      return true
    }
    guard bytes[offset] == 0xC2, offset + 1 < end else { return false }
    offset += 1
    return true
  }

  private mutating func end(_ word: UInt64) {
    words += 1
    last = (last.1, last.2, last.3, word)
    text = Self.mixed(text &* 31 &+ word)
    guard words >= CopySketch.shingleLength else { return }
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    let shingle = Self.mixed(((last.0 &* prime &+ last.1) &* prime &+ last.2) &* prime &+ last.3)
    hashes.append(UInt32(truncatingIfNeeded: shingle >> 32))
  }

  /// Mixes the bits of a number (MurmurHash3's finalizer, Appleby, public domain).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value = value &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value = value &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
