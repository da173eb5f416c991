internal import Quantities
internal import Segmentation

/// People who came or stay somewhere, in a text that speaks of flight.
extension FrameMatcher {
  /// The rule of those whom the text around them says to have fled.
  static let contextRule = "context.flight"

  /// Adds the counts of people who came or stay somewhere: "Thousands fled. *Some 1,900* arrived on Tuesday", "By evening
  /// the halls sheltered *2,150 people*", "There are *340 families* at the site".
  ///
  /// Whether they fled is said by the sentence itself, or by those before it (``FigureExtractor``); where neither does,
  /// they are given up. The trap is people who are no victims ("300 *soldiers* arrived"), who have been counted ("*the*
  /// 300 families are in tents") and room ("can hold 800 people").
  func addContextual(to all: inout PhraseMatches) {
    var told: FrameMatch?
    for index in chunks.indices {
      if let match = all[index], match.measure.isOfFlight { told = match }
      guard !all.has(index), isSomewhere(index) else { continue }
      var match = FrameMatch(
        phrase: index, measure: .count, rule: Self.contextRule, rank: 20,
        predicate: chunks[index].tokens, verb: nil,
        antecedent: -1)
      if let measure = told?.measure ?? flightNamed() {
        match.measure = measure == .homeless ? .displaced : measure
        match.antecedent = nil
      }
      if let verb = verb(behind: index)
        ?? (index > 0 && chunks[index - 1].kind == .verbGroup ? index - 1 : nil)
      {
        match.verb = verb
        match.mood = chunks[verb].mood
        match.predicate = chunks[verb].tokens
      }
      var room = match
      room.measure = .displaced
      guard !isRoomFor(room), !match.mood.contains(.negated),
        !parsed.has(WordSets.elsewhere, in: match.verb.map { parsed.tail(of: $0) } ?? 0..<0)
      else { continue }
      all[index] = match
    }
  }

  /// What a noun of flight without a number in the sentence tells: "*Refugees* keep coming: 600 arrived yesterday".
  private func flightNamed() -> Measure? {
    for chunk in chunks
    where chunk.kind == .nounPhrase && chunk.noun > 0 && chunk.quantity == nil && chunk.isPlural {
      let frame = frames.nouns[Int(chunk.noun) - 1].first {
        $0.kind == .weak && $0.measure.isOfFlight && $0.needs.isEmpty
      }
      if let frame { return frame.measure }
    }
    return nil
  }

  private func isSomewhere(_ index: Int) -> Bool {
    guard isFleer(index) else { return false }
    if let verb = verb(behind: index), tellsWhere(verb) { return true }
    guard index > 0, chunks[index - 1].kind == .verbGroup else { return false }
    let before = chunks[index - 1]
    // "There are *340 families* at the site"
    if before.isCopula {
      return index > 1 && parsed.tokens[chunks[index - 2].tokens.lowerBound].hash == Self.there
        && isPlaced(index + 1)
    }
    return !before.isPassive && before.form != .infinitive && chunks[index].head != nil
      && WordSets.hosts.contains(parsed.tokens[before.main].hash)
  }

  /// A count of people who may have fled, told for the first time.
  private func isFleer(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, let number = phrase.quantity, isCardinal(index),
      isCountable(index),
      phrase.age == nil, !phrase.isPartitive, !phrase.hasWhole, phrase.noun == 0,
      parsed.quantities[number].bound != .none, !parsed.quantities[number].isSingular,
      parsed.quantities[number].interval != Interval(low: nil, best: nil, high: nil)
    else { return false }
    switch phrase.determiner {
    case .definite, .demonstrative, .possessive: return false
    default: break
    }
    guard let head = phrase.head else { return true }
    if WordSets.fleers.contains(parsed.tokens[head].hash) { return true }
    return parsed.tokens[head].isCapitalised && !parsed.capitalsAreMute
      && phrase.nounClass == .person
      && phrase.isPlural && head > phrase.tokens.lowerBound
  }

  /// The verb group that the phrase at `index` is the subject of, behind what depends on it.
  private func verb(behind index: Int) -> Int? {
    var next = index + 1
    var steps = 0
    while next + 1 < chunks.count, chunks[next].kind == .preposition,
      chunks[next + 1].kind == .nounPhrase,
      chunks[next + 1].quantity == nil, steps < 2
    {
      next += 2
      steps += 1
    }
    // "from Kodok town *and other locations*"
    if next > index + 1, next + 1 < chunks.count, chunks[next].kind == .conjunction,
      chunks[next + 1].kind == .nounPhrase, chunks[next + 1].quantity == nil
    {
      next += 2
    }
    while next < chunks.count, chunks[next].kind == .adverb || chunks[next].kind == .relative {
      next += 1
    }
    guard next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form != .infinitive
    else { return nil }
    return next
  }

  private func tellsWhere(_ verb: Int) -> Bool {
    let group = chunks[verb]
    if group.isCopula { return isPlaced(verb + 1) }
    let word = parsed.tokens[group.main].hash
    // "10,000 are estimated *to be around the site*"
    if group.isPassive, verb + 1 < chunks.count, chunks[verb + 1].form == .infinitive,
      chunks[verb + 1].isCopula
    {
      return isPlaced(verb + 2)
    }
    // "60 people came *to help*"
    if verb + 1 < chunks.count, chunks[verb + 1].form == .infinitive, chunks[verb + 1].kind == .verbGroup {
      return false
    }
    if group.isPassive || group.form == .participle { return WordSets.carried.contains(word) }
    return WordSets.whereabouts.contains(word)
      || group.form == .bare && WordSets.carried.contains(word)
  }

  /// "*in the school*", "*still in shelters*"
  private func isPlaced(_ index: Int) -> Bool {
    var next = index
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    guard next + 1 < chunks.count, chunks[next].kind == .preposition,
      chunks[next + 1].kind == .nounPhrase,
      chunks[next + 1].quantity == nil, chunks[next + 1].nounClass != .time
    else { return false }
    return WordSets.sitePrepositions.contains(parsed.tokens[chunks[next].tokens.lowerBound].hash)
      && parsed.tokens[chunks[next].tokens.lowerBound].hash != Self.from
  }

  private static let there = WordHash.of("there")

  /// "Refugees are arriving at the rate of *1,000 a day*", "flows of displaced people, ranging from *500 to 600 people a
  /// day*": a rate in a sentence that names those who flee.
  mutating func matchRates() {
    for index in chunks.indices.dropFirst()
    where isFleer(index) && index + 1 < chunks.count
      && !matches.contains(where: { $0.phrase == index })
    {
      let next = chunks[index + 1]
      guard next.kind == .nounPhrase, next.nounClass == .time, next.determiner == .article,
        next.quantity == nil,
        let measure = flightNamed()
      else { continue }
      add(
        index, measure, "context.rate", rank: 45, verb: parsed.previousVerb(index),
        predicate: next.tokens)
    }
  }
}
