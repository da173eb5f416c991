internal import Quantities
internal import Segmentation

/// Frames of nouns and states, which stand beside their number.
extension FrameMatcher {
  mutating func matchState(_ index: Int) {
    guard let number = chunks[index].state else { return }
    let state = frames.states[number]
    // "a third is missing three games": a verb with an object.
    if index + 1 < chunks.count, chunks[index + 1].kind == .nounPhrase, chunks[index + 1].nounClass != .time,
      parsed.lexemes[chunks[index].main].forms.contains(.gerund)
    {
      return
    }
    var before = index - 1
    while before >= 0, chunks[before].kind == .adverb || chunks[before].kind == .quote { before -= 1 }
    guard before >= 0, !isAttributive(index, after: before) else { return }
    var phrases: [Int] = []
    var verb: Int?
    switch chunks[before].kind {
    case .nounPhrase:
      // "3,200 people from the islands *under evacuation orders*"
      phrases =
        state.phrase.hashes.first == Marks.with || state.phrase.hashes.count > 1 && chunks[before].quantity == nil
        ? bearers(before) : [before]
      // "*one soldier* and three rebels dead"
      if before > 1, chunks[before].quantity != nil, chunks[before - 1].kind == .conjunction,
        isCardinal(before - 2), chunks[before - 2].nounClass == .person, chunks[before - 2].noun == 0,
        !parsed.isGoverned(before - 2)
      {
        phrases.insert(before - 2, at: 0)
      }
    // "A sniper shot dead *the captor*": the state is the object's.
    case .verbGroup
    where chunks[before].form == .bare && chunks[before].verb > 0 && index + 1 < chunks.count
      && chunks[index + 1].kind == .nounPhrase && chunks[index + 1].nounClass != .time:
      return
    case .verbGroup:
      verb = before
      phrases =
        chunks[before].isCopula || chunks[before].isPassive || chunks[before].form != .finite
          || WordSets.stateVerbs.contains(parsed.tokens[chunks[before].main].hash) ? parsed.subject(of: before) : []
    // "*Twelve people* were listed as missing"
    case .preposition
    where before > 1 && parsed.tokens[chunks[before].tokens.lowerBound].hash == Marks.as_
      && chunks[before - 1].kind == .verbGroup && (chunks[before - 1].isPassive || chunks[before - 1].form == .bare):
      verb = before - 1
      phrases = parsed.subject(of: before - 1)
    case .state, .conjunction, .preposition: phrases = []
    case .comma:
      let noun = beforeAges(before - 1)
      // "Man, 22, dead after crash"
      if noun >= 0, chunks[noun].kind == .nounPhrase,
        chunks[noun].quantity != nil || followsAge(noun) && chunks[noun].nounClass == .person
      {
        phrases = [noun]
      }
    case .close: phrases = []
    default: phrases = []
    }
    // "Inspectors *red-tagged* 22 homes"
    if index + 1 < chunks.count, chunks[index + 1].kind == .nounPhrase, chunks[index + 1].quantity != nil,
      state.heads.classes == [.house], let last = chunks[index].tokens.last,
      parsed.lexemes[last].forms.contains(.participle)
    {
      phrases = parsed.coordination(from: index + 1)
    }
    for phrase in phrases.map({ counted($0, state.measure) }) {
      let same = frames.statesOfSameWords[number].first {
        accepts(frames.states[$0].heads, phrase, frames.states[$0].measure)
      }
      guard let same else { continue }
      let state = frames.states[same]
      if state.measure == .injured, verb == nil, phrase + 1 == index, isDeathLater(phrase) {
        add(phrase, .killed, "added." + state.rule, rank: rank(of: .killed), verb: nil, predicate: chunks[index].tokens)
        continue
      }
      let measure = state.measure == .killed && leadsToInjured(index) ? .casualties : state.measure
      add(
        phrase, measure, "state." + state.rule, rank: measure == .returnees ? rank(of: measure) : 55, verb: verb,
        predicate: chunks[index].tokens)
    }
    if let verb, phrases.count == 1, isAnaphor(phrases[0], of: verb, state.measure) {
      add(
        phrases[0], state.measure, AnaphoraRule.kind + state.rule, rank: 55, verb: verb, predicate: chunks[index].tokens
      )
      matches[matches.count - 1].isAnaphor = true
    }
  }

