internal import Quantities
internal import Segmentation

/// Frames of verbs: which argument of the verb is counted.
extension FrameMatcher {
  mutating func matchVerb(_ index: Int) {
    let group = chunks[index]
    guard group.verb > 0, Int(group.verb) <= frames.verbs.count else { return }
    let tail = parsed.tail(of: index)
    for frame in frames.verbs[Int(group.verb) - 1] {
      // An adverb inside the group counts too: "was fatally shot".
      let place: Range<Int> =
        switch frame.complementPlace {
        case .anywhere: parsed.tokens.indices
        case .group: group.tokens
        case .subject: subjectOfPlace(index).last.map { chunks[$0].tokens } ?? 0..<0
        case .clause: group.tokens.lowerBound..<max(tail.upperBound, group.tokens.upperBound)
        }
      if !frame.complement.isEmpty, !parsed.has(frame.complement, in: place), !isSaidOfPlace(index, frame) { continue }
      if !frame.besides.isEmpty, !parsed.has(frame.besides, in: tail) { continue }
      if parsed.has(frame.excluded, in: tail) { continue }
      if frame.role == .subject, isLedTo(index, frame) || frame.measure == .returnees && isAdvisedAgainst(index) {
        continue
      }
      if frame.measure == .detained || frame.measure == .abducted, isSaidOfThing(index) { continue }
      let phrases = arguments(of: frame, index)
      var found = false
      let candidates = phrases.map { counted(speaker($0, frame.measure), frame.measure) }
      for phrase in candidates + included(in: candidates, frame)
      where !isLifeOfOne(phrase) && !isOneOfMany(phrase) && !isExcludedSubject(phrase, frame)
        && !(isOfHouses(phrase, index) && frame.heads.classes != [.house])
        && !(isPersonName(phrase) && isBesideThings(phrase, phrases))
        && (accepts(frame.heads, phrase, frame.measure) || isVictimByPronoun(phrase, of: group, frame)
          || isAnaphor(phrase, of: index, frame) || isSecondOfPair(phrase, of: index, phrases, frame)
          || frame.role == .patient && frame.heads.classes.contains(.person)
            && isUnknownVictim(phrase, of: frame.measure))
      {
        let isAnaphor = isAnaphor(phrase, of: index, frame) && !isVictimByPronoun(phrase, of: group, frame)
        let kind = isAnaphor ? AnaphoraRule.kind : kind(of: phrase, of: index, phrases, frame)
        let isAway = frame.measure == .returnees && isKeptAway(index)
        add(
          phrase, isAway ? .displaced : frame.measure, kind + (isAway ? Self.notReturned : frame.rule),
          rank: rank(of: frame, group), verb: index)
        matches[matches.count - 1].isAnaphor = isAnaphor
        if isAnaphor { matches[matches.count - 1].count = countOfThemselves(phrase, index) }
        if frame.role == .negated || isAway { matches[matches.count - 1].mood.remove(.negated) }
        found = true
      }
      if !found, frame.measure.isOfHouses, let owner = owner(of: phrases) {
        add(
          owner, frame.measure == .housesDestroyed ? .homeless : .affected, "verb." + frame.rule,
          rank: rank(of: .homeless), verb: index)
        found = true
      }
      // The first frame that finds its argument settles the verb.
      if found { return }
    }
  }

  /// "*The two suspects* have not been found": words that must not follow are not who did not do it either.
  private func isExcludedSubject(_ index: Int, _ frame: VerbFrame) -> Bool {
    guard frame.role == .negated, let head = chunks[index].head else { return false }
    return frame.excluded.contains(parsed.tokens[head].hash)
  }

