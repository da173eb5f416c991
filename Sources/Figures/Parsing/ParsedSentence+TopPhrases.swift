internal import Quantities
internal import Segmentation

/// The phrases that end somewhere and are governed by no preposition: the members of a list, without what stands
/// between.
extension ParsedSentence {
  /// The coordinated noun phrases, not governed by a preposition, that end nearest before or at `end`.
  func topPhrases(endingAt end: Int) -> [Int] {
    var tops: [Int] = []
    var index = end
    scan: while index >= 0 {
      let chunk = chunks[index]
      switch chunk.kind {
      case .close:
        // "in Inawan *(Tin-Akoff, Oudalan)*, presumably killed"
        if let open = asideStart(endingAt: index) { index = open }
      case .stop, .subordinator, .conditional, .that: break scan
      case .relative:
        // The clause that a relative opens belongs to the phrase before it, when nothing else was found.
        guard tops.isEmpty else { break scan }
      case .verbGroup where tokens[chunk.main].hash == Marks.aged:
        // "two boys *aged three and 13*"
        tops.removeAll { chunks[$0].head == nil }
      // "who *happened to be passing*"
      case .verbGroup where chunk.form == .infinitive && index > 0 && chunks[index - 1].kind == .verbGroup: break
      case .verbGroup
      where
        (chunk.form == .gerund && !chunk.isPassive
        || chunk.tokens.count == 1 && tokens[chunk.main].hash == Marks.being) && index > 0
        && chunks[index - 1].kind == .preposition && tops == [index + 1]:
        // "a man convicted of *murdering six women* was shot"
        tops.removeAll()
        // "six people suspected *of being smugglers* were arrested"
        if index > 2, chunks[index - 2].kind == .verbGroup, chunks[index - 3].kind == .nounPhrase,
          chunks[index - 2].form == .bare || chunks[index - 2].form == .participle
        {
          index -= 2
        }
      case .verbGroup:
        let opensClause = opensRelative(index)
        let takesObject = index + 1 < chunks.count && chunks[index + 1].kind == .nounPhrase
        // "A woman died on the spot and a man was hurt": nobody is "died".
        let mayBeParticiple =
          (chunk.form == .bare || chunk.form == .participle) && !takesObject && !isReporting(chunk)
          && !WordSets.intransitives.contains(tokens[chunk.main].hash)
        let isReduced =
          (chunk.form == .gerund || mayBeParticiple) && index > 0 && chunks[index - 1].kind == .nounPhrase
        // "Officer wounded, *suspect* killed": two clauses of a headline.
        if index == 1, isBareKin(0), tops.count == 1, tops[0] == 3, isBareKin(3), chunks[2].kind == .comma {
          break scan
        }
        guard opensClause || isReduced,
          tops.isEmpty || tops.allSatisfy({ !standsForItself($0) })
        else {
          break scan
        }
        tops.removeAll()
      case .including:
        // "Eight people including *a guard, two women and a child* died": the parts are no subject of their own.
        if let last = tops.first {
          // "eight people, including the bomber, *dead and 12* injured"
          if chunks[index..<last].contains(where: { $0.kind == .state }) { break scan }
          let commas = chunks[index..<last].indices.filter { chunks[$0].kind == .comma }
          // "*Among the casualties*, five died"
          if index == 0, commas.count == 1, chunks[commas[0] + 1].kind != .conjunction {
            tops.removeAll { $0 < commas[0] }
            break scan
          }
          // "among them a guard, *and nine* were hurt"
          if commas.count == 1, chunks[commas[0] + 1].kind == .conjunction, chunks[last].head == nil {
            tops = [last]
            break scan
          }
          if let own = clause(after: index, endingAt: last) {
            tops = own
            break scan
          }
          if !hasCommaBeforeConjunction(in: index..<last) { tops.removeAll() }
        }
      case .nounPhrase:
        let isObjectOfClause =
          index > 1 && chunks[index - 1].kind == .verbGroup && opensRelative(index - 1)
          && !WordSets.leaving.contains(tokens[chunks[index - 1].main].hash)
        // "who had been wounded *two weeks* earlier died"
        let isTime = isTime(chunk) && index > 0 && chunks[index - 1].kind != .comma && tops.isEmpty
        if !isGoverned(index), !isTime, !isObjectOfClause, !isRestOfPlace(index), !isAmongThem(index) {
          tops.append(index)
        }
      default: break
      }
      index -= 1
    }
    // An age after a name or noun is no phrase of its own: "Brinson, 32, was".
    while let first = tops.first, tops.count > 1, isAge(first) { tops.removeFirst() }
    guard let last = tops.first else { return [] }
    var chain = [last]
    for top in tops.dropFirst() {
      guard let joint = joint(from: top, to: chain[0]) else { break }
      // "killed three and 12 were wounded": the first is the object of the verb before.
      // but "left the driver and *a guard* wounded", "found 105 homes and *216 barns* destroyed"
      if joint == .conjunction, top > 0, chunks[top - 1].kind == .verbGroup, !isReporting(chunks[top - 1]),
        !chunks[top - 1].isPassive, !WordSets.leaving.contains(tokens[chunks[top - 1].main].hash),
        !WordSets.finding.contains(tokens[chunks[top - 1].main].hash)
      {
        break
      }
      // "40 were hurt, *12 of them* by bullets, and 90 arrested": a part of those before.
      if chunks[top].isPartitive, top > 1, chunks[top - 1].kind == .comma, chunks[top + 1].kind == .preposition,
        previousVerb(top) != nil
      {
        break
      }
      // "*Four children*, two adults injured" is how a headline lists.
      if joint == .comma, chain.count == 1, !hasConjunction(after: top, before: chain[0]),
        !isHeadlineList(top, chain[0])
      {
        break
      }
      if joint == .comma, chain.count > 1, isApposition(of: top, to: chain[0]) {
        chain[0] = top
      } else {
        chain.insert(top, at: 0)
      }
    }
    if chain.count == 1, let name = nameBefore(chain[0]) { return [name] }
    // "Two activists of a local party, *the Front for Work*, were beheaded"
    if chain.count == 1, tops.count > 1, !isSomebody(chain[0]), chunks[tops[1]].quantity != nil,
      chunks[tops[1]].nounClass == .person, tops[1] + 2 < chain[0], chunks[tops[1] + 1].kind == .preposition,
      joint(from: tops[1], to: chain[0]) == .comma
    {
      return [tops[1]]
    }
    return chain
  }