  /// "used ten or more separate *sick* days": the state describes the noun that the number counts.
  private func isAttributive(_ index: Int, after number: Int) -> Bool {
    guard chunks[number].quantity != nil, index + 1 < chunks.count, chunks[index].tokens.count == 1,
      chunks[number].head.map({ parsed.lexemes[$0].forms.isDisjoint(with: [.singularNoun, .pluralNoun]) }) ?? true
    else { return false }
    let next = chunks[index + 1]
    return next.kind == .nounPhrase && next.determiner == .none && next.quantity == nil && next.isPlural
      && !next.isPronoun && !parsed.tokens[next.tokens.lowerBound].isCapitalised
  }

  /// "Three died at the scene and *two more* in hospital": a bare number beside those who died at once.
  private func isDeathLater(_ phrase: Int) -> Bool {
    guard phrase > 1, chunks[phrase].quantity != nil, chunks[phrase].head == nil || isEllipsis(phrase),
      chunks[phrase - 1].kind == .conjunction || chunks[phrase - 1].kind == .comma,
      let dead = matches.last(where: { $0.phrase < phrase }), dead.measure == .killed, let verb = dead.verb
    else { return false }
    return parsed.has(WordSets.atOnce, in: chunks[verb].tokens.lowerBound..<chunks[phrase].tokens.lowerBound)
  }

  /// Who is "with injuries" behind a place: "*Two men* arrived at a hospital with gunshot wounds".
  private func bearers(_ phrase: Int) -> [Int] {
    var noun = phrase
    while noun > 1, chunks[noun].kind == .nounPhrase, chunks[noun].nounClass != .person, chunks[noun].head != nil,
      chunks[noun - 1].kind == .preposition
    {
      noun -= 2
      if chunks[noun].kind == .verbGroup {
        let objects = parsed.object(of: noun)
        return objects.isEmpty ? parsed.subject(of: noun) : objects
      }
    }
    return [noun]
  }

  /// The chunk before the ages that end at `index`: "*three women*, aged 25, 32 and 51,".
  private func beforeAges(_ index: Int) -> Int {
    var before = index
    while before > 0 {
      let chunk = chunks[before]
      let isAge = chunk.kind == .nounPhrase && chunk.head == nil && chunk.determiner == .none
      let isAged = chunk.kind == .verbGroup && parsed.tokens[chunk.main].hash == Marks.aged
      guard
        isAge && parsed.isAge(before) || isAged || chunk.kind == .comma || chunk.kind == .conjunction
          || isAge && chunks[before - 1].kind == .comma
      else { break }
      before -= 1
    }
    return before
  }

  /// "dead or wounded"
  private func leadsToInjured(_ index: Int) -> Bool {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .conjunction, chunks[index + 2].kind == .verbGroup,
      chunks[index + 2].form == .bare, chunks[index + 2].verb > 0
    else { return false }
    return frames.verbs[Int(chunks[index + 2].verb) - 1].contains { $0.measure == .injured && $0.complement.isEmpty }
  }

