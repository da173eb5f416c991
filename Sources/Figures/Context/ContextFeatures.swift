internal import Articles
internal import Quantities
internal import Segmentation

/// What stands around a number, each thing as the place that it has and the word that stands there.
///
/// A word is known by its first letters ("evacua" of *evacuated*, *evacuation*, *evacuees*), a name by its capital alone.
struct ContextFeatures {
  /// Where a word stands, seen from the number.
  enum Place: String, CaseIterable {
    /// The noun that the number counts, what it names, and the words between them.
    case head, kind, modifier
    /// The words next to the number's phrase.
    case before, secondBefore, after, secondAfter, thirdAfter
    /// The content words near it, those of its sentence, and those of the sentence before.
    case left, right, sentence, earlier
    /// The verbs that it is the subject of, and that stand before it.
    case verb, object
    /// What the figures that rules found count: the last one before it, the next one, and one of an earlier sentence.
    case told, next, known
    /// How the number is said.
    case bound, size, determiner
  }

  let parsed: ParsedSentence
  let text: SourceText
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
    guard let number = phrase.quantity else { return }
    let quantity = parsed.quantities[number]
    let first = min(phrase.tokens.lowerBound, quantity.tokens.lowerBound)
    let end = max(phrase.tokens.upperBound, quantity.tokens.upperBound)
    if let head = phrase.head {
      body(.head, letters(of: head))
      for token in quantity.tokens.upperBound..<max(head, quantity.tokens.upperBound) {
        body(.modifier, letters(of: token))
      }
    } else {
      body(.head, Self.none)
    }
    body(.kind, Self.name(of: phrase.nounClass))
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
    if let verb = parsed.previousVerb(index) { body(.object, letters(of: parsed.chunks[verb].main)) }
    body(.told, Self.name(of: matches.last { $0.phrase < index }?.measure))
    body(.next, Self.name(of: matches.first { $0.phrase > index }?.measure))
    body(.known, Self.name(of: known))
    body(.determiner, Self.name(of: phrase.determiner))
    body(.bound, Self.name(of: quantity.bound))
    let value = quantity.interval.best ?? quantity.interval.low ?? quantity.interval.high ?? 0
    body(.size, value < 10 ? Self.units : value < 100 ? Self.tens : value < 10_000 ? Self.thousands : Self.millions)
  }

  private static let none = Array("none".utf8)[...]
  private static let units = Array("units".utf8)[...]
  private static let tens = Array("tens".utf8)[...]
  private static let thousands = Array("thousands".utf8)[...]
  private static let millions = Array("millions".utf8)[...]
  private static let capital = Array("Name".utf8)[...]
  private static let digits = Array("digits".utf8)[...]

  private static func name(of value: some Any) -> ArraySlice<UInt8> { Array("\(value)".utf8)[...] }

  private static func name(of measure: Measure?) -> ArraySlice<UInt8> {
    measure.map { Array($0.rawValue.utf8)[...] } ?? none
  }

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
