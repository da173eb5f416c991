/// Whether two names mean the same thing as far as their words tell: "police" and "a police spokesman" do, "the health
/// ministry" and "the interior ministry" do not.
///
/// They must share more than half of the content words of the shorter one, whatever their case.
func namesOverlap(_ first: String, _ second: String) -> Bool {
  let first = contentWords(first)
  let second = contentWords(second)
  let shorter = min(first.count, second.count)
  return shorter > 0 && 2 * first.intersection(second).count > shorter
}

/// Whether two texts are equal but for case, white space and a leading article.
func textsAgree(_ first: String, _ second: String) -> Bool {
  func words(_ text: String) -> [String] {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if let leading = words.first, words.count > 1, ["the", "a", "an"].contains(leading) { words.removeFirst() }
    return words
  }
  return words(first) == words(second)
}

/// The words of a name without articles and prepositions, or all of them where nothing else stands.
private func contentWords(_ name: String) -> Set<String> {
  let words = Set(
    name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init).filter { $0 != "s" })
  let content = words.subtracting(functionWords)
  return content.isEmpty ? words : content
}

private let functionWords: Set<String> = [
  "a", "an", "and", "at", "by", "for", "from", "his", "in", "its", "of", "on", "since", "the", "to",
]
