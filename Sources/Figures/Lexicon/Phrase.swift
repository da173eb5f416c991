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
    let words = text.utf8.split(separator: UInt8(ascii: " "))
    first = words.first.map { String(Substring($0)) }
    hashes = words.map { WordHash.of($0) }
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

  /// The hash of the word that `bytes` are.
  static func of(_ bytes: some Collection<UInt8>) -> UInt32 {
    Tokenizer.hash(ofLetters: bytes) ?? of(String(decoding: bytes, as: UTF8.self))
  }

  /// The hashes of words that `|` parts; empty for `-`.
  static func set(_ list: String) -> WordSet {
    var list = list
    return list.withUTF8 { set($0) }
  }

  /// The same of a table's field.
  static func set(_ list: UnsafeBufferPointer<UInt8>) -> WordSet {
    isEmpty(list) ? WordSet() : WordSet(list.split(separator: UInt8(ascii: "|")).map { of($0) })
  }

  /// The hashes of words that `|` parts, each with its plural in -s, and its singular where it is one.
  static func setWithPlurals(_ list: UnsafeBufferPointer<UInt8>) -> WordSet {
    guard !isEmpty(list) else { return WordSet() }
    var words = WordSet()
    let plural = UInt8(ascii: "s")
    for word in list.split(separator: UInt8(ascii: "|")) {
      words.insert(of(word))
      words.insert(Tokenizer.hash(ofLetters: word, suffix: plural) ?? of(Array(word) + [plural]))
      if word.last == plural { words.insert(of(word.dropLast())) }
    }
    return words
  }

  /// Whether `-` stands for no words.
  private static func isEmpty(_ list: UnsafeBufferPointer<UInt8>) -> Bool {
    list.count == 1 && list[0] == UInt8(ascii: "-")
  }
}
