internal import Quantities
internal import Segmentation

/// Numbers that are said of a noun rather than counted with it: tolls.
extension FrameMatcher {
  /// "the death toll in Petropolis rose to 27", "put the number of dead at 15", "a toll of 12".
  mutating func matchToll(_ index: Int) {
    guard let toll = toll(at: index) else { return matchNumbering(index) }
    let predicate = chunks[index].tokens
    var next = toll.end + 1
    var sawVerb = index > 0 && chunks[index - 1].kind == .verbGroup
    if let fronted = frontedValue(before: index) {
      add(
        fronted, toll.measure, "toll." + toll.rule, rank: 90, verb: index > 0 ? parsed.previousVerb(index) : nil,
        predicate: predicate, isToll: true)
      return
    }
    var old: Int?
    var isAside = false
    scan: while next < chunks.count {
      let chunk = chunks[next]
      switch chunk.kind {
      // "Death toll: 12", but "suffered light injuries; 12 men were arrested"
      case .stop
      where next == toll.end + 1 && parsed.tokens[chunk.tokens.lowerBound].hash != Marks.semicolon:
        break
      // "The number of returnees *since January* stands at 88,400"
      case .subordinator
      where WordSets.since.contains(parsed.tokens[chunk.tokens.lowerBound].hash) && next + 1 < chunks.count
        && chunks[next + 1].kind == .nounPhrase && chunks[next + 1].nounClass == .time:
        break
      // "The number of evacuees, *which* hit 196,000 on Sunday, fell to 110,000"
      case .relative where next <= toll.end + 2 && opensAside(next): isAside = true
      // "raised the toll in violence *that began* on Wednesday to 29"
      case .relative where opensClause(next, behind: toll), .that where opensClause(next, behind: toll):
        next += 1
      // "The number of people killed *when a ferry sank* rose to 69"
      case .subordinator, .relative, .that:
        guard !sawVerb, let verb = verbOfToll(after: next) else { break scan }
        next = verb - 1
      case .stop, .conditional: break scan
      // "the toll in the floods *caused by* a breach"
      case .verbGroup
      where chunk.form == .bare && next + 1 < chunks.count && chunks[next + 1].kind == .preposition
        && parsed.tokens[chunks[next + 1].tokens.lowerBound].hash == Marks.by
        && !WordSets.tollVerbs.contains(parsed.tokens[chunk.main].hash):
        break
      // "the number of asylum seekers *arriving* by boat totalled 5,978"
      case .verbGroup
      where toll.measure.isOfFlight && (chunk.form == .gerund || chunk.form == .infinitive)
        && next <= toll.end + 2 && next + 1 < chunks.count
        && (chunks[next + 1].kind == .preposition || chunks[next + 1].kind == .nounPhrase && !isCardinal(next + 1)):
        break
      case .verbGroup:
        // "Road deaths fell to 118", but not "The deaths of four angered many".
        if !toll.takesOf || chunk.verb > 0, !WordSets.tollVerbs.contains(parsed.tokens[chunk.main].hash),
          !chunk.isCopula
        {
          break scan
        }
        sawVerb = true
      // "died of their injuries, raising *the toll* to nine"
      case .nounPhrase where self.toll(at: next) != nil: break scan
      case .nounPhrase where isCardinal(next) && isWhole(next) && isPersonLike(next):
        let before = chunks[next - 1]
        let preposition = before.kind == .preposition ? parsed.tokens[before.tokens.lowerBound].hash : 0
        if preposition == Self.from {
          old = next
        } else if isAside, old == nil {
          old = next
        } else if isValue(next, of: toll, sawVerb: sawVerb), !hasFrameOfItsOwn(next, toll.measure) {
          add(
            next, toll.measure, "toll." + toll.rule, rank: 90, verb: parsed.previousVerb(next), predicate: predicate,
            isToll: true)
          matches[matches.count - 1].headClass = chunks[next].head == nil ? toll.nounClass : nil
          // "Casualties coded as 3": coders of events count the dead.
          if toll.measure == .casualties, let verb = parsed.previousVerb(next), verb > toll.end,
            WordSets.coding.contains(parsed.tokens[chunks[verb].main].hash)
          {
            matches[matches.count - 1].measure = .killed
          }
          // "a toll of 17 civilians and two soldiers"
          for other in parsed.coordination(from: next).dropFirst()
          where isCardinal(other) && chunks[other].nounClass == .person {
            add(other, toll.measure, "toll." + toll.rule, rank: 90, verb: nil, predicate: predicate)
          }
          if let old = old ?? oldValue(after: next) {
            add(old, toll.measure, "toll.previous", rank: 90, verb: nil, predicate: predicate)
          }
          return
        }
      default: break
      }
      next += 1
    }
  }

