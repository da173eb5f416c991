internal import Quantities
internal import Segmentation

/// What a verb says something of.
extension ParsedSentence {
  /// The noun phrases that are the subject of the verb group at `verb`, in order; empty where none is found.
  ///
  /// "Three soldiers and two civilians *were killed*" gives both phrases; "12 people, crushed in a gate, *were dead*"
  /// skips the parenthesis; "32 villagers kidnapped near Kaura *have been freed*" skips the reduced clause.
  ///
  /// - Parameter isReduced: Whether a past form may be a participle that stands beside its noun phrase ("the 220
  ///   people *killed*"), as no past form of an intransitive verb is.
  func subject(of verb: Int, isReduced: Bool = true) -> [Int] { subject(of: verb, isReduced, depth: 0) }

  private func subject(of verb: Int, _ isReduced: Bool, depth: Int) -> [Int] {
    guard depth < 6 else { return [] }
    var index = verb - 1
    while index >= 0, chunks[index].kind == .adverb || chunks[index].kind == .quote { index -= 1 }
    guard index >= 0 else { return [] }
    if isRate(index) { index -= 1 }
    // "the 220 people killed in the fire", "the family of a woman killed", "resulted in six people being killed": the
    // phrase beside a participle.
    let isParticiple =
      chunks[verb].form == .bare || chunks[verb].form == .participle
      || chunks[verb].form == .gerund && chunks[verb].isPassive
    // "The mayor was killed and *three of his guards* hurt": what the auxiliary before holds for too.
    if isReduced, isParticiple, index > 3, chunks[index].kind == .nounPhrase, chunks[index - 2].hasWhole,
      chunks[index - 2].quantity != nil, chunks[index - 3].kind == .conjunction,
      previousVerb(index - 2).map({ chunks[$0].isPassive && chunks[$0].form == .finite }) ?? false
    {
      return [index - 2]
    }
    if isReduced, isParticiple, chunks[index].kind == .nounPhrase,
      isGoverned(index) || governedList(endingAt: index).count > 1
    {
      let isPerson: Bool =
        switch chunks[index].nounClass {
        case .person, .house, .household, .dwellingBuilding: true
        default: chunks[index].head == nil
        }
      return isPerson && (chunks[index].quantity != nil || chunks[index].determiner != .none)
        ? governedList(endingAt: index) : topPhrases(endingAt: index)
    }
    switch chunks[index].kind {
    case .subordinator, .preposition:
      // "killed a settler before being killed": the subject of the main verb.
      // but "at risk *of* being killed": nobody was.
      guard chunks[verb].form == .gerund, let before = previousVerb(index), !isDanger(before: index) else { return [] }
      return subject(of: before, isReduced, depth: depth + 1)
    case .relative:
      var noun = index - 1
      while noun >= 0, chunks[noun].kind == .comma || chunks[noun].kind == .preposition { noun -= 1 }
      // "938 families *(4,690 persons)* who were forced to flee"
      if noun > 2, chunks[noun].kind == .close, chunks[noun - 1].kind == .nounPhrase, chunks[noun - 2].kind == .open {
        noun -= 3
      }
      // "a priest in *Batibo*, who was found dead"
      while noun > 1, chunks[noun].kind == .nounPhrase, tokens[chunks[index].tokens.lowerBound].hash == Marks.who,
        chunks[noun].nounClass != .person, chunks[noun].quantity == nil, chunks[noun - 1].kind == .preposition,
        chunks[noun - 2].kind == .nounPhrase
      { noun -= 2 }
      return noun >= 0 && chunks[noun].kind == .nounPhrase ? [noun] : []
    case .state where chunks[verb].form == .finite && index > 0 && chunks[index - 1].form == .gerund:
      // "130 children being held captive were freed".
      return topPhrases(endingAt: index - 1)
    case .verbGroup where index > 0 && chunks[index - 1].kind == .relative && chunks[verb].form == .finite:
      // "3,000 people who had fled *were returned*"
      return topPhrases(endingAt: index - 2)
    case .verbGroup
    where index > 1 && chunks[index].form == .infinitive && chunks[index - 1].kind == .verbGroup
      && chunks[index - 2].kind == .relative && chunks[verb].form == .finite:
      // "A neighbour who ran to help *was bitten*"
      return topPhrases(endingAt: index - 3)
    case .verbGroup
    where index > 1 && chunks[index - 1].kind == .nounPhrase && chunks[index - 2].kind == .relative
      && chunks[verb].form == .finite:
      // "300 people whose homes were destroyed *are staying*"
      return topPhrases(endingAt: index - 3)
    case .verbGroup
    where chunks[verb].form == .finite && chunks[verb].tokens.count > 1 && index > 1 && chunks[index].form == .bare
      && chunks[index - 1].kind == .nounPhrase && chunks[index - 2].kind == .preposition
      && (chunks[index - 1].determiner == .definite || chunks[index - 1].quantity != nil) && !chunks[index].isPassive:
      // "one of the four pupils injured *has died*"
      return topPhrases(endingAt: index - 1)
    case .verbGroup
    where index > 0 && chunks[verb].form == .finite && chunks[index].form == .bare
      && chunks[index].verb > 0
      && chunks[index - 1].kind == .nounPhrase && chunks[index - 1].quantity != nil
      && !WordSets.intransitives.contains(tokens[chunks[index].main].hash):
      // "3,400 of the 51,000 displaced *have gone back*"
      return topPhrases(endingAt: index - 1)
    case .verbGroup
    where index > 2 && chunks[verb].form == .finite && chunks[index].form == .gerund
      && chunks[index - 1].kind == .preposition && chunks[index - 2].kind == .verbGroup
      && (chunks[index - 2].form == .bare || chunks[index - 2].form == .participle)
      && chunks[index - 3].kind == .nounPhrase:
      // "Six people suspected of smuggling *were arrested*"
      return topPhrases(endingAt: index - 3)
    case .verbGroup, .state:
      // "are feared to have been killed": the subject of the group before; "refused to leave" likewise.
      guard chunks[index].kind == .verbGroup,
        chunks[verb].form == .infinitive || chunks[index].isPassive || chunks[verb].form != .finite
      else { return [] }
      return subject(of: index, isReduced, depth: depth + 1)
    case .conjunction:
      // Two verbs of one subject: "were shot and killed".
      guard let before = previousVerb(index) else { return topPhrases(endingAt: index - 1) }
      // "An airliner with 110 people aboard *crashed* and burned": nobody is crashed.
      let mayBeReduced = isReduced && (chunks[before].verb > 0 || chunks[before].form != .bare)
      return subject(of: before, mayBeReduced, depth: depth + 1)
    case .stop where isDash(index):
      // "Two civilians - *a man and a woman* - were killed"
      let near = max(0, index - Self.longestParenthesis)..<index
      guard let opening = near.last(where: { isDash($0) }), opening > 0,
        !chunks[opening..<index].contains(where: {
          $0.kind == .verbGroup && $0.form == .finite && tokens[$0.main].hash != Marks.aged
        })
      else { return [] }
      return topPhrases(endingAt: opening - 1)
    // "shot his wife, *then* turned the gun on himself"
    case .comma where tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.then:
      return previousVerb(index).map { subject(of: $0, isReduced, depth: depth + 1) } ?? []
    case .comma where depth > 0 && chunks[verb].form == .gerund && !chunks[verb].isPassive:
      // "opened fire, killing seven before taking his own life"
      return previousVerb(index).map { subject(of: $0, isReduced, depth: depth + 1) } ?? []
    case .comma:
      if let names = listedNames(closingAt: index) { return names }
      if let opening = parenthesisOpening(closingAt: index) { return topPhrases(endingAt: opening - 1) }
      return topPhrases(endingAt: index - 1)
    case .close:
      var opening = index
      while opening >= 0, chunks[opening].kind != .open { opening -= 1 }
      return opening > 0 ? topPhrases(endingAt: opening - 1) : []
    case .stop:
      // "550 shelters - *home to 3,500 people* - were destroyed"
      return dashOpening(closingAt: index).map { topPhrases(endingAt: $0 - 1) } ?? []
    default: return topPhrases(endingAt: index)
    }
  }

