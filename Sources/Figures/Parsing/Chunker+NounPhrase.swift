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
          if index < tokens.count, tokens[index].kind == .dash { index += 1 }
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
      if WordSets.particles.contains(token.hash), !token.isCapitalised, index + 1 < tokens.count,
        tokens[index + 1].isCapitalised
      {
        index += 1
        continue
      }
      // "killed a guard *south of Baiji*"
      if chunk.head != nil, WordSets.compass.contains(token.hash), isOf(index + 1), !token.isCapitalised { break loop }
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
        let countsOwner = settled || chunk.quantity.map { parsed.quantities[$0].isSingular } ?? true
        if countsOwner || !isCardinal(chunk.quantity) {
          chunk.quantity = nil
          chunk.determiner = .possessive
        }
        settled = false
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
      // "an *earlier* estimate"
      if chunk.determiner != .none, chunk.head == nil, WordSets.earlierAdjectives.contains(token.hash),
        followsNoun(index + 1)
      {
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
        guard lexeme.first == .pluralNoun, !capitalised(index), lexeme.verb == 0 else { break }
      }
      // "118 last year": a time after a number is no part of what it counts.
      if chunk.quantity != nil, chunk.head == nil, WordSets.timeAdjectives.contains(token.hash) { break }
      guard belongs(index, to: chunk) else { break }
      take(index, &chunk, compound: false)
      if isInsideName(index) {
        // "one United States soldier": a name in the plural is no head.
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
    guard phrase.determiner == .article, let quantity = phrase.quantity, isCardinal(quantity) else { return false }
    let dash = parsed.quantities[quantity].tokens.upperBound
    guard dash + 1 < end, tokens[dash].kind == .dash, !tokens[dash].hasSpaceBefore, tokens[dash + 1].kind == .word,
      tokens[dash + 1].hash != Marks.strong
    else { return false }
    // A wheeler may be a person, but one only.
    return phrase.head == dash + 1
      || ![.person, .group, .household].contains(lexemes[dash + 1].nounClass)
        && ![.person, .group, .household].contains(phrase.nounClass)
  }

  /// Whether a conjunction at `index` joins two modifiers of what `phrase` counts: "three old *and* sick men", "four
  /// current *and* former officials"; not "12 dead and injured".
  private func joinsModifiers(_ index: Int, of phrase: Chunk) -> Bool {
    guard lexemes[index].function == .conjunction, phrase.quantity != nil, phrase.head == index - 1,
      index + 2 < tokens.count, quantityAt[index + 1] == nil, quantityAt[index + 2] == nil
    else { return false }
    // "U.S. and foreign officials", "EU and Swiss officials"
    let follows = followsNoun(index + 2) || isPlainAdjective(lexemes[index + 1]) && capitalised(index + 2)
    let isName =
      capitalised(index - 1) && (!parsed.endsInS(index - 1) || tokens[index - 1].flags.contains(.allCapitals))
      && lexemes[index - 1].first != .pluralNoun
    return follows && (isName || isPlainAdjective(lexemes[index - 1]))
      && (capitalised(index + 1) || isPlainAdjective(lexemes[index + 1]))
  }

  /// Whether a word is an adjective that no frame begins with and that counts nobody by itself.
  private func isPlainAdjective(_ lexeme: Lexeme) -> Bool {
    lexeme.forms.contains(.adjective) && lexeme.first != .pluralNoun && lexeme.verb == 0 && lexeme.noun == 0
      && !lexeme.beginsState && lexeme.nounClass != .person && lexeme.function == .none
  }

  private func isCardinal(_ quantity: Int?) -> Bool {
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

  /// Whether the word at `index` goes on with the noun phrase rather than beginning a verb group.
  func belongs(_ index: Int, to chunk: Chunk) -> Bool {
    let lexeme = lexemes[index]
    if capitalised(index) {
      guard chunk.isPlural, let head = chunk.head, !chunk.isName else { return true }
      // "three ethnic minority *MPs*"
      if lacksPlural(chunk, before: index), parsed.endsInS(index) { return true }
      // "three Iraqi *Police* officers"; but "three Iraqis *Monday*".
      let isModifier = lexemes[head].forms.isDisjoint(with: .noun) && !lexemes[head].forms.isEmpty
      return (capitalised(head) || isModifier) && lexemes[head].first != .pluralNoun && lexeme.nounClass != .time
        && followsNoun(endOfName(index))
    }
    // "eight dead *due to* fighting"
    if isPrepositionWithTo(index) { return false }
    // "a publicly-owned bank", "a sit-in": the first part of a compound.
    if index + 1 < tokens.count, tokens[index + 1].kind == .dash, !tokens[index + 1].hasSpaceBefore,
      chunk.determiner != .none || chunk.quantity != nil, chunk.head == nil
    {
      return true
    }
    if isAdverb(index) {
      // "about 12 newly displaced people": an adverb before a modifier.
      return chunk.head == nil && index + 1 < tokens.count
        && !lexemes[index + 1].forms.isDisjoint(with: [.participle, .adjective])
        && (chunk.determiner != .none || chunk.quantity != nil) && index + 2 < tokens.count
        && tokens[index + 2].kind == .word && lexemes[index + 2].canStandInNounPhrase
        && lexemes[index + 1].function == .none
    }
    // "the fighting *rose* from 12 to 19": a past form before a preposition or a number, no second noun.
    if chunk.head != nil || index > chunk.tokens.lowerBound + 1, index + 1 < tokens.count,
      !lexeme.forms.isDisjoint(with: [.past, .thirdPerson]),
      quantityAt[index + 1] != nil || lexemes[index + 1].function == .preposition || lexemes[index + 1].function == .to,
      WordSets.tollVerbs.contains(tokens[index].hash)
    {
      return false
    }
    // "One officer was killed and another *wounded*"
    if chunk.determiner == .another, chunk.head == nil, chunk.quantity == nil, lexeme.verb > 0,
      lexeme.forms.contains(.participle), !followsNoun(index + 1)
    {
      return false
    }
    if isObjectNoun(index, of: chunk) { return true }
    let isVerbFirst = !lexeme.first.isEmpty && Lexeme.Forms.verb.isSuperset(of: lexeme.first)
    if isVerbFirst {
      // "six arrests": no verb in -s has a plural subject. "with cuts": what began no verb group.
      if chunk.head == nil, lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson) { return true }
      // "28 home *runs*", "five car *crashes*": nor has a singular in front of which stands a number.
      if lacksPlural(chunk, before: index), lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson) {
        return true
      }
      // "four Taliban associates": nor has a name in front of what is counted.
      if chunk.isName, chunk.head == index - 1, chunk.quantity != nil, chunk.isPlural,
        lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson), lexeme.nounClass == .person
      {
        return true
      }
      // "saved six *break* points": after a verb or a preposition the number is no subject; but "Three *face* charges".
      if chunk.head == nil, isCardinal(chunk.quantity), chunk.isPlural, lexeme.forms.contains([.base, .singularNoun]),
        followsNoun(index + 1), lexemes[index + 1].first == .pluralNoun,
        parsed.chunks.last?.kind == .verbGroup || parsed.chunks.last?.kind == .preposition
      {
        return true
      }
      // "suffered minor burns": after a verb or a preposition no other verb begins.
      let before = parsed.chunks.last?.kind
      if lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson), !chunk.isPlural,
        chunk.quantity == nil,
        chunk.determiner == .none, before == .verbGroup || before == .preposition
      {
        return true
      }
      // "no report of"
      if chunk.head == nil, lexeme.forms.contains(.singularNoun), isOf(index + 1),
        chunk.quantity.map({ parsed.quantities[$0].bound == .none }) ?? false
      {
        return true
      }
      // "two humble women"
      if chunk.head == nil, lexeme.forms.contains(.adjective), followsNoun(index + 1) { return true }
      // "the flooding"
      if chunk.head == nil, chunk.quantity == nil, chunk.determiner != .none, lexeme.forms.contains(.gerund) {
        return true
      }
      // After a singular noun a base form is no verb of it: "the trench collapse", "the rescue coordinator".
      if lexeme.forms.contains(.singularNoun), lexeme.forms.contains(.base), !chunk.isPlural,
        chunk.determiner != .none || chunk.head == nil,
        lexeme.forms.isDisjoint(with: .past)
      {
        return true
      }
      guard chunk.head == nil else { return false }
      // "51 injured tourists", "2,000 striking dockers", "the wounded".
      if !lexeme.forms.isDisjoint(with: [.participle, .gerund]) {
        if isModifierHere(index, afterBe: false) || chunk.quantity != nil && isBeforeNationals(index + 1) {
          return !takesComplement(index)
        }
        if chunk.quantity != nil, lexeme.forms.contains(.participle), isModifierOfNamed(index) { return true }
        // "one man dead and another injured": a predicate of its own.
        if chunk.determiner == .another { return false }
        return chunk.determiner != .none && chunk.quantity == nil && lexeme.noun > 0
      }
      return chunk.determiner != .none && chunk.quantity == nil && lexeme.canStandInNounPhrase
    }
    if chunk.head != nil, lexeme.verb > 0, lexeme.forms.contains(.participle), !followsNoun(index + 1) { return false }
    if chunk.head != nil, chunk.isPlural || chunk.quantity != nil, lexeme.verb > 0,
      !lexeme.forms.isDisjoint(with: [.past, .participle, .base]),
      !(lexeme.first == .singularNoun && followsNoun(index + 1))
    {
      return false
    }
    // A state after the head is a predicate: "12 people dead".
    if lexeme.beginsState, chunk.head != nil || (chunk.quantity != nil && !isModifierHere(index, afterBe: false)) {
      return lexeme.first == .singularNoun && chunk.head == nil && lexeme.noun > 0
    }
    return lexeme.canStandInNounPhrase || lexeme.forms.isEmpty
  }

  /// Whether the phrase that ends before `index` counts more than one of a noun in the singular, so that its own noun
  /// has yet to come; not "20 police", "12 crew", "40 percent".
  private func lacksPlural(_ chunk: Chunk, before index: Int) -> Bool {
    guard let head = chunk.head, head == index - 1, isCardinal(chunk.quantity), chunk.isPlural,
      quantityAt[head] == nil
    else { return false }
    let lexeme = lexemes[head]
    return lexeme.first == .singularNoun && !lexeme.forms.contains(.pluralNoun) && !parsed.endsInS(head)
  }

  /// "suffered a leg *wound*", "received a knife *cut*": a word that may be a noun ends the object of a verb, of which no
  /// second verb follows at once; but "damaged a home *hit* by a shell", "killed a man *shot* in May".
  private func isObjectNoun(_ index: Int, of phrase: Chunk) -> Bool {
    let lexeme = lexemes[index]
    guard phrase.determiner == .article, let head = phrase.head, head == index - 1, phrase.quantity == nil,
      lexeme.forms.contains(.singularNoun), lexemes[head].nounClass == .other,
      lexemes[head].first == .singularNoun, parsed.chunks.last?.kind == .verbGroup
    else { return false }
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].hash != Marks.by
  }

  /// "due to", "owing to": an adjective that with the word behind it makes a preposition.
  func isPrepositionWithTo(_ index: Int) -> Bool {
    WordSets.beforeTo.contains(tokens[index].hash) && index + 1 < tokens.count && lexemes[index + 1].function == .to
  }

  /// "five *suspected* TTP militants", "four *wounded* Dawlah Islamiyah fighters": a participle before a name that
  /// stands before counted persons; but "two *joined* Hamas".
  private func isModifierOfNamed(_ index: Int) -> Bool {
    let next = endOfName(index + 1)
    return next > index + 1 && next < tokens.count && tokens[next].kind == .word && quantityAt[next] == nil
      && lexemes[next].nounClass == .person && lexemes[next].forms.contains(.pluralNoun)
      && lexemes[next].function == .none
  }

  /// The first token behind the capitalised words and hyphens that begin at `index`.
  private func endOfName(_ index: Int) -> Int {
    var next = index
    while next < tokens.count, next - index <= Self.longestName,
      tokens[next].isCapitalised || tokens[next].kind == .dash
        || next > 0 && tokens[next - 1].kind == .dash && !tokens[next].hasSpaceBefore
    { next += 1 }
    return next
  }

  /// How many words and hyphens of a name may stand before the noun that it modifies.
  private static let longestName = 7

  /// Whether a people's name for persons stands at `index`, perhaps with its adjective before the noun: "displaced
  /// *Syrians*", "displaced *Palestinian refugees*"; not "12 killed *Tuesday*".
  private func isBeforeNationals(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalised, quantityAt[index] == nil,
      lexemes[index].function == .none
    else { return false }
    if lexemes[index].nounClass == .person, lexemes[index].forms.contains(.pluralNoun) { return true }
    return lexemes[index].nounClass != .time && index + 1 < tokens.count && followsNoun(index + 1)
      && lexemes[index + 1].forms.contains(.pluralNoun) && lexemes[index + 1].nounClass == .person
  }

  /// Whether the past or -ing form at `index` has its frame's object behind it: "four *sustained* minor wounds", "49
  /// *sustaining* major damage".
  func takesComplement(_ index: Int) -> Bool {
    let lexeme = lexemes[index]
    guard lexeme.verb > 0, !lexeme.forms.isDisjoint(with: [.past, .gerund]) else { return false }
    let reach = index + 1..<min(index + 4, tokens.count)
    return lexicon.frames.verbs[Int(lexeme.verb) - 1].contains {
      $0.role == .subject && !$0.complement.isEmpty && parsed.has($0.complement, in: reach)
    }
  }

  /// Whether the word at `index` ends a name of several words that stands before a noun.
  private func isInsideName(_ index: Int) -> Bool {
    capitalised(index) && tokens[index - 1].isCapitalised && tokens[index - 1].kind == .word && followsNoun(index + 1)
      && !tokens[index + 1].isCapitalised
  }

  func followsNoun(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word && quantityAt[index] == nil
      && lexemes[index].canStandInNounPhrase
      && !lexemes[index].forms.isDisjoint(with: [.singularNoun, .pluralNoun]) && !isPrepositionWithTo(index)
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
      if WordSets.buildings.contains(tokens[index].hash), index > chunk.tokens.lowerBound,
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
      chunk.isName = capitalised(index) && lexeme.nounClass != .person
      if chunk.modifier == index { chunk.modifier = nil }
      if lexeme.first == .pluralNoun { chunk.isPlural = true }
    }
  }
}
