internal import Quantities
internal import Segmentation

/// Phrases whose number stands elsewhere: "they", "all of them", "both", "the driver and conductor".
extension FrameMatcher {
  /// Whether the phrase is a pronoun for people of whom a verb tells what became: "Two men fired at a patrol. *They* were
  /// killed", "*All of them* are expected to survive", "A man was shot. *He* was pronounced dead".
  func isAnaphor(_ index: Int, of verb: Int, _ frame: VerbFrame) -> Bool {
    guard frame.heads.classes.contains(.person), frame.heads.allowsBare else { return false }
    if frame.measure == .killed, parsed.tokens[chunks[index].tokens.lowerBound].hash == Marks.themselves {
      return countOfThemselves(index, verb) != nil
    }
    return isAnaphor(index, of: verb, frame.measure)
  }

  /// The same of a state that the verb group at `verb` leads to: "*He* was listed in good condition".
  func isAnaphor(_ index: Int, of verb: Int, _ measure: Measure) -> Bool {
    let phrase = chunks[index]
    guard measure == .killed || measure == .injured, phrase.kind == .nounPhrase, phrase.quantity == nil else {
      return false
    }
    let first = parsed.tokens[phrase.tokens.lowerBound].hash
    if let head = phrase.head {
      // "*The hostages* were later found dead"
      if measure == .killed, phrase.determiner == .definite, phrase.isPlural, index < verb,
        WordSets.rementioned.contains(parsed.tokens[head].hash)
      {
        return true
      }
      // "*The children* were hurt"; but not "the children of the mayor", who are others.
      guard phrase.determiner == .definite, phrase.isPlural, index + 1 < chunks.count, phrase.noun == 0,
        phrase.nounClass == .person || phrase.nounClass == .unknown
      else { return false }
      return index > verb || chunks[index + 1].kind == .verbGroup || chunks[index + 1].kind == .adverb
    }
    if WordSets.nominatives.contains(first) { return phrase.isPronoun && index < verb }
    return WordSets.pluralPronouns.contains(first)
      && (phrase.tokens.count == 1 || phrase.isPartitive && phrase.tokens.count == 3)
  }

  /// How many "themselves" are: "*Two bombers* detonated their belts, killing only themselves".
  func countOfThemselves(_ index: Int, _ verb: Int?) -> Interval? {
    guard parsed.tokens[chunks[index].tokens.lowerBound].hash == Marks.themselves, index > 0,
      let verb = verb ?? parsed.previousVerb(index),
      let subject = (parsed.subject(of: verb) + (parsed.previousVerb(verb).map { parsed.subject(of: $0) } ?? []))
        .first(where: isCardinal), let number = chunks[subject].quantity
    else { return nil }
    return parsed.quantities[number].interval
  }

  /// Whether the phrase is of two by its first word: "*Both* victims were killed", "*both his parents*", but not "both
  /// soldiers and civilians".
  func isPair(_ index: Int) -> Bool {
    let phrase = chunks[index]
    // "killed *his parents*"
    if phrase.kind == .nounPhrase, phrase.quantity == nil, phrase.determiner == .possessive, let head = phrase.head,
      WordSets.duals.contains(parsed.tokens[head].hash),
      !WordSets.pluralPossessives.contains(parsed.tokens[phrase.tokens.lowerBound].hash)
    {
      return true
    }
    guard phrase.kind == .nounPhrase, phrase.quantity == nil,
      parsed.tokens[phrase.tokens.lowerBound].hash == Marks.both,
      phrase.head == nil ? phrase.tokens.count == 1 || phrase.isPartitive : phrase.isPlural
    else { return false }
    guard index + 2 < chunks.count, chunks[index + 1].kind == .conjunction else { return true }
    if phrase.head.map({ WordSets.duals.contains(parsed.tokens[$0].hash) }) ?? false { return true }
    return chunks[index + 2].kind != .nounPhrase
  }

  /// Whether the phrase is the second of two persons that one determiner stands before: "killed the driver and
  /// *conductor*", "A husband and *wife* were killed".
  ///
  /// The trap is one person of two trades: "The founder and *editor* was killed", "killed a poet and *lawyer*".
  func isSecondOfPair(_ index: Int, of verb: Int, _ list: [Int], _ frame: VerbFrame) -> Bool {
    guard index > 1, list.contains(index - 2), isBareRole(index), frame.heads.classes.contains(.person) else {
      return false
    }
    // "his father, *mother* and *sister*"
    if isKin(index), isListOfKin(endingAt: index) { return true }
    guard chunks[index - 1].kind == .conjunction,
      parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.and
    else { return false }
    let first = chunks[index - 2]
    guard first.nounClass == .person, first.quantity == nil, !first.isPlural, !first.isName,
      first.determiner == .definite || first.determiner == .article || first.determiner == .possessive,
      first.tokens.upperBound == chunks[index - 1].tokens.lowerBound
    else { return false }
    if chunks[verb].isPassive, chunks[verb].form == .finite {
      return !chunks[verb].tokens.contains { WordSets.singularAuxiliaries.contains(parsed.tokens[$0].hash) }
    }
    if isKin(index - 2), isKin(index) { return true }
    guard first.determiner == .definite, index + 1 < chunks.count else { return first.determiner == .definite }
    // "the founder and editor of the paper", "the founder and editor Ali Omar"
    if chunks[index + 1].kind == .nounPhrase { return false }
    return chunks[index + 1].kind != .comma
      || !(index + 2 < chunks.count && chunks[index + 2].kind == .nounPhrase && isPersonName(index + 2))
  }

