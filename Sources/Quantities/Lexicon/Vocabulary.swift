internal import Articles
internal import Segmentation

/// The words and signs that the grammar of quantities knows, each with a number.
///
/// Phrases are sequences of these numbers, so that matching one compares integers and never text. 0 is no word.
struct Vocabulary: Sendable {
  private var numbers = WordTable<UInt16>(capacity: 4096)
  private var lexemes: [Lexeme] = [Lexeme()]
  /// The tokens of the phrase that was cut last; kept for their memory.
  private var tokens: [Token] = []

  /// The words, laid out for look-up.
  func finished() -> VocabularyIndex { VocabularyIndex(numbers, lexemes) }

  /// The number of `word`, which is taken in where it is new.
  mutating func number(of word: String) -> UInt16 { numbers[word] ?? add(word.utf8) }

  private mutating func add(_ word: some Collection<UInt8>) -> UInt16 {
    let number = UInt16(lexemes.count)
    numbers.set(word, to: number)
    lexemes.append(Lexeme())
    return number
  }

  /// The numbers of the words and signs of `phrase`, cut as the tokenizer cuts text.
  mutating func numbers(of phrase: UnsafeBufferPointer<UInt8>) -> [UInt16] {
    // Most are one word of letters.
    if phrase.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }), !phrase.isEmpty {
      return [numbers[bytes: phrase] ?? add(phrase)]
    }
    // Out of the way of the words that are taken in, or each phrase would copy them.
    var tokens: [Token] = []
    swap(&tokens, &self.tokens)
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(phrase.span, TextRange(0, phrase.count), into: &tokens)
    let found = tokens.map { token in
      numbers[token, in: phrase.span] ?? add(phrase[Int(token.start)..<Int(token.end)])
    }
    swap(&tokens, &self.tokens)
    return found
  }

  /// Changes the lexeme of the word that a table's field is.
  mutating func update(_ word: UnsafeBufferPointer<UInt8>, _ change: (inout Lexeme) -> Void) {
    let index = Int(numbers[bytes: word] ?? add(word))
    change(&lexemes[index])
  }

  /// Marks the word with the number `number` as one that names a measure ("a gallon"), unless it is a thing as well.
  mutating func markMeasure(_ number: UInt16) {
    if !lexemes[Int(number)].roles.contains(.thing) { lexemes[Int(number)].roles.insert(.measure) }
  }

  /// Marks the word with the number `number` as one that may begin a currency's sign in front of a number.
  mutating func markSign(_ number: UInt16) { lexemes[Int(number)].isSign = true }

  /// Whether the word with the number `number` is an article.
  func isArticle(_ number: UInt16) -> Bool { lexemes[Int(number)].number == .article }

  /// Gives the word with the number `number` a role.
  mutating func mark(_ number: UInt16, _ role: Roles) { lexemes[Int(number)].roles.formUnion(role) }

  /// Marks the word with the number `number` as one that may open a quantity.
  mutating func markOpener(_ number: UInt16) { lexemes[Int(number)].isOpener = true }

  /// Marks the word with the number `number` as one that may begin a quantity where the words behind it say so.
  mutating func markBeginning(_ number: UInt16) { lexemes[Int(number)].isBeginning = true }
}
