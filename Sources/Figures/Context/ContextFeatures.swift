internal import Articles
internal import Quantities
internal import Segmentation

/// What stands around a number, each thing as the place that it has and the word that stands there.
///
/// A word is known by its first letters ("evacua" of *evacuated*, *evacuation*, *evacuees*), a name by its capital alone.
struct ContextFeatures {
  /// Where a word stands, seen from the number.
  enum Place: Int, CaseIterable {
    /// The noun that the number counts, what it names, and the words between them.
    case head, kind, modifier
    /// The words next to the number's phrase.
    case before, secondBefore, after, secondAfter, thirdAfter
    /// The content words near it, those of its sentence, and those of the sentence before.
    case left, right, sentence, earlier
    /// The verbs that it is the subject of, and that stand before it.
    case verb, object
    /// The verb that it is the subject of, with its voice, and what it depends on: a verb, or a preposition with what
    /// stands before that one.
    case subject, governor
    /// What the figures that rules found count: the last one before it, the next one, and one of an earlier sentence.
    case told, next, known
    /// What the words of frames around it tell of: of the nearest on each side, and of all in its sentence.
    case cueBefore, cueBehind, cue
    /// How the number is said.
    case bound, size, determiner

    /// Its name in the table of weights.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { "\($0)" }
  }

  let parsed: ParsedSentence
  let text: SourceText
  let frames: FrameTable
  /// The tokens of the sentence before, where it is of the same region.
  let earlier: [Token]
  /// What the last figure of the sentences before counts.
  let known: Measure?

  /// How many letters of a word count.
  private static let letters = 6
  /// How many tokens on each side of the number are near it, how many are of its sentence.
  private static let near = 7
  private static let far = 40

  /// Calls `body` with the place and the letters of each thing around the number of the phrase `index`.
  ///
  /// - Parameter matches: What the rules found in the sentence.
  func forEach(of index: Int, _ matches: [FrameMatch], _ body: (Place, ArraySlice<UInt8>) -> Void) {
    let phrase = parsed.chunks[index]
    let quantity = phrase.quantity.map { parsed.quantities[$0] }
    let number = quantity?.tokens ?? phrase.tokens.lowerBound..<phrase.tokens.lowerBound + 1
    let first = min(phrase.tokens.lowerBound, number.lowerBound)
    let end = max(phrase.tokens.upperBound, number.upperBound)
    if let head = phrase.head {
      body(.head, letters(of: head))
      for token in number.upperBound..<max(head, number.upperBound) {
        body(.modifier, letters(of: token))
      }
    } else {
      body(.head, Self.none)
    }
    body(.kind, Self.name(phrase.nounClass, in: Self.classes))
    body(.before, neighbour(first - 1))
    body(.secondBefore, neighbour(first - 2))
    body(.after, neighbour(end))
    body(.secondAfter, neighbour(end + 1))
    body(.thirdAfter, neighbour(end + 2))
    for token in max(0, first - Self.far)..<min(parsed.tokens.count, end + Self.far) where isContent(token) {
      if token < first {
        if token >= first - Self.near { body(.left, letters(of: token)) }
      } else if token >= end {
        if token < end + Self.near { body(.right, letters(of: token)) }
      }
      if token < first || token >= end { body(.sentence, letters(of: token)) }
    }
    for token in earlier.suffix(Self.far) where token.kind == .word && token.count > 3 && !token.isCapitalised {
      body(.earlier, letters(of: token))
    }
    if let verb = parsed.chunks[(index + 1)...].firstIndex(where: { $0.kind == .verbGroup }) {
      body(.verb, letters(of: parsed.chunks[verb].main))
    }
    role(of: index, body)
    cues(first, end, body)
    if let verb = parsed.previousVerb(index) { body(.object, letters(of: parsed.chunks[verb].main)) }
    body(.told, Self.name(of: matches.last { $0.phrase < index }?.measure))
    body(.next, Self.name(of: matches.first { $0.phrase > index }?.measure))
    body(.known, Self.name(of: known))
    body(.determiner, Self.name(phrase.determiner, in: Self.determiners))
    guard let quantity else { return }
    body(.bound, Self.name(quantity.bound, in: Self.bounds))
    let value = quantity.interval.best ?? quantity.interval.low ?? quantity.interval.high ?? 0
    body(.size, value < 10 ? Self.units : value < 100 ? Self.tens : value < 10_000 ? Self.thousands : Self.millions)
  }

