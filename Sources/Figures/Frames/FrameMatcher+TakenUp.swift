internal import Quantities
internal import Segmentation

/// Numbers without a frame that take up what an earlier sentence counted.
extension FrameMatcher {
  /// What the number at `index` adds to the last figure of an earlier sentence; its measure is that figure's.
  ///
  /// - "*Twenty of them* had only bruises", "*At least 170* are unaccompanied", "Among them are *300 children*": parts.
  /// - "*A further 300* are in Kassala": more of them.
  /// - "The number has since doubled to *24,000*": a new total.
  ///
  /// The trap is a number of something else: "*12* are closed" tells of no persons, "the number of shops rose to *400*"
  /// says what is counted.
  func anaphora(_ index: Int) -> FrameMatch? {
    let phrase = parsed.chunks[index]
    // "officers, two of *whom* were in uniform": who they are stands right there.
    if phrase.isPartitive, let last = phrase.tokens.last, parsed.lexemes[last].function == .relative { return nil }
    // "confirmed five cases, *none of them* fatal": of what measure nothing tells.
    if phrase.isPartitive, let number = phrase.quantity, parsed.quantities[number].bound == .none { return nil }
    if phrase.isPartitive || isSaidToBe(index) || isNamedPart(index) {
      return anaphora(index, "part.anaphora", isPart: true)
    }
    if isFurther(index) { return anaphora(index, "gap.anaphora") }
    if isTotalTakenUp(index) || isPutAt(index) {
      // "Around 250,000 *tractors* took part; police put the number at 7,000"
      guard !chunks[..<index].contains(where: { isNumberOfThings($0) }) else { return nil }
      return anaphora(index, "toll.anaphora", isToll: true)
    }
    if isMostOf(index) { return anaphora(index, "part.anaphora", isPart: true) }
    if isThatMany(index) || isComparedWith(index) { return anaphora(index, "gap.anaphora") }
    return nil
  }

  /// A number of things that the sentence names: "250,000 tractors".
  private func isNumberOfThings(_ phrase: Chunk) -> Bool {
    guard phrase.kind == .nounPhrase, phrase.head != nil, phrase.nounClass == .other || phrase.nounClass == .animal,
      let number = phrase.quantity, case .cardinal = parsed.quantities[number].kind
    else { return false }
    return phrase.isPlural
  }

  /// The rule of a whole that was counted before.
  static let restated = "gap.restated"

  /// "*Of these 646,400 people*, 76,500 are in camps": a whole that an earlier sentence counted by the same number.
  func frontedAgain() -> FrameMatch? {
    let chunks = parsed.chunks
    guard chunks.count > 3, chunks[1].kind == .nounPhrase, chunks[1].determiner == .demonstrative,
      isCardinal(1),
      isOnlyPeople(1), chunks[2].kind == .comma
    else { return nil }
    return anaphora(1, Self.restated)
  }

  private func anaphora(_ index: Int, _ rule: String, isPart: Bool = false, isToll: Bool = false) -> FrameMatch {
    var match = FrameMatch(
      phrase: index, measure: .count, rule: rule, rank: 20, predicate: parsed.chunks[index].tokens, verb: nil,
      antecedent: -1, isPart: isPart)
    match.isToll = isToll
    return match
  }

  /// "20 are minors", "170 are unaccompanied": a bare number with a predicate that says who they are.
  func isSaidToBe(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index + 2 < chunks.count, chunks[index].head == nil, chunks[index].quantity != nil,
      chunks[index + 1].kind == .verbGroup, chunks[index + 1].isCopula
    else { return false }
    let predicate = chunks[index + 2]
    if WordSets.personalAdjectives.contains(parsed.tokens[predicate.tokens.lowerBound].hash) { return true }
    return predicate.kind == .nounPhrase && predicate.nounClass == .person && predicate.isPlural
      && predicate.quantity == nil
  }

  /// "*Among them are* 300 children", "*They include* 4,200 children".
  private func isNamedPart(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    // "*That includes* 13,000 people in Alberta"
    if index == 2, chunks[0].kind == .that || chunks[0].determiner == .demonstrative && chunks[0].head == nil,
      chunks[1].kind == .verbGroup, WordSets.includingVerbs.contains(parsed.tokens[chunks[1].main].hash),
      isCardinal(index), isPersonLike(index)
    {
      return true
    }
    guard index >= 2, chunks[index].nounClass == .person, isCardinal(index), chunks[index - 1].kind == .verbGroup,
      chunks[index - 2].isPronoun || chunks[index - 2].determiner == .demonstrative && chunks[index - 2].head == nil,
      WordSets.several.contains(parsed.tokens[chunks[index - 2].tokens.lowerBound].hash)
    else { return false }
    if index >= 3, chunks[index - 3].kind == .including { return chunks[index - 1].isCopula }
    return index == 2 && WordSets.includingVerbs.contains(parsed.tokens[chunks[index - 1].main].hash)
  }

