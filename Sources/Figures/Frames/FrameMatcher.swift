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

  /// The matches of the sentence: of each phrase the strongest, in order.
  mutating func match() -> [FrameMatch] {
    for index in chunks.indices {
      switch chunks[index].kind {
      case .verbGroup: matchVerb(index)
      case .state: matchState(index)
      case .nounPhrase:
        matchCount(index)
        matchAct(index)
        matchToll(index)
        matchAmong(index)
        matchModifier(index)
      default: break
      }
    }
    matchPartsOfCounts()
    matchPartOfFronted()
    matchReports()
    matchLabels()
    matchParentheses()
    return strongest()
  }

  private func strongest() -> [FrameMatch] {
    guard matches.count > 1 else { return matches }
    var best: [Int: FrameMatch] = [:]
    for match in matches {
      guard let known = best[match.phrase] else {
        best[match.phrase] = match
        continue
      }
      if known.measure != match.measure, let both = together(known, match) {
        best[match.phrase] = both
      } else if match.rank > known.rank {
        best[match.phrase] = match
      }
    }
    return best.values.sorted { $0.phrase < $1.phrase }
  }

  /// "killed or wounded", said of one number, are casualties.
  private func together(_ first: FrameMatch, _ second: FrameMatch) -> FrameMatch? {
    guard Set([first.measure, second.measure]) == [.killed, .injured] else { return nil }
    // "stabbed and killed": how he died.
    let injury = first.measure == .injured ? first : second
    guard injury.predicate.contains(where: { WordSets.injured.contains(parsed.tokens[$0].hash) }) else { return nil }
    // "18 people dead or wounded"
    let gapStart = min(first.predicate.upperBound, second.predicate.upperBound)
    let gap = gapStart..<max(gapStart, first.predicate.lowerBound, second.predicate.lowerBound)
    if !gap.isEmpty, gap.count <= 2, gap.contains(where: { parsed.lexemes[$0].function == .conjunction }) {
      var both = first
      both.measure = .casualties
      both.rule = "state.killed_or_injured"
      return both
    }
    guard let one = first.verb, let other = second.verb,
      abs(one - other) <= 3, chunks[min(one, other)..<max(one, other)].contains(where: { $0.kind == .conjunction }),
      !chunks[min(one, other)..<max(one, other)].contains(where: { $0.kind == .nounPhrase })
    else { return nil }
    var both = first
    both.measure = .casualties
    both.rule = "verb.killed_or_injured"
    return both
  }

  // MARK: Verbs

  private mutating func matchVerb(_ index: Int) {
    let group = chunks[index]
    guard group.verb > 0, Int(group.verb) <= frames.verbs.count else { return }
    let tail = parsed.tail(of: index)
    for frame in frames.verbs[Int(group.verb) - 1] {
      // An adverb inside the group counts too: "was fatally shot".
      let place =
        frame.complementIsAnywhere
        ? parsed.tokens.indices : group.tokens.lowerBound..<max(tail.upperBound, group.tokens.upperBound)
      if !frame.complement.isEmpty, !parsed.has(frame.complement, in: place) { continue }
      if parsed.has(frame.excluded, in: tail) { continue }
      let phrases = arguments(of: frame, index)
      var found = false
      let candidates = phrases.map { counted($0, frame.measure) }
      for phrase in candidates + included(in: candidates, frame) where accepts(frame.heads, phrase, frame.measure) {
        let kind = isCountable(phrase) ? "verb." : "name."
        add(phrase, frame.measure, kind + frame.rule, rank: rank(of: frame, group), verb: index)
        if frame.role == .negated { matches[matches.count - 1].mood.remove(.negated) }
        found = true
      }
      // The first frame that finds its argument settles the verb.
      if found { return }
    }
  }

  /// "destroyed 1,200 structures, including *800 homes*": the parts that a frame counts of a whole that it does not.
  private func included(in candidates: [Int], _ frame: VerbFrame) -> [Int] {
    guard let last = candidates.last, isCardinal(last), !accepts(frame.heads, last, frame.measure) else { return [] }
    var next = last + 1
    while next < chunks.count, chunks[next].kind == .comma { next += 1 }
    guard next + 1 < chunks.count, chunks[next].kind == .including, chunks[next + 1].kind == .nounPhrase else {
      return []
    }
    return parsed.coordination(from: next + 1)
  }

  /// Death is told before what led to it, the clause's own verb before a participle's.
  private func rank(of frame: VerbFrame, _ group: Chunk) -> Int {
    let rank = rank(of: frame.measure)
    // What is feared gives way to what is said.
    if WordSets.fears.contains(parsed.tokens[group.main].hash) { return 52 }
    return group.form == .finite ? rank + 2 : rank
  }

  /// Of two measures that fit: refugees before returnees before evacuated before homeless before displaced
  /// (FIGURES.md); what was done to somebody before all of them.
  private func rank(of measure: Measure) -> Int {
    switch measure {
    case .killed: 66
    case .refugees: 59
    case .returnees: 58
    case .evacuated: 57
    case .homeless: 55
    case .displaced: 53
    case .affected: 50
    // "shot and wounded": what came of it goes before what was done.
    case .casualties: 57
    default: 60
    }
  }

  private func arguments(of frame: VerbFrame, _ index: Int) -> [Int] {
    let group = chunks[index]
    switch frame.role {
    case .patient:
      if group.isPassive || group.form == .participle { return parsed.subject(of: index) }
      let objects = parsed.object(of: index)
      if objects.isEmpty, group.form == .bare, let shared = sharedObject(index, frame) ?? invertedSubject(index) {
        return shared
      }
      // "was shot and wounded several blocks away": a participle like the one before.
      if group.form == .bare, index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].isPassive,
        !objects.contains(where: { accepts(frame.heads, $0, frame.measure) })
      {
        return parsed.subject(of: index)
      }
      // "the jailing of 11 people"
      if group.form == .gerund, objects.isEmpty, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
        parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of, chunks[index + 2].kind == .nounPhrase
      {
        return parsed.coordination(from: index + 2)
      }
      if group.form == .bare {
        // "12 people killed in": without an object the past form is a participle.
        if objects.isEmpty || !objects.contains(where: { isCountable($0) || !chunks[$0].isPlural })
          || isReducedPassive(index)
        {
          return objects.isEmpty || isReducedPassive(index) ? parsed.subject(of: index) : objects
        }
      }
      if let beyond = objectBeyondComplement(frame, objects) { return beyond }
      return objects.isEmpty && group.form != .gerund ? prepositionalObject(frame, index) : objects
    case .subject: return group.isPassive ? [] : parsed.subject(of: index, isReduced: false)
    case .object: return group.isPassive ? [] : parsed.object(of: index)
    case .negated: return group.mood.contains(.negated) ? parsed.subject(of: index, isReduced: false) : []
    }
  }

  /// The object that a past form has in common with the verb coordinated with it: "shot and killed *a guard*".
  private func sharedObject(_ index: Int, _ frame: VerbFrame) -> [Int]? {
    var next = index + 1
    guard next < chunks.count, chunks[next].kind == .conjunction else { return nil }
    next += 1
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    guard next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form == .bare, !isReducedPassive(next)
    else { return nil }
    let objects = parsed.object(of: next)
    return objects.contains { accepts(frame.heads, $0, frame.measure) } ? objects : nil
  }

  /// What follows the copula after a fronted participle: "Killed were *a nurse and two guards*".
  private func invertedSubject(_ index: Int) -> [Int]? {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .verbGroup, chunks[index + 1].isCopula,
      chunks[index + 2].kind == .nounPhrase, !chunks[..<index].contains(where: { $0.kind == .nounPhrase })
    else { return nil }
    return parsed.coordination(from: index + 2)
  }

  /// Whether the past form at `index` is a participle though a noun phrase follows: a time ("killed Tuesday").
  private func isReducedPassive(_ index: Int) -> Bool {
    guard let object = parsed.object(of: index).first else { return true }
    return chunks[object].nounClass == .time
      || (chunks[object].quantity == nil && chunks[object].isName && isTime(object))
  }

  private func isTime(_ phrase: Int) -> Bool {
    guard let head = chunks[phrase].head else { return false }
    return parsed.lexemes[head].nounClass == .time
  }

  /// "set fire to *120 huts*", "tore the roofs off *85 houses*": the object is the complement, and a preposition leads
  /// to what is counted.
  private func objectBeyondComplement(_ frame: VerbFrame, _ objects: [Int]) -> [Int]? {
    guard objects.count == 1, let head = chunks[objects[0]].head,
      frame.complement.contains(parsed.tokens[head].hash), objects[0] + 2 < chunks.count,
      chunks[objects[0] + 1].kind == .preposition, chunks[objects[0] + 2].kind == .nounPhrase
    else { return nil }
    return parsed.coordination(from: objects[0] + 2)
  }

  /// "searching for 12 people": the complement is the preposition that the counted phrase follows.
  private func prepositionalObject(_ frame: VerbFrame, _ index: Int) -> [Int] {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .preposition, chunks[index + 2].kind == .nounPhrase,
      frame.complement.contains(parsed.tokens[chunks[index + 1].tokens.lowerBound].hash)
    else { return [] }
    return parsed.coordination(from: index + 2)
  }

  // MARK: States

  private mutating func matchState(_ index: Int) {
    guard let number = chunks[index].state else { return }
    let state = frames.states[number]
    // "a third is missing three games": a verb with an object.
    if index + 1 < chunks.count, chunks[index + 1].kind == .nounPhrase, chunks[index + 1].nounClass != .time,
      parsed.lexemes[chunks[index].main].forms.contains(.gerund)
    {
      return
    }
    var before = index - 1
    while before >= 0, chunks[before].kind == .adverb || chunks[before].kind == .quote { before -= 1 }
    guard before >= 0 else { return }
    var phrases: [Int] = []
    var verb: Int?
    switch chunks[before].kind {
    case .nounPhrase:
      phrases = [before]
      // "*one soldier* and three rebels dead"
      if before > 1, chunks[before].quantity != nil, chunks[before - 1].kind == .conjunction,
        isCardinal(before - 2), chunks[before - 2].nounClass == .person, chunks[before - 2].noun == 0,
        !parsed.isGoverned(before - 2)
      {
        phrases.insert(before - 2, at: 0)
      }
    case .verbGroup:
      verb = before
      phrases =
        chunks[before].isCopula || chunks[before].isPassive || chunks[before].form != .finite
          || WordSets.stateVerbs.contains(parsed.tokens[chunks[before].main].hash) ? parsed.subject(of: before) : []
    case .state, .conjunction: phrases = []
    case .preposition: phrases = []
    case .comma:
      if before > 0, chunks[before - 1].kind == .nounPhrase, chunks[before - 1].quantity != nil {
        phrases = [before - 1]
      }
    case .close: phrases = []
    default: phrases = []
    }
    for phrase in phrases.map({ counted($0, state.measure) }) where accepts(state.heads, phrase, state.measure) {
      let measure = state.measure == .killed && leadsToInjured(index) ? .casualties : state.measure
      add(phrase, measure, "state." + state.rule, rank: 55, verb: verb, predicate: chunks[index].tokens)
    }
  }

  /// "dead or wounded"
  private func leadsToInjured(_ index: Int) -> Bool {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .conjunction, chunks[index + 2].kind == .verbGroup,
      chunks[index + 2].form == .bare, chunks[index + 2].verb > 0
    else { return false }
    return frames.verbs[Int(chunks[index + 2].verb) - 1].contains { $0.measure == .injured && $0.complement.isEmpty }
  }

  // MARK: Nouns

  private mutating func matchCount(_ index: Int) {
    let phrase = chunks[index]
    guard phrase.noun > 0, phrase.quantity != nil || isSingleCount(phrase) else { return }
    for frame in frames.nouns[Int(phrase.noun) - 1] where frame.kind == .count || frame.kind == .weak {
      // "no survivors" is no count of the rescued.
      if let quantity = phrase.quantity, parsed.quantities[quantity].bound == .none, frame.kind == .weak { continue }
      if !frame.needs.isEmpty {
        let end = min(phrase.tokens.upperBound + Self.reachOfNeeds, parsed.tokens.count)
        guard parsed.has(frame.needs, in: phrase.tokens.lowerBound..<end) else { continue }
      }
      if phrase.quantity == nil, frame.kind == .weak { continue }
      let isStrong = frame.kind == .count
      add(
        index, frame.measure, "noun." + frame.rule,
        rank: isStrong ? 80 : frame.measure == .refugees || frame.measure == .returnees ? rank(of: frame.measure) : 40,
        verb: governingVerb(index), predicate: phrase.tokens)
    }
  }

  /// How many words after "2,345 cases" may name the disease: "and 58 deaths from cholera".
  private static let reachOfNeeds = 8

  /// "another death"
  private func isSingleCount(_ phrase: Chunk) -> Bool { phrase.determiner == .another && !phrase.isPlural }

  /// "no immediate reports of casualties", "no survivors among the 14 aboard".
  private mutating func matchReports() {
    for index in chunks.indices where index + 2 < chunks.count {
      guard let number = chunks[index].quantity, parsed.quantities[number].bound == .none,
        let head = chunks[index].head, chunks[index + 2].kind == .nounPhrase
      else { continue }
      let joint = parsed.tokens[chunks[index + 1].tokens.lowerBound].hash
      if joint == Marks.of, WordSets.reportNouns.contains(parsed.tokens[head].hash), chunks[index + 2].noun > 0,
        let frame = frames.nouns[Int(chunks[index + 2].noun) - 1].first(where: { $0.kind == .count })
      {
        add(index, frame.measure, "report." + frame.rule, rank: 85, verb: nil, predicate: chunks[index + 2].tokens)
      } else if chunks[index + 1].kind == .including, WordSets.survivors.contains(parsed.tokens[head].hash),
        isCardinal(index + 2)
      {
        add(index + 2, .killed, "noun.no_survivors", rank: 85, verb: nil, predicate: chunks[index].tokens)
      }
    }
  }

  /// "10 of the 26 deaths", "9 of the bodies": a part of what a noun counts.
  private mutating func matchPartsOfCounts() {
    for index in chunks.indices where chunks[index].hasWhole && isCardinal(index) && index + 2 < chunks.count {
      let whole = chunks[index + 2]
      guard whole.noun > 0, !matches.contains(where: { $0.phrase == index }),
        let frame = frames.nouns[Int(whole.noun) - 1].first(where: {
          $0.kind == .count || ($0.kind == .weak && isAdjectival(whole))
        })
      else { continue }
      add(index, frame.measure, "noun." + frame.rule, rank: 79, verb: nil, predicate: whole.tokens)
      if matches.contains(where: { $0.phrase == index + 2 }) {
        matches[matches.count - 1].antecedent = index + 2
        matches[matches.count - 1].isPart = true
      }
    }
  }

  /// "Of the deaths, *17,388* were reported in Kashmir": a part of what a fronted noun counts.
  private mutating func matchPartOfFronted() {
    guard chunks.count > 4, chunks[0].kind == .preposition, parsed.tokens[0].hash == Marks.of, chunks[1].noun > 0,
      chunks[1].quantity == nil, chunks[2].kind == .comma, isCardinal(3), chunks[3].head == nil,
      !matches.contains(where: { $0.phrase == 3 }),
      let frame = frames.nouns[Int(chunks[1].noun) - 1].first(where: { $0.kind == .count })
    else { return }
    add(3, frame.measure, "noun." + frame.rule, rank: 79, verb: nil, predicate: chunks[1].tokens)
    matches[matches.count - 1].isPart = true
    matches[matches.count - 1].antecedent = -1
  }

  private func governingVerb(_ index: Int) -> Int? {
    if index > 0, chunks[index - 1].kind == .verbGroup { return index - 1 }
    if index + 1 < chunks.count, chunks[index + 1].kind == .verbGroup { return index + 1 }
    return nil
  }

  private mutating func matchAct(_ index: Int) {
    let phrase = chunks[index]
    guard phrase.noun > 0, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of, chunks[index + 2].kind == .nounPhrase
    else { return }
    for frame in frames.nouns[Int(phrase.noun) - 1] where frame.kind == .act {
      for counted in parsed.coordination(from: index + 2) where isCountable(counted) && isPersonLike(counted) {
        add(
          counted, frame.measure, "act." + frame.rule, rank: max(58, rank(of: frame.measure) - 2), verb: nil,
          predicate: phrase.tokens)
      }
      return
    }
  }

  /// "51 injured tourists", "12 missing miners".
  private mutating func matchModifier(_ index: Int) {
    let phrase = chunks[index]
    guard let modifier = phrase.modifier, phrase.head != nil, isCountable(index) else { return }
    let lexeme = parsed.lexemes[modifier]
    let predicate = modifier..<modifier + 1
    if lexeme.beginsState,
      let state = frames.states.first(where: { $0.phrase.hashes == [parsed.tokens[modifier].hash] }),
      accepts(state.heads, index, state.measure)
    {
      add(index, state.measure, "modifier." + state.rule, rank: 45, verb: nil, predicate: predicate)
    }
    guard lexeme.verb > 0, lexeme.forms.contains(.participle) || lexeme.forms.contains(.gerund) else { return }
    let isGerund = !lexeme.forms.contains(.participle)
    for frame in frames.verbs[Int(lexeme.verb) - 1]
    where frame.complement.isEmpty && (isGerund ? frame.role == .subject : frame.role == .patient)
      && accepts(frame.heads, index, frame.measure)
    {
      add(index, frame.measure, "modifier." + frame.rule, rank: 45, verb: nil, predicate: predicate)
      return
    }
  }

  // MARK: Phrases

  /// The phrase whose number says how many a phrase is: "a family of *five*", "residents of *300 homes*".
  private func counted(_ index: Int, _ measure: Measure) -> Int {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, phrase.quantity == nil, let head = phrase.head, index + 2 < chunks.count,
      chunks[index + 1].kind == .preposition, parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of,
      chunks[index + 2].kind == .nounPhrase
    else { return index }
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
    return isCollective || phrase.nounClass == .group ? index + 2 : index
  }

  func isCardinal(_ index: Int) -> Bool {
    guard let quantity = chunks[index].quantity, case .cardinal = parsed.quantities[quantity].kind else { return false }
    return true
  }

  /// Whether the phrase gives a count: a cardinal, or one person with a determiner or an age.
  func isCountable(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, !phrase.isPronoun else { return false }
    if let quantity = phrase.quantity {
      // "rose by 12", "eight fewer than last year": a difference counts nobody.
      guard case .cardinal = parsed.quantities[quantity].kind else { return false }
      return !parsed.quantities[quantity].isDifference
    }
    if phrase.isPlural { return false }
    if phrase.head == nil, phrase.determiner == .another { return true }
    // "Three men were killed and *a fourth* was injured".
    if phrase.head == nil, phrase.hasOrdinal, phrase.determiner == .article, followsPersons(index) { return true }
    if phrase.age != nil, phrase.determiner != .none || (phrase.head != nil && phrase.quantity == nil) { return true }
    if followsAge(index) { return phrase.isName || phrase.nounClass == .person }
    guard phrase.nounClass == .person, !phrase.isName else { return false }
    switch phrase.determiner {
    case .article, .definite, .another, .possessive: return true
    default: return false
    }
  }

  /// "Brinson, 32,": an age stands after the phrase.
  private func followsAge(_ index: Int) -> Bool {
    index + 2 < chunks.count && chunks[index + 1].kind == .comma && parsed.isAge(index + 2)
  }

  func isPersonLike(_ index: Int) -> Bool {
    let phrase = chunks[index]
    return phrase.head == nil || phrase.nounClass == .person || phrase.nounClass == .group
      || phrase.nounClass == .unknown
      || phrase.nounClass == .household
  }

  /// Whether the phrase is the bare name of a person, as far as its form tells: "Njabulo Dlamini", "Mr Brown"; not
  /// a noun that begins the sentence with a capital.
  func isPersonName(_ index: Int) -> Bool {
    let phrase = chunks[index]
    // "killed three people and *himself*"
    if phrase.isPronoun { return WordSets.reflexives.contains(parsed.tokens[phrase.tokens.lowerBound].hash) }
    guard phrase.kind == .nounPhrase, let head = phrase.head, phrase.quantity == nil, phrase.determiner == .none,
      !phrase.isPlural
    else { return false }
    let token = parsed.tokens[head]
    guard token.isCapitalised, !token.flags.contains(.allCapitals), !parsed.capitalsAreMute else { return false }
    if head > 0, WordSets.honorifics.contains(parsed.tokens[head - 1].hash) { return true }
    guard phrase.nounClass == .unknown || phrase.nounClass == .person else { return false }
    return head > 0 && (phrase.nounClass == .unknown || parsed.tokens[head - 1].isCapitalised)
      || parsed.lexemes[head].forms.isEmpty
  }

  /// Whether the frame may count the phrase.
  func accepts(_ heads: Heads, _ index: Int, _ measure: Measure) -> Bool {
    if heads.allowsNames, isPersonName(index) { return true }
    guard isCountable(index) else { return false }
    let phrase = chunks[index]
    guard let head = phrase.head else {
      if phrase.age != nil || phrase.quantity == nil { return heads.classes.contains(.person) && heads.allowsBare }
      if heads.classes == [.house] { return followsHouses(index) }
      if phrase.hasWhole, index + 2 < chunks.count, let whole = chunks[index + 2].head,
        heads.nouns.contains(parsed.tokens[whole].hash)
      {
        return true
      }
      return heads.allowsBare
        || (heads.nouns.isEmpty && (phrase.isPartitive || phrase.hasWhole || followsPersons(index)))
    }
    if heads.nouns.contains(parsed.tokens[head].hash) { return true }
    if !heads.nouns.isEmpty, heads.classes.isEmpty { return false }
    return heads.classes.contains(phrase.nounClass)
  }

  /// Whether persons were counted before the phrase: "the 22 crew, nine were picked up".
  private func followsPersons(_ index: Int) -> Bool {
    chunks[..<index].contains { $0.kind == .nounPhrase && $0.nounClass == .person && $0.quantity != nil }
      || matches.contains { $0.phrase < index }
  }

  /// Whether houses were counted before the phrase: "342 houses fully destroyed, 1,908 partially damaged".
  private func followsHouses(_ index: Int) -> Bool {
    chunks[..<index].contains { $0.kind == .nounPhrase && $0.nounClass == .house }
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
    matches.append(match)
  }
}
