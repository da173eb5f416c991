internal import Quantities
internal import Segmentation

/// Numbers that say no verb of their own and take over the measure of a number before them.
extension FrameMatcher {
  /// Adds the matches of elliptic phrases to `matches`, which are those of the sentence's frames.
  ///
  /// - "Five died in Aleppo, *three in Idlib* and *one in Hama*": gapping.
  /// - "45 injured, among them *17 pupils*"; "61 houses, *37 of them homes*": parts.
  /// - "*Twenty of them* had only bruises", after a sentence with a figure: a part of that one.
  func withEllipses(_ matches: [FrameMatch]) -> [FrameMatch] {
    // Without a match only a bare number can take up what an earlier sentence counted.
    guard
      !matches.isEmpty
        || parsed.chunks.contains(where: { $0.quantity != nil && ($0.head == nil || $0.nounClass == .person) })
    else { return [] }
    guard hasOthers(matches) || isFronted else { return matches }
    var all = PhraseMatches(chunks: parsed.chunks.count)
    for match in matches { all[match.phrase] = match }
    // The nearest match before the phrase.
    var before: Int?
    for index in parsed.chunks.indices {
      defer { if all.has(index) { before = index } }
      guard parsed.chunks[index].kind == .nounPhrase, !all.has(index), isCountable(index) else { continue }
      let phrase = parsed.chunks[index]
      guard let number = phrase.quantity else {
        // "three Palestinians, including a child".
        if let before, var known = all[before], isIncluded(index), phrase.nounClass == .person,
          phrase.determiner == .article || phrase.determiner == .another
        {
          known.isPart = true
          known.rule = "part." + known.frameName
          known.antecedent = known.isPart && all[before]?.isPart == true ? all[before]?.antecedent ?? before : before
          known.phrase = index
          known.isToll = false
          all[index] = known
        }
        continue
      }
      if isPredicative(index) || isDifference(index) || isThingAmongPersons(index, before.flatMap { all[$0] }) {
        continue
      }
      if let before, var known = all[before] {
        if isEarlierEstimate(index) {
          known.rule = "toll.previous"
          all[before]?.isToll = true
          known.phrase = index
          known.isToll = false
          known.headClass = ellipsisClass(index, after: before)
          all[index] = known
          continue
        } else if isLater(index, after: before) {
          known.isToll = isTollTakenUp(index) || isNewTotal(index)
          // "40,000 marched; police estimated the crowd at 12,000", "the Observatory put it at 27", "some 3,500 did so".
        } else if isIncluded(index) && !isIncludedThing(phrase, known) || isSaidToBe(index) || isOfWhom(index)
          || (phrase.isPartitive && (isRelative(phrase) || !hasOtherVerb(index)))
        {
          known.isPart = true
        } else if isGapped(index, after: before) || isListedByPlace(index, after: before, known)
          || isGappedByPlace(index, after: known)
        {
          // Only the measure is taken over; "(1,300 in Lahj, 900 in Aden)" are parts of what stands before.
          if parsed.chunks[index - 1].kind == .open, !isFollower(index) { known.isPart = true }
        } else {
          continue
        }
        if let frame = nounSaid(of: index) {
          known.measure = frame.measure
          known.rule = "noun." + frame.rule
        }
        if let frame = frameOfAdverb(behind: index, known) {
          known.measure = frame.measure
          known.rule = "verb." + frame.rule
          known.isPart = !isOther(phrase)
        }
        known.rule = (known.isPart ? "part." : "gap.") + known.frameName
        known.antecedent = known.isPart && all[before]?.isPart == true ? all[before]?.antecedent ?? before : before
        known.phrase = index
        known.headClass = ellipsisClass(index, after: before)
        known.isToll = known.isToll && (isTollTakenUp(index) || isNewTotal(index))
        all[index] = known
      } else if parsed.quantities[number].interval != Interval(low: nil, best: nil, high: nil),
        let match = anaphora(index)
      {
        all[index] = match
      }
    }
    relateToFronted(&all)
    return all.inOrder
  }