  /// "*A further 300* are in Kassala": a bare number that adds, at the beginning of its sentence, and is said to be.
  private func isFurther(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index + 2 < chunks.count, chunks[index].head == nil, isCardinal(index), !chunks[index].hasWhole,
      chunks[index + 1].kind == .verbGroup, chunks[index + 1].isCopula,
      !chunks[..<index].contains(where: { $0.kind == .nounPhrase || $0.kind == .verbGroup }),
      chunks[index + 2].kind == .preposition, index + 3 < chunks.count, chunks[index + 3].quantity == nil
    else { return false }
    return chunks[index].determiner == .another || parsed.has(WordSets.increments, in: chunks[index].tokens)
  }

  /// "*The number* has since doubled to 24,000", "*That figure* is now 15,000": a number said of a number that nothing
  /// names again.
  func isTotalTakenUp(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard chunks[index].head == nil || isOnlyPeople(index), isCardinal(index), index > 1 else { return false }
    var verb = index - 1
    while verb > 0, chunks[verb].kind == .preposition || chunks[verb].kind == .adverb { verb -= 1 }
    guard verb > 0, chunks[verb].kind == .verbGroup else { return false }
    let word = parsed.tokens[chunks[verb].main].hash
    // "now stands *at*", "is now", "has doubled *to*"
    if chunks[index - 1].kind == .preposition {
      guard WordSets.tollVerbs.contains(word),
        WordSets.tollPrepositions.contains(parsed.tokens[chunks[index - 1].tokens.lowerBound].hash)
      else { return false }
    } else {
      guard chunks[verb].isCopula || WordSets.tollVerbs.contains(word) else { return false }
    }
    var subject = verb - 1
    while subject > 0, chunks[subject].kind == .adverb { subject -= 1 }
    guard subject >= 0, chunks[subject].kind == .nounPhrase, chunks[subject].quantity == nil,
      let head = chunks[subject].head, WordSets.numberNouns.contains(parsed.tokens[head].hash)
    else { return false }
    // "*That* number has now quadrupled to 85,000"
    if subject > 0, chunks[subject - 1].kind == .that { return head == chunks[subject].tokens.lowerBound }
    guard head == chunks[subject].tokens.lowerBound + 1, subject == 0 || chunks[subject - 1].kind != .preposition
    else { return false }
    return chunks[subject].determiner == .definite || chunks[subject].determiner == .demonstrative
  }

  /// "The Observatory put *it* at 27", "aid groups put *the figure* at 85,000": a number that another source gives.
  func isPutAt(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index >= 3, chunks[index - 1].kind == .preposition, chunks[index - 3].kind == .verbGroup,
      WordSets.putting.contains(parsed.tokens[chunks[index - 3].main].hash)
    else { return false }
    let said = chunks[index - 2]
    if said.isPronoun { return true }
    guard said.kind == .nounPhrase, said.quantity == nil, let head = said.head,
      chunks[index].head == nil,
      parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.at,
      WordSets.numberNouns.contains(parsed.tokens[head].hash)
    else { return false }
    return (said.determiner == .definite || said.determiner == .demonstrative)
      && head == said.tokens.lowerBound + 1
  }

  /// "*That's* around 500,000 people": how many an earlier sentence's count comes to.
  private func isThatMany(_ index: Int) -> Bool {
    guard index == 2, chunks[1].kind == .verbGroup, chunks[1].isCopula, isOnlyPeople(2),
      isCardinal(2),
      chunks[0].kind == .that || chunks[0].determiner == .demonstrative && chunks[0].head == nil
    else { return false }
    return chunks.count == 3 || chunks[3].kind == .other || chunks[3].kind == .stop
      || chunks[3].kind == .quote
  }

  /// "This is a decline *compared with 667,400* in 2017", "That is up *from 28,000*": an earlier count of the same.
  private func isComparedWith(_ index: Int) -> Bool {
    guard index > 2, chunks[index].head == nil, isCardinal(index),
      chunks[index - 1].kind == .preposition,
      chunks[0].kind == .that
        || chunks[0].kind == .nounPhrase && chunks[0].determiner == .demonstrative
          && chunks[0].head == nil
        || chunks[0].isPronoun,
      !chunks[1..<index].contains(where: { $0.quantity != nil })
    else { return false }
    let before = chunks[index - 2]
    if before.kind == .verbGroup {
      return WordSets.comparing.contains(parsed.tokens[before.main].hash)
    }
    return before.tokens.count == 1
      && WordSets.directions.contains(parsed.tokens[before.tokens.lowerBound].hash)
      && parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Self.from
  }

  /// "Most of them, *about 6,000*, are in the town": how many a part is, in an apposition.
  private func isMostOf(_ index: Int) -> Bool {
    let chunks = parsed.chunks
    guard index == 2, index + 1 < chunks.count, chunks[1].kind == .comma, chunks[3].kind == .comma,
      chunks[index].head == nil || isOnlyPeople(index), isCardinal(index)
    else { return false }
    return chunks[0].kind == .nounPhrase && chunks[0].isPartitive && chunks[0].quantity == nil
  }

  /// "24,000 people"
  private func isOnlyPeople(_ index: Int) -> Bool {
    chunks[index].nounClass == .household
      || chunks[index].head.map { WordSets.generalNouns.contains(parsed.tokens[$0].hash) } ?? false
  }
}