  /// "1,100 migrants *a day* are being turned back": what a count is taken by.
  private func isRate(_ index: Int) -> Bool {
    index > 0 && chunks[index].kind == .nounPhrase && chunks[index].nounClass == .time && chunks[index].quantity == nil
      && chunks[index].determiner == .article && chunks[index].tokens.count == 2
      && chunks[index - 1].kind == .nounPhrase && chunks[index - 1].quantity != nil
  }

  /// How many chunks a parenthesis between dashes has at most.
  private static let longestParenthesis = 24

  private func isDash(_ index: Int) -> Bool {
    chunks[index].kind == .stop && tokens[chunks[index].tokens.lowerBound].kind == .dash
  }

  /// The persons of one preposition that end with the phrase at `index`: "resulted in *a guard and two clerks* killed".
  private func governedList(endingAt index: Int) -> [Int] {
    var chain = [index]
    while let first = chain.first, first > 2,
      chunks[first - 1].kind == .conjunction || chunks[first - 1].kind == .comma,
      chunks[first - 2].kind == .nounPhrase, chunks[first - 2].nounClass == .person, chunks[index].nounClass == .person,
      chunks[first - 2].quantity != nil || chunks[first - 2].determiner == .article,
      isGoverned(first - 2) || chunks[first - 1].kind == .conjunction && chunks[first - 3].kind == .comma
    { chain.insert(first - 2, at: 0) }
    return chain.count > 1 && isGoverned(chain[0]) ? chain : [index]
  }