  mutating func matchCount(_ index: Int) {
    let phrase = chunks[index]
    let noun = phrase.noun > 0 ? phrase.noun : nounOfFlight(index)
    guard noun > 0 else { return }
    // "The refugees, *3,400 in all*, were fed"
    if phrase.quantity == nil, let count = appositionCount(index) {
      for frame in frames.nouns[Int(noun) - 1] where frame.kind == .weak && frame.needs.isEmpty {
        add(count, frame.measure, "noun." + frame.rule, rank: 40, verb: nil, predicate: phrase.tokens)
      }
      return
    }
    guard phrase.quantity != nil || isSingleCount(phrase), isWhole(index), !isOfAnimals(phrase) else { return }
    for frame in frames.nouns[Int(noun) - 1] where frame.kind == .count || frame.kind == .weak {
      // "no survivors" is no count of the rescued.
      if let quantity = phrase.quantity, parsed.quantities[quantity].bound == .none, frame.kind == .weak { continue }
      if frame.needsAnywhere {
        guard isBareCount(phrase), parsed.has(frame.needs, in: parsed.tokens.indices) else { continue }
      } else if !frame.needs.isEmpty {
        let end = min(phrase.tokens.upperBound + Self.reachOfNeeds, parsed.tokens.count)
        guard parsed.has(frame.needs, in: phrase.tokens.lowerBound..<end) else { continue }
      }
      if phrase.quantity == nil, frame.kind == .weak { continue }
      if frame.measure == .injured, frame.kind == .count, isOfOneBody(index) { continue }
      if frame.measure == .rescued, isSpeaker(index) { continue }
      let isStrong = frame.kind == .count
      add(
        index, frame.measure, "noun." + frame.rule,
        rank: isStrong ? 80 : frame.measure.isOfFlight && frame.measure != .displaced ? rank(of: frame.measure) : 40,
        verb: isStrong || frame.measure.isOfFlight ? governingVerb(index) : groupVerb(index), predicate: phrase.tokens)
    }
  }

  /// The verb beside those who are called hostages or demonstrators; none where it only says what for: "to disperse *5,000
  /// demonstrators*", who were there in any case.
  private func groupVerb(_ index: Int) -> Int? {
    governingVerb(index).flatMap { $0 < index && chunks[$0].form == .infinitive && !chunks[$0].isPassive ? nil : $0 }
  }

  /// "96 cases", "42 more cases": nothing before the noun but its number, no "of" behind it that tells of something else.
  private func isBareCount(_ phrase: Chunk) -> Bool {
    guard let head = phrase.head, let number = phrase.quantity else { return false }
    let between = parsed.quantities[number].tokens.upperBound..<max(parsed.quantities[number].tokens.upperBound, head)
    return between.allSatisfy { WordSets.increments.contains(parsed.tokens[$0].hash) }
      && !(head + 1 < parsed.tokens.count && parsed.tokens[head + 1].hash == Marks.of)
  }

  /// "270 *swine* deaths"
  private func isOfAnimals(_ phrase: Chunk) -> Bool {
    guard let head = phrase.head, head > phrase.tokens.lowerBound else { return false }
    return parsed.lexemes[head - 1].nounClass == .animal
  }

  /// The noun before the head that tells what befell it: "1,200 *IDP* families", "640 *returnee* households", or the one
  /// behind a head of other people: "1,260 migrants and *refugees*"; 0 where there is none.
  func nounOfFlight(_ index: Int) -> UInt16 {
    let phrase = chunks[index]
    guard let head = phrase.head, phrase.noun == 0,
      phrase.nounClass == .household || phrase.nounClass == .person
    else { return 0 }
    if head > phrase.tokens.lowerBound, isOfFlight(parsed.lexemes[head - 1].noun) {
      return parsed.lexemes[head - 1].noun
    }
    guard let last = parsed.lastHead(of: index), isOfFlight(parsed.lexemes[last].noun) else {
      return 0
    }
    return parsed.lexemes[last].noun
  }

  private func isOfFlight(_ noun: UInt16) -> Bool {
    noun > 0 && frames.nouns[Int(noun) - 1].contains { $0.kind == .weak && $0.measure.isOfFlight }
  }

  /// How many words after "2,345 cases" may name the disease: "and 58 deaths from cholera".
  private static let reachOfNeeds = 8

  /// "said *one survivor*, Shah Mahmood": who tells it was not counted.
  private func isSpeaker(_ index: Int) -> Bool {
    index > 0 && parsed.isReporting(chunks[index - 1])
      || index + 1 < chunks.count && parsed.isReporting(chunks[index + 1])
  }

  /// "succumbed to *multiple injuries*", "suffered *several injuries*": the injuries of somebody whom the verb counts.
  private func isOfOneBody(_ index: Int) -> Bool {
    guard index > 0, let number = chunks[index].quantity, parsed.quantities[number].bound == .vague else {
      return false
    }
    let verb = chunks[index - 1].kind == .preposition ? index - 2 : index - 1
    guard verb >= 0, chunks[verb].kind == .verbGroup, chunks[verb].verb > 0 else { return false }
    return frames.verbs[Int(chunks[verb].verb) - 1].contains {
      $0.role == .subject && ($0.measure == .killed || $0.measure == .injured)
    }
  }

