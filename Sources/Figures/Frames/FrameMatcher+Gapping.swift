internal import Quantities
internal import Segmentation

/// Numbers of lists that go on without the verb: "five died in Aleppo, *three* in Idlib".
extension FrameMatcher {
  /// "five from Edo, *four children from Zamfara* and one from Kano": persons by a noun, in a list of bare numbers with
  /// places.
  func isListedByPlace(_ index: Int, after known: Int, _ match: FrameMatch) -> Bool {
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
  func isGappedByPlace(_ index: Int, after known: FrameMatch) -> Bool {
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

  /// "Turkey is home to 3.6 million refugees, *Lebanon to 920,000*", "Floods caused 9.8 million displacements, *storms 9.5
  /// million*": the verb is left out between another subject and a bare number, with the preposition of the first.
  ///
  /// The trap is a name with its number or age: "killed 12, Hale, 45, said".
  func isGappedBySubject(_ index: Int, after known: Int, _ match: FrameMatch) -> Bool {
    let chunks = parsed.chunks
    guard match.measure.isOfFlight || match.measure.isOfNeed || match.measure.isOfHouses,
      chunks[index].head == nil,
      isCardinal(index), index > known + 2, known > 0, index - known <= 8
    else { return false }
    var subject = index - 1
    if chunks[subject].kind == .preposition {
      let word = parsed.tokens[chunks[subject].tokens.lowerBound].hash
      guard
        chunks[known - 1].kind == .preposition
          || chunks[known].kind == .nounPhrase && chunks[known].head == nil,
        chunks[known - 1].kind != .preposition
          || word == parsed.tokens[chunks[known - 1].tokens.lowerBound].hash
      else { return false }
      subject -= 1
    } else if chunks[known - 1].kind == .preposition {
      return false
    }
    guard subject > known, chunks[subject].kind == .nounPhrase, chunks[subject].quantity == nil,
      !chunks[subject].isPronoun, chunks[subject].nounClass != .time,
      chunks[subject].nounClass != .person,
      chunks[subject].isName || chunks[subject].isPlural
    else { return false }
    switch chunks[subject - 1].kind {
    case .comma, .conjunction, .stop: break
    default: return false
    }
    guard !chunks[known..<subject].contains(where: { $0.kind == .verbGroup }) else { return false }
    guard index + 1 < chunks.count else { return true }
    switch chunks[index + 1].kind {
    case .comma, .conjunction, .stop, .other, .close: return true
    default: return false
    }
  }

  /// "640 people had been taken in by relatives and *210 were in a sports hall*": a bare number that is said to be
  /// somewhere, behind those who left their homes.
  func isWhereabouts(_ index: Int, after match: FrameMatch) -> Bool {
    let chunks = parsed.chunks
    guard match.measure.isOfFlight, chunks[index].head == nil, isCardinal(index),
      !chunks[index].hasWhole, index > 0,
      index + 3 < chunks.count,
      chunks[index - 1].kind == .conjunction || chunks[index - 1].kind == .comma
        || chunks[index - 1].kind == .stop,
      chunks[index + 1].kind == .verbGroup, chunks[index + 1].isCopula,
      chunks[index + 2].kind == .preposition,
      chunks[index + 3].kind == .nounPhrase, chunks[index + 3].quantity == nil
    else { return false }
    return WordSets.placePrepositions.contains(
      parsed.tokens[chunks[index + 2].tokens.lowerBound].hash)
  }

  /// "more than a million have fled, with *142,300 arriving* on Sunday alone": a bare number behind "with" that came too.
  func isArriving(_ index: Int, after match: FrameMatch) -> Bool {
    let chunks = parsed.chunks
    return match.measure.isOfFlight && chunks[index].head == nil && isCardinal(index) && index > 1
      && chunks[index - 1].kind == .preposition
      && parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.with
      && index + 1 < chunks.count && chunks[index + 1].kind == .verbGroup
      && chunks[index + 1].form == .gerund
  }

  /// "…, three in Idlib": a bare number after a comma or a conjunction, before a preposition or the end of its clause,
  /// in the clause of a figure.
  func isGapped(_ index: Int, after known: Int) -> Bool {
    let phrase = parsed.chunks[index]
    guard phrase.head == nil || isOther(phrase), phrase.age == nil, index > 0, !parsed.isAge(index),
      !phrase.hasWhole || isOfPeople(index), !isNumberOfName(index)
    else {
      return false
    }
    if isOfThings(index, after: known) || isOneOfHisKind(index) || isOneOfThings(index, after: known) { return false }
    // "but *no* further details were given"
    if let number = phrase.quantity, parsed.quantities[number].bound == .none,
      parsed.lexemes[parsed.quantities[number].number.lowerBound].function == .quantifier
    {
      return false
    }
    // "were damaged (*1,902 partially* and 212 totally)"
    if parsed.chunks[index - 1].kind == .open, parsed.hasAdverbOfItsOwn(index) { return true }
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
    // "eight were killed, one at dawn and *seven others when* guards opened fire"
    if isOther(phrase), parsed.chunks[index + 1].kind == .subordinator { return true }
    switch parsed.chunks[index + 1].kind {
    case .preposition, .comma, .conjunction, .stop, .other, .adverb, .including: return true
    default: return false
    }
  }

  /// "The victim, *one of six siblings*, was stabbed": says who he was.
  private func isOneOfHisKind(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index > 1, chunks[index].hasWhole, chunks[index - 1].kind == .comma, parsed.isOnePerson(chunks[index - 2]),
      let number = chunks[index].quantity, parsed.quantities[number].interval.best == 1
    else { return false }
    return parsed.isClosedByComma(index)
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

  /// "two outbreaks: *one* in Brooklyn, where 390 fell ill, and *one* in Rockland": the things before the colon, one by one.
  private func isOneOfThings(_ index: Int, after known: Int) -> Bool {
    let chunks = parsed.chunks
    guard let number = chunks[index].quantity, parsed.quantities[number].interval.best == 1, chunks[index].head == nil,
      let colon = chunks[..<index].lastIndex(where: { $0.kind == .stop }), colon > 0, colon < known
    else { return false }
    return chunks[max(0, colon - Self.reachOfThings)..<colon].contains {
      $0.kind == .nounPhrase && $0.quantity != nil && $0.head != nil && $0.isPlural && $0.nounClass == .other
        && $0.noun == 0
    }
  }

  /// How many chunks before a colon the things may stand that it tells apart.
  private static let reachOfThings = 6

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
  func isFollower(_ index: Int) -> Bool {
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

  func isOther(_ phrase: Chunk) -> Bool {
    phrase.head.map { parsed.tokens[$0].hash == Marks.others } ?? false
  }
}
