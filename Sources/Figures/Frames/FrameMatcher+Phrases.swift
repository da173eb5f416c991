internal import Quantities
internal import Segmentation

/// What a noun phrase counts, and whom.
extension FrameMatcher {
  /// The phrase whose number says how many a phrase is: "a family of *five*", "residents of *300 homes*".
  func counted(_ index: Int, _ measure: Measure) -> Int {
    let phrase = chunks[index]
    if let said = appositionCount(index) { return said }
    // "*1,650 of* those made homeless"
    if index > 1, phrase.kind == .nounPhrase, phrase.quantity == nil, phrase.head == nil,
      phrase.determiner == .demonstrative, chunks[index - 2].hasWhole, isCardinal(index - 2)
    {
      return index - 2
    }
    guard phrase.kind == .nounPhrase, phrase.quantity == nil, let head = phrase.head, index + 2 < chunks.count,
      chunks[index + 1].kind == .preposition, chunks[index + 2].kind == .nounPhrase
    else { return index }
    let link = parsed.tokens[chunks[index + 1].tokens.lowerBound].hash
    // "Residents *in 230 homes* were told to leave"
    if link != Marks.of {
      let isHome = chunks[index + 2].nounClass == .house || chunks[index + 2].nounClass == .household
      let leads = WordSets.placePrepositions.contains(link) || link == Self.from
      return leads && isHome && measure.isOfFlight && phrase.nounClass == .person && phrase.isPlural
        && isCardinal(index + 2) ? index + 2 : index
    }
    // "The corpse of *a man*, beheaded"
    if WordSets.bodies.contains(parsed.tokens[head].hash), isCountable(index + 2) { return index + 2 }
    guard isCardinal(index + 2) else { return index }
    let whole = chunks[index + 2]
    if whole.head == nil {
      return phrase.nounClass == .household || phrase.nounClass == .group || phrase.nounClass == .other
        ? index + 2 : index
    }
    let isHome = whole.nounClass == .house || whole.nounClass == .household
    if isHome { return phrase.nounClass == .person && phrase.isPlural && measure != .killed ? index + 2 : index }
    let isCollective = phrase.head.map { WordSets.collectives.contains(parsed.tokens[$0].hash) } ?? false
    // "a family of *two adults* and three children"
    let isFamily = phrase.nounClass == .household && whole.nounClass == .person
    return isCollective || isFamily || phrase.nounClass == .group ? index + 2 : index
  }

  /// "The inhabitants of six villages, *some 2,800 people*, fled": the apposition that says how many a plural is.
  func appositionCount(_ index: Int) -> Int? {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, !phrase.isPronoun, !phrase.isName, phrase.nounClass != .time else { return nil }
    let isPlural = phrase.quantity == nil && (phrase.isPlural || phrase.nounClass == .group)
    let isShare = isShareOfPeople(index)
    guard isPlural || isShare else { return nil }
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    // "The flood victims, *numbering* about 3,000, were moved"
    if isPlural, next + 3 < chunks.count, chunks[next].kind == .comma,
      chunks[next + 1].kind == .verbGroup,
      chunks[next + 1].form == .gerund,
      WordSets.numbering.contains(parsed.tokens[chunks[next + 1].main].hash),
      isCardinal(next + 2), chunks[next + 2].head == nil, chunks[next + 3].kind == .comma
    {
      return next + 2
    }
    guard next + 2 < chunks.count, isCardinal(next + 1), !chunks[next + 1].hasWhole,
      chunks[next].kind == .comma || isDash(next)
    else { return nil }
    let count = next + 1
    if isPlural, chunks[count].head == nil, let end = endOfSum(count) {
      return closes(end, asideAt: next) ? count : nil
    }
    let isPeople = chunks[count].nounClass == .person || chunks[count].nounClass == .household
    return (isPeople || isShare && chunks[count].head == nil) && closes(count + 1, asideAt: next) ? count : nil
  }

  /// Whether the chunk at `end` closes the aside that a comma or a dash opens at `start`.
  private func closes(_ end: Int, asideAt start: Int) -> Bool {
    end < chunks.count && chunks[end].kind == chunks[start].kind && (chunks[end].kind == .comma || isDash(end))
  }

  /// "3,400 *in all*": the chunk behind the words that sum a bare number up.
  private func endOfSum(_ index: Int) -> Int? {
    let start = chunks[index].tokens.upperBound
    for phrase in WordSets.sumAdverbs where parsed.tokens.indices.contains(start) {
      guard let end = phrase.end(in: parsed.tokens, at: start) else { continue }
      return chunks[index...].firstIndex { $0.tokens.lowerBound == end }
    }
    return nil
  }

  /// "*Every fifth resident* – more than 10,000 people –", "*One-third of them* – 35 million –": a share of people.
  private func isShareOfPeople(_ index: Int) -> Bool {
    let phrase = chunks[index]
    if phrase.quantity == nil {
      return phrase.hasOrdinal && phrase.determiner == .quantifier && phrase.nounClass == .person
    }
    return !isCardinal(index) && (phrase.isPartitive || phrase.hasWhole)
  }

