internal import Quantities
internal import Segmentation

/// How many a place has room for, which tells of nobody who is there.
extension FrameMatcher {
  /// Whether a match counts room rather than people.
  ///
  /// - "a hall that *can hold* 800 evacuees", "sites *designed to house* 12,000 refugees": a verb of holding that says
  ///   what is possible, or to what end something was made.
  /// - "*tents for* 300 displaced families", "*room* in the hall *for* 450 evacuees", "a camp *built for* 20,000 refugees".
  ///
  /// The trap is what is for people and no room: "food for 4,000 refugees", "evacuation orders for 900 people"; and
  /// those who are there already: "99 shelters are not enough for *the* 65,000 evacuees".
  func isRoomFor(_ match: FrameMatch) -> Bool {
    guard match.measure.isOfFlight, match.phrase > 1, !match.isToll, isCardinal(match.phrase),
      chunks[match.phrase].determiner != .definite
    else { return false }
    // The first of the list that the phrase stands in: "for 300 families and 40 orphans".
    var first = match.phrase
    while first > 2, chunks[first - 1].kind == .conjunction, isCardinal(first - 2) { first -= 2 }
    let before = first - 1
    if chunks[before].kind == .verbGroup { return isHolding(before) }
    guard before > 0, chunks[before].kind == .preposition,
      parsed.tokens[chunks[before].tokens.lowerBound].hash == Marks.for_
    else { return false }
    var noun = before - 1
    if chunks[noun].kind == .verbGroup || chunks[noun].kind == .adverb {
      return WordSets.meantFor.contains(parsed.tokens[chunks[noun].tokens.upperBound - 1].hash)
    }
    // "room *in the hall* for 450 evacuees"
    if noun > 1, chunks[noun].kind == .nounPhrase, chunks[noun - 1].kind == .preposition, !isRoom(noun) { noun -= 2 }
    return isRoom(noun)
  }

  /// "can hold", "designed to house", "big enough to shelter"
  private func isHolding(_ verb: Int) -> Bool {
    guard WordSets.holding.contains(parsed.tokens[chunks[verb].main].hash) else { return false }
    if parsed.has(WordSets.ability, in: chunks[verb].tokens) { return true }
    let start = chunks[verb].tokens.lowerBound
    return chunks[verb].form == .infinitive && start > 0 && WordSets.meantFor.contains(parsed.tokens[start - 1].hash)
  }

  private func isRoom(_ index: Int) -> Bool {
    chunks[index].kind == .nounPhrase && chunks[index].quantity == nil
      && chunks[index].head.map { WordSets.rooms.contains(parsed.tokens[$0].hash) } ?? false
  }
}