  private static let none = Array("none".utf8)[...]
  /// Calls `body` with what the phrase is to the verbs around it: "*two gunmen* killed" is told from "*two gunmen* were
  /// killed" and "killed by *two gunmen*".
  private func role(of index: Int, _ body: (Place, ArraySlice<UInt8>) -> Void) {
    let chunks = parsed.chunks
    if let verb = FrameMatcher(frames, parsed).verbAround(index), verb > index {
      body(.subject, letters(of: chunks[verb].main) + (chunks[verb].isPassive ? Self.passive : Self.active))
    }
    guard index > 0 else { return }
    switch chunks[index - 1].kind {
    case .verbGroup:
      let verb = chunks[index - 1]
      body(.governor, letters(of: verb.main) + (verb.isPassive ? Self.passive : Self.active))
    case .preposition:
      let preposition = letters(of: chunks[index - 1].main)
      body(.governor, preposition)
      guard index > 1 else { return }
      switch chunks[index - 2].kind {
      case .verbGroup: body(.governor, letters(of: chunks[index - 2].main) + preposition)
      case .nounPhrase: if let head = chunks[index - 2].head { body(.governor, letters(of: head) + preposition) }
      default: break
      }
    case let kind: body(.governor, Self.name(kind, in: Self.kinds))
    }
  }

  /// Calls `body` with the measures of the words of frames around the tokens from `first` to `end`.
  private func cues(_ first: Int, _ end: Int, _ body: (Place, ArraySlice<UInt8>) -> Void) {
    var before: Measure?
    var behind: Measure?
    for token in max(0, first - Self.far)..<min(parsed.tokens.count, end + Self.far) where token < first || token >= end
    {
      guard let measure = measure(of: parsed.lexemes[token]) else { continue }
      body(.cue, Self.name(of: measure))
      if token < first { before = measure } else if behind == nil { behind = measure }
    }
    body(.cueBefore, Self.name(of: before))
    body(.cueBehind, Self.name(of: behind))
  }

  /// What a word tells of, where a frame has it.
  private func measure(of lexeme: Lexeme) -> Measure? {
    if lexeme.verb > 0 { return frames.verbs[Int(lexeme.verb) - 1].first?.measure }
    if lexeme.noun > 0 { return frames.nouns[Int(lexeme.noun) - 1].first?.measure }
    return lexeme.state > 0 ? frames.measureOfState(lexeme.state) : nil
  }

  private static let passive = Array("_p".utf8)[...]
  private static let active = Array("_a".utf8)[...]
  private static let units = Array("units".utf8)[...]
  private static let tens = Array("tens".utf8)[...]
  private static let thousands = Array("thousands".utf8)[...]
  private static let millions = Array("millions".utf8)[...]
  private static let capital = Array("Name".utf8)[...]
  private static let digits = Array("digits".utf8)[...]

  /// The names of the values of enumerations, which would take long to ask for at each number.
  private static let classes = names(Lexeme.NounClass.allCases)
  private static let determiners = names(Chunk.Determiner.allCases)
  private static let bounds = names(Bound.allCases)
  private static let measures = names(Measure.allCases)
  private static let kinds = names(Chunk.Kind.allCases)

  private static func names<Value: Hashable>(_ values: [Value]) -> [Value: ArraySlice<UInt8>] {
    Dictionary(uniqueKeysWithValues: values.map { ($0, Array("\($0)".utf8)[...]) })
  }

  private static func name<Value: Hashable>(
    _ value: Value, in names: [Value: ArraySlice<UInt8>]
  ) -> ArraySlice<UInt8> { names[value] ?? none }

  private static func name(of measure: Measure?) -> ArraySlice<UInt8> { measure.flatMap { measures[$0] } ?? none }

  private func isContent(_ index: Int) -> Bool {
    parsed.tokens[index].kind == .word && parsed.lexemes[index].function == .none && !isName(index)
  }

  private func isName(_ index: Int) -> Bool {
    parsed.tokens[index].isCapitalised && index > 0 && !parsed.capitalsAreMute
  }

  private func neighbour(_ index: Int) -> ArraySlice<UInt8> {
    guard parsed.tokens.indices.contains(index) else { return Self.none }
    let token = parsed.tokens[index]
    switch token.kind {
    case .digits: return Self.digits
    case .word where isName(index): return Self.capital
    case .word: return letters(of: index)
    default: return text.bytes[Int(token.start)..<Int(token.end)]
    }
  }

  private func letters(of index: Int) -> ArraySlice<UInt8> { letters(of: parsed.tokens[index]) }

  private func letters(of token: Token) -> ArraySlice<UInt8> {
    text.bytes[Int(token.start)..<min(Int(token.end), Int(token.start) + Self.letters)]
  }
}
