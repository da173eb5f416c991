import Articles

/// Finds the copies among the articles of an event.
enum Copies {
  /// Articles with one run of words that are looked at: a phrase that more of them share is no sign of a copy.
  private static let candidates = 20

  /// For each digest the id of the article that it is a copy of: the one that its record names, or else the first in
  /// the order of days whose words it has; `nil` for an article of its own.
  ///
  /// - Complexity: O(*n*) in the articles' words, averaged.
  static func originals(of digests: [ArticleDigest]) -> [String?] {
    var originals = digests.map(\.article.copyOf)
    guard digests.count > 1 else { return originals }
    /// The articles so far with a run of words.
    var holders: [UInt32: [Int]] = [:]
    let order = digests.indices.sorted { left, right in
      (digests[left].article.date?.dayNumber ?? 0, left) < (digests[right].article.date?.dayNumber ?? 0, right)
    }
    for index in order {
      let runs = digests[index].fingerprint.runs
      if originals[index] == nil {
        var shared: [Int: Int] = [:]
        for run in runs {
          for other in holders[run] ?? [] { shared[other, default: 0] += 1 }
        }
        let alike = shared.filter {
          digests[index].fingerprint.isCopy(of: digests[$0.key].fingerprint, shared: $0.value)
        }
        // The most alike, the first of several.
        if let best = alike.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
          originals[index] = digests[best].article.id
          continue
        }
      }
      for run in runs where holders[run, default: []].count < candidates { holders[run, default: []].append(index) }
    }
    return originals
  }
}
