internal import Articles
internal import Quantities
internal import Segmentation

/// Reads a sentence: tokens, words, quantities, chunks.
struct SentenceParser: Sendable {
  let lexicon: Lexicon
  let reader: QuantityReader

  /// The memory that parsing takes, kept from one sentence and article to the next; one thread uses it at a time, for one
  /// sentence after the other, so that nobody has to check that none does meanwhile.
  final class Room: @unchecked Sendable {
    @exclusivity(unchecked) fileprivate var scratch = QuantityScratch()
    @exclusivity(unchecked) fileprivate var lexemes: [Lexeme] = []
    @exclusivity(unchecked) fileprivate var quantities: [Quantity] = []
    @exclusivity(unchecked) fileprivate var chunks: [Chunk] = []
    @exclusivity(unchecked) fileprivate var places = QuantityPlaces()
    @exclusivity(unchecked) fileprivate var words = LexemeCache()
    @exclusivity(unchecked) fileprivate var filter = TokenFilter()

    /// Takes back the memory of a sentence that is no longer needed.
    func reclaim(_ parsed: consuming ParsedSentence) {
      lexemes = parsed.lexemes
      quantities = parsed.quantities
      chunks = parsed.chunks
    }
  }

  /// What the words of a sentence promise before it is parsed.
  private enum Promise {
    /// Nothing in it can be a figure.
    case nothing
    /// A number may be money or take up a figure of another sentence; no frame can match.
    case numbers
    /// A frame may match.
    case frames
  }

  /// Reads `sentence` of `text`, which `tokens` are; `nil` where nothing in it can be a figure.
  ///
  /// What goes before the grammar never turns away what the grammar would find: it asks whether a frame has its words,
  /// whether there is money, and whether a number may take up what an earlier sentence counted.
  func parse(
    _ sentence: Sentence, _ tokens: [Token], of text: SourceText, scope: ExtractionOptions.Scope,
    in room: Room, nearImpact: @autoclosure () -> Bool = false
  ) -> ParsedSentence? {
    let bytes = text.bytes.span
    let promise = scope == .impact ? promise(of: tokens, bytes, &room.filter) : .frames
    if promise == .nothing, !nearImpact() { return nil }
    reader.read(tokens, of: bytes, into: &room.quantities, with: &room.scratch)
    if promise != .frames, !room.quantities.contains(where: { $0.kind == .money || $0.kind == .cardinal }) {
      return nil
    }
    readWords(tokens, bytes, into: &room.lexemes, &room.words)
    if promise != .frames, !room.quantities.contains(where: { $0.kind == .money }),
      !mayTakeUpFigure(tokens, room.lexemes, room.quantities),
      !nearImpact()
    {
      return nil
    }
    var parsed = ParsedSentence(sentence: sentence, tokens: tokens)
    swap(&parsed.lexemes, &room.lexemes)
    swap(&parsed.quantities, &room.quantities)
    swap(&parsed.chunks, &room.chunks)
    parsed.chunks.removeAll(keepingCapacity: true)
    parsed.chunks.reserveCapacity(tokens.count)
    var chunker = Chunker(lexicon, consume parsed, &room.places)
    return chunker.chunked()
  }

  private func promise(of tokens: [Token], _ bytes: Span<UInt8>, _ filter: inout TokenFilter) -> Promise {
    var promise = Promise.nothing
    filter.empty()
    for token in tokens {
      switch token.kind {
      case .digits, .symbol: promise = .numbers
      case .word where lexicon.mayOpenFrame(token):
        let lexeme = lexicon.lexeme(of: token, in: bytes)
        guard lexeme.opensFrame else { continue }
        if lexicon.frames.mayMatch(lexeme, in: tokens, &filter) { return .frames }
        promise = .numbers
      default: break
      }
    }
    return promise
  }