  /// "412 structures, *among them 268 homes*, and 9,700 people": the parts are no phrase of their own.
  private func isAmongThem(_ index: Int) -> Bool {
    index > 1 && chunks[index - 1].isPronoun && chunks[index - 2].kind == .including
  }

  /// "Rio Branco", "Pattani city"
  private func isPlaceLike(_ index: Int) -> Bool {
    let phrase = chunks[index]
    if isNameLike(phrase) { return true }
    return phrase.quantity == nil && !phrase.isPlural && phrase.nounClass != .person && phrase.head != nil
      && phrase.tokens.contains { tokens[$0].isCapitalised }
  }

  /// Whether a relative clause opens with the verb group: "a man who *stabbed* and *wounded* a guard".
  private func opensRelative(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if chunks[index - 1].kind == .relative { return true }
    return index > 2 && chunks[index - 1].kind == .conjunction && chunks[index - 2].kind == .verbGroup
      && chunks[index - 3].kind == .relative
  }

  /// "in", "near"
  private func isSitePreposition(_ index: Int) -> Bool {
    chunks[index].kind == .preposition
      && WordSets.sitePrepositions.contains(tokens[chunks[index].tokens.lowerBound].hash)
  }

  /// Whether of two phrases one is a name and the other says who it is, between commas: "*a father of four, Joseph
  /// Adeyemi*, and his brother".
  private func isApposition(of first: Int, to second: Int) -> Bool {
    let isNamed = isOnePerson(chunks[first]) && isNameLike(chunks[second])
    let isExplained = isNameLike(chunks[first]) && isOnePerson(chunks[second])
    // "*The driver, a man*, and two passengers"
    let isDescribed =
      chunks[first].determiner == .definite && isOnePerson(chunks[first]) && chunks[second].determiner == .article
      && isOnePerson(chunks[second]) && first + 2 == second
    return (isNamed || isExplained || isDescribed) && isClosedByComma(second)
  }

  /// Whether the phrase can be of people who are the subject themselves.
  private func isSomebody(_ index: Int) -> Bool {
    let phrase = chunks[index]
    if phrase.quantity != nil || phrase.isPronoun || phrase.head == nil { return true }
    return phrase.nounClass == .person || phrase.determiner == .none
  }

  /// The name that the phrase at `index` says who it is of: "*Otto Milla*, the son of the general, chief of staff, was".
  private func nameBefore(_ index: Int) -> Int? {
    let phrase = chunks[index]
    guard index > 1, chunks[index - 1].kind == .comma, chunks[index - 2].kind == .nounPhrase, phrase.quantity == nil,
      !phrase.isPlural, phrase.nounClass == .person, phrase.determiner == .definite || phrase.determiner == .article,
      isNameLike(chunks[index - 2]), !isGoverned(index - 2), !isRestOfPlace(index - 2),
      index < 3 || chunks[index - 3].kind != .verbGroup
    else { return nil }
    return index - 2
  }

