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
    var text = text
    self = text.withUTF8 { Phrase($0) }
  }

  /// The same of a table's field.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var hashes: [UInt32] = []
    var first: String?
    WordHash.forEachPart(of: text, separator: UInt8(ascii: " ")) { word in
      if first == nil { first = String(decoding: word, as: UTF8.self) }
      hashes.append(WordHash.of(word))
    }
    self.first = first
    self.hashes = hashes
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
    guard !isEmpty(list) else { return WordSet() }
    var words = WordSet(capacity: parts(of: list))
    forEachPart(of: list, separator: bar) { words.insert(of($0)) }
    return words
  }

  /// The hashes of words that `|` parts, each with its plural in -s, and its singular where it is one.
  static func setWithPlurals(_ list: UnsafeBufferPointer<UInt8>) -> WordSet {
    guard !isEmpty(list) else { return WordSet() }
    var words = WordSet(capacity: parts(of: list) * 2)
    let plural = UInt8(ascii: "s")
    forEachPart(of: list, separator: bar) { word in
      words.insert(of(word))
      words.insert(Tokenizer.hash(ofLetters: word, suffix: plural) ?? of(Array(word) + [plural]))
      if word.last == plural { words.insert(of(UnsafeBufferPointer(rebasing: word.dropLast()))) }
    }
    return words
  }

  /// What parts the words of a list.
  private static let bar = UInt8(ascii: "|")

  /// How many words `list` has at most.
  private static func parts(of list: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 1
    for byte in list where byte == bar { count += 1 }
    return count
  }

  /// Takes each stretch of `text` between bytes `separator` to `body`, without empty ones.
  static func forEachPart(
    of text: UnsafeBufferPointer<UInt8>, separator: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for offset in 0...text.count where offset == text.count || text[offset] == separator {
      if offset > start { body(UnsafeBufferPointer(rebasing: text[start..<offset])) }
      start = offset + 1
    }
  }

  /// Whether `-` stands for no words.
  private static func isEmpty(_ list: UnsafeBufferPointer<UInt8>) -> Bool {
    list.count == 1 && list[0] == UInt8(ascii: "-")
  }
}