  /// Whether a number may stand for what an earlier sentence counted: "twenty of them", "20 are minors".
  private func mayTakeUpFigure(_ tokens: [Token], _ lexemes: [Lexeme], _ quantities: [Quantity]) -> Bool {
    guard let number = quantities.first(where: { $0.kind == .cardinal })?.tokens, let first = number.first else {
      return false
    }
    // "That figure is now 15,000", "Among them are 300 children", "A further 300 are in Kassala"
    for index in 0..<first {
      if WordSets.numberNouns.contains(tokens[index].hash) || WordSets.several.contains(tokens[index].hash)
        || WordSets.rementioned.contains(tokens[index].hash)
      {
        return true
      }
    }
    // "This is a decline compared with 667,400", "That's around 500,000 people"
    if lexemes[0].function == .that || lexemes[0].function == .demonstrative,
      first <= 3 || tokens[..<first].contains(where: { WordSets.comparing.contains($0.hash) })
        || first > 1 && tokens[first - 1].hash == FrameMatcher.from
    {
      return true
    }
    // "That includes 13,000 people in Alberta"
    if first == 2, WordSets.includingVerbs.contains(tokens[1].hash),
      lexemes[0].function == .that || lexemes[0].function == .demonstrative
    {
      return true
    }
    if first <= 1,
      number.contains(where: { WordSets.increments.contains(tokens[$0].hash) })
        || first == 1 && lexemes[0].function == .another
    {
      return true
    }
    var isCopula = false
    for index in first..<tokens.count {
      switch lexemes[index].function {
      case .pronoun, .relative, .demonstrative: if index > 0, tokens[index - 1].hash == Marks.of { return true }
      case .be, .beNot, .get: isCopula = true
      default: break
      }
      if isCopula, WordSets.personalAdjectives.contains(tokens[index].hash) { return true }
    }
    return isCopula
      && tokens.indices.contains {
        lexemes[$0].nounClass == .person || lexemes[$0].beginsNounPhrase || tokens[$0].hash == Marks.others
      }
  }

  /// What the lexicon knows of each token, and its ending.
  private func readWords(
    _ tokens: [Token], _ bytes: Span<UInt8>, into lexemes: inout [Lexeme], _ words: inout LexemeCache
  ) {
    lexemes.removeAll(keepingCapacity: true)
    lexemes.reserveCapacity(tokens.count)
    for token in tokens {
      guard token.kind == .word else {
        lexemes.append(.unknown)
        continue
      }
      var lexeme = words.lexeme(of: token, in: bytes, lexicon)
      // An unknown noun in -er or -ist is most likely a person ("weblogger").
      if Self.isAbbreviation(lexeme, token), !isInCapitals(tokens) {
        lexeme = .unknown
        lexeme.ending = Lexeme.Ending(token, bytes)
      }
      if lexeme.forms.isEmpty, lexeme.function == .none, !lexeme.beginsState, !token.isCapitalised {
        let ending = lexeme.ending
        lexeme = Self.guess(token, bytes)
        lexeme.ending = ending
      }
      lexemes.append(lexeme)
    }
  }

  /// "US" is no pronoun, "IS" beside words in lower case no verb, "UP" and "WHO" name organisations.
  private static func isAbbreviation(_ lexeme: Lexeme, _ token: Token) -> Bool {
    guard token.flags.contains(.allCapitals) else { return false }
    switch lexeme.function {
    case .pronoun, .be, .particle: return token.count == 2
    case .relative: return token.count == 3
    default: return false
    }
  }

  /// What the ending of an unknown word tells.
  private static func guess(_ token: Token, _ bytes: Span<UInt8>) -> Lexeme {
    var lexeme = Lexeme.unknown
    var end = Int(token.end)
    // "capsized", "derailing": verbs that the lexicon lacks.
    if token.count > 5, bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e") {
      lexeme.forms = [.past, .participle, .adjective]
      lexeme.first = .past
      return lexeme
    }
    if token.count > 6, bytes[end - 1] == UInt8(ascii: "g"), bytes[end - 2] == UInt8(ascii: "n"),
      bytes[end - 3] == UInt8(ascii: "i")
    {
      lexeme.forms = .gerund
      lexeme.first = .gerund
      return lexeme
    }
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

  /// Whether the sentence is set in capitals.
  private func isInCapitals(_ tokens: [Token]) -> Bool {
    let words = tokens.lazy.filter { $0.kind == .word && $0.count > 2 }
    return words.count(where: { $0.flags.contains(.allCapitals) }) * 2 > words.count
  }
}