  /// Whether a relative clause opens behind what a toll's preposition leads to: "the toll in violence *that began*".
  private func opensClause(_ relative: Int, behind toll: Toll) -> Bool {
    relative > toll.end + 1 && relative + 1 < chunks.count && chunks[relative + 1].kind == .verbGroup
      && !WordSets.tollVerbs.contains(parsed.tokens[chunks[relative + 1].main].hash)
  }

  /// The verb that goes on with a toll behind a clause that tells of its event: "the toll from the blast that hit Tyre
  /// *rose* to 12".
  private func verbOfToll(after clause: Int) -> Int? {
    let end = min(chunks.count, clause + Self.longestClause)
    guard clause + 1 < end else { return nil }
    var seen = 0
    for index in clause + 1..<end {
      switch chunks[index].kind {
      case .stop, .conditional: return nil
      case .verbGroup
      where WordSets.tollVerbs.contains(parsed.tokens[chunks[index].main].hash) && index + 1 < chunks.count && seen > 0
        && (chunks[index + 1].kind == .preposition || isCardinal(index + 1)):
        return index
      case .verbGroup: seen += 1
      default: break
      }
    }
    return nil
  }

  /// How many chunks a clause inside a toll's has at most.
  private static let longestClause = 16

  /// Whether the relative at `index` begins an aside that tells an earlier number, behind which the toll goes on.
  private func opensAside(_ index: Int) -> Bool {
    guard index + 1 < chunks.count, isTollVerb(index + 1),
      let comma = chunks[index...].prefix(Self.longestClause).firstIndex(where: { $0.kind == .comma }),
      chunks[index..<comma].indices.contains(where: isCardinal)
    else { return false }
    return comma + 1 < chunks.count && isTollVerb(comma + 1)
  }

  private func isTollVerb(_ index: Int) -> Bool {
    chunks[index].kind == .verbGroup
      && (chunks[index].isCopula || WordSets.tollVerbs.contains(parsed.tokens[chunks[index].main].hash))
  }

  /// The number before a toll: "bringing to *22* the number of dead".
  private func frontedValue(before index: Int) -> Int? {
    if let value = valueOfRecord(index) ?? valueBehindRecord(index) { return value }
    guard index >= 3, isCardinal(index - 1), chunks[index - 1].head == nil, chunks[index - 2].kind == .preposition,
      WordSets.tollPrepositions.contains(parsed.tokens[chunks[index - 2].tokens.lowerBound].hash),
      chunks[index - 3].kind == .verbGroup, WordSets.tollVerbs.contains(parsed.tokens[chunks[index - 3].main].hash)
    else { return nil }
    return index - 1
  }

  /// "At *five million*, the country has the largest number of displaced", "Today the state, with *90,000*, hosts the
  /// highest number of refugees": a record and its number, in the clause of one verb.
  private func valueOfRecord(_ index: Int) -> Int? {
    guard index > 3, chunks[index - 1].kind == .verbGroup, chunks[index - 1].form != .infinitive,
      parsed.has(WordSets.superlatives, in: chunks[index].tokens)
    else { return nil }
    var value = index - 2
    while value > 0, !isCardinal(value) {
      switch chunks[value].kind {
      case .nounPhrase, .preposition, .comma, .adverb: value -= 1
      default: return nil
      }
    }
    guard value > 0, chunks[value].head == nil, chunks[value + 1].kind == .comma,
      chunks[value - 1].kind == .preposition
    else { return nil }
    let word = parsed.tokens[chunks[value - 1].tokens.lowerBound].hash
    return word == Self.at || word == Marks.with ? value : nil
  }

  /// "Ethiopia had the most displacements in the world, with *5.1 million*": the number behind a record.
  private func valueBehindRecord(_ index: Int) -> Int? {
    guard index > 0, chunks[index - 1].kind == .verbGroup,
      parsed.has(WordSets.superlatives, in: chunks[index].tokens)
    else { return nil }
    var comma = index + 1
    while comma + 1 < chunks.count, chunks[comma].kind == .preposition,
      chunks[comma + 1].kind == .nounPhrase,
      chunks[comma + 1].quantity == nil
    { comma += 2 }
    while comma < chunks.count, chunks[comma].kind == .adverb { comma += 1 }
    guard comma + 2 < chunks.count, chunks[comma].kind == .comma,
      chunks[comma + 1].kind == .preposition,
      isCardinal(comma + 2), chunks[comma + 2].head == nil
    else { return nil }
    let word = parsed.tokens[chunks[comma + 1].tokens.lowerBound].hash
    return word == Self.at || word == Marks.with ? comma + 2 : nil
  }

