internal import Articles
internal import Quantities
internal import Segmentation

/// Says how a figure stands to an earlier one of its article (FIGURES.md, `relation`).
///
/// Grammar says it inside a sentence ("including 12 children", "to 41 from 38"); between sentences the values do: an
/// equal count of the same measure restates, a smaller one is a part of the whole, a larger toll revises.
struct RelationRule {
  /// How many figures before and after one are looked at: more than an article holds that a person wrote, and a
  /// bound on the work for a text without end.
  static let reach = 128

  /// Adds the relations of all figures, which are numbered in order.
  func relate(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices {
      if drafts[index].figure.measure.isImpact {
        drafts[index].figure.isAdditional = isAdditional(index, drafts)
        drafts[index].figure.relation = relation(of: index, drafts)
        if isDeathBesideOthers(index, drafts) || isOfSeries(index, drafts) { drafts[index].figure.isAdditional = true }
        if isBesideOthers(index, drafts) { drafts[index].figure.isAdditional = true }
      } else if index > 0, isConversion(drafts[index], of: drafts[index - 1]) {
        drafts[index].figure.relation = Figure.Relation(.restates, index)
      }
    }
    reviseEarlierCounts(&drafts)
    relateSums(&drafts)
    inheritBackground(&drafts)
  }

  /// "Earlier reports had put the toll at 25", "not four *as first reported*": a count that the text itself calls an
  /// earlier one is revised by the count before it, whichever is higher.
  func reviseEarlierCounts(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices
    where drafts[index].figure.measure.isImpact && !drafts[index].figure.isBackground
      && drafts[index].match?.isPart == false && isCalledEarlier(drafts[index])
    {
      let near = max(0, index - Self.reach)..<index
      func isNew(_ other: Int) -> Bool {
        let new = drafts[other].figure
        return new.measure == drafts[index].figure.measure && new.unit == drafts[index].figure.unit
          && !new.isBackground && new.region == .body && new.relation?.kind != .partOf
          && new.relation?.kind != .revises && new.bound != .none
      }
      guard let new = near.last(where: { drafts[$0].match?.isToll == true && isNew($0) }) ?? near.last(where: isNew),
        value(drafts[new]) != value(drafts[index])
      else { continue }
      drafts[index].figure.relation = nil
      drafts[new].figure.relation = Figure.Relation(.revises, index + 1)
    }
  }

  /// Whether the words before the figure say that it was said earlier: "*earlier* put", "had *initially* reported".
  func isCalledEarlier(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    let before = max(0, draft.tokens.lowerBound - 16)..<draft.tokens.lowerBound
    guard let earlier = before.last(where: { WordSets.earlier.contains(tokens[$0].hash) }) else { return false }
    // "Earlier this month gunmen killed three": another day, no other count.
    if earlier + 1 < tokens.count, WordSets.timeOpeners.contains(tokens[earlier + 1].hash) { return false }
    let near = max(before.lowerBound, earlier - 3)..<min(before.upperBound, earlier + 5)
    return draft.parsed.has(WordSets.reportingVerbs, in: near) || draft.parsed.has(WordSets.putting, in: near)
  }

