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
        || parsed.chunks.contains(where: {
          $0.quantity != nil && ($0.head == nil || $0.nounClass == .person || $0.nounClass == .household)
        })
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
        if let before, var known = all[before], isIncluded(index) || isOneOfAll(index, before),
          phrase.nounClass == .person,
          phrase.determiner == .article || phrase.determiner == .another || isKnownPart(index)
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
      // "five cases, *none of them* fatal": what befell them nothing tells.
      if phrase.isPartitive, parsed.quantities[number].bound == .none { continue }
      if isPredicative(index) || isDifference(index) || isThingAmongPersons(index, before.flatMap { all[$0] }) {
        continue
      }
      if let whole = wholeOfBracket(index), var known = all[whole], isCardinal(index) {
        known.isPart = true
        known.rule = "part." + known.frameName
        known.antecedent = whole
        known.phrase = index
        known.isToll = false
        all[index] = known
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
        } else if isIncluded(index) && !isIncludedThing(phrase, known) && !isAmongAll(index) || isSaidToBe(index)
          || isOfWhom(index) || isArriving(index, after: known)
          || (phrase.isPartitive && (isRelative(phrase) || !hasOtherVerb(index)))
        {
          known.isPart = true
        } else if isGapped(index, after: before) || isListedByPlace(index, after: before, known)
          || isGappedByPlace(index, after: known) || isGappedBySubject(index, after: before, known)
          || isWhereabouts(index, after: known)
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
    if isFronted, !all.has(1), let whole = frontedAgain() { all[1] = whole }
    relateToFronted(&all)
    return all.inOrder
  }

  /// "Four people *(3 men, 1 woman)* were hurt": the count of persons before a bracket that tells them apart.
  private func wholeOfBracket(_ index: Int) -> Int? {
    let chunks = parsed.chunks
    guard chunks[index].nounClass == .person, chunks[index].head != nil, chunks[index].noun == 0 else { return nil }
    var open = index - 1
    while open > 0, index - open < 8, chunks[open].kind != .open {
      switch chunks[open].kind {
      case .comma, .conjunction: break
      case .nounPhrase where chunks[open].quantity != nil && chunks[open].nounClass == .person: break
      default: return nil
      }
      open -= 1
    }
    guard open > 0, chunks[open].kind == .open else { return nil }
    let whole = chunks[open - 1].kind == .comma ? open - 2 : open - 1
    guard whole >= 0, chunks[whole].kind == .nounPhrase, let all = chunks[whole].quantity,
      let part = chunks[index].quantity, let many = parsed.quantities[all].interval.best,
      let few = parsed.quantities[part].interval.best, few < many
    else { return nil }
    return whole
  }

  /// "caused panic *among its 300 passengers*": all of those among whom something happened, no part of others.
  private func isAmongAll(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index > 1, chunks[index].determiner == .possessive || chunks[index].determiner == .definite,
      chunks[index - 1].kind == .including, chunks[index - 2].kind == .nounPhrase
    else { return false }
    return parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.among
  }

  /// "declined to 250,000, from *an initial estimate of 400,000*": the count that another one replaces.
  private func isEarlierEstimate(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index >= 2, chunks[index].head == nil, chunks[index - 1].kind == .preposition else {
      return false
    }
    // "a very slight *increase from* the 682 who arrived the week before"
    if chunks[index - 2].kind == .nounPhrase, let head = chunks[index - 2].head,
      WordSets.changes.contains(parsed.tokens[head].hash), chunks[index - 2].quantity == nil,
      parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.from
    {
      return true
    }
    // "4,000 remained in shelters, *down from* 11,000"
    if chunks[index - 2].tokens.count == 1, parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.from,
      WordSets.directions.contains(parsed.tokens[chunks[index - 2].tokens.lowerBound].hash),
      index > 2, chunks[index - 3].kind == .comma
    {
      return true
    }
    // "fell to 12,900 displaced households *from* 15,200"
    if index > 3, parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.from,
      chunks[index - 2].kind == .nounPhrase, isCardinal(index - 2),
      chunks[index - 3].kind == .preposition,
      chunks[index - 4].kind == .verbGroup,
      WordSets.tollVerbs.contains(parsed.tokens[chunks[index - 4].main].hash),
      WordSets.tollPrepositions.contains(parsed.tokens[chunks[index - 3].tokens.lowerBound].hash)
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
    if isPutAt(index) {
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
    guard index >= 3, chunks[index].head == nil, chunks[index - 1].kind == .preposition else {
      return false
    }
    var number = index - 2
    // "raised the figure *by over a third* to 21,800"
    if number > 2,
      chunks[number].kind == .nounPhrase, chunks[number].quantity != nil,
      chunks[number - 1].kind == .preposition,
      parsed.tokens[chunks[number - 1].tokens.lowerBound].hash == Marks.by
    {
      number -= 2
    }
    guard number > 0, chunks[number].kind == .nounPhrase, let head = chunks[number].head,
      WordSets.numberNouns.contains(parsed.tokens[head].hash), chunks[number - 1].kind == .verbGroup
    else { return false }
    return WordSets.bringing.contains(parsed.tokens[chunks[number - 1].main].hash)
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

  /// "six raiders, including *their chief*": one who is known by what he is, right behind the word that includes him.
  ///
  /// The trap is who speaks ("missing, among them 90 citizens of Spain, *the ambassador* said").
  private func isKnownPart(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index > 0, !chunks[index].isPlural, chunks[index].noun == 0,
      chunks[index - 1].kind == .including || chunks[index - 1].kind == .conjunction
    else { return false }
    return index + 1 == chunks.count || !parsed.isReporting(chunks[index + 1])
  }

  /// "two of his children, *a boy and a girl*": as many as were counted, named one by one behind a comma.
  private func isOneOfAll(_ index: Int, _ before: Int) -> Bool {
    let chunks = parsed.chunks
    var counted = before
    while counted >= 0, chunks[counted].kind == .nounPhrase, chunks[counted].quantity == nil { counted -= 2 }
    guard counted >= 0, let number = chunks[counted].quantity, let best = parsed.quantities[number].interval.best,
      best > 1
    else { return false }
    var next = counted + 1
    if chunks[counted].hasWhole { next += 2 }
    guard next < chunks.count, next < index, chunks[next].kind == .comma else { return false }
    var persons: [Int] = []
    next += 1
    while next < chunks.count {
      switch chunks[next].kind {
      case .nounPhrase
      where chunks[next].determiner == .article && chunks[next].nounClass == .person && !chunks[next].isPlural
        && chunks[next].quantity == nil:
        persons.append(next)
      case .comma, .conjunction: break
      default: return Double(persons.count) == best && persons.contains(index)
      }
      if chunks[next].kind == .comma, Double(persons.count) == best { break }
      next += 1
    }
    return Double(persons.count) == best && persons.contains(index)
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
      // "set off a bomb *among hundreds of spectators*", "were *among 67 migrants*": where it was, of whom they were.
      case .including
      where before > 0 && chunk.tokens.count == 1 && before + 1 == index
        && parsed.tokens[chunk.tokens.lowerBound].hash == Marks.among:
        return false
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
}
