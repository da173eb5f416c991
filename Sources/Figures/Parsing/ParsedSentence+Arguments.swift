internal import Segmentation

/// Which noun phrases are subject and object of a verb group.
extension ParsedSentence {
  /// The noun phrases that are the subject of the verb group at `verb`, in order; empty where none is found.
  ///
  /// "Three soldiers and two civilians *were killed*" gives both phrases; "12 people, crushed in a gate, *were dead*"
  /// skips the parenthesis; "32 villagers kidnapped near Kaura *have been freed*" skips the reduced clause.
  ///
  /// - Parameter isReduced: Whether a past form may be a participle that stands beside its noun phrase ("the 220
  ///   people *killed*"), as no past form of an intransitive verb is.
  func subject(of verb: Int, isReduced: Bool = true) -> [Int] { subject(of: verb, isReduced, depth: 0) }

  private func subject(of verb: Int, _ isReduced: Bool, depth: Int) -> [Int] {
    guard depth < 6 else { return [] }
    var index = verb - 1
    while index >= 0, chunks[index].kind == .adverb || chunks[index].kind == .quote { index -= 1 }
    guard index >= 0 else { return [] }
    // "the 220 people killed in the fire", "the family of a woman killed": the phrase beside a bare participle.
    if isReduced, chunks[verb].form == .bare || chunks[verb].form == .participle, chunks[index].kind == .nounPhrase,
      isGoverned(index)
    {
      let isPerson = chunks[index].nounClass == .person || chunks[index].head == nil
      return isPerson && (chunks[index].quantity != nil || chunks[index].determiner != .none)
        ? [index] : topPhrases(endingAt: index)
    }
    switch chunks[index].kind {
    case .subordinator, .preposition:
      // "killed a settler before being killed": the subject of the main verb.
      guard chunks[verb].form == .gerund, let before = previousVerb(index) else { return [] }
      return subject(of: before, isReduced, depth: depth + 1)
    case .relative:
      var noun = index - 1
      while noun >= 0, chunks[noun].kind == .comma || chunks[noun].kind == .preposition { noun -= 1 }
      return noun >= 0 && chunks[noun].kind == .nounPhrase ? [noun] : []
    case .state where chunks[verb].form == .finite && index > 0 && chunks[index - 1].form == .gerund:
      // "130 children being held captive were freed".
      return topPhrases(endingAt: index - 1)
    case .verbGroup, .state:
      // "are feared to have been killed": the subject of the group before; "refused to leave" likewise.
      guard chunks[index].kind == .verbGroup,
        chunks[verb].form == .infinitive || chunks[index].isPassive || chunks[verb].form != .finite
      else { return [] }
      return subject(of: index, isReduced, depth: depth + 1)
    case .conjunction:
      // Two verbs of one subject: "were shot and killed".
      guard let before = previousVerb(index) else { return topPhrases(endingAt: index - 1) }
      return subject(of: before, isReduced, depth: depth + 1)
    case .comma:
      if let opening = parenthesisOpening(closingAt: index) { return topPhrases(endingAt: opening - 1) }
      return topPhrases(endingAt: index - 1)
    case .close:
      var opening = index
      while opening >= 0, chunks[opening].kind != .open { opening -= 1 }
      return opening > 0 ? topPhrases(endingAt: opening - 1) : []
    default: return topPhrases(endingAt: index)
    }
  }

