internal import Quantities
internal import Segmentation

/// Cuts a sentence into ``Chunk``s: a noun phrase is a determiner, a number, modifiers and nouns; a verb group is
/// auxiliaries, adverbs and a verb.
///
/// A word that may be noun or verb is settled by its neighbours: after a noun phrase a verb is likely, after a
/// determiner a noun is certain.
struct Chunker {
  let lexicon: Lexicon
  var parsed: ParsedSentence
  let quantityAt: QuantityPlaces

  /// A chunker of `parsed`, which uses the memory of `places`.
  init(_ lexicon: Lexicon, _ parsed: consuming ParsedSentence, _ places: inout QuantityPlaces) {
    places.fill(parsed.quantities, count: parsed.tokens.count)
    self.lexicon = lexicon
    quantityAt = places
    var words = 0
    var capitals = 0
    for token in parsed.tokens where token.kind == .word && token.count > 3 {
      words += 1
      if token.isCapitalised { capitals += 1 }
    }
    parsed.capitalsAreMute = words > 3 && capitals * 10 >= words * 7
    self.parsed = parsed
  }

  var tokens: [Token] { parsed.tokens }
  var lexemes: [Lexeme] { parsed.lexemes }
  var capitalsAreMute: Bool { parsed.capitalsAreMute }

  /// The sentence with its chunks.
  mutating func chunked() -> ParsedSentence {
    var index = 0
    while index < tokens.count {
      let next = chunk(at: index)
      parsed.chunks.append(next)
      index = max(next.tokens.upperBound, index + 1)
    }
    return parsed
  }

