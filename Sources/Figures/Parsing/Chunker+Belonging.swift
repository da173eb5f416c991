internal import Quantities
internal import Segmentation

/// Which words go on with a noun phrase that has begun.
extension Chunker {
  /// Whether the word at `index` goes on with the noun phrase rather than beginning a verb group.
  func belongs(_ index: Int, to chunk: Chunk) -> Bool {
    let lexeme = lexemes[index]
    if capitalised(index) {
      guard chunk.isPlural, let head = chunk.head, !chunk.isName else { return true }
      // "at least 20 injured *Wednesday*"
      if lexeme.nounClass == .time, chunk.quantity != nil { return false }
      // "three ethnic minority *MPs*"
      if lacksPlural(chunk, before: index), parsed.endsInS(index) { return true }
      // "three Iraqi *Police* officers"; but "three Iraqis *Monday*".
      let isModifier = lexemes[head].forms.isDisjoint(with: .noun) && !lexemes[head].forms.isEmpty
      return (capitalised(head) || isModifier) && lexemes[head].first != .pluralNoun && lexeme.nounClass != .time
        && followsNoun(endOfName(index))
    }
    // "eight dead *due to* fighting"
    if isPrepositionWithTo(index) { return false }
    // "a man *aged* 43"
    if chunk.head != nil, tokens[index].hash == Marks.aged, index + 1 < tokens.count, quantityAt[index + 1] != nil {
      return false
    }
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
    if isObjectNoun(index, of: chunk) || isSubjectOfNext(index) { return true }
    // "the 60-seat *bus* were": behind a number's compound a noun is no verb.
    if chunk.determiner != .none, chunk.quantity != nil, chunk.head == index - 1, index > 2,
      tokens[index - 2].kind == .dash, !tokens[index - 2].hasSpaceBefore, quantityAt[index - 3] == chunk.quantity,
      lexeme.first == .singularNoun
    {
      return true
    }
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
      // "a *retired* couple": before a noun that stands for a number
      if chunk.determiner != .none, chunk.quantity == nil, index + 1 < tokens.count, quantityAt[index + 1] != nil,
        lexemes[index + 1].nounClass == .group, !lexeme.forms.isDisjoint(with: [.participle, .adjective])
      {
        return true
      }
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
    index + 1 < tokens.count && lexemes[index + 1].function == .to && WordSets.beforeTo.contains(tokens[index].hash)
  }

  /// "five *suspected* TTP militants", "three *suspected* Mai Mai militia": a participle before a name that
  /// stands before counted persons; but "two *joined* Hamas".
  private func isModifierOfNamed(_ index: Int) -> Bool {
    let next = endOfName(index + 1)
    return next > index + 1 && next < tokens.count && tokens[next].kind == .word && quantityAt[next] == nil
      && (lexemes[next].nounClass == .person && lexemes[next].forms.contains(.pluralNoun)
        || lexemes[next].nounClass == .group)
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
  func isInsideName(_ index: Int) -> Bool {
    capitalised(index) && tokens[index - 1].isCapitalised && tokens[index - 1].kind == .word && followsNoun(index + 1)
      && !tokens[index + 1].isCapitalised
  }

  func followsNoun(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word && quantityAt[index] == nil
      && lexemes[index].canStandInNounPhrase
      && !lexemes[index].forms.isDisjoint(with: [.singularNoun, .pluralNoun]) && !isPrepositionWithTo(index)
  }

  /// Whether a conjunction at `index` joins two modifiers of what `phrase` counts: "three old *and* sick men", "four
  /// current *and* former officials"; not "12 dead and injured".
  func joinsModifiers(_ index: Int, of phrase: Chunk) -> Bool {
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
}
