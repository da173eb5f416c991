internal import Articles
internal import CTallyData
internal import Segmentation

/// Tells English texts by their most frequent words, in less time than a detector of all languages takes.
struct FrequentWords: Sendable {
  /// The words of `Data/en/frequent_words.tsv`.
  static let english: FrequentWords = {
    let data = tally_frequent_words()
    return FrequentWords(Table(embedded: data.bytes, count: data.count).lazy.map { $0[0] })
  }()

  /// The fewest words that tell a language.
  private static let fewestWords = 20

  // Words of up to eight letters, packed into one number each, where their hashes lead or behind; 0 where none is.
  private var slots: [UInt64]
  private let shift: UInt64

  /// The given words.
  init(_ words: some Sequence<String>) {
    let packed = Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }).subtracting([0])
    var bits = 4
    while 1 << bits < packed.count * 4 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
    for word in packed.sorted() {
      var place = slot(word)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = word
    }
  }

  /// Whether a text is surely of the language: at least one in ten of its words is one of these. False also where the
  /// text is short or unusual.
  ///
  /// - Complexity: O(*n*) in the range, of which half is read of a common text.
  func tell(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    var total = 0
    var known = 0
    var word: UInt64 = 0
    var length = 0
    let text = bytes.extracting(range.start..<max(range.start, range.end))
    for offset in text.indices {
      let byte = text[offset]
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
        word = word &<< 8 | UInt64(byte | 0x20)
        length &+= 1
      } else if length > 0 {
        total += 1
        if length <= 8, contains(word) {
          known += 1
          // No more words can follow than every second byte begins.
          if total >= Self.fewestWords, known * 10 >= total + (text.count - offset) / 2 { return true }
        }
        word = 0
        length = 0
      }
    }
    return total >= Self.fewestWords && known * 10 >= total
  }

  @inline(__always)
  private func contains(_ word: UInt64) -> Bool {
    var place = slot(word)
    while slots[place] != word {
      if slots[place] == 0 { return false }
      place = (place + 1) & (slots.count - 1)
    }
    return true
  }

  /// Where a word's letters lead (Fibonacci hashing, Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private func slot(_ word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) &>> shift) }
}