  /// "declined to 250,000, from *an initial estimate of 400,000*": the count that another one replaces.
  private func isEarlierEstimate(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index >= 2, chunks[index].head == nil, chunks[index - 1].kind == .preposition else { return false }
    // "4,000 remained in shelters, *down from* 11,000"
    if chunks[index - 2].tokens.count == 1, parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.from,
      WordSets.directions.contains(parsed.tokens[chunks[index - 2].tokens.lowerBound].hash),
      index > 2, chunks[index - 3].kind == .comma
    {
      return true
    }
    // "31,000, *compared with* 18,700 in June"
    if chunks[index - 2].kind == .verbGroup, WordSets.comparing.contains(parsed.tokens[chunks[index - 2].main].hash) {
      return true
    }
    guard
      parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.of, chunks[index - 2].kind == .nounPhrase,
      let head = chunks[index - 2].head, WordSets.numberNouns.contains(parsed.tokens[head].hash)
    else { return false }
    return parsed.has(WordSets.earlierAdjectives, in: chunks[index - 2].tokens)
  }

  /// "five from Edo, *four children from Zamfara* and one from Kano": persons by a noun, in a list of bare numbers with
  /// places.
  private func isListedByPlace(_ index: Int, after known: Int, _ match: FrameMatch) -> Bool {
    let chunks = parsed.chunks
    guard match.rule.hasPrefix("gap."), chunks[index].nounClass == .person, chunks[index].head != nil,
      known + 4 == index, chunks[known].head == nil, chunks[index - 1].kind == .comma,
      chunks[known + 1].kind == .preposition, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[known + 1].tokens.lowerBound].hash
        == parsed.tokens[chunks[index + 1].tokens.lowerBound].hash
    else { return false }
    return !hasVerbOfItsOwn(index)
  }

  /// "four porters were killed in the first raid and *two guards in the second*": persons by a noun, with the preposition
  /// that stands behind the verb which is left out.
  private func isGappedByPlace(_ index: Int, after known: FrameMatch) -> Bool {
    let chunks = parsed.chunks
    guard chunks[index].nounClass == .person, chunks[index].head != nil, isCardinal(index), index > 1,
      chunks[index - 1].kind == .conjunction, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
      chunks[index + 2].kind == .nounPhrase, let verb = known.verb, chunks[verb].isPassive, known.phrase < verb,
      verb + 2 < index, chunks[verb + 1].kind == .preposition,
      parsed.tokens[chunks[verb + 1].tokens.lowerBound].hash
        == parsed.tokens[chunks[index + 1].tokens.lowerBound].hash
    else { return false }
    return !hasVerbOfItsOwn(index)
      && !(index + 3 < chunks.count && (chunks[index + 3].kind == .verbGroup || chunks[index + 3].kind == .state))
  }

  /// "Seven were shot, *one fatally*": the frame of the same verb that asks for the adverb behind a bare number.
  private func frameOfAdverb(behind index: Int, _ known: FrameMatch) -> VerbFrame? {
    guard parsed.hasAdverbOfItsOwn(index), let verb = known.verb, parsed.chunks[verb].verb > 0 else { return nil }
    let adverb = parsed.chunks[index + 1].tokens
    return frames.verbs[Int(parsed.chunks[verb].verb) - 1].first { parsed.has($0.complement, in: adverb) }
  }

  /// "8 million displaced, of whom *3 million* are refugees": the noun of flight that a bare number is said to be.
  private func nounSaid(of index: Int) -> NounFrame? {
    let chunks = parsed.chunks
    guard index + 2 < chunks.count, chunks[index + 1].kind == .verbGroup, chunks[index + 1].isCopula,
      chunks[index + 2].kind == .nounPhrase, chunks[index + 2].quantity == nil, chunks[index + 2].noun > 0
    else { return nil }
    return frames.nouns[Int(chunks[index + 2].noun) - 1].first { $0.kind == .weak && $0.measure.isOfFlight }
  }

  /// "the Observatory put *it* at 27", "some 3,500 *did so*".
  private func isLater(_ index: Int, after known: Int) -> Bool {
    let chunks = parsed.chunks
    if index >= 3, chunks[index - 1].kind == .preposition, chunks[index - 2].isPronoun,
      chunks[index - 3].kind == .verbGroup,
      WordSets.putting.contains(parsed.tokens[chunks[index - 3].main].hash)
    {
      return true
    }
    if isTollTakenUp(index) || isNewTotal(index) || isTotalTakenUp(index) { return true }
    guard index + 2 < chunks.count, chunks[index].head == nil, chunks[index + 1].kind == .verbGroup else {
      return false
    }
    return parsed.lexemes[chunks[index + 1].main].function == .do && chunks[index + 2].kind == .subordinator
  }

  /// What an elliptic number counts: what the number before it does, where that is households.
  private func ellipsisClass(_ index: Int, after before: Int) -> Lexeme.NounClass? {
    guard isEllipsis(index) else { return nil }
    return classOfEllipsis(index) ?? (chunks[before].nounClass == .household ? .household : nil)
  }

  /// "bringing the total to 9,700"
  private func isNewTotal(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index >= 3, chunks[index].head == nil, chunks[index - 1].kind == .preposition,
      chunks[index - 2].kind == .nounPhrase, let head = chunks[index - 2].head,
      WordSets.numberNouns.contains(parsed.tokens[head].hash), chunks[index - 3].kind == .verbGroup
    else { return false }
    return WordSets.bringing.contains(parsed.tokens[chunks[index - 3].main].hash)
  }

  /// "it now stands at 14"
  private func isTollTakenUp(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    return index >= 3 && chunks[index].head == nil && chunks[index - 1].kind == .preposition
      && chunks[index - 2].kind == .verbGroup
      && WordSets.standing.contains(parsed.tokens[chunks[index - 2].main].hash) && chunks[index - 3].isPronoun
  }

  /// Whether a phrase without a match may count somebody.
  private func hasOthers(_ matches: [FrameMatch]) -> Bool {
    var next = 0
    for index in parsed.chunks.indices {
      if next < matches.count, matches[next].phrase == index {
        next += 1
      } else if parsed.chunks[index].kind == .nounPhrase, isCountable(index) {
        return true
      }
    }
    return false
  }

  /// Whether the sentence begins with a whole: "*Of the 60 injured*".
  private var isFronted: Bool {
    let chunks = parsed.chunks
    return chunks.count > 3 && chunks[0].kind == .preposition && parsed.tokens[0].hash == Marks.of
  }

  /// "*Of the 60 injured*, nine are critical": the bare numbers that follow are parts of the fronted whole.
  private func relateToFronted(_ all: inout PhraseMatches) {
    let chunks = parsed.chunks
    guard isFronted, all.has(1) else { return }
    for index in all.phrases where index > 1 && chunks[index].head == nil && all[index]?.isPart == false {
      all[index]?.isPart = true
      all[index]?.antecedent = 1
    }
  }

  /// "remanded on 15 counts, including *several burglaries*": things are no part of persons.
  private func isThingAmongPersons(_ index: Int, _ known: FrameMatch?) -> Bool {
    let phrase = parsed.chunks[index]
    guard let known, known.measure.isOfVictims, phrase.nounClass == .other, phrase.noun == 0, phrase.modifier == nil,
      let head = phrase.head
    else { return false }
    return !parsed.tokens[head].isCapitalised
  }

  /// "if Saadi was one of them": says who somebody is.
  private func isPredicative(_ index: Int) -> Bool {
    index > 0 && parsed.chunks[index].isPartitive && parsed.chunks[index - 1].kind == .verbGroup
      && parsed.chunks[index - 1].isCopula
  }

  /// "eight fewer than last year": a difference, no count.
  private func isDifference(_ index: Int) -> Bool {
    let end = parsed.chunks[index].tokens.upperBound
    let words = WordSets.comparatives
    // "four *more than* the earlier count"
    if end < parsed.tokens.count, WordSets.than.contains(parsed.tokens[end].hash),
      parsed.has(WordSets.increments, in: parsed.chunks[index].tokens)
    {
      return true
    }
    return parsed.has(words, in: parsed.chunks[index].tokens)
      && parsed.tokens[parsed.chunks[index].tokens].last.map { words.contains($0.hash) } ?? false
      || end < parsed.tokens.count && words.contains(parsed.tokens[end].hash)
  }

  /// "of whom 12 were children".
  private func isOfWhom(_ index: Int) -> Bool {
    index > 1 && parsed.chunks[index - 1].kind == .relative && parsed.chunks[index - 2].kind == .preposition
  }

  /// "five of whom".
  private func isRelative(_ phrase: Chunk) -> Bool {
    phrase.tokens.last.map { parsed.lexemes[$0].function == .relative } ?? false
  }

  /// Whether "including", "among them" stands before the phrase, or before a phrase coordinated with it.
  private func isIncluded(_ index: Int) -> Bool {
    // "including a father, in two shootings"
    if index > 0, parsed.chunks[index - 1].kind == .preposition { return false }
    var before = index - 1
    var steps = 0
    while before >= 0, steps < 8 {
      let chunk = parsed.chunks[before]
      switch chunk.kind {
      case .including: return true
      case .nounPhrase, .adverb, .conjunction, .comma, .preposition: break
      default: return false
      }
      before -= 1
      steps += 1
    }
    return false
  }

  /// "300 structures, including 189 homes and *eight businesses*": what is named apart is no home.
  private func isIncludedThing(_ phrase: Chunk, _ known: FrameMatch) -> Bool {
    guard known.measure.isOfHouses, phrase.head != nil, phrase.noun == 0 else { return false }
    return phrase.nounClass == .other || phrase.nounClass == .animal || phrase.nounClass == .person
  }

  private func hasOtherVerb(_ index: Int) -> Bool {
    let next = index + 1
    guard next < parsed.chunks.count, parsed.chunks[next].kind == .verbGroup else { return false }
    // "with 20,200 *of them arriving* on the last day"
    let isWith =
      index > 0 && parsed.chunks[index - 1].kind == .preposition
      && parsed.tokens[parsed.chunks[index - 1].tokens.lowerBound].hash == Marks.with
    if isWith, parsed.chunks[next].form == .gerund { return false }
    return !parsed.chunks[next].isCopula
  }

  /// "…, three in Idlib": a bare number after a comma or a conjunction, before a preposition or the end of its clause,
  /// in the clause of a figure.
  private func isGapped(_ index: Int, after known: Int) -> Bool {
    let phrase = parsed.chunks[index]
    guard phrase.head == nil || isOther(phrase), phrase.age == nil, index > 0, !parsed.isAge(index),
      !phrase.hasWhole || isOfPeople(index), !isNumberOfName(index)
    else {
      return false
    }
    if isOfThings(index, after: known) { return false }
    if isOpenedPlace(index) || isBracketOfPlace(index) || isFollower(index)
      || isOfOtherActor(index, after: known)
    {
      return true
    }
    var joint = index - 1
    while joint > 0, parsed.chunks[joint].kind == .adverb { joint -= 1 }
    // "4,900 in Nampula, in Zambezia *2,200* and in Tete *85*"
    if joint > 1, parsed.chunks[joint].kind == .nounPhrase, parsed.chunks[joint].quantity == nil,
      parsed.chunks[joint - 1].kind == .preposition
    {
      joint -= 2
    }
    guard
      parsed.chunks[joint].kind == .comma || parsed.chunks[joint].kind == .conjunction
        || parsed.chunks[joint].kind == .stop
    else { return false }
    guard index + 1 < parsed.chunks.count else { return true }
    if hasVerbOfItsOwn(index) { return false }
    switch parsed.chunks[index + 1].kind {
    case .preposition, .comma, .conjunction, .stop, .other, .adverb, .including: return true
    default: return false
    }
  }

  /// "two tankers – *one* on loan", "his village and *two others*": the number is of the things before it.
  private func isOfThings(_ index: Int, after known: Int) -> Bool {
    let chunks = parsed.chunks
    let thing = index - 2
    guard thing > 0, thing != known, chunks[thing].kind == .nounPhrase, chunks[thing].head != nil,
      chunks[thing].nounClass == .other || chunks[thing].nounClass == .animal, chunks[thing].noun == 0,
      chunks[thing - 1].kind != .preposition
    else { return false }
    if chunks[index - 1].kind == .conjunction {
      return isOther(chunks[index]) && !chunks[thing].isName && chunks[thing].determiner != .none
    }
    return chunks[thing].quantity != nil && chunks[thing].isPlural
  }

  /// "The first blast killed two, *the second three*": the object of a verb left out behind a subject of its own.
  private func isOfOtherActor(_ index: Int, after known: Int) -> Bool {
    let chunks = parsed.chunks
    guard index > 1, chunks[index - 1].kind == .nounPhrase, chunks[index - 1].quantity == nil,
      chunks[index - 1].determiner == .definite, chunks[index - 1].hasOrdinal || isOtherOne(chunks[index - 1]),
      index - known <= 4
    else { return false }
    return known > 0 && chunks[known - 1].kind == .verbGroup
  }

  private func isOtherOne(_ phrase: Chunk) -> Bool {
    phrase.tokens.last.map { parsed.tokens[$0].hash == Marks.other } ?? false
  }

  /// "12 of the children", "two of the homes"; not "one of the world's poorest", "one of three settlements".
  private func isOfPeople(_ index: Int) -> Bool {
    guard index + 2 < parsed.chunks.count else { return true }
    let whole = parsed.chunks[index + 2]
    switch whole.nounClass {
    case .person, .household, .house, .dwellingBuilding: return true
    // "40 of the staff", but not "one of three settlements"
    case .group: return whole.quantity == nil && !isPlace(whole)
    default: return whole.noun > 0 || whole.modifier != nil
    }
  }

  /// "in Barangays 88 and *89*": a name's number after another.
  private func isNumberOfName(_ index: Int) -> Bool {
    var index = index
    while index > 1, parsed.chunks[index - 1].kind == .conjunction || parsed.chunks[index - 1].kind == .comma {
      let before = parsed.chunks[index - 2]
      guard before.kind == .nounPhrase, before.head == nil, before.quantity != nil else { return false }
      if index > 2, parsed.chunks[index - 3].kind == .nounPhrase, parsed.chunks[index - 3].isName { return true }
      index -= 2
    }
    return false
  }

  private func isPlace(_ phrase: Chunk) -> Bool {
    phrase.noun > 0 && frames.nouns[Int(phrase.noun) - 1].contains { $0.kind == .place }
  }

  /// "*(1,300 in Lahj*, 900 in Aden)": a bare number with a place opens a bracket.
  private func isOpenedPlace(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    return index > 0 && chunks[index - 1].kind == .open && index + 2 < chunks.count
      && chunks[index + 1].kind == .preposition && chunks[index + 2].kind == .nounPhrase
      && chunks[index + 2].quantity == nil && chunks[index + 2].isName && !hasVerbOfItsOwn(index)
  }

  /// "from Iran *(360)*, Pakistan *(16)* and other countries *(34)*": a bare number in brackets behind each of the places
  /// that a preposition leads to.
  private func isBracketOfPlace(_ index: Int) -> Bool {
    guard let first = firstOfBrackets(index) else { return false }
    let chunks = parsed.chunks
    guard first > 0, chunks[first - 1].kind == .preposition else { return false }
    let word = parsed.tokens[chunks[first - 1].tokens.lowerBound].hash
    return WordSets.sitePrepositions.contains(word) || WordSets.goals.contains(word)
  }

  /// "…, followed by Dhemaji *(16,000)* and Chirang *(13,200)*", "followed by Nalbari with *95,000*".
  private func isFollower(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    let isWith =
      index > 2 && chunks[index].head == nil && chunks[index - 1].kind == .preposition
      && parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.with && chunks[index - 2].isName
    guard let first = isWith ? firstOfList(index - 2) : firstOfBrackets(index) else { return false }
    return first > 1 && chunks[first - 1].kind == .preposition && chunks[first - 2].kind == .verbGroup
      && WordSets.following.contains(parsed.tokens[chunks[first - 2].main].hash)
  }

  /// The first of the places that a bracket with a bare number follows each, where the number at `index` is in one.
  private func firstOfBrackets(_ index: Int) -> Int? {
    let chunks = parsed.chunks
    guard index > 2, chunks[index].head == nil, isCardinal(index), chunks[index - 1].kind == .open,
      index + 1 < chunks.count, chunks[index + 1].kind == .close, chunks[index - 2].kind == .nounPhrase,
      chunks[index - 2].quantity == nil, chunks[index - 2].nounClass != .person
    else { return nil }
    return firstOfList(index - 2)
  }

  /// The first of a list whose items each end with a number in brackets or behind "with": "Dhemaji (16,000) and *Chirang*".
  private func firstOfList(_ index: Int) -> Int {
    let chunks = parsed.chunks
    var first = index
    while first > 5, chunks[first - 1].kind == .comma || chunks[first - 1].kind == .conjunction {
      let isBracket = chunks[first - 2].kind == .close
      let number = isBracket ? first - 3 : first - 2
      guard number > 1, chunks[number].kind == .nounPhrase, chunks[number].quantity != nil,
        chunks[number - 1].kind == (isBracket ? .open : .preposition), chunks[number - 2].kind == .nounPhrase,
        chunks[number - 2].quantity == nil
      else { break }
      first = number - 2
    }
    return first
  }

  /// "but seven others with weapons *remain* in a ward": a finite verb follows before the clause ends.
  private func hasVerbOfItsOwn(_ index: Int) -> Bool {
    var next = index + 1
    while next + 1 < parsed.chunks.count, parsed.chunks[next].kind == .preposition,
      parsed.chunks[next + 1].kind == .nounPhrase
    {
      next += 2
      // "with weapons and explosives"
      if next + 1 < parsed.chunks.count, parsed.chunks[next].kind == .conjunction,
        parsed.chunks[next + 1].kind == .nounPhrase
      {
        next += 2
      }
    }
    return next > index + 1 && next < parsed.chunks.count && parsed.chunks[next].kind == .verbGroup
      && parsed.chunks[next].form == .finite
  }

  private func isOther(_ phrase: Chunk) -> Bool {
    phrase.head.map { parsed.tokens[$0].hash == Marks.others } ?? false
  }
}
