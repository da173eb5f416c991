internal import Articles
internal import Quantities
internal import Segmentation

/// What a cardinal number counts that no frame took: the words of its quote and of its unit.
///
/// "200 tents" counts tents, "a *four-cylinder* engine" cylinders. `nil` for a turn of phrase that counts nothing: "one of
/// the largest banks", "without charge", "no word"; but "one of the banks" and "no survivors" count.
struct PlainCount {
  /// The tokens from the qualifier to the noun.
  let quote: Range<Int>
  /// The noun; `nil` where the number stands alone.
  let unit: Int?

  init?(_ quantity: Quantity, in parsed: ParsedSentence, _ text: SourceText, quote: (Chunk) -> Range<Int>) {
    if let part = Self.compoundNoun(behind: quantity, in: parsed) {
      self.quote = quantity.tokens.lowerBound..<part + 1
      unit = part
      return
    }
    guard
      let phrase = parsed.chunks.first(where: {
        $0.kind == .nounPhrase && $0.quantity.map { parsed.quantities[$0] == quantity } ?? false
      })
    else {
      self.quote = quantity.tokens
      unit = nil
      return
    }
    if Self.isOneOfTheMost(quantity, phrase, parsed, text) || Self.isLack(quantity, phrase, parsed)
      || Self.isPronoun(quantity, phrase, parsed)
    {
      return nil
    }
    self.quote = quote(phrase)
    unit = phrase.head
  }

  /// Whether "one" stands before "of" and a superlative: "one of the world's largest banks".
  private static func isOneOfTheMost(
    _ quantity: Quantity, _ phrase: Chunk, _ parsed: ParsedSentence, _ text: SourceText
  ) -> Bool {
    guard quantity.value == 1, phrase.hasWhole, phrase.head == nil else { return false }
    let start = phrase.tokens.upperBound + 1
    let end = min(start + 5, parsed.tokens.count)
    for index in start..<max(start, end) where isSuperlative(index, parsed, text) { return true }
    return false
  }

  /// Whether "one" stands for a noun said before and counts nothing of its own: "two courts, *one* in Bern", "the last
  /// *one*", "another *one*".
  private static func isPronoun(_ quantity: Quantity, _ phrase: Chunk, _ parsed: ParsedSentence) -> Bool {
    quantity.value == 1 && quantity.bound == .exact && phrase.head == nil && !phrase.hasWhole && !phrase.isPartitive
      && phrase.modifier == nil && parsed.tokens[quantity.number.upperBound - 1].hash == Marks.one
  }

  private static func isSuperlative(_ index: Int, _ parsed: ParsedSentence, _ text: SourceText) -> Bool {
    let token = parsed.tokens[index]
    if WordSets.irregularSuperlatives.contains(token.hash) { return true }
    guard token.kind == .word, parsed.lexemes[index].forms.contains(.adjective) else { return false }
    let word = text.bytes[token.range.start..<token.range.end]
    return word.count > 5 && word.suffix(3).elementsEqual("est".utf8)
  }

  /// Whether a negation lacks a thing rather than counts it: "without charge", "no word on casualties", "without
  /// committing himself".
  private static func isLack(_ quantity: Quantity, _ phrase: Chunk, _ parsed: ParsedSentence) -> Bool {
    guard quantity.bound == .none, quantity.number.count == 1, let head = phrase.head else { return false }
    let first = parsed.lexemes[min(quantity.tokens.upperBound, parsed.lexemes.count - 1)]
    if first.first == .gerund, quantity.tokens.upperBound < head { return true }
    let lexeme = parsed.lexemes[head]
    let counts = lexeme.forms.contains(.pluralNoun) || lexeme.forms.isEmpty && parsed.endsInS(head)
    return !counts && ![.person, .group, .house, .household].contains(lexeme.nounClass)
  }

  /// The noun that a hyphen ties to the number: the cylinder of "four-cylinder engine".
  private static func compoundNoun(behind quantity: Quantity, in parsed: ParsedSentence) -> Int? {
    let dash = quantity.tokens.upperBound
    guard dash + 1 < parsed.tokens.count, parsed.tokens[dash].kind == .dash, !parsed.tokens[dash].hasSpaceBefore,
      parsed.tokens[dash + 1].kind == .word, !parsed.tokens[dash + 1].hasSpaceBefore,
      !parsed.lexemes[dash + 1].forms.isDisjoint(with: [.singularNoun, .pluralNoun])
    else { return nil }
    return dash + 1
  }
}