  /// "another death"
  private func isSingleCount(_ phrase: Chunk) -> Bool { phrase.determiner == .another && !phrase.isPlural }

  /// The name of the rule of "no survivors".
  static let noSurvivors = "no_survivors"

  /// "no immediate reports of casualties", "no survivors among the 14 aboard".
  mutating func matchReports() {
    matchNoSurvivors()
    for index in chunks.indices where index + 2 < chunks.count {
      guard let number = chunks[index].quantity, parsed.quantities[number].bound == .none,
        let head = chunks[index].head, chunks[index + 2].kind == .nounPhrase
      else { continue }
      let joint = parsed.tokens[chunks[index + 1].tokens.lowerBound].hash
      if joint == Marks.of, WordSets.reportNouns.contains(parsed.tokens[head].hash), chunks[index + 2].noun > 0,
        let frame = frames.nouns[Int(chunks[index + 2].noun) - 1].first(where: { $0.kind == .count })
      {
        add(index, frame.measure, "report." + frame.rule, rank: 85, verb: nil, predicate: chunks[index + 2].tokens)
      } else if chunks[index + 1].kind == .including, WordSets.survivors.contains(parsed.tokens[head].hash),
        isCardinal(index + 2)
      {
        add(index + 2, .killed, "noun.no_survivors", rank: 85, verb: nil, predicate: chunks[index].tokens)
      }
    }
  }

  /// "There were *no survivors*", whose number the sentence before gives.
  private mutating func matchNoSurvivors() {
    guard
      let index = chunks.indices.first(where: { index in
        guard let number = chunks[index].quantity, parsed.quantities[number].bound == .none,
          let head = chunks[index].head, WordSets.survivors.contains(parsed.tokens[head].hash)
        else { return false }
        return true
      }), index + 1 < chunks.count, chunks[index + 1].kind != .including, chunks[index + 1].kind != .preposition
    else { return }
    add(index, .killed, AnaphoraRule.kind + Self.noSurvivors, rank: 85, verb: nil, predicate: chunks[index].tokens)
    matches[matches.count - 1].isAnaphor = true
  }

  /// "10 of the 26 deaths", "9 of the bodies": a part of what a noun counts.
  mutating func matchPartsOfCounts() {
    for index in chunks.indices where chunks[index].hasWhole && isCardinal(index) && index + 2 < chunks.count {
      let whole = chunks[index + 2]
      guard whole.noun > 0, !matches.contains(where: { $0.phrase == index }),
        let frame = frames.nouns[Int(whole.noun) - 1].first(where: {
          $0.kind == .count || ($0.kind == .weak && (isAdjectival(whole) || $0.measure.isOfFlight))
        })
      else { continue }
      add(index, frame.measure, "noun." + frame.rule, rank: 79, verb: nil, predicate: whole.tokens)
      if matches.contains(where: { $0.phrase == index + 2 }) {
        matches[matches.count - 1].antecedent = index + 2
        matches[matches.count - 1].isPart = true
      }
    }
  }

  /// "*Some 45,000* of newly displaced people": a number of what a modifier tells of.
  mutating func matchPartsOfModified() {
    for index in chunks.indices where chunks[index].head == nil && isCardinal(index) && index + 2 < chunks.count {
      guard chunks[index + 1].kind == .preposition,
        parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of,
        !matches.contains(where: { $0.phrase == index })
      else { continue }
      let whole = chunks[index + 2].kind == .adverb && index + 3 < chunks.count ? index + 3 : index + 2
      let phrase = chunks[whole]
      guard phrase.kind == .nounPhrase, phrase.quantity == nil, phrase.isPlural, let modifier = phrase.modifier,
        parsed.lexemes[modifier].verb > 0, parsed.lexemes[modifier].forms.contains(.participle),
        let frame = frames.verbs[Int(parsed.lexemes[modifier].verb) - 1].first(where: {
          $0.role == .patient && $0.complement.isEmpty && $0.heads.classes.contains(phrase.nounClass)
        })
      else { continue }
      add(
        index, frame.measure, "modifier." + frame.rule, rank: 45, verb: nil, predicate: modifier..<modifier + 1)
      matches[matches.count - 1].headClass = phrase.nounClass
    }
  }