  /// Whether the nouns of kin before the one at `index` are a list that begins with whose they are: "his father, mother".
  private func isListOfKin(endingAt index: Int) -> Bool {
    var first = index - 2
    var steps = 0
    while first > 1, steps < 6, isBareRole(first), isKin(first),
      chunks[first - 1].kind == .comma || chunks[first - 1].kind == .conjunction
    {
      first -= 2
      steps += 1
    }
    return chunks[first].determiner == .possessive && isKin(first) && chunks[first].quantity == nil
      && !chunks[first].isPlural
      && (chunks[index - 1].kind == .comma || chunks[index - 1].kind == .conjunction)
  }

  /// A singular noun of a person alone: "conductor".
  private func isBareRole(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, phrase.determiner == .none, phrase.quantity == nil, phrase.age == nil,
      !phrase.isPlural, !phrase.isName, phrase.nounClass == .person, phrase.noun == 0, let head = phrase.head,
      // "The driver and *lone occupant*"
      !parsed.has(WordSets.vagueAdjectives, in: phrase.tokens.lowerBound..<head)
    else { return false }
    return !parsed.tokens[head].isCapitalised && parsed.lexemes[head].first == .singularNoun
  }

  private func isKin(_ index: Int) -> Bool {
    // "mother-in-law"
    chunks[index].head != nil && parsed.has(WordSets.kin, in: chunks[index].tokens)
  }

  /// "*Their bodies* were found", "*His body* was discovered", "*The labourers' bodies* were found", "The bodies of *the
  /// labourers* were found": the dead by whose bodies they are; "*A body* was found", "Divers recovered *a body*": one of
  /// whom no more is known.
  mutating func matchBodies(_ index: Int) {
    let phrase = chunks[index]
    guard phrase.noun > 0, phrase.quantity == nil, let head = phrase.head,
      WordSets.bodies.contains(parsed.tokens[head].hash)
    else { return }
    if phrase.determiner == .article, !phrase.isPlural {
      guard let verb = findingVerb(of: index), !isOfSomebody(index) else { return }
      add(index, .killed, "verb.body", rank: 80, verb: verb, predicate: phrase.tokens)
      return
    }
    guard index + 1 < chunks.count else { return }
    if phrase.determiner == .definite, phrase.isPlural, isFound(index, from: index + 2), index + 2 < chunks.count,
      chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of, isThoseToldOf(index + 2)
    {
      add(index + 2, .killed, "anaphor.body", rank: 80, verb: nil, predicate: phrase.tokens)
      matches[matches.count - 1].isAnaphor = true
      return
    }
    guard phrase.determiner == .possessive, isFound(index, from: index) else { return }
    let whose = parsed.tokens[phrase.tokens.lowerBound].hash
    let isPlural = WordSets.pluralPossessives.contains(whose) || phrase.isPlural && parsed.ownerOfBodies(phrase) != nil
    guard isPlural ? phrase.isPlural : WordSets.singularPossessives.contains(whose) && !phrase.isPlural else { return }
    add(
      index, .killed, isPlural ? "anaphor.body" : "possessive.body", rank: 80, verb: index + 1, predicate: phrase.tokens
    )
    matches[matches.count - 1].isAnaphor = isPlural
  }

  /// "the labourers": people whom a definite plural takes up.
  private func isThoseToldOf(_ index: Int) -> Bool {
    let phrase = chunks[index]
    return phrase.kind == .nounPhrase && phrase.determiner == .definite && phrase.isPlural && phrase.quantity == nil
      && phrase.noun == 0 && phrase.nounClass == .person
  }

  /// Whether a verb of coming upon bodies follows the phrase at `last` or stands before the one at `first`.
  private func isFound(_ first: Int, from last: Int) -> Bool {
    isFinding(last + 1) || isFinding(first - 1)
  }

  private func isFinding(_ index: Int) -> Bool {
    chunks.indices.contains(index) && chunks[index].kind == .verbGroup
      && WordSets.finding.contains(parsed.tokens[chunks[index].main].hash)
  }

  /// The verb that says of the phrase that it was come upon, before it or behind it.
  private func findingVerb(of index: Int) -> Int? {
    if isFinding(index + 1), chunks[index + 1].isPassive || chunks[index + 1].form != .finite { return index + 1 }
    // "A body *bearing signs of torture* was found"
    if let verb = (index + 1..<min(chunks.count, index + Self.reachOfFinding)).first(where: isFinding),
      chunks[verb].isPassive, parsed.subject(of: verb).contains(index)
    {
      return verb
    }
    return isFinding(index - 1) && !chunks[index - 1].isPassive ? index - 1 : nil
  }

  /// How many chunks behind a body the verb of coming upon it may stand.
  private static let reachOfFinding = 12

  /// "a body *of water*", "a body of a man", whom the noun's own frame counts.
  private func isOfSomebody(_ index: Int) -> Bool {
    index + 1 < chunks.count && chunks[index + 1].kind == .preposition
      && parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of
  }

}

extension ParsedSentence {
  /// The noun before the possessive mark of "*the labourers'* bodies"; `nil` where the phrase is none such.
  func ownerOfBodies(_ phrase: Chunk) -> Int? {
    guard phrase.determiner == .possessive, let head = phrase.head, WordSets.bodies.contains(tokens[head].hash),
      let owner = phrase.tokens.last(where: {
        $0 < head && tokens[$0].kind == .word && lexemes[$0].nounClass == .person
      })
    else { return nil }
    return lexemes[owner].function == .possessive ? nil : owner
  }

  /// The noun by which a definite plural takes people up that were counted before: the children of "the wounded
  /// children", the labourers of "the labourers' bodies".
  func nounTakenUp(_ phrase: Chunk) -> UInt32? {
    guard let head = phrase.head else { return nil }
    if WordSets.bodies.contains(tokens[head].hash) { return ownerOfBodies(phrase).map { tokens[$0].hash } }
    return tokens[head].hash
  }
}