  /// "*33 families* from the village of Barobuan, *Carromata*, fled": the people of a place whose name goes on behind a
  /// comma.
  private func peopleOfPlace(_ name: Int) -> Int? {
    guard name > 3, chunks[name - 1].kind == .comma else { return nil }
    var index = name - 1
    while index >= 0, name - index < Self.longestPlace {
      let chunk = chunks[index]
      switch chunk.kind {
      case .comma, .preposition, .open, .close: break
      case .nounPhrase where chunk.quantity == nil && !chunk.isPronoun: break
      case .nounPhrase where index > 0 && chunks[index - 1].kind == .open: break
      case .nounPhrase:
        let isPeople = chunk.nounClass == .person || chunk.nounClass == .household
        let opens =
          index == 0
          || [.adverb, .that, .subordinator, .stop, .conjunction].contains(chunks[index - 1].kind)
        return isPeople && isCardinal(index) && opens ? index : nil
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  /// How many chunks the name of a place and what leads to it have at most.
  private static let longestPlace = 16

  /// "Amina is *one* of the 1.4 million people forced to flee": says who somebody is.
  private func isOneOfMany(_ index: Int) -> Bool {
    guard chunks[index].hasWhole, index > 0, chunks[index - 1].isCopula,
      let number = chunks[index].quantity
    else {
      return false
    }
    return parsed.quantities[number].interval.best == 1
  }

  /// "*Some 200 villagers* said they had fled": those whom the pronoun behind their own report stands for.
  private func speaker(_ index: Int, _ measure: Measure) -> Int {
    guard measure.isOfFlight || measure.isOfNeed, index > 0 else { return index }
    if chunks[index].isName, chunks[index].quantity == nil, let people = peopleOfPlace(index) {
      return people
    }
    guard chunks[index].isPronoun,
      WordSets.pluralPronouns.contains(parsed.tokens[chunks[index].tokens.lowerBound].hash)
    else { return index }
    let verb = chunks[index - 1].kind == .that ? index - 2 : index - 1
    guard verb > 0, parsed.isReporting(chunks[verb]), !chunks[verb].isPassive,
      let speaker = parsed.subject(of: verb, isReduced: false).first
    else { return index }
    return counted(speaker, measure) == speaker && !isCardinal(speaker) ? index : speaker
  }

  /// "from territory *held by* the rebels", "in the town *captured by* the army": a thing behind a preposition is held.
  private func isSaidOfThing(_ verb: Int) -> Bool {
    guard verb > 1, verb + 1 < chunks.count,
      chunks[verb].form == .bare || chunks[verb].form == .participle,
      chunks[verb - 1].kind == .nounPhrase, chunks[verb - 1].quantity == nil,
      chunks[verb - 1].nounClass == .other,
      !chunks[verb - 1].isName, chunks[verb - 1].head != nil, chunks[verb - 2].kind == .preposition
    else { return false }
    return chunks[verb + 1].kind == .preposition
      && parsed.tokens[chunks[verb + 1].tokens.lowerBound].hash == Marks.by
  }

  /// The subject of a verb of holding, also before a gerund: "38 *shelters* were opened, hosting 5,400 people".
  private func subjectOfPlace(_ verb: Int) -> [Int] {
    guard chunks[verb].form == .gerund, verb > 1, chunks[verb - 1].kind == .comma,
      let before = parsed.previousVerb(verb - 1)
    else { return parsed.subject(of: verb) }
    return parsed.subject(of: before)
  }

  /// "Of 300 homes, *84 burnt down*": a bare number after houses, before a verb that befalls them too.
  private func isOfHouses(_ phrase: Int, _ verb: Int) -> Bool {
    guard chunks[phrase].head == nil, chunks[phrase].quantity != nil, !chunks[phrase].hasWhole,
      frames.verbs[Int(chunks[verb].verb) - 1].contains(where: { $0.heads.classes == [.house] })
    else { return false }
    let before = chunks[..<phrase].last { $0.kind == .nounPhrase && $0.quantity != nil }
    return before?.nounClass == .house
  }

  /// "*1,900 families* whose houses had been flattened": those who lived in the houses that a verb tells of.
  private func owner(of phrases: [Int]) -> Int? {
    guard phrases.count == 1, let homes = phrases.first, chunks[homes].kind == .nounPhrase,
      chunks[homes].quantity == nil, chunks[homes].nounClass == .house
    else { return nil }
    // "The homes of *600 families* were lost"
    if chunks[homes].isPlural, homes + 2 < chunks.count, chunks[homes + 1].kind == .preposition,
      parsed.tokens[chunks[homes + 1].tokens.lowerBound].hash == Marks.of, isOwner(homes + 2)
    {
      return homes + 2
    }
    guard homes > 1 else { return nil }
    // "*600 families* had their homes destroyed", "saw their houses reduced to rubble"
    if chunks[homes - 1].kind == .verbGroup, chunks[homes].determiner == .possessive,
      WordSets.having.contains(parsed.tokens[chunks[homes - 1].main].hash), !chunks[homes - 1].mood.contains(.negated)
    {
      return parsed.subject(of: homes - 1).last.flatMap { isOwner($0) ? $0 : nil }
    }
    guard chunks[homes - 1].kind == .relative else { return nil }
    var owner = homes - 2
    while owner > 0, chunks[owner].kind == .comma { owner -= 1 }
    return isOwner(owner) ? owner : nil
  }

  private func isOwner(_ index: Int) -> Bool {
    chunks[index].kind == .nounPhrase && isCardinal(index) && isCountable(index)
      && (chunks[index].nounClass == .person || chunks[index].nounClass == .household)
  }

  /// "the *shelters* where 2,000 people still live", "At the *school*, 70 people were staying": the complement of a verb
  /// of staying, before its clause.
  private func isSaidOfPlace(_ verb: Int, _ frame: VerbFrame) -> Bool {
    guard frame.role == .subject, frame.complementPlace == .clause, frame.measure.isOfFlight,
      frame.measure != .returnees, frame.measure != .refugees, chunks[verb].form == .finite,
      let subject = parsed.subject(of: verb, isReduced: false).first, subject > 1
    else { return false }
    let joint = chunks[subject - 1]
    switch joint.kind {
    case .subordinator where WordSets.when.contains(parsed.tokens[joint.tokens.lowerBound].hash):
      var place = subject - 2
      if chunks[place].kind == .comma, place > 0 { place -= 1 }
      return chunks[place].kind == .nounPhrase && parsed.has(frame.complement, in: chunks[place].tokens)
    case .comma:
      return subject == 3 && chunks[0].kind == .preposition
        && WordSets.placePrepositions.contains(parsed.tokens[0].hash)
        && parsed.has(frame.complement, in: chunks[1].tokens)
    default: return false
    }
  }

  /// "were evacuated and advised *not to return*"
  private func isAdvisedAgainst(_ verb: Int) -> Bool {
    chunks[verb].form == .infinitive && verb > 0 && chunks[verb - 1].kind == .adverb
      && chunks[verb - 1].tokens.contains { parsed.lexemes[$0].function == .not }
  }

  /// The rule of those who have not come home.
  private static let notReturned = "not_returned"

  /// "900 families *cannot return*", "*have yet to go home*", "*are unable to return*": those who are still away.
  func isKeptAway(_ verb: Int) -> Bool {
    let mood = chunks[verb].mood
    if mood.contains(.negated),
      mood.contains(.possible) || WordSets.allowing.contains(parsed.tokens[chunks[verb].main].hash)
    {
      return true
    }
    if barring(verb) != nil { return true }
    guard chunks[verb].form == .infinitive, verb > 1 else { return false }
    // "were not allowed *to return*", "are not yet able *to return*"
    if chunks[verb - 1].kind != .nounPhrase,
      WordSets.allowing.contains(parsed.tokens[chunks[verb - 1].tokens.upperBound - 1].hash),
      let before = parsed.previousVerb(verb), before + 4 > verb, chunks[before].mood.contains(.negated)
    {
      return true
    }
    let before = chunks[verb - 1]
    return before.kind != .nounPhrase && WordSets.unable.contains(parsed.tokens[before.tokens.upperBound - 1].hash)
  }

  /// "were *barred* from returning", "did not *let* them go home": the verb that keeps its patient from what `verb` says.
  func barring(_ verb: Int) -> Int? {
    guard verb > 1 else { return nil }
    if chunks[verb].form == .gerund, chunks[verb - 1].kind == .preposition,
      parsed.tokens[chunks[verb - 1].tokens.lowerBound].hash == Self.from,
      let before = parsed.previousVerb(verb), before >= verb - 3,
      WordSets.barring.contains(parsed.tokens[chunks[before].main].hash), !chunks[before].mood.contains(.negated)
    {
      return before
    }
    guard chunks[verb - 1].kind == .nounPhrase, chunks[verb - 2].kind == .verbGroup,
      chunks[verb - 2].mood.contains(.negated),
      WordSets.allowing.contains(parsed.tokens[chunks[verb - 2].main].hash)
    else { return nil }
    return verb - 2
  }

  /// "were forced *to relocate*": the verb that leads to the infinitive says what befell them.
  private func isLedTo(_ index: Int, _ frame: VerbFrame) -> Bool {
    guard chunks[index].form == .infinitive, frame.complement.isEmpty, index > 0 else { return false }
    var before = index - 1
    while before > 0, chunks[before].kind == .adverb { before -= 1 }
    guard chunks[before].kind == .verbGroup, chunks[before].verb > 0,
      chunks[before].isPassive || chunks[before].form == .bare
    else { return false }
    let word = parsed.tokens[chunks[index].main].hash
    return frames.verbs[Int(chunks[before].verb) - 1].contains {
      $0.measure != frame.measure && $0.complement.contains(word)
    }
  }

  /// "Deraa and *other rebel territories* captured by the army": a name beside things is no person's.
  private func isBesideThings(_ name: Int, _ coordination: [Int]) -> Bool {
    coordination.contains { index in
      let phrase = chunks[index]
      guard index != name, !phrase.isName, phrase.nounClass == .other, let head = phrase.head else { return false }
      return phrase.isPlural || parsed.lexemes[head].first == .pluralNoun
    }
  }

  /// "the *life* of a corporal": the act's frame counts the corporal.
  private func isLifeOfOne(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.quantity == nil, phrase.noun > 0, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of, isCountable(index + 2)
    else { return false }
    return frames.nouns[Int(phrase.noun) - 1].contains { $0.kind == .act }
  }

  /// "returned fire, killing *him*", "beat *him* to death": one who may not have been counted before.
  private func isVictimByPronoun(_ index: Int, of group: Chunk, _ frame: VerbFrame) -> Bool {
    if frame.rule == Self.suicide { return isOnePronoun(index) }
    guard frame.role == .patient, !group.isPassive, chunks[index].kind == .nounPhrase, chunks[index].tokens.count == 1
    else { return false }
    // "injured *himself* with the same pistol": unlike "shot himself" it says what came of it.
    if frame.measure == .injured, WordSets.injured.contains(parsed.tokens[group.main].hash),
      WordSets.reflexives.contains(parsed.tokens[chunks[index].tokens.lowerBound].hash)
    {
      return true
    }
    guard WordSets.onePerson.contains(parsed.tokens[chunks[index].tokens.lowerBound].hash)
    else { return false }
    // "the prices were killing her"
    if group.form == .finite, parsed.lexemes[group.main].forms.contains(.gerund) { return false }
    return frame.measure == .killed || (frame.measure == .injured && group.form == .gerund)
  }

  /// What a phrase that a verb counts is, in the names of rules.
  private func kind(of phrase: Int, of verb: Int, _ list: [Int], _ frame: VerbFrame) -> String {
    // "killing *her*", which may be a determiner as well.
    let isOne =
      chunks[phrase].tokens.count == 1
      && WordSets.onePerson.contains(parsed.tokens[chunks[phrase].tokens.lowerBound].hash)
    if chunks[phrase].isPronoun || isOne { return "pronoun." }
    if isFateOfKiller(phrase, verb) { return "added." }
    return isCountable(phrase) || isSecondOfPair(phrase, of: verb, list, frame) ? "verb." : "name."
  }

  /// "A man shot six people *before being killed* by officers": beside those whom he killed.
  private func isFateOfKiller(_ phrase: Int, _ verb: Int) -> Bool {
    chunks[verb].form == .gerund && chunks[verb].isPassive && phrase < verb && chunks[phrase].quantity == nil
      && chunks[verb - 1].kind == .subordinator
  }

  /// The rule of frames whose subject kills himself, so that he may be told of by a pronoun: "*He* then took his own life".
  private static let suicide = "suicide"

  private func isOnePronoun(_ index: Int) -> Bool {
    chunks[index].isPronoun && WordSets.singlePronouns.contains(parsed.tokens[chunks[index].tokens.lowerBound].hash)
  }

  /// "destroyed 1,200 structures, including *800 homes*": the parts that a frame counts of a whole that it does not.
  private func included(in candidates: [Int], _ frame: VerbFrame) -> [Int] {
    // "evacuated *the area*, including 200 residents"
    guard let last = candidates.last,
      isCardinal(last) || frame.measure == .evacuated && chunks[last].nounClass == .other
        || isUncountedGroup(last, frame.measure),
      !accepts(frame.heads, last, frame.measure)
    else { return [] }
    var next = last + 1
    if isUncountedGroup(last, frame.measure) {
      // "kidnapped a group of workers *on Friday*, including three Britons"
      while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase {
        next += 2
      }
      if next < chunks.count, chunks[next].kind == .nounPhrase, chunks[next].nounClass == .time { next += 1 }
    }
    while next < chunks.count, chunks[next].kind == .comma { next += 1 }
    guard next + 1 < chunks.count, chunks[next].kind == .including, chunks[next + 1].kind == .nounPhrase else {
      return []
    }
    // "among them 268 homes"
    if chunks[next + 1].isPronoun, next + 2 < chunks.count, chunks[next + 2].kind == .nounPhrase { next += 1 }
    return parsed.coordination(from: next + 1)
  }

  /// "a *group* of foreign workers", "*villagers*": people whom a verb befalls and nobody counts.
  private func isUncountedGroup(_ index: Int, _ measure: Measure) -> Bool {
    let phrase = chunks[index]
    guard measure.isOfVictims, phrase.kind == .nounPhrase, phrase.quantity == nil, !phrase.isPronoun,
      let head = phrase.head
    else { return false }
    return WordSets.collectives.contains(parsed.tokens[head].hash)
      || phrase.isPlural && phrase.nounClass == .person && phrase.determiner == .none
  }

  /// Death is told before what led to it, the clause's own verb before a participle's.
  private func rank(of frame: VerbFrame, _ group: Chunk) -> Int {
    let rank = rank(of: frame.measure)
    // What is feared gives way to what is said.
    if WordSets.fears.contains(parsed.tokens[group.main].hash) { return 52 }
    return group.form == .finite && !frame.measure.isOfFlight ? rank + 2 : rank
  }
}
