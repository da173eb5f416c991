internal import Quantities
internal import Segmentation

/// Modifiers of several words that stand before a noun: "off-duty", a name with a preposition, an abbreviation in brackets.
extension Chunker {
  /// The first token behind a modifier that a preposition begins: "an *off-duty* policeman", "two *on duty* guards".
  func endOfPhraseModifier(_ index: Int, of phrase: Chunk) -> Int? {
    guard phrase.head == nil, phrase.determiner != .none || phrase.quantity != nil,
      lexemes[index].function == .preposition, index + 2 < tokens.count
    else { return nil }
    let isCompound =
      tokens[index + 1].kind == .dash && !tokens[index + 1].hasSpaceBefore && tokens[index + 2].kind == .word
      && !tokens[index + 2].hasSpaceBefore
    let end = isCompound ? index + 3 : WordSets.phraseModifiers.lazy.compactMap { $0.end(in: tokens, at: index) }.first
    guard let end, end < tokens.count, tokens[end].kind == .word, lexemes[end].function == .none,
      lexemes[end].canStandInNounPhrase
    else { return nil }
    return end
  }

  /// The first token behind the abbreviation of a name that stands before the noun of a person: "a Somali Custodial Corps
  /// *(SCC)* officer"; not "near Butembo (DRC) soldiers killed".
  func endOfAbbreviation(_ index: Int, of phrase: Chunk) -> Int? {
    guard phrase.determiner != .none || phrase.quantity != nil, phrase.head == index - 1,
      tokens[index].kind == .bracket,
      isOpening(index), tokens[index - 1].isCapitalised, index + 3 < tokens.count,
      tokens[index + 1].flags.contains(.allCapitals)
    else { return nil }
    let close = tokens[index + 2].kind == .dash ? index + 4 : index + 2
    guard close + 1 < tokens.count, tokens[close].kind == .bracket, !isOpening(close), followsNoun(close + 1),
      !tokens[close + 1].isCapitalised, lexemes[close + 1].function == .none
    else { return nil }
    return close + 1
  }

  /// The token of the person's noun that a name of several words stands before: "four Communist Party of India (Maoist)
  /// *cadres*", "a Ministry of Interior *employee*", "a National Intelligence and Security Agency (NISA) *officer*".
  ///
  /// The traps are "a Briton and a Canadian soldier" and "a Ministry of Interior building".
  func endOfLongName(_ index: Int, of phrase: Chunk) -> Int? {
    guard tokens[index].kind == .word,
      lexemes[index].function == .preposition || lexemes[index].function == .conjunction,
      phrase.determiner == .article || isCardinal(phrase.quantity), phrase.head == index - 1,
      phrase.nounClass != .person, tokens[index - 1].isCapitalised, !capitalsAreMute
    else { return nil }
    var next = index
    let limit = min(tokens.count, index + Self.longestName)
    var isOpen = false
    while next < limit {
      let token = tokens[next]
      switch token.kind {
      case .bracket: isOpen = isOpening(next)
      case .dash: break
      case .word where token.isCapitalised: break
      case .word
      where !isOpen && next + 1 < limit && tokens[next + 1].isCapitalised && lexemes[next].function != .none: break
      case .word where !isOpen && quantityAt[next] == nil && lexemes[next].function == .none:
        guard lexemes[next].nounClass == .person, next > index + 1,
          lexemes[next].forms.contains(phrase.isPlural ? .pluralNoun : .singularNoun)
        else { return nil }
        return next
      default: return nil
      }
      next += 1
    }
    return nil
  }

  /// How many words of a name may stand before a person's noun.
  private static let longestName = 14

  /// Whether a slash at `index` joins the noun before it with one behind it that says the same or more.
  func isSlash(_ index: Int, in phrase: Chunk) -> Bool {
    guard tokens[index].hash == Marks.slash, tokens[index].count == 1, !tokens[index].hasSpaceBefore,
      phrase.head == index - 1, phrase.determiner != .none || phrase.quantity != nil, phrase.noun == 0,
      index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens[index + 1].hasSpaceBefore,
      quantityAt[index + 1] == nil
    else { return false }
    let lexeme = lexemes[index + 1]
    return lexeme.function == .none && lexeme.verb == 0 && lexeme.noun == 0 && !lexeme.beginsState
      && (lexeme.forms.isEmpty || !lexeme.forms.isDisjoint(with: [.singularNoun, .pluralNoun]))
  }
}
