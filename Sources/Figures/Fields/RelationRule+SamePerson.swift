internal import Articles
internal import Quantities
internal import Segmentation

/// Whether two figures may tell of the same people.
extension RelationRule {
  /// Whether two figures are of different people for sure: "Six soldiers were killed. Four rebels died."
  func isApart(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    if isOfOtherSex(first, second) { return true }
    // "The gunman was a student": of one person both may be said.
    guard value(first) != 1 || value(second) != 1, let left = first.populationClass,
      let right = second.populationClass
    else { return false }
    return left.isApart(from: right)
  }

  /// "three *women* … a *man*": neither is among the others.
  private func isOfOtherSex(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    func sex(_ draft: FigureDraft) -> (isFemale: Bool, isMale: Bool)? {
      guard let index = draft.match?.phrase, let head = draft.parsed.chunks[index].head,
        draft.parsed.lastHead(of: index) == nil
      else { return nil }
      let word = draft.parsed.tokens[head].hash
      return (WordSets.feminine.contains(word), WordSets.masculine.contains(word))
    }
    guard let left = sex(first), let right = sex(second) else { return false }
    return left.isFemale && right.isMale || left.isMale && right.isFemale
  }

  /// Whether a single victim is told of by whose he is: "*his driver*", "his driver and *bodyguard*".
  func isSomebodyElse(_ draft: FigureDraft) -> Bool {
    guard let index = draft.match?.phrase, draft.figure.rule != "possessive.body" else { return false }
    let chunks = draft.parsed.chunks
    func isOwned(_ index: Int) -> Bool {
      chunks[index].kind == .nounPhrase && chunks[index].determiner == .possessive && chunks[index].quantity == nil
        && !chunks[index].isPlural && chunks[index].nounClass == .person
        && draft.parsed.lexemes[chunks[index].tokens.lowerBound].function == .possessive
    }
    if isOwned(index) { return true }
    return index > 1 && chunks[index].determiner == .none && chunks[index].quantity == nil
      && chunks[index - 1].kind == .conjunction && isOwned(index - 2) && !chunks[index].isName
  }

  /// "The attacker was *also* killed": beside those who were told of.
  func isAlso(_ draft: FigureDraft) -> Bool {
    guard let verb = draft.match?.verb else { return false }
    let group = draft.parsed.chunks[verb].tokens
    // "died too", "was killed as well"
    return draft.parsed.has(WordSets.additiveAdverbs, in: group)
      || group.upperBound < draft.parsed.tokens.count
        && draft.parsed.has(WordSets.additiveTails, in: draft.parsed.tail(of: verb))
  }

  /// Whether two single victims may be one: a noun that any person may bear ("the victim") tells them not apart.
  func mayBeSamePerson(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    if isOneOfMany(second), !isOneOfMany(first) { return false }
    if areOfTwoAges(first, second) { return false }
    if isSomebodyElse(second), !isSomebodyElse(first), first.figure.region == .body { return false }
    if areOfTwoSexes(first, second) { return false }
    return [first, second].contains { draft in
      guard let head = noun(of: draft)?.split(separator: " ").last else { return true }
      return WordSets.anybody.contains(WordHash.of(String(head)))
    }
  }

  /// What a single victim is called: his population, or the bare noun of a headline ("*Officer* wounded").
  private func noun(of draft: FigureDraft) -> String? {
    if let population = draft.figure.population { return population }
    guard draft.figure.region == .headline, isNamed(draft), let match = draft.match,
      !draft.parsed.chunks[match.phrase].isName, draft.parsed.chunks[match.phrase].nounClass == .person
    else { return nil }
    // "Gunman kills four, then himself" and "a former clerk": an attacker may be anybody.
    return draft.figure.unitText.map { $0.lowercased() }.flatMap {
      PopulationClass.of(head: $0) == .attacker ? nil : $0
    }
  }

