import Articles

/// What tells a copy of an article by its words: a sample of its runs of ``length`` words.
///
/// Broder, "On the resemblance and containment of documents" (1997): of the hashes of all runs those divisible by
/// ``sampling`` are kept, so that two texts keep the same runs and the share of those in common is that of the texts.
/// A wire story that a paper has cut, or put a sentence before, keeps most of its runs; two reports of one event
/// written apart share hardly any.
struct Fingerprint: Sendable, Hashable {
  /// The sampled hashes, ascending.
  let runs: [UInt32]

  /// The words of a run.
  private static let length = 5
  /// One run in so many is kept.
  private static let sampling: UInt32 = 4
  /// The words of an article that are looked at.
  private static let words = 1_000
  /// The share of the shorter text's runs that a copy has in common with its original.
  private static let share = 0.6
  /// The sampled runs in common that tell a copy: fewer are a quotation.
  private static let least = 6

  /// The fingerprint of an article's text.
  init(of article: Article) {
    var window = [UInt32](repeating: 0, count: Fingerprint.length)
    var count = 0
    var runs: [UInt32] = []
    Words.forEach(in: article.text.bytes.prefix(Fingerprint.words * 8)) { hash, _, _ in
      window[count % Fingerprint.length] = hash
      count += 1
      guard count >= Fingerprint.length else { return }
      var run: UInt32 = 0
      for offset in 0..<Fingerprint.length {
        run = (run ^ window[(count + offset) % Fingerprint.length]) &* 0x9E37_79B1
        run ^= run >> 15
      }
      if run % Fingerprint.sampling == 0 { runs.append(run) }
    }
    self.runs = Words.sortedOnce(runs)
  }

  /// Whether one text is a copy of the other, whole or cut, given how many runs they share.
  func isCopy(of other: Fingerprint, shared: Int) -> Bool {
    shared >= Fingerprint.least && Double(shared) >= Fingerprint.share * Double(min(runs.count, other.runs.count))
  }
}