  /// The verb group before `index` in the same clause.
  func previousVerb(_ index: Int) -> Int? {
    var index = index - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .verbGroup: return index
      case .stop: return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The comma that opens the parenthesis which the comma at `closing` closes.
  private func parenthesisOpening(closingAt closing: Int) -> Int? {
    var index = closing - 1
    while index > 0 {
      if chunks[index].kind == .stop { return nil }
      if chunks[index].kind == .comma, chunks[index - 1].kind == .nounPhrase || chunks[index - 1].kind == .state {
        switch chunks[index + 1].kind {
        case .relative, .verbGroup, .including, .preposition, .nounPhrase, .adverb, .subordinator, .state: return index
        default: break
        }
      }
      index -= 1
    }
    return nil
  }

  /// Whether the phrase at `index` depends on a preposition or on a verb before it rather than standing for itself.
  func isGoverned(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, chunks[before].kind == .adverb || chunks[before].kind == .quote { before -= 1 }
    guard before >= 0 else { return false }
    switch chunks[before].kind {
    case .preposition, .including: return true
    case .conjunction:
      guard before > 0, chunks[before - 1].kind == .nounPhrase else { return false }
      // A person after a thing begins a clause of its own: "at the scene and his passenger was flown out".
      let isPerson = chunks[index].nounClass == .person
      return isGoverned(before - 1) && chunks[index].quantity == nil
        && !(isPerson && chunks[before - 1].nounClass != .person)
    default: return false
    }
  }

  /// The coordinated noun phrases, not governed by a preposition, that end nearest before or at `end`.
  private func topPhrases(endingAt end: Int) -> [Int] {
    var tops: [Int] = []
    var index = end
    scan: while index >= 0 {
      let chunk = chunks[index]
      switch chunk.kind {
      case .stop, .subordinator, .conditional, .that: break scan
      case .relative:
        // The clause that a relative opens belongs to the phrase before it, when nothing else was found.
        guard tops.isEmpty else { break scan }
      case .verbGroup:
        let opensClause = index > 0 && chunks[index - 1].kind == .relative
        let takesObject = index + 1 < chunks.count && chunks[index + 1].kind == .nounPhrase
        let mayBeParticiple = (chunk.form == .bare || chunk.form == .participle) && !takesObject && !isReporting(chunk)
        let isReduced =
          (chunk.form == .gerund || mayBeParticiple) && index > 0 && chunks[index - 1].kind == .nounPhrase
        guard opensClause || isReduced,
          tops.isEmpty || tops.allSatisfy({ chunks[$0].quantity == nil && chunks[$0].determiner != .another })
        else {
          break scan
        }
        tops.removeAll()
      case .including:
        // "Eight people including *a guard, two women and a child* died": the parts are no subject of their own.
        if let last = tops.first, !hasCommaBeforeConjunction(in: index..<last) { tops.removeAll() }
      case .nounPhrase:
        let isObjectOfClause =
          index > 1 && chunks[index - 1].kind == .verbGroup && chunks[index - 2].kind == .relative
        if !isGoverned(index), !isObjectOfClause { tops.append(index) }
      default: break
      }
      index -= 1
    }
    // An age after a name or noun is no phrase of its own: "Brinson, 32, was".
    while let first = tops.first, tops.count > 1, isAge(first) { tops.removeFirst() }
    guard let last = tops.first else { return [] }
    var chain = [last]
    for top in tops.dropFirst() {
      guard let joint = joint(from: top, to: chain[0]) else { break }
      // "killed three and 12 were wounded": the first is the object of the verb before.
      if joint == .conjunction, top > 0, chunks[top - 1].kind == .verbGroup, !isReporting(chunks[top - 1]),
        !chunks[top - 1].isPassive
      {
        break
      }
      if joint == .comma, chain.count == 1, !hasConjunction(after: top, before: chain[0]) { break }
      chain.insert(top, at: 0)
    }
    return chain
  }

  private func hasCommaBeforeConjunction(in range: Range<Int>) -> Bool {
    range.dropFirst().contains { chunks[$0].kind == .conjunction && chunks[$0 - 1].kind == .comma }
  }

  private func hasConjunction(after first: Int, before second: Int) -> Bool {
    chunks[first..<second].contains { $0.kind == .conjunction }
  }

  /// Whether the phrase is an age alone.
  func isAge(_ index: Int) -> Bool {
    guard chunks[index].kind == .nounPhrase, chunks[index].head == nil, chunks[index].determiner == .none else {
      return false
    }
    // "aged three and 13"
    if index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].kind == .nounPhrase,
      chunks[index].head == nil, isAge(index - 2)
    {
      return true
    }
    // "aged between 17 and 24"
    if index > 0, chunks[index - 1].kind == .verbGroup, tokens[chunks[index - 1].main].hash == Marks.aged {
      return true
    }
    return chunks[index].age != nil
  }

  /// Whether the verb group reports speech, so that what follows is a clause rather than an object.
  func isReporting(_ chunk: Chunk) -> Bool {
    chunk.kind == .verbGroup && WordSets.reportingVerbs.contains(tokens[chunk.main].hash)
  }

