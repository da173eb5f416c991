internal import Articles
internal import Quantities
internal import Segmentation

/// Reads a sentence: tokens, words, quantities, chunks.
struct SentenceParser: Sendable {
  let lexicon: Lexicon
  let reader: QuantityReader

  /// Reads `sentence` of `text`; `nil` where nothing in it can be a figure.
  func parse(_ sentence: Sentence, of text: SourceText, scope: ExtractionOptions.Scope) -> ParsedSentence? {
    let bytes = text.bytes.span
    var tokens: [Token] = []
    tokens.reserveCapacity(sentence.range.count / 4 + 4)
    Tokenizer.tokenize(bytes, sentence.range, into: &tokens)
    var lexemes: [Lexeme] = []
    lexemes.reserveCapacity(tokens.count)
    var isCandidate = scope != .impact
    for token in tokens {
      let lexeme = lexicon.lexeme(of: token, in: bytes)
      if lexeme.verb > 0 || lexeme.noun > 0 || lexeme.beginsState || lexeme.beginsNounPhrase { isCandidate = true }
      if token.kind == .digits || token.kind == .symbol { isCandidate = true }
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