  /// "*Evacuees* numbered 3,900", "Totally damaged houses total 84", "Destroyed homes were put at 325", "*those
  /// internally displaced* climbed to two million": a plural that is said to be so many.
  private mutating func matchNumbering(_ index: Int) {
    guard chunks[index].quantity == nil, index + 2 < chunks.count,
      chunks[index].isPlural || chunks[index].determiner == .demonstrative && chunks[index].head == nil
        || chunks[index].determiner == .definite && isAdjectival(chunks[index]),
      let said = named(index)
    else { return }
    var verb = said.end + 1
    // "New arrivals *in Adre* now number 41,000"
    while verb + 1 < chunks.count, chunks[verb].kind == .preposition, chunks[verb + 1].kind == .nounPhrase,
      chunks[verb + 1].quantity == nil, verb < said.end + 5
    { verb += 2 }
    while verb < chunks.count, chunks[verb].kind == .adverb { verb += 1 }
    guard verb + 1 < chunks.count, chunks[verb].kind == .verbGroup,
      let value = numberSaid(by: verb), value < chunks.count, isCardinal(value), chunks[value].head == nil
    else { return }
    add(
      value, said.measure, "toll." + said.rule, rank: 90, verb: verb, predicate: chunks[index].tokens,
      isToll: true)
    matches[matches.count - 1].headClass = chunks[index].nounClass
  }

  /// The phrase behind a verb that tells how many a plural is: "numbered *3,900*", "rose to *840*", "were put at *325*".
  private func numberSaid(by verb: Int) -> Int? {
    let word = parsed.tokens[chunks[verb].main].hash
    if WordSets.numbering.contains(word) { return verb + 1 }
    guard verb + 2 < chunks.count, chunks[verb + 1].kind == .preposition else { return nil }
    let preposition = parsed.tokens[chunks[verb + 1].tokens.lowerBound].hash
    let leads =
      chunks[verb].isPassive
      ? WordSets.putting.contains(word) && preposition == Self.at
      : WordSets.standing.contains(word) && WordSets.tollPrepositions.contains(preposition)
    return leads ? verb + 2 : nil
  }

  static let at = Tokenizer.hash(ofConstant: "at")

  private typealias Toll = (
    measure: Measure, rule: String, end: Int, takesOf: Bool, nounClass: Lexeme.NounClass?
  )

  private func toll(at index: Int) -> Toll? {
    let phrase = chunks[index]
    // "An unknown number of fatalities (coded as 3)"
    guard phrase.quantity.map({ parsed.quantities[$0].interval == Interval(low: nil, best: nil, high: nil) }) ?? true,
      let head = phrase.head
    else { return nil }
    if phrase.noun > 0 {
      let known = frames.nouns[Int(phrase.noun) - 1]
      // "demanded the arrest of 36": a number is said of arrests, not of an arrest.
      // but of a displacement too: "Displacement stands at 415,000 people".
      let isAct =
        known.contains { $0.kind == .act } && !phrase.isPlural
        && !(phrase.determiner == .none
          && known.contains { $0.kind == .toll && $0.measure.isOfFlight })
      if !isAct, let frame = known.first(where: { $0.kind == .toll }) {
        // "a crowd of 7,400 watched": what a noun needs stands in the sentence, where "of" gives the number, or where a
        // vote is spoken of: "turnout was 1.9 million voters".
        if !frame.needs.isEmpty, !parsed.has(frame.needs, in: parsed.tokens.indices),
          index + 1 < chunks.count && parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of
            || parsed.has(WordSets.voting, in: parsed.tokens.indices)
        {
          return nil
        }
        return (frame.measure, frame.rule, index, !known.contains { $0.kind == .act }, nil)
      }
    }
    // "the number *who have asked for asylum*"
    if WordSets.numberNouns.contains(parsed.tokens[head].hash), index + 2 < chunks.count,
      chunks[index + 1].kind == .relative
    {
      var people = Chunk(.nounPhrase, phrase.tokens)
      people.nounClass = .person
      return clauseFrame(people, at: index + 1).map { ($0.measure, "number_" + $0.rule, $0.end, false, nil) }
    }
    // "the number of confirmed dead", "the total of people displaced", "the number of internally displaced persons"
    guard WordSets.numberNouns.contains(parsed.tokens[head].hash), index + 2 < chunks.count,
      chunks[index + 1].kind == .preposition, parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of
    else { return nil }
    let start = chunks[index + 2].kind == .adverb && index + 3 < chunks.count ? index + 3 : index + 2
    guard chunks[start].kind == .nounPhrase || chunks[start].kind == .verbGroup, let said = named(start) else {
      return nil
    }
    // "the number of refugees *who returned to their countries* stood at 593,800"
    if said.end + 1 < chunks.count, chunks[said.end + 1].kind == .relative,
      chunks[start].kind == .nounPhrase,
      let clause = clauseFrame(chunks[start], at: said.end + 1)
    {
      var end = clause.end
      while end + 1 < chunks.count,
        chunks[end + 1].kind == .preposition
          || chunks[end + 1].kind == .nounPhrase && chunks[end + 1].quantity == nil
      { end += 1 }
      return (clause.measure, "number_" + clause.rule, end, false, chunks[start].nounClass)
    }
    return (said.measure, "number_" + said.rule, said.end, false, chunks[start].nounClass)
  }