  func chunk(at index: Int) -> Chunk {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return Chunk(mark(index), index..<index + 1)
    case .dash:
      let loose = token.hasSpaceBefore || index + 1 >= tokens.count || tokens[index + 1].hasSpaceBefore
      return Chunk(loose ? .stop : .other, index..<index + 1)
    case .quote: return Chunk(.quote, index..<index + 1)
    case .bracket:
      return Chunk(isOpening(index) ? .open : .close, index..<index + 1)
    case .word, .digits, .symbol, .possessive: break
    }
    // "without shelter" is a state rather than a number of shelters.
    if quantityAt[index] != nil, lexemes[index].beginsState, let state = state(at: index) { return state }
    if quantityAt[index] != nil { return nounPhrase(at: index) ?? Chunk(.other, index..<index + 1) }
    guard token.kind == .word else { return Chunk(.other, index..<index + 1) }
    let lexeme = lexemes[index]
    if lexeme.beginsState, let state = state(at: index) { return state }
    if let month = monthOfDoubt(at: index) { return month }
    // "two people *on board* the bus"
    if lexeme.function == .preposition, index + 2 < tokens.count, tokens[index + 1].hash == Marks.board,
      determiner(lexemes[index + 2].function) != nil || capitalised(index + 2)
    {
      return Chunk(.preposition, index..<index + 2)
    }
    if mayOpenVerbGroup(index), let verbs = verbGroup(at: index) { return verbs }
    if WordSets.sumAdverbStarts.contains(token.hash), let sum = sumAdverb(at: index) { return sum }
    switch lexeme.function {
    case .preposition where WordSets.placeAdverbs.contains(token.hash) && standsAlone(index):
      return Chunk(.adverb, index..<index + 1)
    case .preposition, .to, .than: return Chunk(.preposition, index..<index + 1)
    case .including: return Chunk(.including, index..<index + 1)
    case .conjunction: return Chunk(.conjunction, index..<index + 1)
    case .subordinator where token.hash == Marks.as_ && isAsMany(index): return asMany(at: index)
    case .subordinator:
      // "identified as a manager": after a verb a preposition.
      // "in the same car as her" likewise.
      let isPreposition =
        token.hash == Marks.as_
        && (parsed.chunks.last?.kind == .verbGroup || parsed.chunks.last.map { isOfTheSame($0) } ?? false)
        // "missing *since Friday*"
        || WordSets.since.contains(token.hash) && index + 1 < tokens.count && lexemes[index + 1].nounClass == .time
      return Chunk(isPreposition ? .preposition : .subordinator, index..<index + 1)
    case .quantifier where WordSets.distributives.contains(token.hash) && parsed.chunks.last?.quantity != nil:
      return Chunk(.adverb, index..<index + 1)
    case .conditional: return Chunk(.conditional, index..<index + 1)
    case .relative: return Chunk(.relative, index..<index + 1)
    case .adverb, .time, .particle, .not: return Chunk(.adverb, index..<index + 1)
    case .that: return that(at: index)
    default: break
    }
    if let phrase = nounPhrase(at: index) { return phrase }
    return Chunk(.adverb, index..<index + 1)
  }

  /// Whether nothing follows that the preposition at `index` could govern: "all 38 *aboard* were killed".
  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    switch tokens[index + 1].kind {
    case .punctuation: return true
    case .word:
      switch lexemes[index + 1].function {
      case .be, .beNot, .have, .haveNot, .do, .doNot, .modal, .modalNot, .conjunction: return true
      case .none:
        return lexemes[index + 1].first == .past || lexemes[index + 1].first == .participle
          || lexemes[index + 1].forms.contains(.past) && !followsNoun(index + 2)
      default: return false
      }
    default: return false
    }
  }

  /// "wounded *as many*", "*as many soldiers* were hurt"; "as many as" is a bound.
  private func isAsMany(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].hash == Marks.many
      && !(index + 2 < tokens.count && tokens[index + 2].hash == Marks.as_)
  }

  private func asMany(at index: Int) -> Chunk {
    var chunk = Chunk(.nounPhrase, index..<index + 2)
    if index + 2 < tokens.count, let counted = nounPhrase(at: index + 2),
      counted.nounClass == .person || counted.nounClass == .household,
      counted.isPlural, counted.determiner == .none, counted.quantity == nil, counted.noun == 0
    {
      chunk = counted
      chunk.tokens = index..<counted.tokens.upperBound
    }
    chunk.determiner = .quantifier
    chunk.isPlural = true
    return chunk
  }

  private func isOfTheSame(_ phrase: Chunk) -> Bool {
    phrase.kind == .nounPhrase && phrase.tokens.contains { tokens[$0].hash == Marks.same }
  }

  /// "displaced in *May*", "on 4 *May*", "*May* 2024": the month that is spelt as the modal is.
  private func monthOfDoubt(at index: Int) -> Chunk? {
    guard lexemes[index].function == .modal, index > 0, tokens[index].isCapitalised, !capitalsAreMute,
      WordSets.modalsOfDoubt.contains(tokens[index].hash),
      parsed.chunks.last?.kind == .preposition || tokens[index - 1].kind == .digits
        || index + 1 < tokens.count && tokens[index + 1].kind == .digits
    else { return nil }
    var month = Chunk(.nounPhrase, index..<index + 1)
    month.head = index
    month.nounClass = .time
    return month
  }

  /// "*in all* 5,300 people": before a number a phrase that sums up is no place.
  private func sumAdverb(at index: Int) -> Chunk? {
    for phrase in WordSets.sumAdverbs {
      guard let end = phrase.end(in: tokens, at: index), end < tokens.count else { continue }
      if quantityAt[end] != nil { return Chunk(.adverb, index..<end) }
      // "all 5,300" is the number's own.
      if quantityAt[end - 1] != nil { return Chunk(.adverb, index..<end - 1) }
    }
    return nil
  }

  func mark(_ index: Int) -> Chunk.Kind {
    guard tokens[index].count == 1 else { return .stop }
    switch tokens[index].hash {
    case Marks.comma: return .comma
    case Marks.semicolon, Marks.colon: return .stop
    default: return .other
    }
  }

  func isOpening(_ index: Int) -> Bool {
    [Marks.openRound, Marks.openSquare, Marks.openCurly].contains(tokens[index].hash)
  }

  /// "that" is a conjunction after a verb or before a clause, a relative after a noun, a determiner before a noun.
  func that(at index: Int) -> Chunk {
    let previous = parsed.chunks.last?.kind
    if previous == .nounPhrase, index + 1 < tokens.count, startsVerb(index + 1) {
      return Chunk(.relative, index..<index + 1)
    }
    return Chunk(.that, index..<index + 1)
  }
}
