internal import Articles
internal import Segmentation

/// The words and signs that the grammar of quantities knows, each with a number.
///
/// Phrases are sequences of these numbers, so that matching one compares integers and never text. 0 is no word.
struct Vocabulary: Sendable {
  private var numbers = WordTable<UInt16>(capacity: 4096)
  private(set) var lexemes: [Lexeme] = [Lexeme()]

  /// One bit for each value of a hash's last 16 bits that some word has: most tokens are turned away by it.
  private var known = [UInt64](repeating: 0, count: 1024)
  /// The same for the words that may open a quantity, or may do so behind an article.
  private var openers = [UInt64](repeating: 0, count: 1024)

  /// The number of a token of the text `bytes`; 0 where the word is unknown.
  @inline(__always)
  func number(of token: Token, in bytes: Span<UInt8>) -> UInt16 {
    let slot = Int(token.hash & 0xFFFF)
    guard known[slot >> 6] & (1 << UInt64(slot & 63)) != 0 else { return 0 }
    return numbers[token, in: bytes] ?? 0
  }

  /// Whether a token with the given hash may open a quantity; says so of a few others as well.
  @inline(__always)
  func mayOpen(_ hash: UInt32) -> Bool {
    let slot = Int(hash & 0xFFFF)
    return openers[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// Fills the tables of bits; must follow the last change.
  mutating func finish() {
    for (word, number) in numbers.hashes {
      let slot = Int(word & 0xFFFF)
      let lexeme = lexemes[Int(number)]
      known[slot >> 6] |= 1 << UInt64(slot & 63)
      if lexeme.isOpener && lexeme.number != .article || lexeme.roles.contains(.measure) {
        openers[slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
  }

  /// The number of `word`, which is taken in where it is new.
  mutating func number(of word: String) -> UInt16 {
    if let number = numbers[word] { return number }
    let number = UInt16(lexemes.count)
    numbers[word] = number
    lexemes.append(Lexeme())
    return number
  }

  /// The numbers of the words and signs of `phrase`, cut as the tokenizer cuts text.
  mutating func numbers(of phrase: String) -> [UInt16] {
    let text = SourceText(phrase)
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, text.range, into: &tokens)
    return tokens.map { number(of: text.string(in: $0.range)) }
  }

  /// Changes the lexeme of `word`.
  mutating func update(_ word: String, _ change: (inout Lexeme) -> Void) {
    let index = Int(number(of: word))
    change(&lexemes[index])
  }

  /// Marks the word with the number `number` as one that names a measure ("a gallon"), unless it is a thing as well.
  mutating func markMeasure(_ number: UInt16) {
    if !lexemes[Int(number)].roles.contains(.thing) { lexemes[Int(number)].roles.insert(.measure) }
  }

  /// Marks the word with the number `number` as one that may begin a currency's sign in front of a number.
  mutating func markSign(_ number: UInt16) { lexemes[Int(number)].isSign = true }

  /// Marks the word with the number `number` as one that may open a quantity.
  mutating func markOpener(_ number: UInt16) { lexemes[Int(number)].isOpener = true }
}
