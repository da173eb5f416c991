internal import Articles
internal import Quantities
internal import Segmentation

/// Whether a count is beside one that was told before: "two *more*", "a *fifth* victim", one who then killed *himself*.
extension RelationRule {
  /// "The attacker was *also* killed", beside what the sentence's other verbs count: "14 were hurt; a guard was also hurt".
  func isBesideOthers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.relation == nil, draft.figure.population != nil, isAlso(draft) else { return false }
    return !drafts[max(0, index - Self.reach)..<index].contains {
      $0.sentence == draft.sentence && $0.figure.measure == draft.figure.measure && $0.match?.verb == draft.match?.verb
    }
  }

  /// Whether the count is told to be beside one of its measure that an earlier sentence gave: "Two *more* were hurt",
  /// "A *fifth* victim died"; but in "a man died and two others were hurt" the others are beside the dead.
  func isAdditional(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    if drafts[index].figure.rule.hasPrefix("added.") { return true }
    if drafts[index].isAdded { return isBesideVictims(index, drafts) }
    // "Two guards were killed on the spot while *a third* died in hospital"
    if isNextOrdinal(index, drafts) || areLaterDead(index, drafts) || isElsewhere(index, drafts)
      || areLost(index, drafts)
    {
      return true
    }
    if isOfKillersSide(index, drafts) || areKillers(index, drafts) || isTheOthers(index, drafts)
      || isOfOtherAge(index, drafts)
    {
      return true
    }
    if isKiller(index, drafts) || isVictimOfSuicide(index, drafts) || isOfOtherAct(index, drafts)
      || isJoined(index, drafts)
      || isBesideKnownVictim(index, drafts)
    {
      return true
    }
    guard isIncrement(drafts[index]) || isOther(index, drafts), let value = value(drafts[index]) else {
      return false
    }
    // One more beside many is one of those that the lead counted, unless an ordinal says that he is not.
    let before = drafts[max(0, index - Self.reach)..<index].lazy.filter {
      $0.figure.measure == drafts[index].figure.measure
    }.compactMap { self.value($0) }.max()
    // "Seven others were hurt … Seven others, aged 24 to 71": the same others.
    let isRepeated = (max(0, index - Self.reach)..<index).contains {
      drafts[$0].figure.measure == drafts[index].figure.measure && self.value(drafts[$0]) == value
        && (isIncrement(drafts[$0]) || isOther($0, drafts))
    }
    if isRepeated || isTheRest(index, drafts) { return false }
    guard let before,
      value >= before || isNextOrdinal(index, drafts)
        || isSurelyMore(index, drafts)
    else { return false }
    return !(0..<index).reversed().lazy.prefix { drafts[$0].sentence == drafts[index].sentence }
      .contains { drafts[$0].figure.measure.isImpact }
  }

  /// "29 were hurt … *The other 29* people on the bus are being treated": those who were counted, beside the dead.
  private func isTheRest(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard let phrase = draft.match.map({ draft.parsed.chunks[$0.phrase] }), phrase.determiner == .definite else {
      return false
    }
    return drafts[max(0, index - Self.reach)..<index].contains {
      $0.sentence < draft.sentence && $0.figure.measure == draft.figure.measure && value($0) == value(draft)
        && value(draft) ?? 0 > 1 && $0.figure.relation == nil
    }
  }

  /// "Five on the rebels' side and *two policemen* died": the second of two that "and" joins under one verb, where no
  /// sentence before told of their whole; but not "two people, a farmer and his son".
  func isJoined(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, let match = drafts[index].match, let verb = match.verb, !match.isPart, !match.isToll else {
      return false
    }
    let before = drafts[index - 1]
    let chunks = drafts[index].parsed.chunks
    guard before.sentence == drafts[index].sentence, before.figure.measure == match.measure,
      let first = before.match, first.verb == verb, !first.isPart, first.phrase < match.phrase,
      first.phrase == 0 || chunks[first.phrase - 1].kind != .comma && chunks[first.phrase - 1].kind != .conjunction
        || isFronted(before: first.phrase, before.parsed),
      chunks[match.phrase - 1].kind == .conjunction,
      chunks[first.phrase..<match.phrase].allSatisfy({
        switch $0.kind {
        case .nounPhrase, .preposition, .conjunction, .adverb: true
        default: false
        }
      })
    else { return false }
    // "five herders were killed in raids: three in Jos and *two in Wase*"
    return !drafts[max(0, index - Self.reach)..<index - 1].contains {
      $0.figure.measure == match.measure
        && ($0.sentence < drafts[index].sentence || match.rule.hasPrefix("gap.") && $0.match?.isPart == false)
    }
  }

  /// Whether nothing but a time or a place stands before the phrase at `index`: "*In total*, Monis and two hostages".
  func isFronted(before index: Int, _ parsed: ParsedSentence) -> Bool {
    index > 1 && parsed.chunks[index - 1].kind == .comma
      && (parsed.chunks[0].kind == .preposition || parsed.chunks[0].kind == .adverb)
      && parsed.chunks[..<(index - 1)].allSatisfy {
        switch $0.kind {
        case .preposition, .adverb: true
        case .nounPhrase: $0.quantity == nil && $0.nounClass != .person
        default: false
        }
      }
  }

  /// "The first bomb killed three people and *the second killed four*": the objects of two verbs with subjects of their own
  /// in one sentence; but not "The blast killed 12, and police said it killed 10".
  func isOfOtherAct(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    let parsed = draft.parsed
    func actors(_ draft: FigureDraft) -> [Int] {
      guard let match = draft.match, !match.isPart, !match.isToll, let verb = match.verb, match.phrase > verb,
        !parsed.chunks[verb].isPassive, parsed.chunks[verb].form == .bare || parsed.chunks[verb].form == .finite
      else { return [] }
      return parsed.subject(of: verb, isReduced: false).filter { !parsed.chunks[$0].isPronoun }
    }
    guard let match = draft.match, let verb = match.verb else { return false }
    // "The first blast killed two, *the second three*": the verb is left out.
    let phrase = parsed.chunks[match.phrase]
    if phrase.hasOrdinal, phrase.determiner == .definite, phrase.quantity != nil, index > 0,
      drafts[index - 1].match?.verb == verb, drafts[index - 1].sentence == draft.sentence,
      actors(drafts[index - 1]).contains(where: { parsed.chunks[$0].hasOrdinal })
    {
      return true
    }
    let own = actors(draft)
    guard !own.isEmpty else { return false }
    return drafts[max(0, index - Self.reach)..<index].contains { other in
      guard other.sentence == draft.sentence, other.figure.measure == draft.figure.measure,
        let first = other.match?.verb, first < verb,
        parsed.chunks[first..<verb].contains(where: { $0.kind == .conjunction })
          || own.contains(where: { parsed.chunks[$0].hasOrdinal }),
        !parsed.chunks[first..<verb].contains(where: { parsed.isReporting($0) })
      else { return false }
      let others = actors(other)
      return !others.isEmpty && Set(others).isDisjoint(with: own)
    }
  }

  /// "The mayor was shot and wounded. *His driver* was hurt": beside the one whose driver he is, where no count holds both.
  func isBesideKnownVictim(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard isSomebodyElse(draft), draft.figure.region == .body else { return false }
    let before = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == draft.figure.measure && $0.figure.region == .body && !$0.figure.isBackground
        && $0.sentence < draft.sentence
    }
    guard !before.isEmpty, before.allSatisfy({ value($0) == 1 }) else { return false }
    let head = draft.match.flatMap { draft.parsed.chunks[$0.phrase].head }.map { draft.parsed.tokens[$0].hash }
    return !before.contains { other in
      isSomebodyElse(other) && other.tokens.contains { other.parsed.tokens[$0].hash == head }
    }
  }

  /// "Gunmen wounded three. An *additional* victim was hurt": beside those of its measure who were told of last.
  func isSurelyMore(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    if isLaterDeath(index, drafts) { return true }
    guard isIncrement(drafts[index]), drafts[index].parsed.has(WordSets.surelyMore, in: drafts[index].tokens) else {
      return false
    }
    // "Ten hostages were shot. Five more people were *also* killed"
    if isAlso(drafts[index]) { return true }
    let last = drafts[max(0, index - Self.reach)..<index].last { $0.figure.measure.isImpact }
    return last?.figure.measure == drafts[index].figure.measure
  }

  /// "Gunmen killed 11 in Kwata. *In nearby Jol* they killed six": at a place that the sentence sets beside the one before.
  ///
  /// The trap is a whole told of before, which holds both.
  func isElsewhere(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard let match = draft.match, !match.isPart, !match.isToll, match.verb != nil, draft.figure.region == .body,
      let count = value(draft), draft.parsed.chunks.count > 1, draft.parsed.chunks[0].kind == .preposition,
      draft.parsed.chunks[1].kind == .nounPhrase,
      draft.parsed.has(WordSets.besidePlaces, in: draft.parsed.chunks[1].tokens)
    else { return false }
    let before = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == draft.figure.measure && !$0.figure.isBackground && $0.figure.region == .body
    }
    guard let last = before.last, last.sentence < draft.sentence, let told = value(last) else { return false }
    return !before.contains { $0.match?.isToll == true || value($0) ?? 0 >= told + count }
  }

  /// "killing six and wounding four; *two more bodies* were later found", "10 were killed and *3 more* died later": beside
  /// the dead, unless a toll or a whole holds them.
  private func areLaterDead(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, isIncrement(draft), let match = draft.match, !match.isPart, !match.isToll,
      let verb = match.verb, let count = value(draft)
    else { return false }
    let head = draft.parsed.chunks[match.phrase].head.map { draft.parsed.tokens[$0].hash }
    let clause = draft.parsed.chunks[verb].tokens.lowerBound..<draft.parsed.tail(of: verb).upperBound
    guard head.map(WordSets.bodies.contains) ?? true, draft.parsed.has(WordSets.afterwards, in: clause) else {
      return false
    }
    let near = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == .killed && !$0.figure.isBackground
    }
    guard let told = near.last.flatMap({ value($0) }) else { return false }
    return !near.contains { $0.match?.isToll == true || value($0) ?? 0 >= told + count }
  }

  /// "The raiders killed eight herders and *lost three* of their own": the dead of those who killed.
  private func areLost(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, let match = drafts[index].match, match.rule.hasSuffix(".lose_troops"), !match.isPart else {
      return false
    }
    let before = drafts[index - 1]
    return before.sentence == drafts[index].sentence && before.figure.measure == .killed
      && before.match?.verb != match.verb && before.match?.isToll == false
  }

  /// "He gunned down four women. *Another* died later in hospital": beside those who were killed, unless a toll holds her.
  private func isLaterDeath(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, value(draft) == 1, isIncrement(draft), let match = draft.match,
      isAfterwards(match, draft.parsed)
    else { return false }
    let near = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == .killed && !$0.figure.isBackground
    }
    return near.last.map { $0.sentence + 1 == draft.sentence && isDoneBySomebody($0) && $0.figure.region == .body }
      ?? false
      && !near.contains { $0.match?.isToll == true }
  }

  /// "A fifth victim" after four dead, or after two dead and two wounded.
  func isNextOrdinal(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let ordinal = ordinal(of: drafts[index]) else { return false }
    if ordinal == counted(before: index, drafts) + 1 { return true }
    let victims = drafts[max(0, index - Self.reach)..<index].lazy.filter {
      ($0.figure.measure == .killed || $0.figure.measure == .injured) && $0.figure.relation == nil
        && !$0.figure.isBackground
    }.compactMap { self.value($0) }.reduce(0, +)
    return ordinal == victims + 1
  }

  /// Whether one who is told of by a pronoun is beside those counted before: he who killed them and then himself.
  ///
  /// "A man shot six people. *He* then killed *himself*" tells of seven. The traps are the victim himself ("A man was
  /// found dead. He had shot himself") and a count that holds him ("Three people died. A man killed two women and then
  /// himself").
  func isBesideVictims(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let before = drafts.indices[max(0, index - Self.reach)..<index].filter {
      drafts[$0].figure.measure == drafts[index].figure.measure && !drafts[$0].figure.isBackground
        && drafts[$0].figure.region == drafts[index].figure.region
    }
    guard !before.contains(where: { drafts[$0].isAdded && drafts[$0].match?.isAnaphor == false }) else {
      return false
    }
    let here = before.filter { drafts[$0].sentence == drafts[index].sentence }
    // "killing himself *and seven others*"
    let beside = (index + 1..<min(drafts.count, index + Self.reach)).prefix {
      drafts[$0].sentence == drafts[index].sentence && drafts[$0].figure.measure == drafts[index].figure.measure
        && drafts[$0].match?.verb == drafts[index].match?.verb
    }
    let sum = (here + beside).compactMap { value(drafts[$0]) }.reduce(1, +)
    let isHeld = before.contains { drafts[$0].sentence < drafts[index].sentence && value(drafts[$0]) == sum }
    // "They killed one man. … He aimed at them, and they fired, killing *him*": the same man.
    let isHim =
      drafts[index].figure.rule.hasPrefix("pronoun.")
      && drafts[index].figure.unitText.map(WordHash.of).map(WordSets.onePerson.contains) ?? false
    if isHim, here.isEmpty { return false }
    return announcedWhole(index, drafts) == nil && !(isHeld && !(here.isEmpty && beside.isEmpty))
      && before.contains { isDoneBySomebody(drafts[$0]) }
  }

  /// The count that a colon parts from one who is added: "claimed *four lives*: a man shot his wife and two children
  /// before killing himself".
  func announcedWhole(_ index: Int, _ drafts: [FigureDraft]) -> Int? {
    guard drafts[index].isAdded else { return nil }
    return (max(0, index - Self.reach)..<index).first {
      drafts[$0].sentence == drafts[index].sentence && drafts[$0].figure.measure == drafts[index].figure.measure
        && isLarger(drafts[$0], drafts[index]) && isBeforeStop(drafts[$0], drafts[index])
    }
  }

  /// Whether a colon stands between two figures of a sentence.
  private func isBeforeStop(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    first.tokens.upperBound <= second.tokens.lowerBound
      && first.parsed.tokens[first.tokens.upperBound..<second.tokens.lowerBound].contains {
        $0.count == 1 && $0.hash == Marks.colon
      }
  }

  /// Whether somebody did it to those counted: "killed four", "four were shot dead"; not "four died".
  func isDoneBySomebody(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, let verb = match.verb, !match.isToll else { return false }
    return match.phrase > verb
      || draft.parsed.chunks[verb].isPassive
        && !draft.parsed.has(WordSets.finding, in: draft.parsed.chunks[verb].tokens)
  }

  /// The number of an ordinal in the phrase: 5 for "a fifth victim".
  func ordinal(of draft: FigureDraft, after determiner: Chunk.Determiner = .article) -> Double? {
    guard let phrase = draft.match.map({ draft.parsed.chunks[$0.phrase] }), phrase.hasOrdinal,
      phrase.determiner == determiner
    else { return nil }
    return draft.parsed.quantities.first {
      $0.kind == .numeral(.ordinal) && phrase.tokens.contains($0.tokens.lowerBound)
    }?.interval.best
  }

  /// Whether parts of the whole were told of before and leave room for one more: "143 were held … 49 in Ankara … Police
  /// *also* held 33 in five other cities".
  func isListed(_ index: Int, among whole: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let all = value(drafts[whole]), let own = value(drafts[index]) else { return false }
    let parts = drafts[max(whole, index - Self.reach)..<index].filter {
      guard $0.figure.measure == drafts[index].figure.measure,
        $0.figure.relation == Figure.Relation(.partOf, whole + 1), let phrase = $0.match?.phrase
      else { return false }
      // "*Eight of the suspects* were minors" tells of no others.
      return !$0.parsed.chunks[phrase].hasWhole && !$0.parsed.chunks[phrase].isPartitive
        || $0.sentence == drafts[whole].sentence
    }
    return !parts.isEmpty && parts.compactMap { value($0) }.reduce(own, +) <= all
  }

  /// "another five", "three more": added to what was counted before.
  func isIncrement(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    return draft.tokens.contains { index in
      WordSets.increments.contains(tokens[index].hash)
        // "more than 40" is a bound.
        && !(index + 1 < tokens.count && WordSets.than.contains(tokens[index + 1].hash))
    }
  }

  /// "three others", "another man", "a fifth victim" after four: not a part of what was said before.
  func isOther(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    if let ordinal = ordinal(of: draft), draft.figure.quantityText == nil || value(draft) == 1 {
      return ordinal > counted(before: index, drafts)
    }
    // "*Other* two people"
    let first = max(0, draft.tokens.lowerBound - 1)
    return (first..<draft.tokens.upperBound).contains { WordSets.others.contains(draft.parsed.tokens[$0].hash) }
  }

  /// "four *others*"
  func isOthers(_ draft: FigureDraft) -> Bool {
    draft.match.flatMap { draft.parsed.chunks[$0.phrase].head }.map { draft.parsed.tokens[$0].hash == Marks.others }
      ?? false
  }

  /// "One man had a broken leg, while *the other four* were treated for burns": beside the one whom the sentence tells of
  /// first, where no whole was told.
  func isTheOthers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard index > 0, let match = draft.match, !match.isPart else { return false }
    let phrase = draft.parsed.chunks[match.phrase]
    guard phrase.quantity != nil, draft.parsed.lexemes[phrase.tokens.lowerBound].function == .definite,
      phrase.tokens.contains(where: { draft.parsed.tokens[$0].hash == Marks.other })
    else { return false }
    let before = drafts[index - 1]
    return before.sentence == draft.sentence && before.figure.measure == draft.figure.measure
      && before.match?.verb != match.verb
      && !drafts[max(0, index - Self.reach)..<index - 1].contains {
        $0.figure.measure == draft.figure.measure && isLarger($0, draft)
      }
  }

  /// "A 16-year-old boy was killed … *A 15-year-old* died later": one whose age is nobody's who was told of, where no count
  /// holds both.
  func isOfOtherAge(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard value(draft) == 1, draft.figure.region == .body, let match = draft.match, !match.isPart,
      draft.parsed.chunks[match.phrase].age != nil, draft.parsed.chunks[match.phrase].determiner == .article
    else { return false }
    let before = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == draft.figure.measure && !$0.figure.isBackground
    }
    return before.contains { $0.sentence < draft.sentence && value($0) == 1 && areOfTwoAges($0, draft) }
      && before.allSatisfy { value($0) == 1 && $0.match?.isToll == false }
  }

  /// How many of a figure's measure were counted before it.
  func counted(before index: Int, _ drafts: [FigureDraft]) -> Double {
    drafts[max(0, index - Self.reach)..<index].lazy.filter {
      $0.figure.measure == drafts[index].figure.measure && $0.figure.relation == nil
    }.compactMap { value($0) }.reduce(0, +)
  }
}
