/// Which paragraphs of a page stand in the article's text as its linked data give it.
struct LinkedBody {
  /// The least bytes of a text that can tell.
  static let shortest = 300
  /// Runs of this many words are compared.
  private static let runLength = 4

  private var runs: Set<UInt64> = []
  /// The number of runs in the text.
  private(set) var count = 0

  /// The article's text; `nil` where it is too short to tell.
  init?(_ text: String?) {
    guard let text, text.utf8.count >= Self.shortest else { return nil }
    Self.forEachRun(Array(text.utf8)) { runs.insert($0) }
    count = runs.count
    if count < 20 { return nil }
  }

  /// The share of the runs of words in `text` that stand in the article, 0 to 1; `nil` where `text` has none.
  func share(of text: ArraySlice<UInt8>) -> (share: Double, runs: Int)? {
    var all = 0
    var known = 0
    Self.forEachRun(text) { run in
      all += 1
      if runs.contains(run) { known += 1 }
    }
    return all == 0 ? nil : (Double(known) / Double(all), known)
  }

  /// Gives the hash of each run of words of letters and digits, without regard to ASCII's case.
  private static func forEachRun(_ bytes: some Collection<UInt8>, _ body: (UInt64) -> Void) {
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var seen = 0
    var word: UInt64 = 0
    func end() {
      guard word != 0 else { return }
      seen += 1
      if seen >= runLength {
        var hash = words.0
        for next in [words.1, words.2, word] { hash = (hash ^ next) &* 0x9E37_79B9_7F4A_7C15 }
        body(hash)
      }
      words = (words.1, words.2, word)
      word = 0
    }
    for byte in bytes {
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if folded &- 0x61 < 26 || folded &- 0x30 < 10 || folded >= 0xC3 && folded != 0xE2 {
        word = (word ^ UInt64(folded) &+ 0xCBF2_9CE4_8422_2325) &* 0x0000_0100_0000_01B3
      } else if folded < 0x80 || folded == 0xE2 {
        end()
      }
    }
    end()
  }
}