  /// How many names a place has at most: "in Vila Acre, Rio Branco, Acre, Brazil".
  private static let longestPlace = 4

  /// Whether the name at `index` goes on with a place: "In Rio Branco, *Acre*, a man was killed"; but "In Basra, *Omar
  /// Nasir*, a cleric, was killed" and "In Basra, *Omar Nasir*, his wife and two sons".
  private func isRestOfPlace(_ index: Int, depth: Int = 0) -> Bool {
    guard index > 2, depth < Self.longestPlace, chunks[index - 1].kind == .comma, isNameLike(chunks[index]) else {
      return false
    }
    // "in Malda *(formerly English Bazaar)*, West Bengal, a teacher"
    let before = asideStart(endingAt: index - 2).map { $0 - 1 } ?? index - 2
    guard before > 0, chunks[before].kind == .nounPhrase, isPlaceLike(before),
      lexemes[chunks[index].tokens.lowerBound].nounClass != .person
    else { return false }
    let isPlace =
      isSitePreposition(before - 1)
      // "in the Betong district of Yala, *Thailand*, a man"
      || before > 2 && chunks[before - 1].kind == .preposition
        && tokens[chunks[before - 1].tokens.lowerBound].hash == Marks.of && chunks[before - 2].kind == .nounPhrase
        && isSitePreposition(before - 3)
    guard isPlace || isRestOfPlace(before, depth: depth + 1) else { return false }
    var next = index + 1
    while next + 1 < chunks.count, next - index <= Self.longestPlace * 2, chunks[next].kind == .comma,
      isNameLike(chunks[next + 1])
    { next += 2 }
    guard next + 1 < chunks.count, chunks[next].kind == .comma, chunks[next + 1].kind == .nounPhrase else {
      return false
    }
    let isKin = lexemes[chunks[next + 1].tokens.lowerBound].function == .possessive
    // "In Basra, Iraq, *a cleric*, Omar Nasir, was killed"
    let isNamed =
      isOnePerson(chunks[next + 1]) && next + 3 < chunks.count && chunks[next + 2].kind == .comma
      && isNameLike(chunks[next + 3])
    return !isKin && (chunks[next + 1].quantity != nil || isNamed || !isClosedByComma(next + 1))
  }

