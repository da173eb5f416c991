internal import Quantities
internal import Segmentation

/// Nouns of what was done, and of where people stay, with the number in a phrase of its own.
extension FrameMatcher {
  /// What an act's noun is said of: "the killing *of three teachers*", "damage *to 340 homes*".
  ///
  /// A preposition other than "of" may stand apart from the noun: "Evacuation orders were issued *for 2,300 homes*",
  /// "Cracks have opened *in 65 houses*"; "orders *covering 900 homes*" has a verb in its place.
  mutating func matchAct(_ index: Int) {
    let phrase = chunks[index]
    guard phrase.noun > 0 else { return }
    for frame in frames.nouns[Int(phrase.noun) - 1] where frame.kind == .act {
      guard let first = patient(of: frame, index), !isLifeNotTaken(phrase), !isLifted(behind: first) else { continue }
      for counted in parsed.coordination(from: first, isSubject: isPluralSubject(index)) {
        let isName = frame.heads.classes.contains(.person) && isPersonName(counted)
        guard isName || isCountable(counted) && isActed(counted, frame.heads) || isBareBody(index, of: counted) else {
          continue
        }
        add(
          counted, frame.measure, (isName ? "name." : "act.") + frame.rule, rank: max(58, rank(of: frame.measure) - 2),
          verb: nil,
          predicate: phrase.tokens)
      }
      return
    }
  }

  /// Whether the act's noun is the sentence's subject in the plural, of which a verb then tells: "*The bodies* of a man and
  /// a woman were found".
  private func isPluralSubject(_ index: Int) -> Bool {
    chunks[index].isPlural && parsed.previousVerb(index) == nil
  }

  /// "*Body of missing hiker* found", as a headline says it.
  private func isBareBody(_ index: Int, of victim: Int) -> Bool {
    guard let head = chunks[index].head, WordSets.bodies.contains(parsed.tokens[head].hash), victim + 1 < chunks.count
    else { return false }
    return isBareVictim(victim, of: .killed) && WordSets.finding.contains(parsed.tokens[chunks[victim + 1].main].hash)
  }

  /// "an attempt on the *life* of", "saved the *lives* of": only what takes lives kills.
  private func isLifeNotTaken(_ phrase: Chunk) -> Bool {
    guard let head = phrase.head, WordSets.lives.contains(parsed.tokens[head].hash) else { return false }
    let before = max(0, phrase.tokens.lowerBound - Self.reachOfVerb)..<phrase.tokens.lowerBound
    return !parsed.has(WordSets.takingLives, in: before)
  }

  /// How many words before "the lives of" may hold the verb that took them.
  private static let reachOfVerb = 4

  /// The first phrase that an act's noun is said of.
  private func patient(of frame: NounFrame, _ index: Int) -> Int? {
    var next = index + 1
    guard next + 1 < chunks.count else { return nil }
    if links(next, to: frame) { return next + 1 }
    if frame.needs.isEmpty, let of = linkOfAct(index) { return of + 1 }
    guard frame.hasOtherLinks else { return nil }
    // "in place for", "north of the river for"
    var places = 0
    while next + 2 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase,
      chunks[next + 1].quantity == nil, places < 2
    {
      next += 2
      places += 1
    }
    let isApart = chunks[next].kind == .verbGroup
    if isApart {
      if WordSets.covering.contains(parsed.tokens[chunks[next].main].hash) {
        return next + 1 < chunks.count && chunks[next + 1].kind == .nounPhrase ? next + 1 : nil
      }
      // "The orders were *lifted* for 5,400 residents"
      if WordSets.lifting.contains(parsed.tokens[chunks[next].main].hash) { return nil }
      next += 1
      while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
      // "remain *in force* for 2,400 people"
      if next + 3 < chunks.count, chunks[next].kind == .preposition,
        chunks[next + 1].kind == .nounPhrase,
        chunks[next + 1].quantity == nil, chunks[next + 1].determiner == .none,
        links(next + 2, to: frame)
      {
        next += 2
      }
    }
    guard next > index + 1, next + 1 < chunks.count, links(next, to: frame) else { return nil }
    // "The strike was broken *by 40 policemen*": who did it, not who was on strike.
    let preposition = parsed.tokens[chunks[next].tokens.lowerBound].hash
    return preposition == Marks.of || isApart && preposition == Marks.by ? nil : next + 1
  }

