internal import Quantities
internal import Segmentation

/// Noun phrases: a determiner, a number, modifiers and nouns.
extension Chunker {
  func determiner(_ function: Lexeme.Function) -> Chunk.Determiner? {
    switch function {
    case .article: .article
    case .definite: .definite
    case .demonstrative: .demonstrative
    case .possessive: .possessive
    case .another: .another
    case .quantifier: .quantifier
    default: nil
    }
  }

  func nounPhrase(at start: Int) -> Chunk? {
    var chunk = Chunk(.nounPhrase, start..<start)
    var index = start
    if quantityAt[index] == nil {
      let function = lexemes[index].function
      if function == .pronoun || function == .expletive {
        chunk.isPronoun = true
        chunk.tokens = start..<start + 1
        return chunk
      }
      while index < tokens.count, quantityAt[index] == nil, tokens[index].kind == .word,
        let kind = determiner(lexemes[index].function)
      {
        chunk.determiner = kind
        index += 1
      }
    }
    var settled = false  // whether a plural noun has closed the phrase
    loop: while index < tokens.count {
      if let number = quantityAt[index] {
        let quantity = parsed.quantities[number]
        switch quantity.kind {
        case .cardinal:
          guard chunk.quantity == nil, chunk.head == nil else { break loop }
          chunk.quantity = number
          chunk.isPlural = !quantity.isSingular
          index = quantity.tokens.upperBound
          // "579,000* refugees": the mark of a note
          if index + 1 < tokens.count, tokens[index].hash == Marks.asterisk, !tokens[index].hasSpaceBefore,
            tokens[index + 1].kind == .word
          {
            index += 1
          }
          // "hundreds of people", where the number's own "of" is not part of it.
          if quantity.bound == .vague, isOf(index), index + 1 < tokens.count, tokens[index + 1].kind == .word,
            lexemes[index + 1].function == .none, quantityAt[index + 1] == nil
          {
            index += 1
          } else if quantity.bound == .vague, parsed.endsInS(index - 1), index < tokens.count,
            lexemes[index].function == .none, lexemes[index].forms.contains(.base)
          {
            // "Thousands march": a number in the plural takes its noun with "of".
            break loop
          }
        case .measured(.age):
          chunk.age = number
          index = quantity.tokens.upperBound
          // "a 12-year-*old*"; but "a man aged 40 - was"
          if index < tokens.count, tokens[index].kind == .dash, !tokens[index].hasSpaceBefore { index += 1 }
        case .numeral(.ordinal):
          chunk.hasOrdinal = true
          index = quantity.tokens.upperBound
        case .numeral:
          // "another *one*"
          if chunk.head == nil, isProform(index, after: start, chunk) {
            index = quantity.tokens.upperBound
            break loop
          }
          guard chunk.head != nil || chunk.determiner != .none || index == start else { break loop }
          // "the 2008 *killing* of nine pilgrims"
          let end = quantity.tokens.upperBound
          let isOfAct = chunk.determiner == .definite && end < tokens.count && lexemes[end].noun > 0
          if chunk.head == nil, !isOfAct { chunk.head = index; chunk.nounClass = .other }
          index = quantity.tokens.upperBound
        default:
          // "a $134M deal", "the 20 km stretch": a modifier inside a phrase, else a phrase of its own.
          if chunk.determiner == .none, chunk.head == nil, chunk.quantity == nil {
            chunk.quantity = number
            chunk.head = quantity.unitTokens?.first
            chunk.nounClass = .other
            index = quantity.tokens.upperBound
            guard index < tokens.count, tokens[index].kind == .dash, !tokens[index].hasSpaceBefore else { break loop }
          } else if chunk.head != nil, chunk.determiner == .none || settled {
            break loop
          } else {
            index = quantity.tokens.upperBound
          }
        }
        continue
      }
      let token = tokens[index]
      // "two *al* Shabaab"
      if !token.isCapitalised, index + 1 < tokens.count, tokens[index + 1].isCapitalised,
        WordSets.particles.contains(token.hash)
      {
        index += 1
        continue
      }
      // "killed a guard *south of Baiji*"
      if chunk.head != nil, isOf(index + 1), WordSets.compass.contains(token.hash), !token.isCapitalised { break loop }
      if token.kind == .dash, !token.hasSpaceBefore, index > start, index + 1 < tokens.count,
        !tokens[index + 1].hasSpaceBefore, tokens[index + 1].kind == .word || tokens[index + 1].kind == .digits
      {
        // A compound goes on: its class is its last part's.
        index += 1
        // "a passer-*by*", "a mother-*in*-law": the class is the first part's.
        if lexemes[index].function != .none, chunk.head != nil {
          chunk.head = index
          index += 1
          if index + 1 < tokens.count, tokens[index].kind == .dash, !tokens[index].hasSpaceBefore,
            tokens[index + 1].kind == .word, !tokens[index + 1].hasSpaceBefore
          {
            chunk.head = index + 1
            index += 2
          }
          continue
        }
        take(index, &chunk, compound: true)
        settled = lexemes[index].forms.contains(.pluralNoun) && lexemes[index].first == .pluralNoun
        index += 1
        continue
      }
      if token.kind == .possessive, chunk.head != nil {
        // The phrase so far says whose: "the governor's office".
        chunk.head = nil
        chunk.noun = 0
        chunk.modifier = nil
        // "two sheriff's deputies" are two deputies, "three boys' bodies" not three bodies.
        // but "two Workers' Party members"
        let isInName = tokens[index - 1].isCapitalised && index + 1 < tokens.count && tokens[index + 1].isCapitalised
        let countsOwner = settled && !isInName || chunk.quantity.map { parsed.quantities[$0].isSingular } ?? true
        if countsOwner || !isCardinal(chunk.quantity) {
          chunk.quantity = nil
          chunk.determiner = .possessive
        }
        settled = false
        index += 1
        continue
      }
      // "a *Sask.* man"
      if isStopOfAbbreviation(index, after: start) {
        index += 1
        continue
      }
      if let end = endOfAbbreviation(index, of: chunk) ?? endOfLongName(index, of: chunk) {
        chunk.isPlural = chunk.quantity.map { !parsed.quantities[$0].isSingular } ?? false
        settled = false
        index = end
        continue
      }
      // "a khat/miraa *dealer*", "a teacher/principal"
      if isSlash(index, in: chunk) {
        index += 1
        take(index, &chunk, compound: true)
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      let lexeme = lexemes[index]
      if lexeme.function == .modifier, chunk.determiner != .none || chunk.quantity != nil || index == start {
        index += 1
        continue
      }
      if lexeme.function == .pronoun, chunk.head == nil, chunk.quantity != nil || chunk.determiner != .none,
        tokens[index].hash == Marks.others
      {
        chunk.head = index
        chunk.nounClass = .person
        chunk.isPlural = true
        index += 1
        break
      }
      // "six Airbus *A*321 aircraft": a letter of a name, no article.
      if lexeme.function == .article, chunk.head != nil, token.isCapitalised, index + 1 < tokens.count,
        quantityAt[index + 1] != nil, !tokens[index + 1].hasSpaceBefore
      {
        index += 1
        continue
      }
      // "another *one*", "two other *ones*", "a third *one*": the noun is that of what was counted before.
      if chunk.head == nil, isProform(index, after: start, chunk) {
        index += 1
        break
      }
      if joinsModifiers(index, of: chunk) {
        chunk.head = nil
        index += 2
        continue
      }
      // "7,000 *mainly* Congolese refugees"
      if chunk.quantity != nil, chunk.head == nil, WordSets.mostly.contains(token.hash),
        canGoOn(index + 1)
      {
        index += 1
        continue
      }
      // "an *earlier* estimate"
      if chunk.determiner != .none, chunk.head == nil, WordSets.earlierAdjectives.contains(token.hash),
        followsNoun(index + 1)
      {
        index += 1
        continue
      }
      // "two *earlier* attacks"; but "two earlier on Monday", "two earlier Monday"
      if chunk.quantity != nil, chunk.head == nil, WordSets.earlier.contains(token.hash), followsNoun(index + 1),
        !capitalised(index + 1), lexemes[index + 1].nounClass != .time
      {
        index += 1
        continue
      }
      if let end = endOfPhraseModifier(index, of: chunk) {
        index = end
        continue
      }
      // "the *only* fatality"
      if chunk.determiner == .definite, chunk.head == nil, token.hash == Marks.only, followsNoun(index + 1) {
        index += 1
        continue
      }
      guard lexeme.function == .none else { break }
      // "the number of displaced families": the last word of the phrase is no noun of its own.
      if lexeme.beginsNounPhrase, let (end, noun) = nounOfPhrase(at: index), !isModifier(end - 1, before: end) {
        chunk.head = end - 1
        chunk.noun = UInt16(noun + 1)
        chunk.nounClass = .person
        chunk.isPlural = chunk.isPlural || chunk.quantity != nil
        index = end
        break
      }
      if lexeme.verb > 0, lexeme.forms.contains(.thirdPerson), chunk.head != nil, chunk.quantity == nil,
        index + 1 < tokens.count, quantityAt[index + 1] != nil
      {
        break  // "Second bombing kills 22"
      }
      if settled {
        // A plural noun has been read: only another plural noun makes it a modifier ("women officers").
        guard !capitalised(index), lexeme.verb == 0, lexeme.first == .pluralNoun || isOwned(index, by: chunk) else {
          break
        }
      }
      // "118 last year": a time after a number is no part of what it counts.
      if chunk.quantity != nil, chunk.head == nil, WordSets.timeAdjectives.contains(token.hash) { break }
      guard belongs(index, to: chunk) else { break }
      // "the first time *Gregory Crolley* was held": the name is another phrase.
      if chunk.hasOrdinal, chunk.nounClass == .time, capitalised(index) { break }
      take(index, &chunk, compound: false)
      if isInsideName(index) {
        // "one United States soldier": a name in the plural is no head.
      } else if lexeme.nounClass == .person, token.isCapitalised, !capitalsAreMute,
        lexeme.forms.isSuperset(of: [.singularNoun, .pluralNoun])
      {
        // "10,000 Rohingya refugee families": a people's name that has no other plural may go before a noun.
        if chunk.quantity != nil { chunk.isPlural = true }
      } else if lexeme.first == .pluralNoun, chunk.quantity == nil, lexeme.nounClass != .person {
        // "savings bank": only a counted or a person's plural surely ends the phrase.
      } else if lexeme.first == .pluralNoun
        || (lexeme.forms.contains(.pluralNoun) && Lexeme.Forms.noun.contains(lexeme.first) && chunk.quantity != nil
          && lexeme.nounClass != .group)
        || (lexeme.forms.isEmpty && chunk.quantity != nil && parsed.endsInS(index))
      {
        settled = true
        chunk.isPlural = true
      }
      index += 1
    }
    if isCompound(chunk, before: index) {
      chunk.quantity = nil
      chunk.isPlural = false
    }
    guard chunk.head != nil || chunk.quantity != nil || chunk.age != nil || chunk.modifier != nil else {
      return chunk.determiner == .none ? nil : finish(chunk, start..<max(index, start + 1))
    }
    return finish(chunk, start..<index)
  }

  /// Whether a head is a person's: "a village *head*", "the *head* of the council"; not "the head of a goat".
  private func isLeader(_ index: Int, in phrase: Chunk) -> Bool {
    if index > 0, WordSets.led.contains(tokens[index - 1].hash) { return true }
    guard phrase.determiner == .definite, isOf(index + 1) else { return false }
    var next = index + 2
    while next < min(tokens.count, index + 6), tokens[next].kind == .word, quantityAt[next] == nil {
      if lexemes[next].function == .none, lexemes[next].nounClass == .group || WordSets.led.contains(tokens[next].hash)
      {
        return true
      }
      guard lexemes[next].function == .none || determiner(lexemes[next].function) != nil else { return false }
      next += 1
    }
    return false
  }

  /// "the girls *hostel*", "the workers *union*": what belongs to those before, without an apostrophe.
  private func isOwned(_ index: Int, by phrase: Chunk) -> Bool {
    phrase.determiner == .definite && phrase.quantity == nil && phrase.nounClass == .person
      && lexemes[index].first == .singularNoun && lexemes[index].forms.isDisjoint(with: .verb)
      && lexemes[index].nounClass != .time && lexemes[index].nounClass != .person
  }

  /// Whether the mark at `index` is the stop of a shortened name before a common noun.
  private func isStopOfAbbreviation(_ index: Int, after start: Int) -> Bool {
    index > start && index + 1 < tokens.count && tokens[index].hash == Marks.fullStop && !tokens[index].hasSpaceBefore
      && tokens[index - 1].kind == .word && tokens[index - 1].isCapitalised && tokens[index + 1].kind == .word
      && !tokens[index + 1].isCapitalised && tokens[index + 1].hasSpaceBefore && followsNoun(index + 1)
  }

  /// Whether the word at `index` is an adjective or a noun that may go on with a phrase.
  private func canGoOn(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word && quantityAt[index] == nil
      && lexemes[index].function == .none && lexemes[index].canStandInNounPhrase
  }

  /// Whether the word at `index` stands for the noun of the phrase that begins at `start`: "another *one*", "the other
  /// *one*", "four *ones*"; but not "the one who" nor "this one".
  private func isProform(_ index: Int, after start: Int, _ phrase: Chunk) -> Bool {
    guard index > start else { return false }
    switch tokens[index].hash {
    case Marks.one:
      return phrase.determiner == .another || phrase.hasOrdinal || lexemes[index - 1].function == .modifier
    case Marks.ones: return phrase.quantity != nil
    default: return false
    }
  }

  /// Whether the number of the phrase that ends before `end` belongs to a compound that an article makes one thing: "a
  /// two-wheeler", "a four-storey block"; not "a three-man crew", "a 12-strong gang".
  private func isCompound(_ phrase: Chunk, before end: Int) -> Bool {
    guard phrase.determiner == .article || phrase.determiner == .definite, let quantity = phrase.quantity,
      isCardinal(quantity)
    else { return false }
    let dash = parsed.quantities[quantity].tokens.upperBound
    guard dash + 1 < end, tokens[dash].kind == .dash, !tokens[dash].hasSpaceBefore, tokens[dash + 1].kind == .word,
      tokens[dash + 1].hash != Marks.strong
    else { return false }
    // "a four-legged resident"
    if !lexemes[dash + 1].forms.isEmpty, lexemes[dash + 1].forms.isDisjoint(with: .noun) { return true }
    // A wheeler may be a person, but one only.
    return phrase.head == dash + 1
      || ![.person, .group, .household].contains(lexemes[dash + 1].nounClass)
        && ![.person, .group, .household].contains(phrase.nounClass)
  }

  func isCardinal(_ quantity: Int?) -> Bool {
    guard let quantity, case .cardinal = parsed.quantities[quantity].kind else { return false }
    return true
  }

  /// Adds "of them", "of whom" to a phrase.
  func finish(_ phrase: Chunk, _ range: Range<Int>) -> Chunk {
    var chunk = phrase
    var range = range
    // "20 people or more".
    if let number = chunk.quantity, let postposed = parsed.quantities[number].postposed,
      postposed.lowerBound == range.upperBound
    {
      range = range.lowerBound..<postposed.upperBound
    }
    chunk.tokens = range
    let end = range.upperBound
    guard chunk.head == nil, isOf(end), end + 1 < tokens.count, quantityAt[end + 1] == nil else {
      chunk.hasWhole = chunk.head == nil && isOf(end)
      return chunk
    }
    switch lexemes[end + 1].function {
    case .pronoun, .relative: chunk.isPartitive = true
    case .demonstrative:
      chunk.isPartitive =
        end + 2 >= tokens.count || !lexemes[end + 2].canStandInNounPhrase || tokens[end + 2].kind != .word
      chunk.hasWhole = !chunk.isPartitive
    default: chunk.hasWhole = true
    }
    if chunk.isPartitive { chunk.tokens = range.lowerBound..<end + 2 }
    return chunk
  }

  private func isModifier(_ index: Int, before noun: Int) -> Bool {
    lexemes[index].forms.contains(.participle) && followsNoun(noun) && !capitalised(noun)
      && lexemes[noun].nounClass != .time
  }

  func isOf(_ index: Int) -> Bool { index < tokens.count && tokens[index].hash == Marks.of }

  func nounOfPhrase(at index: Int) -> (Int, Int)? {
    let phrases = lexicon.frames.nounPhrasesByWord
    for phrase in phrases[lexemes[index].nounPhrase] {
      if let end = phrases.end(of: phrase, in: tokens, at: index + 1) {
        return (end, lexicon.frames.nounPhrases[phrase.number].noun)
      }
    }
    return nil
  }

  /// Takes the word at `index` into the phrase, as its head if it can be one.
  func take(_ index: Int, _ chunk: inout Chunk, compound: Bool) {
    let lexeme = lexemes[index]
    let isNoun = lexeme.forms.isEmpty || !lexeme.forms.isDisjoint(with: [.singularNoun, .pluralNoun])
    let isModifier =
      !isNoun
      || (lexeme.first == .adjective || lexeme.first == .participle || lexeme.first == .past || lexeme.first == .gerund)
    if lexeme.verb > 0 || lexeme.noun > 0 || lexeme.beginsState, isModifier, chunk.modifier == nil {
      chunk.modifier = index
    }
    let nextIsNoun =
      index + 1 < tokens.count && tokens[index + 1].kind == .word && followsNoun(index + 1)
      && quantityAt[index + 1] == nil
    // "the confirmed dead rose": what may be a verb does not make a noun before it a modifier.
    let isClosed = nextIsNoun && lexeme.noun > 0 && lexemes[index + 1].forms.contains(.past)
    if isNoun || compound || lexeme.forms.contains(.gerund), !(isModifier && nextIsNoun && !compound && !isClosed) {
      chunk.isPlural = chunk.quantity.map { !parsed.quantities[$0].isSingular } ?? false
      chunk.head = index
      chunk.noun = lexeme.noun
      chunk.nounClass = lexeme.nounClass
      // "12 residential buildings", "40 housing units": other buildings are no dwellings.
      if index > chunk.tokens.lowerBound, WordSets.buildings.contains(tokens[index].hash),
        WordSets.dwellingWords.contains(tokens[index - 1].hash) || lexemes[index - 1].nounClass == .house
      {
        chunk.nounClass = WordSets.dwellingUnits.contains(tokens[index].hash) ? .house : .dwellingBuilding
      }
      // "550 shelters", "700 makeshift tents": the dwellings of the displaced; not "12 bus shelters".
      if WordSets.shelters.contains(tokens[index].hash),
        index == chunk.tokens.lowerBound || !WordSets.publicShelters.contains(tokens[index - 1].hash)
      {
        chunk.nounClass = .dwellingBuilding
      }
      if WordSets.leaders.contains(tokens[index].hash), isLeader(index, in: chunk) { chunk.nounClass = .person }
      chunk.isName = capitalised(index) && lexeme.nounClass != .person
      if chunk.modifier == index { chunk.modifier = nil }
      if lexeme.first == .pluralNoun { chunk.isPlural = true }
    }
  }
}
