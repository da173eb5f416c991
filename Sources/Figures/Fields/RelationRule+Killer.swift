internal import Articles
internal import Quantities
internal import Segmentation

/// He who killed those counted before him, and died too.
extension RelationRule {
  /// Whether the figure is of the killer, beside his victims: "A gunman killed four people. *The gunman* was shot dead by
  /// police" leaves five dead.
  ///
  /// The traps are a toll that holds him ("Five people died. … A gunman killed four and *the shooter* was shot") and
  /// deaths that nobody in the text did ("Four people died at the bar. *The shooter* was found dead").
  func isKiller(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, draft.figure.region == .body, !draft.figure.isBackground,
      let match = draft.match, !match.isPart, !match.isToll, draft.populationClass == .attacker,
      draft.parsed.chunks[match.phrase].quantity == nil, !draft.parsed.chunks[match.phrase].isPlural,
      draft.parsed.chunks[match.phrase].determiner == .definite
    else { return false }
    let before = drafts[max(0, index - Self.reach)..<index].filter {
      $0.figure.measure == .killed && $0.figure.region == draft.figure.region && !$0.figure.isBackground
        && $0.figure.assertion == draft.figure.assertion
    }
    guard let victims = before.last(where: { $0.sentence < draft.sentence && isDoneByKiller($0) }) else { return false }
    let isToldBefore = before.contains { $0.populationClass == .attacker || $0.isAdded }
    let isHeld = before.contains { other in
      guard let whole = value(other), let others = value(victims) else { return true }
      return other.match?.isToll == true || whole > others
    }
    return !isToldBefore && !isHeld
  }

  /// Whether several killers died beside those whom they attacked: "Fourteen people were killed. *Both attackers* were shot
  /// dead by police" leaves sixteen dead.
  ///
  /// The traps are a toll, which holds them, and fighters of a battle in which nobody is told to have attacked ("Twenty
  /// people died. Twelve rebels were killed").
  func areKillers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, draft.figure.region == .body, !draft.figure.isBackground,
      let match = draft.match, !match.isPart, !match.isToll, draft.populationClass == .attacker,
      let count = value(draft), count > 1
    else { return false }
    let phrase = draft.parsed.chunks[match.phrase]
    let whole = match.phrase + 2
    let isKnown =
      phrase.determiner == .definite || draft.parsed.tokens[phrase.tokens.lowerBound].hash == Marks.both
      || phrase.hasWhole && whole < draft.parsed.chunks.count && draft.parsed.chunks[whole].determiner == .definite
    guard isKnown, match.verb.map({ $0 > match.phrase }) ?? false else { return false }
    return isBesideOthersOnly(index, drafts)
  }

  /// Whether the dead are of the side that killed those told of before: "*Troops* killed 12 raiders. Two soldiers died".
  func isOfKillersSide(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, draft.figure.region == .body, !draft.figure.isBackground,
      let match = draft.match, !match.isPart, !match.isToll, let side = draft.populationClass,
      side == .security || side == .attacker
    else { return false }
    let isKilledByThem = drafts[max(0, index - Self.reach)..<index].contains { other in
      other.sentence < draft.sentence && other.figure.measure == .killed && other.figure.region == .body
        && sideOfKillers(other) == side && other.populationClass != side
    }
    return isKilledByThem && isBesideOthersOnly(index, drafts)
  }

  /// Whether no count of the dead before holds those at `index` too: none of their own side, no toll.
  private func isBesideOthersOnly(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let side = drafts[index].populationClass
    // "Police shot four of the attackers, putting the toll at 33": the toll holds them.
    let isHeld = drafts[index + 1..<min(drafts.count, index + Self.reachOfToll)].contains {
      $0.match?.isToll == true && $0.figure.measure == .killed && $0.sentence <= drafts[index].sentence + 1
        && isLarger($0, drafts[index])
    }
    if isHeld { return false }
    return !drafts[max(0, index - Self.reach)..<index].contains { other in
      other.figure.measure == .killed && !other.figure.isBackground
        && (other.match?.isToll == true || other.populationClass == side || other.isAdded)
    }
  }

  /// How many figures behind the killers a toll may stand that holds them.
  private static let reachOfToll = 5

  /// What those are who did it, as far as the verb's subject tells: "*Security forces* killed 12".
  private func sideOfKillers(_ draft: FigureDraft) -> PopulationClass? {
    guard let match = draft.match, !match.isPart, let verb = match.verb, match.phrase > verb else { return nil }
    let parsed = draft.parsed
    let own = parsed.chunks[verb].form == .gerund ? [] : parsed.subject(of: verb, isReduced: false)
    // "rebels attacked a base, killing", "Troops storm a camp, kill"
    let isShared = own.isEmpty || parsed.chunks[own[0]].nounClass == .other
    let subject = isShared ? parsed.previousVerb(verb).map { parsed.subject(of: $0, isReduced: false) } ?? [] : own
    for index in subject {
      guard let head = parsed.chunks[index].head else { continue }
      if WordSets.armies.contains(parsed.tokens[head].hash) { return .security }
      if WordSets.bands.contains(parsed.tokens[head].hash) { return .attacker }
    }
    return nil
  }

  /// Whether the dead are told of beside one who killed himself, who is beside those told of before: "Two guards were
  /// killed. A bomber blew up a bus, killing himself and *four passengers*" leaves seven dead.
  func isVictimOfSuicide(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, let verb = drafts[index].match?.verb, drafts[index].match?.isPart == false else { return false }
    let before = drafts[index - 1]
    return before.sentence == drafts[index].sentence && before.figure.measure == drafts[index].figure.measure
      && before.match?.verb == verb && before.figure.rule.hasPrefix("pronoun.") && before.figure.isAdditional
  }

  /// Whether one person is told to have done it: "*A gunman* shot dead four"; or several were shot or stabbed, by whom is
  /// left out.
  private func isDoneByKiller(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, !match.isPart, !match.isToll, draft.populationClass != .attacker,
      let verb = match.verb
    else { return false }
    let parsed = draft.parsed
    if match.phrase < verb { return parsed.has(WordSets.killersActs, in: parsed.chunks[verb].tokens) }
    // "rammed a crowd, *killing* five": the subject is that of the verb before.
    let before = parsed.chunks[verb].form == .gerund ? parsed.previousVerb(verb) : nil
    return parsed.subject(of: before ?? verb, isReduced: false).contains { index in
      let phrase = parsed.chunks[index]
      return phrase.nounClass == .person && !phrase.isPlural || phrase.isPronoun
    }
  }
}
