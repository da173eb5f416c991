extension Figure.Source {
  /// Whether two names of one article's sources can be one source: all words of one stand in the other, `Hall` and
  /// `Natalie Hall`, `the hospital` and `nurses at the Tera hospital`, but not `Israeli officials` and `Palestinian
  /// officials`. Short words (articles, prepositions) count only where there is nothing else.
  public func isSame(as other: Figure.Source) -> Bool {
    name == other.name || SourceWords(of: name).areSame(as: SourceWords(of: other.name))
  }
}

/// The words of a source's name in lower case, letters and numbers alone, by their hashes.
struct SourceWords: Sendable {
  private var hashes: [UInt64] = []
  /// Whether one of them is no short word: the others do not count then.
  private var hasLong = false

  /// The words of `name`.
  init(of name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      var name = name
      name.withUTF8 { addWords(of: $0) }
      return
    }
    for word in name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = word.lowercased()
      add(word.utf8.reduce(Self.start, Self.mix), count: word.utf8.count)
    }
  }

  /// Whether all words of one stand in the other.
  func areSame(as other: SourceWords) -> Bool {
    hashes.allSatisfy(other.hashes.contains) || other.hashes.allSatisfy(hashes.contains)
  }

  private mutating func addWords(of ascii: UnsafeBufferPointer<UInt8>) {
    var hash = Self.start
    var count = 0
    for byte in ascii {
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        hash = Self.mix(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        count += 1
      } else if count > 0 {
        add(hash, count: count)
        hash = Self.start
        count = 0
      }
    }
    if count > 0 { add(hash, count: count) }
  }

  private mutating func add(_ hash: UInt64, count: Int) {
    if count > 3, !hasLong {
      hasLong = true
      hashes.removeAll()
    }
    if count > 3 || !hasLong { hashes.append(hash) }
  }

  // FNV-1a.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