  /// "An evacuation order for 26,000 people *was lifted*"
  private func isLifted(behind index: Int) -> Bool {
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition,
      chunks[next + 1].kind == .nounPhrase
    { next += 2 }
    return next < chunks.count && chunks[next].isPassive
      && WordSets.lifting.contains(parsed.tokens[chunks[next].main].hash)
  }

  /// Whether the chunk at `index` is a preposition that leads from an act's noun to what it is said of.
  private func links(_ index: Int, to frame: NounFrame) -> Bool {
    guard chunks[index].kind == .preposition, chunks[index + 1].kind == .nounPhrase else { return false }
    let preposition = parsed.tokens[chunks[index].tokens.lowerBound].hash
    return frame.needs.isEmpty ? preposition == Marks.of : frame.needs.contains(preposition)
  }

  /// The "of" before those to whom an act was done, behind a place or a time: "the murder in La Paz *of* an envoy".
  private func linkOfAct(_ index: Int) -> Int? {
    var next = index + 1
    var steps = 0
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase, steps < 3 {
      let word = parsed.tokens[chunks[next].tokens.lowerBound].hash
      if word == Marks.of { return next }
      // A place or a time, but not "a shooting in the 5500 block of Cadillac Avenue".
      let isPlace = chunks[next + 1].isName || parsed.capitalsAreMute && chunks[next + 1].determiner == .none
      guard chunks[next + 1].nounClass == .time || isPlace else { return nil }
      next += 2
      steps += 1
      // "in La Paz, Bolivia, of"
      if next + 2 < chunks.count, chunks[next].kind == .comma, chunks[next + 1].kind == .nounPhrase,
        chunks[next + 2].kind == .comma
      {
        next += 3
      }
    }
    return nil
  }

  private func isActed(_ index: Int, _ heads: Heads) -> Bool {
    let phrase = chunks[index]
    guard phrase.head != nil else {
      if heads.classes.contains(.person) { return true }
      return phrase.hasWhole && index + 2 < chunks.count && heads.classes.contains(chunks[index + 2].nounClass)
    }
    if let head = phrase.head, heads.nouns.contains(parsed.tokens[head].hash) { return true }
    if phrase.nounClass == .dwellingBuilding { return heads.classes == [.house] }
    return heads.classes.contains(phrase.nounClass)
  }

  /// Who stays at a place of shelter: "1,204 families are *inside 14 evacuation centres*", "40 people *in camps*".
  mutating func matchPlace(_ index: Int) {
    let phrase = chunks[index]
    guard phrase.noun > 0, index > 1, chunks[index - 1].kind == .preposition,
      let frame = frames.nouns[Int(phrase.noun) - 1].first(where: {
        $0.kind == .place && ($0.needs.isEmpty || parsed.has($0.needs, in: phrase.tokens))
      })
    else { return }
    let preposition = parsed.tokens[chunks[index - 1].tokens.lowerBound].hash
    // "4,658 persons outside evacuation centres" are displaced as well; "40 people outside the tents" may be anybody.
    guard
      WordSets.placePrepositions.contains(preposition)
        || WordSets.outside.contains(preposition) && !frame.needs.isEmpty
    else { return }
    var before = index - 2
    while before > 0, chunks[before].kind == .adverb { before -= 1 }
    // "are receiving *aid* in 12 camps"
    if before > 1, chunks[before].kind == .nounPhrase, chunks[before].quantity == nil, isProgressive(before - 1) {
      before -= 1
    }
    var verb: Int?
    var phrases: [Int] = []
    switch chunks[before].kind {
    case .nounPhrase: phrases = [before]
    case .verbGroup
    where chunks[before].isCopula || chunks[before].isPassive || chunks[before].form != .finite
      || isProgressive(before) || WordSets.stateVerbs.contains(parsed.tokens[chunks[before].main].hash):
      verb = before
      phrases = parsed.subject(of: before)
    default: break
    }
    for phrase in phrases.map({ counted($0, frame.measure) }) where accepts(frame.heads, phrase, frame.measure) {
      add(
        phrase, frame.measure, "place." + frame.rule, rank: 55, verb: verb,
        predicate: chunks[index - 1].tokens.lowerBound..<chunks[index].tokens.upperBound)
    }
  }

  /// "are receiving"
  private func isProgressive(_ index: Int) -> Bool {
    let group = chunks[index]
    return group.kind == .verbGroup && group.tokens.count > 1 && parsed.lexemes[group.main].forms.contains(.gerund)
      && group.tokens.dropLast().contains { parsed.lexemes[$0].function == .be }
  }
}