  /// "417m yuan ($50.4m; £26m)": the same amount in another currency.
  func isConversion(_ draft: FigureDraft, of before: FigureDraft) -> Bool {
    guard draft.figure.measure == .money, before.figure.measure == .money, draft.sentence == before.sentence,
      draft.figure.unit != before.figure.unit, draft.tokens.lowerBound > 0
    else { return false }
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, draft.tokens.lowerBound)
    return gap.count <= 2
      && gap.allSatisfy { draft.parsed.tokens[$0].kind == .bracket || draft.parsed.tokens[$0].kind == .punctuation }
      && !gap.isEmpty
  }

  /// A part of a whole of another event belongs to that event too.
  func inheritBackground(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices {
      guard let relation = drafts[index].figure.relation, relation.kind == .partOf, relation.figure <= drafts.count,
        drafts[relation.figure - 1].figure.isBackground, drafts[relation.figure - 1].sentence == drafts[index].sentence
      else { continue }
      drafts[index].figure.isBackground = true
    }
  }

  func relation(of index: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
    let draft = drafts[index]
    guard let match = draft.match else { return nil }
    let near = max(0, index - Self.reach)..<min(drafts.count, index + Self.reach)
    let sameSentence = others(inSentenceOf: index, drafts).filter {
      $0 != index && drafts[$0].figure.measure.isImpact
    }
    // "rose to 41 from 38": the new count revises the old.
    if match.isToll,
      let old = sameSentence.first(where: {
        drafts[$0].match?.rule == "toll.previous" && drafts[$0].figure.measure == draft.figure.measure
      })
    {
      return Figure.Relation(.revises, old + 1)
    }
    if let wounded = woundedBefore(index, drafts) { return Figure.Relation(.partOf, wounded + 1) }
    if match.isPart {
      if let antecedent = match.antecedent, antecedent >= 0,
        let whole = sameSentence.first(where: { drafts[$0].match?.phrase == antecedent })
      {
        return Figure.Relation(.partOf, whole + 1)
      }
      if let whole = drafts[near.lowerBound..<index].lastIndex(where: {
        // "The dead were two men and *a woman*": items of one list are no parts of each other.
        $0.figure.measure == draft.figure.measure && isLarger($0, draft)
          && !($0.sentence == draft.sentence && $0.match?.isPart == true && $0.match?.predicate == match.predicate)
      }) {
        return Figure.Relation(.partOf, whole + 1)
      }
    }
    // "5,600 people (1,120 families)": the same count in another unit.
    if match.rule.hasPrefix("parenthesis."),
      let same = sameSentence.last(where: { $0 < index && drafts[$0].figure.measure == draft.figure.measure })
    {
      return Figure.Relation(.restates, same + 1)
    }
    // "received 40 wounded, *eight of them* in a critical condition", "54 were rescued, *13 of whom* are in hospital"
    if isOfThem(draft) {
      let wholes = sameSentence.filter { $0 < index && isLarger(drafts[$0], draft) }
      let whole = wholes.last { drafts[$0].figure.measure == draft.figure.measure } ?? wholes.last
      if let whole { return Figure.Relation(.partOf, whole + 1) }
    }
    if let whole = announcedWhole(index, drafts) { return Figure.Relation(.partOf, whole + 1) }
    // "58 casualties: 11 dead and 47 hurt".
    if draft.figure.measure == .killed || draft.figure.measure == .injured || draft.figure.measure == .missing,
      let whole = sameSentence.first(where: {
        $0 < index && drafts[$0].figure.measure == .casualties && drafts[$0].figure.interval.low ?? 0 > 0
      }),
      draft.figure.interval.low ?? 0 > 0, isLarger(drafts[whole], draft), !draft.isAdded
    {
      return Figure.Relation(.partOf, whole + 1)
    }
    // "five more bodies" of a toll that the text gives.
    if isIncrement(draft) || ordinal(of: draft) != nil || draft.isAdded,
      let toll = near.first(where: {
        $0 != index && drafts[$0].match?.isToll == true && drafts[$0].figure.measure == draft.figure.measure
          && abs(drafts[$0].sentence - draft.sentence) <= 2 && isLarger(drafts[$0], draft)
      })
    {
      return Figure.Relation(.partOf, toll + 1)
    }
    guard !draft.figure.isBackground, draft.figure.bound != .none else { return nil }
    return betweenSentences(index, drafts)
  }

  /// The figures of the sentence of the figure at `index`, which stand together.
  func others(inSentenceOf index: Int, _ drafts: [FigureDraft]) -> Range<Int> {
    let sentence = drafts[index].sentence
    var first = index
    while first > 0, first > index - Self.reach, drafts[first - 1].sentence == sentence { first -= 1 }
    var end = index + 1
    while end < drafts.count, end < index + Self.reach, drafts[end].sentence == sentence { end += 1 }
    return first..<end
  }

  /// "eight of them", "of whom 12 fled": of people whom the sentence counted before.
  func isOfThem(_ draft: FigureDraft) -> Bool {
    guard let phrase = draft.match?.phrase else { return false }
    let chunks = draft.parsed.chunks
    if chunks[phrase].isPartitive { return true }
    return phrase > 1 && chunks[phrase - 1].kind == .relative && chunks[phrase - 2].kind == .preposition
  }

  /// Whether a source of its own puts a toll at another number.
  func isContradiction(_ draft: FigureDraft, of old: FigureDraft) -> Bool {
    // "killed four more, *putting* the toll at 33" is what came of it.
    guard draft.hasSource(of: old) == false, let verb = draft.match?.verb, draft.parsed.chunks[verb].form != .gerund
    else { return false }
    return WordSets.putting.contains(draft.parsed.tokens[draft.parsed.chunks[verb].main].hash)
  }

  /// "Three soldiers and *their driver* were killed" after "Three soldiers killed": what stands beside the whole in one
  /// verb's phrases is no part of it.
  func isBesideRestatement(of whole: Int, at index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let verb = drafts[index].match?.verb else { return false }
    return (max(0, index - Self.reach)..<index).reversed().lazy
      .prefix { drafts[$0].sentence == drafts[index].sentence }
      .contains {
        drafts[$0].match?.verb == verb && drafts[$0].figure.relation == Figure.Relation(.restates, whole + 1)
      }
  }

  func betweenSentences(_ position: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
    let draft = drafts[position]
    let earlier = (max(0, position - Self.reach)..<position).filter {
      drafts[$0].sentence < draft.sentence && drafts[$0].figure.measure == draft.figure.measure
        && drafts[$0].figure.unit == draft.figure.unit && !drafts[$0].figure.isBackground
        && drafts[$0].figure.bound != .none && drafts[$0].figure.assertion == draft.figure.assertion
        && !isApart(drafts[$0], draft)
    }
    guard let value = value(draft) else { return nil }
    // "All three attackers were shot. In addition to *the three attackers*, nine people died": those told of before.
    if draft.isAdded, let match = draft.match, draft.parsed.chunks[match.phrase].determiner == .definite,
      let same = earlier.first(where: {
        self.value(drafts[$0]) == value
          && (drafts[$0].populationClass == draft.populationClass && draft.populationClass != nil
            || drafts[$0].figure.population == draft.figure.population)
      })
    {
      return Figure.Relation(.restates, same + 1)
    }
    if draft.figure.isAdditional,
      draft.isAdded || isKiller(position, drafts) || isVictimOfSuicide(position, drafts)
        || areKillers(position, drafts) || isOfKillersSide(position, drafts) || isElsewhere(position, drafts)
    {
      return nil
    }
    // "12 killed, 25 hurt … killing ten and injuring *another 18*": a part of the 25.
    let isOfWhole =
      (isIncrement(draft) || isOthers(draft)) && isBesideDead(position, drafts)
      && earlier.contains { isLarger(drafts[$0], draft) }
    if isOther(position, drafts), !isOfWhole {
      // "One dead, three hurt" and then "A man died and three others were hurt": they are beside the dead.
      guard value > 1, !draft.figure.isAdditional else { return nil }
      return earlier.first { isSame(drafts[$0], draft) }.map { Figure.Relation(.restates, $0 + 1) }
    }
    // "Two more were hurt" says again only what was said to be more before.
    if isIncrement(draft), !isOfWhole,
      !earlier.contains(where: { isIncrement(drafts[$0]) && isSame(drafts[$0], draft) })
    {
      return nil
    }
    // "Three of them died at once and *the fourth* died in hospital"
    if let nth = ordinal(of: draft, after: .definite), draft.parsed.chunks[draft.match?.phrase ?? 0].head == nil,
      let whole = earlier.last(where: {
        self.value(drafts[$0]) ?? 0 >= nth && drafts[$0].figure.relation?.kind != .partOf
      })
    {
      return Figure.Relation(.partOf, whole + 1)
    }
    if let same = earlier.first(where: { isSame(drafts[$0], draft) }),
      value != 1 || !earlier.contains(where: { areOfTwoAges(drafts[$0], draft) }),
      value != 1 || isSamePerson(drafts[same], draft)
        || (!earlier.contains { isLarger(drafts[$0], draft) } && mayBeSamePerson(drafts[same], draft))
    {
      return Figure.Relation(.restates, same + 1)
    }
    if draft.match?.isToll == true {
      // A toll revises the toll before it; a count far below is of something else.
      let old = earlier.last { index in
        guard let other = self.value(drafts[index]), other < value,
          drafts[index].figure.relation?.kind != .partOf, !isElsewhere(draft, drafts[index])
        else { return false }
        return drafts[index].match?.isToll == true || other * 5 >= value
      }
      // "The opposition put the number of dead at six": another count, not a newer one.
      if let old, isContradiction(draft, of: drafts[old]) { return nil }
      return old.map { Figure.Relation(.revises, $0 + 1) }
    }
    // A smaller count after the whole: who they were, one by one.
    func isWhole(_ index: Int) -> Bool {
      let whole = drafts[index]
      guard isLarger(whole, draft), whole.figure.relation?.kind != .partOf,
        !isAlso(draft) || isListed(position, among: index, drafts),
        !isOfSeries(position, beside: index, drafts),
        !isBesideRestatement(of: index, at: position, drafts)
      else {
        return false
      }
      guard value > 1, draft.match?.isPart != true, !isOneOfMany(draft) else { return true }
      // "kidnapped 42, including 27 students … Three teachers and 12 relatives were also taken"
      if isAlso(draft) { return true }
      return whole.hasSource(of: draft) ?? true
    }
    let whole = earlier.last { drafts[$0].match?.isToll == true && isWhole($0) } ?? earlier.last(where: isWhole)
    return whole.map { Figure.Relation(.partOf, $0 + 1) }
  }
}
