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

  // Words of up to eight letters, packed into one number each.
  private let words: Set<UInt64>
  // One bit a word, so that most others are told without a hash.
  private let filter: UInt64

  /// The given words.
  init(_ words: some Sequence<String>) {
    self.words = Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
    filter = self.words.reduce(0) { $0 | Self.bit($1) }
  }

  /// Whether a text is surely of the language: at least one in ten of its words is one of these. False also where the
  /// text is short or unusual.
  ///
  /// - Complexity: O(*n*) in the range.
  func tell(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    var total = 0
    var known = 0
    var word: UInt64 = 0
    var length = 0
    for offset in range.start..<range.end {
      let byte = bytes[offset] | 0x20
      if byte &- 0x61 < 26 || bytes[offset] >= 0x80 {
        word = word << 8 | UInt64(byte)
        length += 1
      } else if length > 0 {
        total += 1
        if length <= 8, filter & Self.bit(word) != 0, words.contains(word) { known += 1 }
        word = 0
        length = 0
      }
    }
    return total >= Self.fewestWords && known * 10 >= total
  }

  /// One of 64 bits, by a word's letters (Fibonacci hashing, Knuth, The Art of Computer Programming 3, 6.4).
  private static func bit(_ word: UInt64) -> UInt64 { 1 << ((word &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}