  /// What a phrase without a number names: "dead", "people killed", "displaced families", "houses destroyed".
  func named(_ index: Int) -> (measure: Measure, rule: String, end: Int)? {
    let phrase = chunks[index]
    let noun = phrase.noun > 0 || phrase.kind != .nounPhrase ? phrase.noun : nounOfFlight(index)
    if phrase.kind == .nounPhrase, noun > 0,
      let frame = frames.nouns[Int(noun) - 1].first(where: {
        ($0.kind == .count || $0.kind == .weak) && $0.needs.isEmpty || parsed.has($0.needs, in: phrase.tokens)
      })
    {
      return (frame.measure, frame.rule, index)
    }
    if phrase.kind == .nounPhrase, let modifier = phrase.modifier,
      let frame = patientFrame(parsed.lexemes[modifier], phrase.nounClass, modifier)
    {
      return (frame.measure, frame.rule, index)
    }
    if phrase.kind == .state, let state = phrase.state {
      return (frames.states[state].measure, frames.states[state].rule, index)
    }
    let verb = phrase.kind == .verbGroup ? index : index + 1
    guard verb < chunks.count else { return nil }
    if let place = placeFrame(of: index) { return (place.measure, place.rule, index + 2) }
    // "people confirmed dead"
    if chunks[verb].kind == .verbGroup, verb + 1 < chunks.count, chunks[verb + 1].kind == .state,
      let state = chunks[verb + 1].state
    {
      return (frames.states[state].measure, frames.states[state].rule, verb + 1)
    }
    if phrase.kind == .nounPhrase, chunks[verb].kind == .state, let state = chunks[verb].state {
      return (frames.states[state].measure, frames.states[state].rule, verb)
    }
    // "people known to have been killed"
    if chunks[verb].kind == .verbGroup, chunks[verb].verb == 0, verb + 1 < chunks.count, chunks[verb + 1].isPassive,
      chunks[verb + 1].form == .infinitive,
      let frame = patientFrame(parsed.lexemes[chunks[verb + 1].main], phrase.nounClass, chunks[verb + 1].main)
    {
      return (frame.measure, frame.rule, verb + 1)
    }
    if chunks[verb].kind == .verbGroup, chunks[verb].form == .bare || chunks[verb].form == .participle,
      let frame = patientFrame(
        parsed.lexemes[chunks[verb].main], phrase.kind == .verbGroup ? .person : phrase.nounClass, chunks[verb].main)
    {
      return (frame.measure, frame.rule, verb)
    }
    return phrase.kind == .nounPhrase ? clauseFrame(phrase, at: verb) : nil
  }

  /// "people *in evacuation centres*"
  private func placeFrame(of index: Int) -> NounFrame? {
    guard index + 2 < chunks.count, chunks[index].kind == .nounPhrase, chunks[index].nounClass != .other,
      chunks[index + 1].kind == .preposition,
      WordSets.placePrepositions.contains(parsed.tokens[chunks[index + 1].tokens.lowerBound].hash),
      chunks[index + 2].kind == .nounPhrase, chunks[index + 2].noun > 0
    else { return nil }
    return frames.nouns[Int(chunks[index + 2].noun) - 1].first {
      $0.kind == .place && ($0.needs.isEmpty || parsed.has($0.needs, in: chunks[index + 2].tokens))
        && $0.heads.classes.contains(chunks[index].nounClass)
    }
  }

