internal import Articles
internal import Segmentation

/// The words and signs that the grammar of quantities knows, each with a number.
///
/// Phrases are sequences of these numbers, so that matching one compares integers and never text. 0 is no word.
struct Vocabulary: Sendable {
  private var numbers = WordTable<UInt16>(capacity: 4096)
  private(set) var lexemes: [Lexeme] = [Lexeme()]

  /// The number of a token of the text `bytes`; 0 where the word is unknown.
  @inline(__always)
  func number(of token: Token, in bytes: Span<UInt8>) -> UInt16 { numbers[token, in: bytes] ?? 0 }

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

  /// Marks the word with the number `number` as one that may open a quantity.
  mutating func markOpener(_ number: UInt16) { lexemes[Int(number)].isOpener = true }
}
