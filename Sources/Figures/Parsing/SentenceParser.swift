internal import Articles
internal import Quantities
internal import Segmentation

/// Reads a sentence: tokens, words, quantities, chunks.
struct SentenceParser: Sendable {
  let lexicon: Lexicon
  let reader: QuantityReader

  /// What the ending of an unknown word tells.
  private static func guess(_ token: Token, _ bytes: Span<UInt8>) -> Lexeme {
    var lexeme = Lexeme.unknown
    var end = Int(token.end)
    let isPlural = bytes[end - 1] == UInt8(ascii: "s") && token.count > 5
    if isPlural { end -= 1 }
    guard end - Int(token.start) > 5 else { return lexeme }
    let last = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    if (last.1, last.2) == (UInt8(ascii: "e"), UInt8(ascii: "r"))
      || last == (UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "t"))
      || last == (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "n"))
      || last == (UInt8(ascii: "m"), UInt8(ascii: "e"), UInt8(ascii: "n"))
    {
      lexeme.nounClass = .person
      lexeme.forms =
        isPlural || last.1 == UInt8(ascii: "e") && last.2 == UInt8(ascii: "n") ? .pluralNoun : .singularNoun
      lexeme.first = lexeme.forms
    }
    return lexeme
  }

  /// Whether a token is digits, a sign or a word that may open a frame: a look at bits, before words are looked up.
  private func mayHoldFigure(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      switch token.kind {
      case .digits, .symbol: true
      case .word: lexicon.mayOpenFrame(token)
      default: false
      }
    }
  }

  /// Whether the sentence is set in capitals.
  private func isInCapitals(_ tokens: [Token]) -> Bool {
    let words = tokens.lazy.filter { $0.kind == .word && $0.count > 2 }
    return words.count(where: { $0.flags.contains(.allCapitals) }) * 2 > words.count
  }

  /// Reads `sentence` of `text`, which `tokens` are; `nil` where nothing in it can be a figure.
  func parse(
    _ sentence: Sentence, _ tokens: [Token], of text: SourceText, scope: ExtractionOptions.Scope
  ) -> ParsedSentence? {
    guard scope != .impact || mayHoldFigure(tokens) else { return nil }
    let bytes = text.bytes.span
    var lexemes: [Lexeme] = []
    lexemes.reserveCapacity(tokens.count)
    var isCandidate = scope != .impact
    for token in tokens {
      var lexeme = lexicon.lexeme(of: token, in: bytes)
      // "US" is no pronoun, "IS" beside words in lower case no verb; an unknown noun in -er or -ist is most likely a person ("weblogger").
      if lexeme.function == .pronoun || lexeme.function == .be, token.flags.contains(.allCapitals), token.count == 2,
        !isInCapitals(tokens)
      {
        lexeme = .unknown
      }
      if token.kind == .word, lexeme.forms.isEmpty, lexeme.function == .none, !lexeme.beginsState,
        !token.isCapitalised
      {
        lexeme = Self.guess(token, bytes)
      }
      if lexeme.opensFrame || token.kind == .digits || token.kind == .symbol { isCandidate = true }
      lexemes.append(lexeme)
    }
    guard isCandidate else { return nil }
    let quantities = reader.quantities(in: tokens, of: bytes)
    var endings = [UInt8](repeating: 0, count: tokens.count)
    for (index, token) in tokens.enumerated() where token.kind == .word && token.count > 2 {
      let end = Int(token.end)
      if bytes[end - 1] | 0x20 == UInt8(ascii: "y"), bytes[end - 2] | 0x20 == UInt8(ascii: "l") { endings[index] |= 1 }
      if bytes[end - 1] | 0x20 == UInt8(ascii: "s") { endings[index] |= 2 }
    }
    var chunker = Chunker(
      lexicon,
      ParsedSentence(sentence: sentence, tokens: tokens, lexemes: lexemes, quantities: quantities, endings: endings))
    return chunker.chunked()
  }
}
