internal import Quantities
internal import Segmentation

/// Parts of a count that are named apart from it: "among the dead were two nurses".
extension FrameMatcher {
  /// "Among the dead were three children", "The dead included two nurses".
  mutating func matchAmong(_ index: Int) {
    let phrase = chunks[index]
    if matchPredicateNoun(index) || matchIsAmong(index) { return }
    guard phrase.quantity == nil, index + 2 < chunks.count,
      chunks[index + 1].kind == .verbGroup || isAside(index + 1, after: phrase),
      chunks[index + 2].kind == .nounPhrase
    else { return }
    let frame =
      phrase.noun > 0
      ? frames.nouns[Int(phrase.noun) - 1].first { $0.kind == .count || $0.kind == .weak } : nil
    // "The *victims* were ten men and six women": what befell them was told before.
    let areKnown =
      frame == nil && phrase.determiner == .definite && phrase.isPlural
      && phrase.head.map { WordSets.rementioned.contains(parsed.tokens[$0].hash) } ?? false
    guard frame != nil || areKnown else { return }
    let isAmong = index > 0 && chunks[index - 1].kind == .including && chunks[index + 1].isCopula
    // "The dead were a fisherman, two sisters and a guard": the nouns of state stand for persons.
    let isList =
      phrase.determiner == .definite && chunks[index + 1].isCopula && (areKnown || isAdjectival(phrase))
    guard
      isAmong || isList || chunks[index + 1].kind == .stop
        || WordSets.includingVerbs.contains(parsed.tokens[chunks[index + 1].main].hash)
    else {
      return
    }
    for counted in parsed.coordination(from: index + 2) {
      let isName = isPersonName(counted)
      guard isName || isCountable(counted) && isPersonLike(counted) else { continue }
      add(
        counted, frame?.measure ?? .count, (isName ? "name." : "among.") + (frame?.rule ?? "victims"), rank: 58,
        verb: nil, predicate: phrase.tokens)
      matches[matches.count - 1].isPart = true
      matches[matches.count - 1].antecedent = -1
    }
  }

  /// "The dead *— 39 men and 12 women —* were found": a list of counts between dashes behind a noun of state.
  private func isAside(_ dash: Int, after phrase: Chunk) -> Bool {
    guard chunks[dash].kind == .stop, WordSets.dashes.contains(parsed.tokens[chunks[dash].tokens.lowerBound].hash),
      phrase.determiner == .definite, isAdjectival(phrase) || phrase.isPlural, isCardinal(dash + 1),
      let last = parsed.coordination(from: dash + 1).last, last > dash + 1, last + 1 < chunks.count
    else { return false }
    return chunks[last + 1].kind == .stop
  }

  /// "*Five soldiers* were among the dead", "*Four of his relatives* were among those killed".
  private mutating func matchIsAmong(_ index: Int) -> Bool {
    guard isCountable(index), isPersonLike(index), !parsed.isGoverned(index) else { return false }
    // "*At least nine children* and 21 women were among the dead"
    let last = parsed.coordination(from: index, isSubject: true).last ?? index
    var verb = chunks[last].hasWhole ? last + 3 : last + 1
    // "A couple *in their 50s* were among those killed"
    while verb + 1 < chunks.count, chunks[verb].kind == .preposition, chunks[verb + 1].kind == .nounPhrase { verb += 2 }
    guard verb + 2 < chunks.count, chunks[verb].kind == .verbGroup, chunks[verb].isCopula,
      chunks[verb + 1].kind == .including, let group = group(at: verb + 2)
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
    // "among those *who had contracted* the disease"
    if phrase.head == nil, phrase.determiner == .demonstrative, next.kind == .relative, index + 2 < chunks.count,
      chunks[index + 2].kind == .verbGroup, chunks[index + 2].verb > 0, !chunks[index + 2].mood.contains(.negated),
      let frame = frames.verbs[Int(chunks[index + 2].verb) - 1].first(where: {
        $0.role == (chunks[index + 2].isPassive ? .patient : .subject) && $0.heads.classes.contains(.person)
          && ($0.complement.isEmpty
            || $0.complementPlace == .clause && parsed.has($0.complement, in: parsed.tail(of: index + 2)))
      })
    {
      return (frame.measure, frame.rule, chunks[index + 2].tokens, false)
    }
    // "among those *killed*", "among three men *killed*"
    guard phrase.head == nil && phrase.determiner == .demonstrative || isCardinal(index) && isPersonLike(index),
      next.kind == .verbGroup, next.verb > 0,
      next.form == .bare || next.form == .participle,
      let frame = frames.verbs[Int(next.verb) - 1].first(where: {
        $0.role == .patient && $0.complement.isEmpty && $0.heads.classes.contains(.person)
      })
    else { return nil }
    return (frame.measure, frame.rule, next.tokens, phrase.quantity != nil)
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
