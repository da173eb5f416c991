internal import Quantities
internal import Segmentation

/// Parts of a count that are named apart from it: "among the dead were two nurses".
extension FrameMatcher {
  /// "Among the dead were three children", "The dead included two nurses".
  mutating func matchAmong(_ index: Int) {
    let phrase = chunks[index]
    // "Five soldiers were among the dead."
    if isCountable(index), isPersonLike(index), index + 3 < chunks.count, chunks[index + 1].kind == .verbGroup,
      chunks[index + 1].isCopula, chunks[index + 2].kind == .including, chunks[index + 3].noun > 0,
      let frame = frames.nouns[Int(chunks[index + 3].noun) - 1].first(where: { $0.kind == .count || $0.kind == .weak })
    {
      add(index, frame.measure, "among." + frame.rule, rank: 58, verb: index + 1, predicate: chunks[index + 3].tokens)
      matches[matches.count - 1].isPart = true
      matches[matches.count - 1].antecedent = -1
      return
    }
    if matchPredicateNoun(index) || matchAmongDead(index) || matchAmongThose(index) { return }
    guard phrase.noun > 0, phrase.quantity == nil, index + 2 < chunks.count, chunks[index + 1].kind == .verbGroup,
      chunks[index + 2].kind == .nounPhrase,
      let frame = frames.nouns[Int(phrase.noun) - 1].first(where: { $0.kind == .count || $0.kind == .weak })
    else { return }
    let isAmong = index > 0 && chunks[index - 1].kind == .including && chunks[index + 1].isCopula
    // "The dead were a fisherman, two sisters and a guard": the nouns of state stand for persons.
    let isList = phrase.determiner == .definite && chunks[index + 1].isCopula && isAdjectival(phrase)
    guard isAmong || isList || WordSets.includingVerbs.contains(parsed.tokens[chunks[index + 1].main].hash) else {
      return
    }
    for counted in parsed.coordination(from: index + 2) {
      let isName = isPersonName(counted)
      guard isName || isCountable(counted) && isPersonLike(counted) else { continue }
      add(
        counted, frame.measure, (isName ? "name." : "among.") + frame.rule, rank: 58, verb: nil,
        predicate: phrase.tokens)
      matches[matches.count - 1].isPart = true
      matches[matches.count - 1].antecedent = -1
    }
  }

  /// "*A woman* was among the other four dead": one of those whose number is said beside a state.
  private mutating func matchAmongDead(_ index: Int) -> Bool {
    guard isCountable(index), isPersonLike(index), index + 4 < chunks.count, chunks[index + 1].kind == .verbGroup,
      chunks[index + 1].isCopula, chunks[index + 2].kind == .including, chunks[index + 3].quantity != nil,
      let number = chunks[index + 4].state
    else { return false }
    let state = frames.states[number]
    guard state.heads.classes.contains(.person) else { return false }
    add(index, state.measure, "among." + state.rule, rank: 58, verb: index + 1, predicate: chunks[index + 4].tokens)
    matches[matches.count - 1].isPart = true
    matches[matches.count - 1].antecedent = index + 3
    return true
  }

  /// "*Four of his relatives* were among those killed"
  private mutating func matchAmongThose(_ index: Int) -> Bool {
    // "Four *of his relatives*"
    let verb = chunks[index].hasWhole ? index + 3 : index + 1
    guard isCountable(index), isPersonLike(index), verb + 3 < chunks.count, chunks[verb].kind == .verbGroup,
      chunks[verb].isCopula, chunks[verb + 1].kind == .including, chunks[verb + 2].head == nil,
      chunks[verb + 2].determiner == .demonstrative, chunks[verb + 3].kind == .verbGroup, chunks[verb + 3].verb > 0,
      chunks[verb + 3].form == .bare || chunks[verb + 3].form == .participle,
      let frame = frames.verbs[Int(chunks[verb + 3].verb) - 1].first(where: {
        $0.role == .patient && $0.complement.isEmpty && $0.heads.classes.contains(.person)
      })
    else { return false }
    add(index, frame.measure, "among." + frame.rule, rank: 58, verb: verb, predicate: chunks[verb + 3].tokens)
    matches[matches.count - 1].isPart = true
    matches[matches.count - 1].antecedent = -1
    return true
  }

  /// "*A farmer* was the only fatality", "*The baby and a man* are the only confirmed deaths": those who are said to be
  /// what a noun counts.
  private mutating func matchPredicateNoun(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.noun > 0, phrase.quantity == nil, phrase.determiner == .definite || phrase.determiner == .possessive,
      index > 1, chunks[index - 1].kind == .verbGroup, chunks[index - 1].isCopula,
      let frame = frames.nouns[Int(phrase.noun) - 1].first(where: { $0.kind == .count && $0.needs.isEmpty })
    else { return false }
    var isFound = false
    for counted in parsed.subject(of: index - 1) where isCountable(counted) && chunks[counted].nounClass == .person {
      add(
        counted, frame.measure, "among." + frame.rule, rank: 58, verb: index - 1, predicate: phrase.tokens)
      isFound = true
    }
    return isFound
  }

  /// Whether the head is an adjective that stands for persons: "the dead", "the missing".
  func isAdjectival(_ phrase: Chunk) -> Bool {
    guard let head = phrase.head else { return false }
    return parsed.lexemes[head].first == .adjective || parsed.lexemes[head].beginsState
      || parsed.lexemes[head].forms.contains(.participle)
  }
}
