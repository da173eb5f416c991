internal import Quantities
internal import Segmentation

/// Finds which frames the phrases of a sentence fill.
struct FrameMatcher {
  let frames: FrameTable
  let parsed: ParsedSentence
  var matches: [FrameMatch] = []

  init(_ frames: FrameTable, _ parsed: ParsedSentence) {
    self.frames = frames
    self.parsed = parsed
  }

  var chunks: [Chunk] { parsed.chunks }

  /// The matches of the sentence, with those of numbers that say no verb of their own.
  mutating func matchWithEllipses() -> [FrameMatch] {
    withoutInjuriesInPlay(withEqualNumbers(withEllipses(match())))
  }

  /// The matches of the sentence: of each phrase the strongest, in order.
  mutating func match() -> [FrameMatch] {
    // Most sentences without one have no figure either: what asks for a number is not looked for there.
    let hasNumber = !parsed.quantities.isEmpty
    for index in chunks.indices {
      switch chunks[index].kind {
      case .verbGroup: matchVerb(index)
      case .state: matchState(index)
      case .nounPhrase:
        matchCount(index)
        matchBodies(index)
        matchAct(index)
        matchPlace(index)
        if hasNumber { matchToll(index) }
        matchAmong(index)
        matchModifier(index)
      default: break
      }
    }
    if hasNumber {
      matchPartsOfCounts()
      matchPartsOfModified()
      matchPartOfFronted()
      matchReports()
      matchPairedLabels()
      matchLabels()
      matchBrackets()
      matchEquivalents()
    }
    if !matches.isEmpty || chunks.contains(where: { $0.verb > 0 }) { matchAdditions() }
    if !matches.isEmpty {
      matchAlike()
      matchCoded()
    }
    return strongest()
  }

  private mutating func strongest() -> [FrameMatch] {
    if matches.contains(where: { isRoomFor($0) }) { matches = matches.filter { !isRoomFor($0) } }
    // Most phrases have one match.
    let isInOrder = matches.indices.dropFirst().allSatisfy { matches[$0 - 1].phrase < matches[$0].phrase }
    if isInOrder { return matches }
    var best = PhraseMatches(chunks: chunks.count)
    for match in matches {
      guard let known = best[match.phrase] else {
        best[match.phrase] = match
        continue
      }
      if known.measure == match.measure, isAttempt(known, beside: match) {
        best[match.phrase] = match
      } else if known.measure == match.measure, isAttempt(match, beside: known) {
        // "5,000 *demonstrators* tried to march": they are demonstrators, whether or not they marched.
      } else if known.measure != match.measure, let both = together(known, match) {
        best[match.phrase] = both
      } else if known.measure == .returnees && known.rule == Self.returnee
        && match.measure == .refugees
      {
        // "640 *returnees* crossed the border"
      } else if known.measure.isOfFlight, match.measure.isOfFlight, isUnsure(known) != isUnsure(match) {
        if isUnsure(known) { best[match.phrase] = match }
      } else if match.rank > known.rank || match.rank == known.rank && isAside(known) && !isAside(match) {
        best[match.phrase] = match
      }
    }
    return best.inOrder
  }

  /// Whether a match says by an infinitive what the other one says by the noun: "5,000 demonstrators tried *to march*".
  private func isAttempt(_ match: FrameMatch, beside noun: FrameMatch) -> Bool {
    noun.rule.hasPrefix("noun.") && !match.rule.hasPrefix("noun.")
      && match.verb.map { chunks[$0].form == .infinitive } ?? false
  }

  /// Whether the predicate stands in a relative clause of the phrase, whose own verb comes behind it: "thirty students who
  /// *were kidnapped* in June have been released".
  private func isAside(_ match: FrameMatch) -> Bool {
    guard let verb = match.verb, verb > match.phrase + 1 else { return false }
    return chunks[verb - 1].kind == .relative && verb <= match.phrase + Self.reachOfAside
  }

  /// How many chunks behind a phrase the verb of its relative clause stands: "students, who were".
  private static let reachOfAside = 3

  /// The rule of those who are called returnees.
  private static let returnee = "noun.returnee"

  /// Whether the predicate tells of what is only planned or may be (FIGURES.md: the asserted predicate before the feared
  /// one): "plan *to resettle* 70 people who lost their homes".
  private func isUnsure(_ match: FrameMatch) -> Bool {
    guard let verb = match.verb else { return false }
    if !match.mood.isDisjoint(with: [.possible, .future]) { return true }
    guard chunks[verb].form == .infinitive, match.phrase > verb else { return false }
    guard let before = parsed.previousVerb(verb) else { return true }
    return chunks[before].form == .finite && !chunks[before].isPassive
  }