  private func isDash(_ index: Int) -> Bool {
    chunks[index].kind == .stop && WordSets.dashes.contains(parsed.tokens[chunks[index].tokens.lowerBound].hash)
  }

  /// What a number without a noun, or with "others", counts where the number before it counts households: "displaced
  /// 1,200 families in Goma and *300* in Sake".
  func classOfEllipsis(_ index: Int) -> Lexeme.NounClass? {
    guard chunks[index].quantity != nil, isEllipsis(index), !chunks[index].hasWhole else { return nil }
    // "Of these families, *212* lost their houses"
    if index > 2, chunks[0].kind == .preposition, parsed.tokens[0].hash == Marks.of, chunks[1].kind == .nounPhrase,
      chunks[1].quantity == nil, chunks[1].nounClass == .household
    {
      return .household
    }
    var before = index - 1
    var steps = 0
    while before >= 0, steps < 24 {
      let chunk = chunks[before]
      if chunk.kind == .nounPhrase, chunk.quantity != nil, !isEllipsis(before), isCardinal(before) {
        switch chunk.nounClass {
        case .household where before == 0 || chunks[before - 1].kind != .open: return .household
        case .person, .group: return nil
        default: break
        }
      }
      before -= 1
      steps += 1
    }
    return nil
  }

  /// Whether the phrase leaves its noun out: "300", "260 others".
  func isEllipsis(_ index: Int) -> Bool {
    chunks[index].head.map { parsed.tokens[$0].hash == Marks.others } ?? true
  }

  func isCardinal(_ index: Int) -> Bool {
    guard let quantity = chunks[index].quantity, case .cardinal = parsed.quantities[quantity].kind else { return false }
    return true
  }

  /// Whether the phrase gives a count: a cardinal, or one person with a determiner or an age.
  func isCountable(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, !phrase.isPronoun else { return false }
    if phrase.quantity != nil, parsed.isAge(index) { return false }
    if let quantity = phrase.quantity {
      // "rose by 12", "eight fewer than last year": a difference counts nobody.
      guard case .cardinal = parsed.quantities[quantity].kind else { return false }
      guard isWhole(index) else { return false }
      return !parsed.quantities[quantity].isDifference
    }
    if isPair(index) || isEqualNumber(index) { return true }
    // "a militiamen" is a slip of the pen.
    if phrase.isPlural, phrase.determiner != .article, phrase.determiner != .another { return false }
    if phrase.head == nil, phrase.determiner == .another { return true }
    // "Three men were killed and *a fourth* was injured", "killing one and injuring *the second*".
    if phrase.head == nil, phrase.hasOrdinal || isTheOther(phrase),
      phrase.determiner == .article || phrase.determiner == .definite, followsPersons(index)
    {
      return true
    }
    if phrase.age != nil, phrase.determiner != .none || (phrase.head != nil && phrase.quantity == nil) { return true }
    if followsAge(index) { return phrase.isName || phrase.nounClass == .person || isFirstName(index) }
    guard phrase.nounClass == .person, !phrase.isName else { return false }
    switch phrase.determiner {
    case .article, .definite, .another, .possessive: return true
    default: return false
    }
  }

  /// "One was killed and *the other* was wounded".
  private func isTheOther(_ phrase: Chunk) -> Bool {
    let other = phrase.tokens.lowerBound + 1
    guard phrase.determiner == .definite, phrase.tokens.contains(other), parsed.tokens[other].hash == Marks.other else {
      return false
    }
    return phrase.tokens.count == 2
      || phrase.tokens.count == 3 && parsed.tokens[other + 1].hash == Marks.one
  }

  /// Whether the number may count: not "1.4 persons per square metre".
  func isWhole(_ index: Int) -> Bool {
    guard let quantity = chunks[index].quantity, let best = parsed.quantities[quantity].interval.best else {
      return true
    }
    return best == best.rounded()
  }

  /// "Brinson, 32,": an age stands after the phrase.
  func followsAge(_ index: Int) -> Bool {
    index + 2 < chunks.count && chunks[index + 1].kind == .comma && parsed.isAge(index + 2)
  }

  /// "*Brown*, 26, died at the scene": a word that begins the sentence and stands alone before an age is a name.
  private func isFirstName(_ index: Int) -> Bool {
    let phrase = chunks[index]
    return index == 0 && phrase.determiner == .none && phrase.quantity == nil && !phrase.isPlural
      && phrase.tokens.count == 1 && parsed.tokens[phrase.tokens.lowerBound].isCapitalised
  }

  func isPersonLike(_ index: Int) -> Bool {
    let phrase = chunks[index]
    return phrase.head == nil || phrase.nounClass == .person || phrase.nounClass == .group
      || phrase.nounClass == .unknown
      || phrase.nounClass == .household
  }

