public import Articles
public import Segmentation

/// Finds the quantities of a sentence.
///
/// ```swift
/// let quantities = QuantityReader().quantities(in: tokens, of: text.bytes.span)
/// ```
public struct QuantityReader: Sendable {
  private let lexicon: Lexicon

  /// A reader with the tables of `Data/en` and `Data/units`, which all readers share.
  public init() { lexicon = Lexicon.english }

  /// The quantities of the sentence that `tokens` are, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the tokens; a sentence without a number or number word costs one look-up a token.
  public func quantities(in tokens: [Token], of bytes: Span<UInt8>) -> [Quantity] {
    let vocabulary = lexicon.vocabulary
    guard mayHoldQuantity(tokens, bytes, vocabulary) else { return [] }
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    for index in tokens.indices {
      let token = tokens[index]
      let word = vocabulary.number(of: token, in: bytes)
      items.append(Item(token, word, vocabulary.lexemes[Int(word)], bytes))
      if token.kind == .digits, index > 0 { items[index].gap = Item.gap(tokens[index - 1], token, bytes) }
    }
    var reading = Reading(items: items, lexicon: lexicon)
    reading.readAll()
    return reading.found
  }

  /// Whether a sentence may hold a quantity, told from its raw bytes: `false` is certain, `true` is not.
  ///
  /// It passes over sentences before they are cut into tokens. An article with a unit ("a gallon") is seen too; the
  /// single victim ("a soldier") is no quantity and the caller's to look for.
  ///
  /// - Complexity: O(*n*) in the bytes; nothing is allocated.
  public func mayHoldQuantity(_ bytes: Span<UInt8>, in range: TextRange) -> Bool {
    let vocabulary = lexicon.vocabulary
    return WordScanner.holdsDigit(or: { vocabulary.mayOpen($0) }, in: bytes, range)
  }

  /// Whether a quantity may stand among the tokens: digits, a number word, or an article with a unit ("a gallon").
  private func mayHoldQuantity(_ tokens: [Token], _ bytes: Span<UInt8>, _ vocabulary: Vocabulary) -> Bool {
    var previous: Token?
    for token in tokens {
      if token.kind == .digits { return true }
      if token.kind == .word || token.kind == .symbol, vocabulary.mayOpen(token.hash) {
        let lexeme = vocabulary.lexemes[Int(vocabulary.number(of: token, in: bytes))]
        if lexeme.isOpener && lexeme.number != .article { return true }
        if lexeme.roles.contains(.measure), let previous,
          vocabulary.lexemes[Int(vocabulary.number(of: previous, in: bytes))].number == .article
        {
          return true
        }
      }
      previous = token
    }
    return false
  }
}