  /// "Of the deaths, *17,388* were reported in Kashmir": a part of what a fronted noun counts.
  mutating func matchPartOfFronted() {
    guard chunks.count > 4,
      chunks[0].kind == .preposition && parsed.tokens[0].hash == Marks.of
        || chunks[0].kind == .including, chunks[1].noun > 0, chunks[1].quantity == nil, chunks[2].kind == .comma,
      isCardinal(3), chunks[3].head == nil
    else { return }
    // "*Among the wounded*, 73 had critical injuries"
    for index in matches.indices
    where matches[index].phrase == 3 && !matches[index].isPart
      && frames.nouns[Int(chunks[1].noun) - 1].contains(where: { $0.measure == matches[index].measure })
    {
      matches[index].isPart = true
      matches[index].antecedent = -1
    }
    guard chunks[0].kind == .preposition, !matches.contains(where: { $0.phrase == 3 }),
      let frame = frames.nouns[Int(chunks[1].noun) - 1].first(where: { $0.kind == .count })
    else { return }
    add(3, frame.measure, "noun." + frame.rule, rank: 79, verb: nil, predicate: chunks[1].tokens)
    matches[matches.count - 1].isPart = true
    matches[matches.count - 1].antecedent = -1
  }

  private func governingVerb(_ index: Int) -> Int? {
    if index > 0, chunks[index - 1].kind == .verbGroup { return index - 1 }
    if index + 1 < chunks.count, chunks[index + 1].kind == .verbGroup { return index + 1 }
    return nil
  }

  /// "12 *totally* damaged houses", "*flood*-hit people": the word before a modifier is its verb's complement.
  func isSaidBefore(_ modifier: Int, _ frame: VerbFrame) -> Bool {
    guard modifier > 0 else { return false }
    let before =
      modifier > 1 && parsed.tokens[modifier - 1].kind == .dash ? modifier - 2 : modifier - 1
    return frame.complement.contains(parsed.tokens[before].hash)
  }

  /// "The *beheaded body* of a chief": the body's own frame counts him.
  private func isBodyOfCounted(_ index: Int) -> Bool {
    guard let head = chunks[index].head, WordSets.bodies.contains(parsed.tokens[head].hash), index + 2 < chunks.count,
      chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of
    else { return false }
    return isCountable(index + 2) || isPersonName(index + 2)
  }

  /// "51 injured tourists", "12 missing miners".
  mutating func matchModifier(_ index: Int) {
    let phrase = chunks[index]
    guard let modifier = phrase.modifier, phrase.head != nil, isCountable(index), !isBodyOfCounted(index) else {
      return
    }
    let lexeme = parsed.lexemes[modifier]
    let predicate = modifier..<modifier + 1
    if lexeme.beginsState, let number = frames.statesByWord[lexeme.state].first(where: \.isWord)?.number {
      let state = frames.states[number]
      if accepts(state.heads, index, state.measure) {
        let isHomeless = state.measure == .homeless
        add(
          index, state.measure, "modifier." + state.rule, rank: isHomeless ? rank(of: .homeless) : 45, verb: nil,
          predicate: predicate)
      }
    }
    guard lexeme.verb > 0, lexeme.forms.contains(.participle) || lexeme.forms.contains(.gerund) else { return }
    let isGerund = !lexeme.forms.contains(.participle)
    for frame in frames.verbs[Int(lexeme.verb) - 1]
    where (frame.complement.isEmpty || isSaidBefore(modifier, frame))
      && (isGerund ? frame.role == .subject : frame.role == .patient)
      && accepts(frame.heads, index, frame.measure)
    {
      add(index, frame.measure, "modifier." + frame.rule, rank: 45, verb: nil, predicate: predicate)
      return
    }
  }
}