  /// "killed or wounded", said of one number, are casualties; "destroyed or damaged" houses at least damaged.
  private func together(_ first: FrameMatch, _ second: FrameMatch) -> FrameMatch? {
    if first.measure.isOfHouses, second.measure.isOfHouses, areCoordinated(first, second) {
      var both = first
      both.measure = .housesDamaged
      both.rule = "verb.destroyed_or_damaged"
      return both
    }
    guard Set([first.measure, second.measure]) == [.killed, .injured] else { return nil }
    // "stabbed and killed": how he died.
    let injury = first.measure == .injured ? first : second
    guard injury.predicate.contains(where: { WordSets.injured.contains(parsed.tokens[$0].hash) }) else { return nil }
    // "was badly wounded and died in hospital": what came of it.
    let death = first.measure == .killed ? first : second
    if injury.predicate.upperBound <= death.predicate.lowerBound,
      death.predicate.contains(where: { WordSets.intransitives.contains(parsed.tokens[$0].hash) })
    {
      return nil
    }
    // "18 people dead or wounded"
    let gapStart = min(first.predicate.upperBound, second.predicate.upperBound)
    let gap = gapStart..<max(gapStart, first.predicate.lowerBound, second.predicate.lowerBound)
    if !gap.isEmpty, gap.count <= 2, gap.contains(where: { parsed.lexemes[$0].function == .conjunction }) {
      var both = first
      both.measure = .casualties
      both.rule = "state.killed_or_injured"
      return both
    }
    guard areCoordinated(first, second) else { return nil }
    var both = first
    both.measure = .casualties
    both.rule = "verb.killed_or_injured"
    return both
  }

  /// Whether the verbs of two matches share what they count: "killed or wounded".
  private func areCoordinated(_ first: FrameMatch, _ second: FrameMatch) -> Bool {
    guard let one = first.verb, let other = second.verb, abs(one - other) <= 3 else { return false }
    let between = chunks[min(one, other)..<max(one, other)]
    return between.contains { $0.kind == .conjunction } && !between.contains { $0.kind == .nounPhrase }
  }

  /// Of two measures that fit: refugees before returnees before evacuated before homeless before displaced
  /// (FIGURES.md); what was done to somebody before all of them.
  func rank(of measure: Measure) -> Int {
    switch measure {
    case .killed: 66
    case .refugees: 59
    case .returnees: 58
    case .evacuated: 57
    case .homeless: 55
    case .displaced: 53
    case .affected, .inNeed: 50
    // "shot and wounded": what came of it goes before what was done.
    case .casualties: 57
    default: 60
    }
  }

  mutating func add(
    _ phrase: Int, _ measure: Measure, _ rule: String, rank: Int, verb: Int?, predicate: Range<Int>? = nil,
    isToll: Bool = false
  ) {
    var match = FrameMatch(
      phrase: phrase, measure: measure, rule: rule, rank: rank,
      predicate: predicate ?? verb.map { chunks[$0].tokens } ?? chunks[phrase].tokens, verb: verb)
    if let verb {
      match.mood = chunks[verb].mood
      // "are feared to have been killed", "could have died": the mood of the group before an infinitive holds too.
      if chunks[verb].form == .infinitive, let before = parsed.previousVerb(verb) {
        match.mood.formUnion(chunks[before].mood)
      }
    }
    match.isToll = isToll
    match.count = isPair(phrase) ? Interval(exactly: 2) : distributed(phrase, by: verb)
    match.headClass = classOfEllipsis(phrase)
    matches.append(match)
  }
}

extension Measure {
  /// Whether it counts dwellings.
  var isOfHouses: Bool { self == .housesDestroyed || self == .housesDamaged }

  /// Whether it counts those whom somebody or something harmed.
  var isOfHarm: Bool {
    switch self {
    case .killed, .injured, .casualties, .missing, .abducted, .detained, .infected: true
    default: false
    }
  }

  /// Whether it counts those whom an event reached or who lack something.
  var isOfNeed: Bool { self == .affected || self == .inNeed }

  /// Whether FIGURES.md orders the measure with the others of leaving and coming back: the order decides between them,
  /// whichever verb is the clause's own.
  var isOfFlight: Bool {
    switch self {
    case .refugees, .returnees, .evacuated, .homeless, .displaced: true
    default: false
    }
  }
}