  /// "*A 16-year-old boy* was arrested … *A 15-year-old* was arrested later"
  func areOfTwoAges(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    func age(_ draft: FigureDraft) -> Double? {
      draft.match.flatMap { draft.parsed.chunks[$0.phrase].age }.flatMap { draft.parsed.quantities[$0].interval.best }
    }
    guard let ours = age(first), let theirs = age(second) else { return false }
    return ours != theirs
  }

  /// "A *woman* was found dead. … the body of a *man*"
  private func areOfTwoSexes(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    func sexes(_ draft: FigureDraft) -> (her: Bool, him: Bool) {
      (draft.parsed.has(WordSets.feminine, in: draft.tokens), draft.parsed.has(WordSets.masculine, in: draft.tokens))
    }
    let (ours, theirs) = (sexes(first), sexes(second))
    return ours.her && !ours.him && theirs.him && !theirs.her || ours.him && !ours.her && theirs.her && !theirs.him
  }

  /// Whether two single victims are one: a name in common, the same noun, or one of the nouns tells nothing.
  func isSamePerson(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    // "One of the wounded died": one who was not counted before.
    if isOneOfMany(second), !isOneOfMany(first) { return false }
    if areOfTwoAges(first, second) { return false }
    if isSomebodyElse(second), isNamed(first), first.figure.region == .body { return false }
    if isNamed(first), isNamed(second) {
      let words = WordSet(first.tokens.map { first.parsed.tokens[$0].hash })
      let common = second.tokens.count { words.contains(second.parsed.tokens[$0].hash) }
      return common > 1 || common == 1 && min(first.tokens.count, second.tokens.count) == 1
    }
    if isSaidToBe(second, first) || isRider(first, second) { return true }
    guard let left = noun(of: first), let right = noun(of: second) else { return true }
    if left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left) { return true }
    // "a wounded Arab fighter … one Arab"
    let words = right.split(separator: " ")
    return words.count == 1 && left.split(separator: " ").contains(words[0])
  }

  /// "A motorcyclist died. *The 51-year-old rider* was pronounced dead": one who is called by what he rode.
  private func isRider(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard let phrase = second.match?.phrase, second.parsed.chunks[phrase].determiner == .definite,
      let ours = first.match.flatMap({ first.parsed.chunks[$0.phrase].head }),
      let theirs = second.parsed.chunks[phrase].head
    else { return false }
    return WordSets.riders.contains(first.parsed.tokens[ours].hash)
      && WordSets.riders.contains(second.parsed.tokens[theirs].hash)
  }

  /// "The suspected shooter is dead … *the shooter was* a student who died": the sentence says that both are one.
  func isSaidToBe(_ second: FigureDraft, _ first: FigureDraft) -> Bool {
    guard let phrase = second.match?.phrase, phrase > 1, let other = first.match?.phrase,
      second.parsed.chunks[phrase - 1].isCopula, let subject = second.parsed.chunks[phrase - 2].head,
      let head = first.parsed.chunks[other].head
    else { return false }
    return second.parsed.tokens[subject].hash == first.parsed.tokens[head].hash
  }

  /// "one of the wounded boys"
  func isOneOfMany(_ draft: FigureDraft) -> Bool {
    guard let index = draft.match?.phrase, draft.parsed.chunks[index].hasWhole, index + 2 < draft.parsed.chunks.count
    else { return false }
    let whole = draft.parsed.chunks[index + 2]
    return whole.noun > 0 || whole.modifier != nil
  }

  /// Whether the figure is of a name alone.
  func isNamed(_ draft: FigureDraft) -> Bool { draft.match?.rule.hasPrefix("name.") == true }

  func value(_ draft: FigureDraft) -> Double? {
    draft.figure.interval.best ?? draft.figure.interval.low ?? draft.figure.interval.high
  }

  func isLarger(_ whole: FigureDraft, _ part: FigureDraft) -> Bool {
    guard let left = value(whole), let right = value(part) else { return false }
    return left > right
  }

  /// Whether two figures say the same number of the same group.
  func isSame(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard let left = value(first), let right = value(second), left == right else { return false }
    return first.figure.bound == second.figure.bound || first.figure.interval == second.figure.interval
      || first.figure.region == .headline || left > 12
  }
}
