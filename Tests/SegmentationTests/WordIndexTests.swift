import Articles
import CTallyData
import Segmentation
import Testing

/// Words of a table that is read in place.
@Suite struct WordIndexTests {
  private static let table: [UInt8] = Array(
    "# a note\ncat\tNa\ncats\tSa\ndon't\tR\nisland\t\nruin\nsnow\tNB\tmore\n\u{E9}tat\tNo".utf8)

  /// What stands beside `text`'s first word.
  private static func field(_ text: String) -> String? {
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    Tokenizer.tokenize(bytes.span, TextRange(0, bytes.count), into: &tokens)
    // The table must outlive the index.
    return table.withUnsafeBufferPointer { table in
      let index = WordIndex(embedded: table.baseAddress, count: table.count)
      return tokens.first.flatMap { index[$0, in: bytes.span] }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("cat", "Na"), ("Cats sat", "Sa"), ("CAT", "Na"), ("don\u{2019}t", "R"), ("island", ""), ("ruin", ""),
    ("\u{E9}tat", "No"), ("snow", "NB"),
  ])
  func findsWords(_ text: String, _ expected: String) {
    #expect(Self.field(text) == expected)
  }

  @Test(arguments: ["ca", "catsy", "a", "note", "snows", "\u{C9}tat", "zebra"])
  func findsNoOthers(_ text: String) {
    #expect(Self.field(text) == nil)
  }

  /// Rows beyond the marks of a table, words with the same first eight letters, the first and the last row.
  @Test func findsEachRowOfALargeTable() {
    let words = (0..<4000).map { "telephone" + String(repeating: "a", count: $0 % 7) + "\($0)" }.sorted()
    let table = Array(words.map { "\($0)\tN\($0.utf8.count)" }.joined(separator: "\n").utf8)
    table.withUnsafeBufferPointer { table in
      let index = WordIndex(embedded: table.baseAddress, count: table.count)
      for word in words {
        #expect(index[word].map { String(decoding: $0, as: UTF8.self) } == "N\(word.utf8.count)")
        #expect(index[word + "x"] == nil && index["a" + word] == nil && index["u" + word] == nil)
      }
    }
  }

  /// A look-up relies on it: a row out of order would hide others.
  @Test func rowsOfTheWordsStandInTheirOrder() {
    let data = tally_words()
    let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
    var last = bytes[0..<0]
    var rows = 0
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() where row.first != 0x23 {
      let word = row.prefix { $0 != 0x09 }
      if !last.lexicographicallyPrecedes(word) {
        Issue.record("\(String(decoding: word, as: UTF8.self)) stands out of order, or a line is empty")
      }
      last = word
      rows += 1
    }
    #expect(rows > 100_000)
  }

  @Test func findsNothingInAnEmptyTable() {
    let bytes = Array("cat".utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, TextRange(0, 3), into: &tokens)
    let index = WordIndex(embedded: nil, count: 0)
    #expect(tokens.first.flatMap { index[$0, in: bytes.span] } == nil)
  }
}
