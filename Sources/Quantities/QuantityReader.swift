internal import Articles
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
    guard mayHoldQuantity(tokens, bytes) else { return [] }
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    var previous: Token?
    for token in tokens {
      let word = lexicon.vocabulary.number(of: token, in: bytes)
      items.append(Item(token, after: previous, word, lexicon.vocabulary.lexemes[Int(word)], bytes))
      previous = token
    }
    var reading = Reading(items: items, lexicon: lexicon)
    reading.readAll()
    return reading.found
  }

  /// Whether a quantity may stand among the tokens: digits, a number word, or an article with a unit ("a gallon").
  private func mayHoldQuantity(_ tokens: [Token], _ bytes: Span<UInt8>) -> Bool {
    var isAfterArticle = false
    for token in tokens {
      if token.kind == .digits { return true }
      let lexeme = lexicon.vocabulary.lexemes[Int(lexicon.vocabulary.number(of: token, in: bytes))]
      if lexeme.number == .article {
        isAfterArticle = true
      } else if lexeme.isOpener || isAfterArticle && lexeme.roles.contains(.measure) {
        return true
      } else {
        isAfterArticle = false
      }
    }
    return false
  }
}