  /// What joins two noun phrases of one coordination: a conjunction or a comma between them, prepositional phrases
  /// of the first apart; `nil` where they are not coordinated.
  private func joint(from first: Int, to second: Int) -> Chunk.Kind? {
    var found: Chunk.Kind?
    var index = first + 1
    while index < second {
      switch chunks[index].kind {
      case .conjunction: found = .conjunction
      case .comma: found = found ?? .comma
      case .preposition, .nounPhrase, .adverb, .quote: break
      default: return nil
      }
      index += 1
    }
    return found
  }

  /// The noun phrases that are the object of the verb group at `verb`, in order; empty where it has none.
  func object(of verb: Int) -> [Int] {
    var index = verb + 1
    while index < chunks.count, chunks[index].kind == .adverb || chunks[index].kind == .quote { index += 1 }
    // "shot dead eight militants".
    if index + 1 < chunks.count, chunks[index].kind == .state, chunks[index + 1].kind == .nounPhrase { index += 1 }
    guard index < chunks.count, chunks[index].kind == .nounPhrase else { return [] }
    return coordination(from: index)
  }

  /// The phrase at `first` and those coordinated after it, as far as they are not subjects of verbs of their own.
  func coordination(from first: Int) -> [Int] {
    var chain = [first]
    var index = first + 1
    while index < chunks.count {
      // Prepositional phrases and names of the phrase before.
      while index + 1 < chunks.count {
        if chunks[index].kind == .preposition, chunks[index + 1].kind == .nounPhrase {
          index += 2
        } else if isReducedClause(index) {
          index += 1
        } else {
          break
        }
      }
      guard index < chunks.count else { break }
      var next = index
      guard chunks[next].kind == .conjunction || chunks[next].kind == .comma else { break }
      let isComma = chunks[next].kind == .comma
      next += 1
      if isComma, next < chunks.count, chunks[next].kind == .conjunction { next += 1 }
      guard next < chunks.count, chunks[next].kind == .nounPhrase, !isAge(next) else { break }
      // "three soldiers, two civilians"; but "Abu Daka, one of the leaders" is one and the same.
      if isComma, chunks[next].quantity == nil || chunks[next].hasWhole || chunks[first].quantity == nil,
        chunks[index].kind == chunks[next - 1].kind, !isListed(next, after: chain[chain.count - 1])
      {
        // "Njabulo Dlamini, *a councillor*, and two guards": says who he was.
        guard let end = apposition(at: next, to: chain[chain.count - 1]) else { break }
        index = end
        continue
      }
      if !isComma || chunks[next - 1].kind == .conjunction, tokens[chunks[next - 1].tokens.lowerBound].hash == Marks.but
      {
        break
      }
      if isSubject(next) { break }
      chain.append(next)
      index = next + 1
    }
    return chain
  }

  /// Whether the verb group at `index` says of the phrase before it what befell it: "two sisters *hit* by a tree".
  private func isReducedClause(_ index: Int) -> Bool {
    chunks[index].kind == .verbGroup && (chunks[index].form == .bare || chunks[index].form == .participle)
      && chunks[index - 1].kind == .nounPhrase && chunks[index + 1].kind == .preposition
      && tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.by
  }

  /// Whether the phrase at `index`, after a comma, is one more of a list that a conjunction closes: "his wife, *her
  /// mother* and two sons", but not "the driver, *a father of two*, and his passenger".
  private func isListed(_ index: Int, after before: Int) -> Bool {
    let phrase = chunks[index]
    guard !phrase.hasWhole, phrase.nounClass == .person || phrase.quantity != nil || phrase.isName else { return false }
    let rank = definiteness(phrase)
    guard rank > 0 else { return false }
    // "two people, a man and a woman" are two; "two clerks, a guard, and a nurse" are four.
    let needsComma = rank < definiteness(chunks[before])
    // "the owner, the pilot and three officials" are listed; "the owner, the mayor of Pemba, and" are perhaps one.
    let mayBeApposition = phrase.determiner == .definite && phrase.quantity == nil && !phrase.isPlural
    if mayBeApposition, chunks[before].determiner != .definite { return false }
    if needsComma, chunks[before].quantity == nil { return false }
    var next = index + 1
    var steps = 0
    while next + 1 < chunks.count, steps < 16 {
      switch chunks[next].kind {
      case .preposition, .nounPhrase, .comma: next += 1
      case .conjunction:
        return chunks[next + 1].kind == .nounPhrase && tokens[chunks[next].tokens.lowerBound].hash != Marks.but
          && (!needsComma || chunks[next - 1].kind == .comma)
          && (!mayBeApposition || chunks[next - 1].kind != .comma)
      default: return false
      }
      steps += 1
    }
    return false
  }