  /// The dash that opens the parenthesis which the dash at `closing` closes.
  private func dashOpening(closingAt closing: Int) -> Int? {
    guard tokens[chunks[closing].tokens.lowerBound].kind == .dash else { return nil }
    var index = closing - 1
    while index > 0 {
      if chunks[index].kind == .stop { return tokens[chunks[index].tokens.lowerBound].kind == .dash ? index : nil }
      index -= 1
    }
    return nil
  }

  /// Whether a noun of danger stands before the preposition at `index`: "at *risk* of", "in *danger* of".
  private func isDanger(before index: Int) -> Bool {
    index > 0 && chunks[index - 1].kind == .nounPhrase
      && chunks[index - 1].head.map { WordSets.dangers.contains(tokens[$0].hash) } ?? false
  }

  /// The verb group before `index` in the same clause.
  func previousVerb(_ index: Int) -> Int? {
    var index = index - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .verbGroup: return index
      case .stop: return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The comma that opens the parenthesis which the comma at `closing` closes.
  private func parenthesisOpening(closingAt closing: Int) -> Int? {
    var index = closing - 1
    while index > 0 {
      if chunks[index].kind == .stop { return nil }
      if let open = asideStart(endingAt: index) { index = open }
      guard index > 0 else { return nil }
      if chunks[index].kind == .comma, chunks[index - 1].kind == .nounPhrase || chunks[index - 1].kind == .state,
        !isAge(index - 1) || !isAge(index + 1)
      {
        switch chunks[index + 1].kind {
        case .relative, .that, .verbGroup, .including, .preposition, .nounPhrase, .adverb, .subordinator, .state:
          return index
        // "1.9 million people, *or* 85 per cent of the population, are displaced"
        case .conjunction where tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.or:
          return index
        default: break
        }
      }
      index -= 1
    }
    return nil
  }

  /// The names of an apposition that says who all of a plural were: "The victims, *Sunil Das, 34, Pradip Roy (a teacher)
  /// and Anil Sarkar*, were killed".
  private func listedNames(closingAt closing: Int) -> [Int]? {
    var names: [Int] = []
    var hasConjunction = false
    var index = closing - 1
    while index > 0, closing - index < Self.longestParenthesis {
      if let open = asideStart(endingAt: index) {
        index = open - 1
        continue
      }
      switch chunks[index].kind {
      case .conjunction: hasConjunction = true
      case .comma:
        let before = chunks[index - 1]
        if names.count > 1, hasConjunction, before.kind == .nounPhrase, before.isPlural, before.determiner == .definite,
          before.quantity == nil, before.nounClass == .person, !isGoverned(index - 1)
        {
          return names
        }
      case .nounPhrase where isNameLike(chunks[index]): names.insert(index, at: 0)
      case .nounPhrase where isAge(index): break
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether the phrase at `index` depends on a preposition or on a verb before it rather than standing for itself.
  func isGoverned(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, chunks[before].kind == .adverb || chunks[before].kind == .quote { before -= 1 }
    guard before >= 0 else { return false }
    switch chunks[before].kind {
    case .preposition, .including: return true
    case .conjunction:
      guard before > 0, chunks[before - 1].kind == .nounPhrase else { return false }
      // "*Two* of the attackers and *a guard*"
      if before > 2, chunks[before - 3].hasWhole, chunks[before - 1].determiner == .definite,
        chunks[before - 1].isPlural,
        chunks[index].determiner == .article
      {
        return false
      }
      // A person after a thing begins a clause of its own: "at the scene and his passenger was flown out", "and a third
      // died", "and another died".
      let isPerson =
        chunks[index].nounClass == .person
        || chunks[index].head == nil && chunks[index].determiner == .another
        || chunks[index].head == nil && chunks[index].hasOrdinal
          && (chunks[index].determiner == .article || chunks[index].determiner == .definite)
      return isGoverned(before - 1) && chunks[index].quantity == nil
        && !(isPerson && chunks[before - 1].nounClass != .person)
    default: return false
    }
  }
}
