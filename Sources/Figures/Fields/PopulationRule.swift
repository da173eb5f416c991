internal import Articles
internal import Quantities
internal import Segmentation

/// Says who was counted, where that is narrower than people (FIGURES.md, `population`).
///
/// "Nineteen *miners* were killed", "three *bank customers*"; nothing for people, victims, or a noun that repeats
/// the measure (refugees, hostages).
struct PopulationRule {
  let lexicon: Lexicon

  /// The population of the noun phrase at `index`, lower case, or `nil`.
  func population(of index: Int, in parsed: ParsedSentence, text: SourceText) -> String? {
    let phrase = parsed.chunks[index]
    // "six of Agha's *men*"
    if phrase.head == nil, phrase.hasWhole, index + 2 < parsed.chunks.count {
      let whole = parsed.chunks[index + 2]
      guard whole.kind == .nounPhrase, whole.nounClass == .person, !whole.hasWhole else { return nil }
      return population(of: index + 2, in: parsed, text: text)
    }
    // "ambushed suspected bandits, killing *six of them*"
    if phrase.head == nil, phrase.isPartitive, let whole = parsed.pluralBefore(index) {
      return population(of: whole, in: parsed, text: text)
    }
    guard let head = phrase.head, head < parsed.tokens.count, phrase.nounClass != .house,
      !phrase.isName || phrase.quantity != nil
    else { return nil }
    if WordSets.generalNouns.contains(parsed.tokens[head].hash) || phrase.noun > 0 { return nil }
    var start = phrase.tokens.lowerBound
    if let quantity = phrase.quantity { start = max(start, parsed.quantities[quantity].tokens.upperBound) }
    if let age = phrase.age { start = max(start, parsed.quantities[age].tokens.upperBound) }
    // Determiners, an "of" of the number, participles and the frame's own modifier say nothing of who it is.
    while start < head {
      let lexeme = parsed.lexemes[start]
      let isNoun = Lexeme.Forms.noun.contains(lexeme.first) && !lexeme.first.isEmpty
      let isParticiple =
        !parsed.tokens[start].isCapitalised && !lexeme.forms.isDisjoint(with: [.participle, .gerund]) && !isNoun
      guard
        lexeme.function != .none || isParticiple || start == phrase.modifier || parsed.tokens[start].kind != .word
          || WordSets.vagueAdjectives.contains(parsed.tokens[start].hash)
      else { break }
      start += 1
    }
    guard start <= head else { return nil }
    let end = (parsed.lastHead(of: index) ?? head) + 1
    return Self.lowercased(text, parsed.range(start..<end))
  }

  /// The words of `range` in lower case with one space between.
  private static func lowercased(_ text: SourceText, _ range: TextRange) -> String {
    guard text.bytes[range.start..<range.end].allSatisfy({ $0 < 0x80 }) else {
      return text.string(in: range).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    // Nearly every name is ASCII, whose letters need no tables.
    return String(unsafeUninitializedCapacity: range.count) { name in
      var count = 0
      var isBroken = false
      for byte in text.bytes[range.start..<range.end] {
        if byte == 0x20 || byte &- 0x09 < 5 {
          isBroken = count > 0
          continue
        }
        if isBroken {
          name[count] = 0x20
          count += 1
          isBroken = false
        }
        name[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}

extension ParsedSentence {
  /// The plural of persons nearest before the phrase at `index`, for "of them", within a few phrases.
  func pluralBefore(_ index: Int) -> Int? {
    chunks[max(0, index - 8)..<index].lastIndex {
      $0.kind == .nounPhrase && $0.isPlural && $0.nounClass == .person && $0.head != nil
    }
  }
}