  /// Whether the phrase begins a clause of its own after a comma rather than ending a parenthesis: "A man died on the
  /// spot, *his wife* was taken to hospital".
  private func standsForItself(_ index: Int) -> Bool {
    let phrase = chunks[index]
    // but "a man riding *a two-wheeler*"
    if phrase.quantity != nil && phrase.determiner != .article || phrase.determiner == .another
      || isEqualNumber(phrase)
    {
      return true
    }
    // "The man was chased by guards who shot him, and *he* died"
    if phrase.isPronoun, WordSets.nominatives.contains(tokens[phrase.tokens.lowerBound].hash) { return true }
    // "ended with the gunman dead and *a guard* wounded": a predicate parts the two.
    if index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].kind == .state { return true }
    return index > 0 && chunks[index - 1].kind == .comma && phrase.determiner == .possessive
      && lexemes[phrase.tokens.lowerBound].function == .possessive
  }

  /// The subject of a clause that only a comma parts from the list of parts that begins at `including`: "Six were killed,
  /// including a nurse and two guards, *14 people* were hurt".
  ///
  /// The trap is the last item of a list before its whole's verb: "Six people, including a nurse, *two guards* and a
  /// clerk, died".
  private func clause(after including: Int, endingAt last: Int) -> [Int]? {
    guard chunks[last].quantity != nil, !isAge(last), !chunks[last].isPartitive,
      let comma = chunks[including..<last].lastIndex(where: { $0.kind == .comma }), comma > including + 1,
      chunks[comma + 1].kind == .nounPhrase, chunks[comma + 1].quantity != nil,
      !chunks[comma..<last].contains(where: { $0.kind == .conjunction }), hasFiniteVerb(before: including)
    else { return nil }
    return [last]
  }

  /// Whether a finite verb, or a past form that may be one, stands before `index` in its clause.
  private func hasFiniteVerb(before index: Int) -> Bool {
    guard let verb = previousVerb(index) else { return false }
    return chunks[verb].form == .finite || chunks[verb].form == .bare
  }

  private func hasCommaBeforeConjunction(in range: Range<Int>) -> Bool {
    range.dropFirst().contains { chunks[$0].kind == .conjunction && chunks[$0 - 1].kind == .comma }
  }

  /// Whether the phrase at `first` opens the sentence, and a count of persons follows it after a comma at once.
  private func isHeadlineList(_ first: Int, _ second: Int) -> Bool {
    first == 0 && second == 2 && second + 1 < chunks.count
      && chunks[second + 1].kind == .verbGroup && chunks[second + 1].form == .bare
      && ([first, second].allSatisfy { chunks[$0].quantity != nil && chunks[$0].nounClass == .person }
        || [first, second].allSatisfy { isBareKin($0) })
  }

  /// "Friday", "two weeks"
  private func isTime(_ phrase: Chunk) -> Bool {
    phrase.nounClass == .time || phrase.quantity.map { quantities[$0].kind == .measured(.duration) } ?? false
  }

  /// A noun of kin without an article: "*Mother*, *baby* killed in crash".
  private func isBareKin(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, phrase.quantity == nil, phrase.determiner == .none, !phrase.isPlural,
      phrase.nounClass == .person, phrase.noun == 0, let head = phrase.head
    else { return false }
    return lexemes[head].first == .singularNoun
  }

  private func hasConjunction(after first: Int, before second: Int) -> Bool {
    chunks[first..<second].contains { $0.kind == .conjunction }
  }

  /// Whether the phrase is an age alone.
  func isAge(_ index: Int) -> Bool {
    guard chunks[index].kind == .nounPhrase, chunks[index].head == nil, chunks[index].determiner == .none else {
      return false
    }
    // "aged three and 13"
    if index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].kind == .nounPhrase,
      chunks[index].head == nil, isAge(index - 2)
    {
      return true
    }
    // "who were *13*, *nine* and *five*"
    if isAgeOfWhom(index) { return true }
    // "aged between 17 and 24"
    if index > 0, chunks[index - 1].kind == .verbGroup, tokens[chunks[index - 1].main].hash == Marks.aged {
      return true
    }
    return chunks[index].age != nil || isAgeOfName(index)
  }

  /// "his children, who were *13*, *nine*, and *five*,": bare numbers that a relative clause says of persons.
  private func isAgeOfWhom(_ index: Int) -> Bool {
    guard let quantity = chunks[index].quantity, let years = quantities[quantity].interval.best, years > 0, years < 120
    else { return false }
    var before = index - 1
    while before > 0, index - before < Self.longestAges {
      switch chunks[before].kind {
      case .comma, .conjunction: break
      case .nounPhrase where chunks[before].head == nil && chunks[before].quantity != nil: break
      case .verbGroup:
        return chunks[before].isCopula && tokens[chunks[before - 1].tokens.lowerBound].hash == Marks.who
      default: return false
      }
      before -= 1
    }
    return false
  }

  /// How many chunks a list of ages has at most.
  private static let longestAges = 14

  /// "Maria Pulido, *42*; Pilar Pulido, *19*": a bare number between a name and a mark.
  private func isAgeOfName(_ index: Int) -> Bool {
    guard index > 1, chunks[index - 1].kind == .comma, chunks[index - 2].kind == .nounPhrase,
      isNameLike(chunks[index - 2]) || isOneOfSeveral(index - 2), let quantity = chunks[index].quantity,
      let years = quantities[quantity].interval.best, years > 0, years < 120
    else { return false }
    guard index + 1 < chunks.count else { return true }
    switch chunks[index + 1].kind {
    // "Katie Hale, 15 *who* went missing"
    case .comma, .stop, .close, .other, .relative: return true
    default: return false
    }
  }

  /// "*One*, 23, died", "*The other*, 27, was hurt"
  private func isOneOfSeveral(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.head == nil else { return false }
    if let quantity = phrase.quantity { return quantities[quantity].interval.best == 1 && !phrase.hasWhole }
    return phrase.determiner == .another || phrase.determiner == .definite
  }

  /// What joins two noun phrases of one coordination: a conjunction or a comma between them, prepositional phrases
  /// of the first apart; `nil` where they are not coordinated.
  private func joint(from first: Int, to second: Int) -> Chunk.Kind? {
    var found: Chunk.Kind?
    var index = first + 1
    while index < second {
      switch chunks[index].kind {
      case .conjunction: found = .conjunction
      case .comma: found = found ?? .comma
      case .preposition, .nounPhrase, .adverb, .quote: break
      case .open:
        guard let close = asideEnd(at: index) else { return nil }
        index = close
      case .verbGroup where tokens[chunks[index].main].hash == Marks.aged: break
      default: return nil
      }
      index += 1
    }
    return found
  }
}