  /// Whether the frame may count the phrase.
  func accepts(_ heads: Heads, _ index: Int, _ measure: Measure) -> Bool {
    // "shot *himself*" says not what came of it.
    if heads.allowsNames, isPersonName(index), !chunks[index].isPronoun || measure == .killed { return true }
    guard isCountable(index) else { return heads.classes.contains(.person) && isBareVictim(index, of: measure) }
    let phrase = chunks[index]
    if isEqualNumber(index) { return heads.classes.contains(.person) }
    // "Pedro Silva, 19,": a noun with an age is a name.
    if phrase.isName || isFirstName(index), phrase.determiner == .none, phrase.quantity == nil, followsAge(index) {
      return heads.classes.contains(.person)
    }
    guard let head = phrase.head else {
      if phrase.age != nil || phrase.quantity == nil { return heads.classes.contains(.person) && heads.allowsBare }
      if heads.classes == [.house] { return followsHouses(index) || isPartOfHouses(index) || precedesHouses(index) }
      if isOfThings(index) || isMoreAnimals(index) { return false }
      // "475 prisoners survived; *a few* escaped" are no households.
      if heads.classes == [.household], heads.nouns.isEmpty, !phrase.hasWhole, classOfEllipsis(index) != .household {
        return false
      }
      if phrase.hasWhole, index + 2 < chunks.count, let whole = chunks[index + 2].head,
        heads.nouns.contains(parsed.tokens[whole].hash)
      {
        return true
      }
      // "saved five of six break points"
      if phrase.hasWhole, index + 2 < chunks.count, chunks[index + 2].head != nil,
        [.other, .animal, .time].contains(chunks[index + 2].nounClass)
      {
        return heads.classes.contains(chunks[index + 2].nounClass)
      }
      return heads.allowsBare
        || (heads.nouns.isEmpty && (phrase.isPartitive || phrase.hasWhole || followsPersons(index)))
    }
    if heads.isOfNationals {
      return parsed.tokens[head].isCapitalised && phrase.noun == 0 && phrase.modifier == nil
        && heads.classes.contains(phrase.nounClass)
    }
    if heads.nouns.contains(parsed.tokens[head].hash) { return true }
    if !heads.nouns.isEmpty, heads.classes.isEmpty { return false }
    // "swept away 19 homes and flooded 260 others"
    if heads.classes == [.house], isEllipsis(index) { return followsHouses(index) }
    if phrase.nounClass == .dwellingBuilding {
      return heads.classes.contains(.house) && measure.isOfHouses
    }
    return heads.classes.contains(phrase.nounClass)
  }

  /// "shot dead two of the dogs and seized *another five*": more of the animals that were counted before, and nobody else.
  private func isMoreAnimals(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.determiner == .another || parsed.has(WordSets.increments, in: phrase.tokens) else { return false }
    let nouns = chunks[..<index].filter { $0.kind == .nounPhrase && $0.head != nil && $0.isPlural }
    return nouns.last?.nounClass == .animal && !nouns.contains { $0.quantity != nil && $0.nounClass == .person }
  }

  /// "*seven* of 77 provinces", "*two* of the trucks": of things that a number counts or that no name is.
  private func isOfThings(_ index: Int) -> Bool {
    guard chunks[index].hasWhole, index + 2 < chunks.count else { return false }
    let whole = chunks[index + 2]
    guard whole.nounClass == .other, whole.isPlural, whole.noun == 0, whole.modifier == nil, !whole.isName,
      let head = whole.head
    else { return false }
    return !parsed.tokens[head].isCapitalised
  }

  /// Whether persons were counted before the phrase: "the 22 crew, nine were picked up".
  private func followsPersons(_ index: Int) -> Bool {
    chunks[..<index].contains {
      $0.kind == .nounPhrase && $0.quantity != nil && ($0.nounClass == .person || $0.head == nil && !$0.hasWhole)
    }
      || matches.contains { $0.phrase < index }
  }

  /// "12 of the 17 houses"
  private func isPartOfHouses(_ index: Int) -> Bool {
    chunks[index].hasWhole && index + 2 < chunks.count
      && (chunks[index + 2].nounClass == .house || chunks[index + 2].nounClass == .dwellingBuilding)
  }

  /// "*92 totally damaged* and 1,305 partially damaged houses": the noun is that of the next number.
  private func precedesHouses(_ index: Int) -> Bool {
    index + 3 < chunks.count && chunks[index + 1].form == .bare && chunks[index + 1].kind == .verbGroup
      && (chunks[index + 2].kind == .conjunction || chunks[index + 2].kind == .comma)
      && chunks[index + 3].kind == .nounPhrase && chunks[index + 3].quantity != nil
      && chunks[index + 3].modifier != nil && chunks[index + 3].nounClass == .house
  }

  /// Whether houses were counted before the phrase: "342 houses fully destroyed, 1,908 partially damaged".
  ///
  /// "400 houses, 1,900 affected people, *293* in shelters" does not: the item before it in its list counts people.
  private func followsHouses(_ index: Int) -> Bool {
    if index > 1, chunks[index].head == nil, chunks[index - 1].kind == .comma || chunks[index - 1].kind == .conjunction,
      chunks[index - 2].kind == .nounPhrase, chunks[index - 2].quantity != nil,
      chunks[index - 2].nounClass == .person || chunks[index - 2].nounClass == .household
    {
      return false
    }
    return chunks[..<index].contains {
      $0.kind == .nounPhrase && $0.nounClass == .house && ($0.determiner != .possessive || $0.quantity != nil)
    }
  }
}
