internal import Quantities
internal import Segmentation

/// Parts of a count that are named apart from it: "among the dead were two nurses".
extension FrameMatcher {
  /// "Among the dead were three children", "The dead included two nurses".
  mutating func matchAmong(_ index: Int) {
    let phrase = chunks[index]
    if matchPredicateNoun(index) || matchIsAmong(index) { return }
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

  /// "*Five soldiers* were among the dead", "*Four of his relatives* were among those killed".
  private mutating func matchIsAmong(_ index: Int) -> Bool {
    let verb = chunks[index].hasWhole ? index + 3 : index + 1
    guard isCountable(index), isPersonLike(index), verb + 2 < chunks.count, chunks[verb].kind == .verbGroup,
      chunks[verb].isCopula, chunks[verb + 1].kind == .including, let group = group(at: verb + 2)
    else { return false }
    add(index, group.measure, "among." + group.rule, rank: 58, verb: verb, predicate: group.predicate)
    matches[matches.count - 1].isPart = true
    matches[matches.count - 1].antecedent = group.isCounted ? verb + 2 : -1
    return true
  }

  /// The people whom the phrase at `index` stands for by what befell them: "the dead", "the other *four dead*", "those
  /// *killed*".
  private func group(at index: Int) -> (measure: Measure, rule: String, predicate: Range<Int>, isCounted: Bool)? {
    let phrase = chunks[index]
    if phrase.noun > 0,
      let frame = frames.nouns[Int(phrase.noun) - 1].first(where: { $0.kind == .count || $0.kind == .weak })
    {
      return (frame.measure, frame.rule, phrase.tokens, false)
    }
    guard index + 1 < chunks.count else { return nil }
    let next = chunks[index + 1]
    if phrase.quantity != nil, let number = next.state, frames.states[number].heads.classes.contains(.person) {
      return (frames.states[number].measure, frames.states[number].rule, next.tokens, true)
    }
    guard phrase.head == nil, phrase.determiner == .demonstrative, next.kind == .verbGroup, next.verb > 0,
      next.form == .bare || next.form == .participle,
      let frame = frames.verbs[Int(next.verb) - 1].first(where: {
        $0.role == .patient && $0.complement.isEmpty && $0.heads.classes.contains(.person)
      })
    else { return nil }
    return (frame.measure, frame.rule, next.tokens, false)
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