  /// How surely a phrase names somebody of its own rather than saying what the phrase before it is: a number and "her"
  /// more than a name, a name more than "a"; 0 for what begins no item of a list.
  private func definiteness(_ phrase: Chunk) -> Int {
    if phrase.quantity != nil { return 3 }
    switch phrase.determiner {
    case .another: return 3
    // "the group's leader"
    case .possessive: return lexemes[phrase.tokens.lowerBound].function == .possessive ? 3 : 1
    case .none: return phrase.isName ? 2 : 0
    case .article: return 1
    case .definite, .demonstrative, .quantifier: return phrase.isPlural || phrase.nounClass == .person ? 1 : 0
    }
  }

  /// The end of the apposition that begins at `index` and a comma closes: "Dlamini, *a councillor of Richards Bay*,".
  private func apposition(at index: Int, to name: Int) -> Int? {
    guard chunks[name].determiner == .none, chunks[name].quantity == nil, chunks[index].quantity == nil else {
      return nil
    }
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    guard next < chunks.count, chunks[next].kind == .comma else { return nil }
    return next
  }

  /// The last head of a number's noun phrase that goes on with bare plurals: "250 women and *children*", "185 women,
  /// girls and *boys*"; `nil` where it has one noun, or where the second is the subject of a verb of its own.
  func lastHead(of index: Int) -> Int? {
    guard chunks[index].quantity != nil, chunks[index].head != nil, chunks[index].nounClass == .person else {
      return nil
    }
    var next = index + 1
    var last: Int?
    while next + 1 < chunks.count, chunks[next].kind == .comma || chunks[next].kind == .conjunction {
      let item = chunks[next + 1]
      guard item.kind == .nounPhrase, item.quantity == nil, item.determiner == .none, !item.isPronoun, !item.isName,
        item.isPlural && item.nounClass == .person || item.nounClass == .group, let head = item.head,
        head == item.tokens.lowerBound
      else { break }
      if chunks[next].kind == .conjunction {
        guard tokens[chunks[next].tokens.lowerBound].hash == Marks.and else { break }
        last = head
      }
      next += 2
    }
    guard last != nil else { return nil }
    // "killed 12 soldiers and militants fled"
    let isObject = index > 0 && chunks[index - 1].kind == .verbGroup
    if isObject, next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form == .finite { return nil }
    return last
  }

  /// Whether a verb group follows whose subject the phrase at `index` is.
  private func isSubject(_ index: Int) -> Bool {
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    guard next < chunks.count else { return false }
    if chunks[next].kind == .state { return true }
    return chunks[next].kind == .verbGroup && chunks[next].form != .infinitive && chunks[next].form != .gerund
  }

  /// The tokens after a verb group in which its complements stand: to the next finite verb or the clause's end.
  func tail(of verb: Int) -> Range<Int> {
    let start = chunks[verb].tokens.upperBound
    var index = verb + 1
    scan: while index < chunks.count {
      let chunk = chunks[index]
      switch chunk.kind {
      case .stop, .relative, .subordinator, .conditional, .that: break scan
      // ", and seven dead were mentioned": another clause.
      case .comma where index + 1 < chunks.count && chunks[index + 1].kind == .conjunction && index > verb + 1:
        break scan
      case .verbGroup where chunk.form == .finite: break scan
      case .verbGroup where chunk.form == .bare && chunks[index - 1].kind != .verbGroup: break scan
      default: index += 1
      }
    }
    return start..<(index < chunks.count ? chunks[index].tokens.lowerBound : tokens.count)
  }
}
