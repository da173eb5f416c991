/// How much of a text's runs of four words another has: the measure of the open article-extraction-benchmark
/// (scrapinghub/article-extraction-benchmark, MIT).
///
/// A word is a run of letters, marks, digits and underscores, as Python's `\w+` has it; a text of fewer than four words
/// is one run. Precision and recall of several pages are means over the pages; F1 is that of the means.
struct ShingleScore {
  var precision: Double
  var recall: Double
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// The score of `found` where `expected` was to be found.
  init(expected: String, found: String) {
    let expected = Self.shingles(expected)
    let found = Self.shingles(found)
    let common = expected.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    let all = expected.values.reduce(0, +)
    let given = found.values.reduce(0, +)
    let isEqual = common == all && common == given
    precision = isEqual ? 1 : given == 0 ? 0 : Double(common) / Double(given)
    recall = isEqual ? 1 : all == 0 ? 0 : Double(common) / Double(all)
  }

  /// The score of several pages.
  init(mean scores: [ShingleScore]) {
    precision = scores.reduce(0) { $0 + $1.precision } / Double(max(scores.count, 1))
    recall = scores.reduce(0) { $0 + $1.recall } / Double(max(scores.count, 1))
  }

  private static func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_")
    }.map(Substring.init)
    guard !words.isEmpty else { return [:] }
    var counts: [[Substring]: Int] = [:]
    for start in 0..<max(1, words.count - 3) {
      counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return counts
  }
}
