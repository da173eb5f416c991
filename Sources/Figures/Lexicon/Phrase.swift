internal import Articles
internal import Segmentation

/// Words in a row, compared by their hashes.
struct Phrase: Sendable, Hashable {
  /// The hash of each word.
  let hashes: [UInt32]
  /// The first word.
  let first: String?

  /// The words of `text`, which spaces part.
  init(_ text: String) {
    first = text.split(separator: " ").first.map(String.init)
    hashes = text.split(separator: " ").map { WordHash.of(String($0)) }
  }

  /// Whether the phrase's words stand in `tokens` at `index`; returns the index after them.
  func end(in tokens: [Token], at index: Int) -> Int? {
    guard index + hashes.count <= tokens.count else { return nil }
    for (offset, hash) in hashes.enumerated() where tokens[index + offset].hash != hash { return nil }
    return index + hashes.count
  }
}

/// The hash that a token of a word has.
enum WordHash {
  /// The hash of `word`.
  static func of(_ word: String) -> UInt32 {
    if let hash = Tokenizer.hash(ofLetters: word.utf8) { return hash }
    var tokens: [Token] = []
    let bytes = Array(word.utf8)
    Tokenizer.tokenize(bytes.span, .init(0, bytes.count), into: &tokens)
    return tokens.first?.hash ?? 0
  }

  /// The hashes of words that `|` parts; empty for `-`.
  static func set(_ list: String) -> WordSet {
    list == "-" || list.isEmpty ? WordSet() : WordSet(list.split(separator: "|").map { of(String($0)) })
  }

  /// The hashes of words that `|` parts, each with its plural in -s, and its singular where it is one.
  static func setWithPlurals(_ list: String) -> WordSet {
    guard list != "-" else { return WordSet() }
    return WordSet(
      list.split(separator: "|").flatMap { word in
        [of(String(word)), of(word + "s")] + (word.hasSuffix("s") ? [of(String(word.dropLast()))] : [])
      })
  }
}
