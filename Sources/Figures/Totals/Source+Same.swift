extension Figure.Source {
  /// Whether two names of one article's sources can be one source: all words of one stand in the other, `Hall` and
  /// `Natalie Hall`, `the hospital` and `nurses at the Tera hospital`, but not `Israeli officials` and `Palestinian
  /// officials`. Short words (articles, prepositions) count only where there is nothing else.
  public func isSame(as other: Figure.Source) -> Bool {
    if name == other.name { return true }
    let ours = words
    let theirs = other.words
    return ours.allSatisfy(theirs.contains) || theirs.allSatisfy(ours.contains)
  }

  /// The hashes of the name's words in lower case, letters and numbers alone.
  private var words: [UInt64] {
    var all: [(hash: UInt64, count: Int)] = []
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for word in name.utf8.split(whereSeparator: { !Self.isWord($0) }) {
        all.append((Self.hash(word.lazy.map(Self.lowercased)), word.count))
      }
    } else {
      for word in name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let word = word.lowercased()
        all.append((Self.hash(word.utf8), word.utf8.count))
      }
    }
    let long = all.filter { $0.count > 3 }
    return (long.isEmpty ? all : long).map(\.hash)
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