  /// What a clause says of a phrase without a number: "people *fleeing the war*", "families *who have returned home*",
  /// "people *forced to flee*".
  private func clauseFrame(_ phrase: Chunk, at next: Int) -> (measure: Measure, rule: String, end: Int)? {
    let isRelative = chunks[next].kind == .relative && next + 1 < chunks.count
    let verb = isRelative ? next + 1 : next
    let group = chunks[verb]
    guard group.kind == .verbGroup, group.verb > 0, isRelative || group.form == .gerund || group.form == .bare,
      !group.mood.contains(.negated)
    else { return nil }
    let isPatient = group.isPassive || !isRelative && group.form == .bare
    let tail = parsed.tail(of: verb)
    let frame = frames.verbs[Int(group.verb) - 1].first {
      (isPatient ? $0.role == .patient : $0.role == .subject) && $0.heads.classes.contains(phrase.nounClass)
        && ($0.complement.isEmpty || parsed.has($0.complement, in: tail)) && !parsed.has($0.excluded, in: tail)
    }
    guard let frame, frame.measure.isImpact else { return nil }
    // "forced *to flee*"
    let goesOn = verb + 1 < chunks.count && chunks[verb + 1].kind == .verbGroup && chunks[verb + 1].form == .infinitive
    return (frame.measure, frame.rule, goesOn ? verb + 1 : verb)
  }

  private func patientFrame(_ lexeme: Lexeme, _ head: Lexeme.NounClass, _ verb: Int) -> VerbFrame? {
    guard lexeme.verb > 0, lexeme.forms.contains(.participle) else { return nil }
    return frames.verbs[Int(lexeme.verb) - 1].first {
      $0.role == .patient && ($0.complement.isEmpty || isSaidBefore(verb, $0)) && $0.heads.classes.contains(head)
    }
  }

  private func isValue(_ index: Int, of toll: Toll, sawVerb: Bool) -> Bool {
    let before = chunks[index - 1]
    if index == toll.end + 1 { return true }
    if index == toll.end + 2, before.kind == .stop { return true }
    if index == toll.end + 2, before.kind == .preposition {
      return toll.takesOf || WordSets.tollPrepositions.contains(parsed.tokens[before.tokens.lowerBound].hash) && sawVerb
    }
    // "The toll from the quake *tops* 18,000": the verb is the number's own.
    let first = parsed.tokens[chunks[index].tokens.lowerBound].hash
    if WordSets.tollVerbs.contains(first) { return true }
    guard sawVerb else { return false }
    // "pushed the number of refugees from the north *past* one million"
    if WordSets.tollPrepositions.contains(first) { return true }
    switch before.kind {
    case .verbGroup, .adverb: return true
    case .preposition: return WordSets.tollPrepositions.contains(parsed.tokens[before.tokens.lowerBound].hash)
    default: return false
    }
  }

  /// "a toll of 1 person *wounded*", "Casualties: 3 *killed*": the number is told of by a participle.
  func hasFrameOfItsOwn(_ index: Int, _ measure: Measure) -> Bool {
    // "Total casualties were three *dead*"
    if index + 1 < chunks.count, let state = chunks[index + 1].state { return frames.states[state].measure != measure }
    return index + 1 < chunks.count && chunks[index + 1].kind == .verbGroup && chunks[index + 1].form == .bare
      && chunks[index + 1].verb > 0
      && frames.verbs[Int(chunks[index + 1].verb) - 1].contains {
        $0.role == .patient && $0.complement.isEmpty && (chunks[index].head != nil || $0.measure != measure)
      }
  }

  /// "rose to 41 *from 38*", "to 210, *up from 180*".
  private func oldValue(after index: Int) -> Int? {
    for next in index + 1..<min(index + 5, chunks.count) where chunks[next].kind == .preposition {
      guard parsed.tokens[chunks[next].tokens.lowerBound].hash == Self.from, next + 1 < chunks.count,
        isCardinal(next + 1),
        isPersonLike(next + 1)
      else { continue }
      return next + 1
    }
    return nil
  }

  static let from = Tokenizer.hash(ofConstant: "from")
}
