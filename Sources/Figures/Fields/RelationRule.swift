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
  private static let reach = 128

  /// Adds the relations of all figures, which are numbered in order.
  func relate(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices {
      if drafts[index].figure.measure.isImpact {
        drafts[index].figure.isAdditional = isAdditional(index, drafts)
        drafts[index].figure.relation = relation(of: index, drafts)
        if isDeathBesideOthers(index, drafts) { drafts[index].figure.isAdditional = true }
        if isBesideOthers(index, drafts) { drafts[index].figure.isAdditional = true }
      } else if index > 0, isConversion(drafts[index], of: drafts[index - 1]) {
        drafts[index].figure.relation = Figure.Relation(.restates, index)
      }
    }
    reviseEarlierCounts(&drafts)
    inheritBackground(&drafts)
  }

  /// "Earlier reports had put the toll at 25", "not four *as first reported*": a count that the text itself calls an
  /// earlier one is revised by the count before it, whichever is higher.
  private func reviseEarlierCounts(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices
    where drafts[index].figure.measure.isImpact && !drafts[index].figure.isBackground
      && drafts[index].match?.isPart == false && isCalledEarlier(drafts[index])
    {
      let near = max(0, index - Self.reach)..<index
      guard
        let new = near.last(where: {
          drafts[$0].figure.measure == drafts[index].figure.measure
            && drafts[$0].figure.unit == drafts[index].figure.unit && !drafts[$0].figure.isBackground
            && drafts[$0].figure.region == .body && drafts[$0].figure.relation?.kind != .partOf
            && drafts[$0].figure.relation?.kind != .revises && drafts[$0].figure.bound != .none
        }), value(drafts[new]) != value(drafts[index])
      else { continue }
      drafts[index].figure.relation = nil
      drafts[new].figure.relation = Figure.Relation(.revises, index + 1)
    }
  }

  /// Whether the words before the figure say that it was said earlier: "*earlier* put", "had *initially* reported".
  private func isCalledEarlier(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    let before = max(0, draft.tokens.lowerBound - 16)..<draft.tokens.lowerBound
    guard let earlier = before.last(where: { WordSets.earlier.contains(tokens[$0].hash) }) else { return false }
    // "Earlier this month gunmen killed three": another day, no other count.
    if earlier + 1 < tokens.count, WordSets.timeOpeners.contains(tokens[earlier + 1].hash) { return false }
    let near = max(before.lowerBound, earlier - 3)..<min(before.upperBound, earlier + 5)
    return draft.parsed.has(WordSets.reportingVerbs, in: near) || draft.parsed.has(WordSets.putting, in: near)
  }

  /// "417m yuan ($50.4m; £26m)": the same amount in another currency.
  private func isConversion(_ draft: FigureDraft, of before: FigureDraft) -> Bool {
    guard draft.figure.measure == .money, before.figure.measure == .money, draft.sentence == before.sentence,
      draft.figure.unit != before.figure.unit, draft.tokens.lowerBound > 0
    else { return false }
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, draft.tokens.lowerBound)
    return gap.count <= 2
      && gap.allSatisfy { draft.parsed.tokens[$0].kind == .bracket || draft.parsed.tokens[$0].kind == .punctuation }
      && !gap.isEmpty
  }

  /// A part of a whole of another event belongs to that event too.
  private func inheritBackground(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices {
      guard let relation = drafts[index].figure.relation, relation.kind == .partOf, relation.figure <= drafts.count,
        drafts[relation.figure - 1].figure.isBackground, drafts[relation.figure - 1].sentence == drafts[index].sentence
      else { continue }
      drafts[index].figure.isBackground = true
    }
  }

  private func relation(of index: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
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
    // "58 casualties: 11 dead and 47 hurt".
    if draft.figure.measure == .killed || draft.figure.measure == .injured || draft.figure.measure == .missing,
      let whole = sameSentence.first(where: {
        $0 < index && drafts[$0].figure.measure == .casualties && drafts[$0].figure.interval.low ?? 0 > 0
      }),
      draft.figure.interval.low ?? 0 > 0, isLarger(drafts[whole], draft)
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
  private func others(inSentenceOf index: Int, _ drafts: [FigureDraft]) -> Range<Int> {
    let sentence = drafts[index].sentence
    var first = index
    while first > 0, first > index - Self.reach, drafts[first - 1].sentence == sentence { first -= 1 }
    var end = index + 1
    while end < drafts.count, end < index + Self.reach, drafts[end].sentence == sentence { end += 1 }
    return first..<end
  }

  /// "eight of them", "of whom 12 fled": of people whom the sentence counted before.
  private func isOfThem(_ draft: FigureDraft) -> Bool {
    guard let phrase = draft.match?.phrase else { return false }
    let chunks = draft.parsed.chunks
    if chunks[phrase].isPartitive { return true }
    return phrase > 1 && chunks[phrase - 1].kind == .relative && chunks[phrase - 2].kind == .preposition
  }

  /// The injured whom the dead were among: "Five guards were wounded. *One of them* died later", "*two* later succumbed
  /// to their wounds", "*One of the injured* died".
  private func woundedBefore(_ index: Int, _ drafts: [FigureDraft]) -> Int? {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, draft.figure.region == .body, !draft.figure.isBackground,
      let match = draft.match, !match.isToll
    else { return nil }
    let phrase = draft.parsed.chunks[match.phrase]
    let whole = phrase.hasWhole ? match.phrase + 2 : nil
    let isOfThose =
      whole.map { $0 < draft.parsed.chunks.count && draft.parsed.chunks[$0].determiner == .definite } ?? true
    let isLater = phrase.quantity != nil && isOfThose && isAfterwards(match, draft.parsed)
    let near = max(0, index - Self.reach)..<min(drafts.count, index + 2)
    return near.last { other in
      let wounded = drafts[other]
      guard other != index, wounded.figure.measure == .injured, wounded.figure.region == .body,
        !wounded.figure.isBackground, wounded.figure.relation?.kind != .partOf, isLarger(wounded, draft),
        wounded.sentence <= draft.sentence, wounded.sentence + 3 >= draft.sentence
      else { return false }
      // "Two of *the five injured* later died"
      if drafts[other].sentence == draft.sentence, drafts[other].match?.phrase == whole { return true }
      guard other < index else { return false }
      if phrase.isPartitive || isOneOfInjured(draft) { return true }
      return isLater && (phrase.head == nil || drafts[other].match?.isAnaphor == true)
    }
  }

  /// "killed two and wounded five. One of the wounded *died later*": beside the two, unless a total holds him.
  private func isDeathBesideOthers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, let relation = draft.figure.relation, relation.kind == .partOf,
      relation.figure <= index, drafts[relation.figure - 1].figure.measure == .injured, let dead = value(draft)
    else { return false }
    let near = max(0, index - Self.reach)..<min(drafts.count, index + Self.reach)
    let others = near.filter { $0 != index && drafts[$0].figure.measure == .killed && !drafts[$0].figure.isBackground }
    guard let first = others.first(where: { $0 < index && drafts[$0].figure.region == .body }),
      let before = value(drafts[first])
    else { return false }
    return !others.contains { drafts[$0].match?.isToll == true || value(drafts[$0]) == before + dead }
      && !others.contains { $0 < index && value(drafts[$0]) ?? 0 > before }
  }

  /// "one of the *wounded* boys", "one of the *injured*"
  private func isOneOfInjured(_ draft: FigureDraft) -> Bool {
    guard let index = draft.match?.phrase, draft.parsed.chunks[index].hasWhole, index + 2 < draft.parsed.chunks.count
    else { return false }
    return draft.parsed.has(WordSets.injured, in: draft.parsed.chunks[index + 2].tokens)
  }

  /// "succumbed", "died *later*", "died in *hospital*"
  private func isAfterwards(_ match: FrameMatch, _ parsed: ParsedSentence) -> Bool {
    guard let verb = match.verb else { return false }
    let clause = parsed.chunks[verb].tokens.lowerBound..<parsed.tail(of: verb).upperBound
    return match.rule.hasSuffix(".succumb") || parsed.has(WordSets.afterwards, in: clause)
  }

  /// Whether a source of its own puts a toll at another number.
  private func isContradiction(_ draft: FigureDraft, of old: FigureDraft) -> Bool {
    guard draft.hasSource(of: old) == false, let verb = draft.match?.verb
    else { return false }
    return WordSets.putting.contains(draft.parsed.tokens[draft.parsed.chunks[verb].main].hash)
  }

  /// "Three soldiers and *their driver* were killed" after "Three soldiers killed": what stands beside the whole in one
  /// verb's phrases is no part of it.
  private func isBesideRestatement(of whole: Int, at index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let verb = drafts[index].match?.verb else { return false }
    return (max(0, index - Self.reach)..<index).reversed().lazy
      .prefix { drafts[$0].sentence == drafts[index].sentence }
      .contains {
        drafts[$0].match?.verb == verb && drafts[$0].figure.relation == Figure.Relation(.restates, whole + 1)
      }
  }

  private func betweenSentences(_ position: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
    let draft = drafts[position]
    let earlier = (max(0, position - Self.reach)..<position).filter {
      drafts[$0].sentence < draft.sentence && drafts[$0].figure.measure == draft.figure.measure
        && drafts[$0].figure.unit == draft.figure.unit && !drafts[$0].figure.isBackground
        && drafts[$0].figure.bound != .none && drafts[$0].figure.assertion == draft.figure.assertion
        && !isApart(drafts[$0], draft)
    }
    guard let value = value(draft) else { return nil }
    if draft.isAdded, draft.figure.isAdditional { return nil }
    if isOther(position, drafts) {
      // "One dead, three hurt" and then "A man died and three others were hurt": they are beside the dead.
      guard value > 1, !draft.figure.isAdditional else { return nil }
      return earlier.first { isSame(drafts[$0], draft) }.map { Figure.Relation(.restates, $0 + 1) }
    }
    // "Two more were hurt" says again only what was said to be more before.
    if isIncrement(draft),
      !earlier.contains(where: { isIncrement(drafts[$0]) && isSame(drafts[$0], draft) })
    {
      return nil
    }
    if let same = earlier.first(where: { isSame(drafts[$0], draft) }),
      value != 1 || isSamePerson(drafts[same], draft)
        || (!earlier.contains { isLarger(drafts[$0], draft) } && mayBeSamePerson(drafts[same], draft))
    {
      return Figure.Relation(.restates, same + 1)
    }
    if draft.match?.isToll == true {
      // A toll revises the toll before it; a count far below is of something else.
      let old = earlier.last { index in
        guard let other = self.value(drafts[index]), other < value,
          drafts[index].figure.relation?.kind != .partOf
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
      guard isLarger(whole, draft), whole.figure.relation?.kind != .partOf, !isAlso(draft),
        !isBesideRestatement(of: index, at: position, drafts)
      else {
        return false
      }
      guard value > 1, draft.match?.isPart != true else { return true }
      return whole.hasSource(of: draft) ?? true
    }
    let whole = earlier.last { drafts[$0].match?.isToll == true && isWhole($0) } ?? earlier.last(where: isWhole)
    return whole.map { Figure.Relation(.partOf, $0 + 1) }
  }

  /// Whether two figures are of different people for sure: "Six soldiers were killed. Four rebels died."
  private func isApart(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    // "The gunman was a student": of one person both may be said.
    guard value(first) != 1 || value(second) != 1, let left = first.populationClass,
      let right = second.populationClass
    else { return false }
    return left.isApart(from: right)
  }

  /// "The attacker was *also* killed": beside those who were told of.
  private func isAlso(_ draft: FigureDraft) -> Bool {
    guard let verb = draft.match?.verb else { return false }
    return draft.parsed.has(WordSets.additiveAdverbs, in: draft.parsed.chunks[verb].tokens)
  }

  /// Whether two single victims may be one: a noun that any person may bear ("the victim") tells them not apart.
  private func mayBeSamePerson(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    if isOneOfMany(second), !isOneOfMany(first) { return false }
    return [first.figure, second.figure].contains { figure in
      guard let head = figure.population?.split(separator: " ").last else { return true }
      return WordSets.anybody.contains(WordHash.of(String(head)))
    }
  }

  /// Whether two single victims are one: a name in common, the same noun, or one of the nouns tells nothing.
  private func isSamePerson(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    // "One of the wounded died": one who was not counted before.
    if isOneOfMany(second), !isOneOfMany(first) { return false }
    if isNamed(first), isNamed(second) {
      let words = WordSet(first.tokens.map { first.parsed.tokens[$0].hash })
      let common = second.tokens.count { words.contains(second.parsed.tokens[$0].hash) }
      return common > 1 || common == 1 && min(first.tokens.count, second.tokens.count) == 1
    }
    if isSaidToBe(second, first) { return true }
    guard let left = first.figure.population, let right = second.figure.population else { return true }
    if left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left) { return true }
    // "a wounded Arab fighter … one Arab"
    let words = right.split(separator: " ")
    return words.count == 1 && left.split(separator: " ").contains(words[0])
  }

  /// "The suspected shooter is dead … *the shooter was* a student who died": the sentence says that both are one.
  private func isSaidToBe(_ second: FigureDraft, _ first: FigureDraft) -> Bool {
    guard let phrase = second.match?.phrase, phrase > 1, let other = first.match?.phrase,
      second.parsed.chunks[phrase - 1].isCopula, let subject = second.parsed.chunks[phrase - 2].head,
      let head = first.parsed.chunks[other].head
    else { return false }
    return second.parsed.tokens[subject].hash == first.parsed.tokens[head].hash
  }

  /// "one of the wounded boys"
  private func isOneOfMany(_ draft: FigureDraft) -> Bool {
    guard let index = draft.match?.phrase, draft.parsed.chunks[index].hasWhole, index + 2 < draft.parsed.chunks.count
    else { return false }
    let whole = draft.parsed.chunks[index + 2]
    return whole.noun > 0 || whole.modifier != nil
  }

  /// Whether the figure is of a name alone.
  private func isNamed(_ draft: FigureDraft) -> Bool { draft.match?.rule.hasPrefix("name.") == true }

  private func value(_ draft: FigureDraft) -> Double? {
    draft.figure.interval.best ?? draft.figure.interval.low ?? draft.figure.interval.high
  }

  private func isLarger(_ whole: FigureDraft, _ part: FigureDraft) -> Bool {
    guard let left = value(whole), let right = value(part) else { return false }
    return left > right
  }

  /// Whether two figures say the same number of the same group.
  private func isSame(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard let left = value(first), let right = value(second), left == right else { return false }
    return first.figure.bound == second.figure.bound || first.figure.interval == second.figure.interval
      || first.figure.region == .headline || left > 12
  }

  /// "The attacker was *also* killed", beside what the sentence's other verbs count: "14 were hurt; a guard was also hurt".
  private func isBesideOthers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.relation == nil, draft.figure.population != nil, isAlso(draft) else { return false }
    return !drafts[max(0, index - Self.reach)..<index].contains {
      $0.sentence == draft.sentence && $0.figure.measure == draft.figure.measure && $0.match?.verb == draft.match?.verb
    }
  }

  /// Whether the count is told to be beside one of its measure that an earlier sentence gave: "Two *more* were hurt",
  /// "A *fifth* victim died"; but in "a man died and two others were hurt" the others are beside the dead.
  private func isAdditional(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    if drafts[index].figure.rule.hasPrefix("added.") { return true }
    if drafts[index].isAdded { return isBesideVictims(index, drafts) }
    if isOfOtherAct(index, drafts) || isJoined(index, drafts) { return true }
    guard isIncrement(drafts[index]) || isOther(index, drafts), let value = value(drafts[index]) else {
      return false
    }
    // One more beside many is one of those that the lead counted, unless an ordinal says that he is not.
    let before = drafts[max(0, index - Self.reach)..<index].lazy.filter {
      $0.figure.measure == drafts[index].figure.measure
    }.compactMap { self.value($0) }.max()
    // "Seven others were hurt … Seven others, aged 24 to 71": the same others.
    let isRepeated = (max(0, index - Self.reach)..<index).contains {
      drafts[$0].figure.measure == drafts[index].figure.measure && self.value(drafts[$0]) == value
        && (isIncrement(drafts[$0]) || isOther($0, drafts))
    }
    if isRepeated { return false }
    guard let before,
      value >= before || isNextOrdinal(index, drafts)
        || isSurelyMore(index, drafts)
    else { return false }
    return !(0..<index).reversed().lazy.prefix { drafts[$0].sentence == drafts[index].sentence }
      .contains { drafts[$0].figure.measure.isImpact }
  }

  /// "Five on the rebels' side and *two policemen* died": the second of two that "and" joins under one verb, where no
  /// sentence before told of their whole; but not "two people, a farmer and his son".
  private func isJoined(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, let match = drafts[index].match, let verb = match.verb, !match.isPart, !match.isToll else {
      return false
    }
    let before = drafts[index - 1]
    let chunks = drafts[index].parsed.chunks
    guard before.sentence == drafts[index].sentence, before.figure.measure == match.measure,
      let first = before.match, first.verb == verb, !first.isPart, first.phrase < match.phrase,
      first.phrase == 0 || chunks[first.phrase - 1].kind != .comma && chunks[first.phrase - 1].kind != .conjunction,
      chunks[match.phrase - 1].kind == .conjunction,
      chunks[first.phrase..<match.phrase].allSatisfy({
        switch $0.kind {
        case .nounPhrase, .preposition, .conjunction, .adverb: true
        default: false
        }
      })
    else { return false }
    return !drafts[max(0, index - Self.reach)..<index].contains {
      $0.figure.measure == match.measure && $0.sentence < drafts[index].sentence
    }
  }

  /// "The first bomb killed three people and *the second killed four*": the objects of two verbs with subjects of their own
  /// in one sentence; but not "The blast killed 12, and police said it killed 10".
  private func isOfOtherAct(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    let parsed = draft.parsed
    func actors(_ draft: FigureDraft) -> [Int] {
      guard let match = draft.match, !match.isPart, !match.isToll, let verb = match.verb, match.phrase > verb,
        !parsed.chunks[verb].isPassive, parsed.chunks[verb].form == .bare || parsed.chunks[verb].form == .finite
      else { return [] }
      return parsed.subject(of: verb, isReduced: false).filter { !parsed.chunks[$0].isPronoun }
    }
    guard let verb = draft.match?.verb else { return false }
    let own = actors(draft)
    guard !own.isEmpty else { return false }
    return drafts[max(0, index - Self.reach)..<index].contains { other in
      guard other.sentence == draft.sentence, other.figure.measure == draft.figure.measure,
        let first = other.match?.verb, first < verb,
        parsed.chunks[first..<verb].contains(where: { $0.kind == .conjunction }),
        !parsed.chunks[first..<verb].contains(where: { parsed.isReporting($0) })
      else { return false }
      let others = actors(other)
      return !others.isEmpty && Set(others).isDisjoint(with: own)
    }
  }

  /// "Gunmen wounded three. An *additional* victim was hurt": beside those of its measure who were told of last.
  private func isSurelyMore(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard isIncrement(drafts[index]), drafts[index].parsed.has(WordSets.surelyMore, in: drafts[index].tokens) else {
      return false
    }
    let last = drafts[max(0, index - Self.reach)..<index].last { $0.figure.measure.isImpact }
    return last?.figure.measure == drafts[index].figure.measure
  }

  /// "A fifth victim" after four dead, or after two dead and two wounded.
  private func isNextOrdinal(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let ordinal = ordinal(of: drafts[index]) else { return false }
    if ordinal == counted(before: index, drafts) + 1 { return true }
    let victims = drafts[max(0, index - Self.reach)..<index].lazy.filter {
      ($0.figure.measure == .killed || $0.figure.measure == .injured) && $0.figure.relation == nil
        && !$0.figure.isBackground
    }.compactMap { self.value($0) }.reduce(0, +)
    return ordinal == victims + 1
  }

  /// Whether one who is told of by a pronoun is beside those counted before: he who killed them and then himself.
  ///
  /// "A man shot six people. *He* then killed *himself*" tells of seven. The traps are the victim himself ("A man was
  /// found dead. He had shot himself") and a count that holds him ("Three people died. A man killed two women and then
  /// himself").
  private func isBesideVictims(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let before = drafts.indices[max(0, index - Self.reach)..<index].filter {
      drafts[$0].figure.measure == drafts[index].figure.measure && !drafts[$0].figure.isBackground
        && drafts[$0].figure.region == drafts[index].figure.region
    }
    guard !before.contains(where: { drafts[$0].isAdded && drafts[$0].match?.isAnaphor == false }) else {
      return false
    }
    let here = before.filter { drafts[$0].sentence == drafts[index].sentence }
    let sum = here.compactMap { value(drafts[$0]) }.reduce(1, +)
    let isHeld = before.contains { drafts[$0].sentence < drafts[index].sentence && value(drafts[$0]) == sum }
    // "They killed one man. … He aimed at them, and they fired, killing *him*": the same man.
    let isHim =
      drafts[index].figure.rule.hasPrefix("pronoun.")
      && drafts[index].figure.unitText.map(WordHash.of).map(WordSets.onePerson.contains) ?? false
    if isHim, here.isEmpty { return false }
    return !(isHeld && !here.isEmpty) && before.contains { isDoneBySomebody(drafts[$0]) }
  }

  /// Whether somebody did it to those counted: "killed four", "four were shot dead"; not "four died".
  private func isDoneBySomebody(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, let verb = match.verb, !match.isToll else { return false }
    return match.phrase > verb
      || draft.parsed.chunks[verb].isPassive
        && !draft.parsed.has(WordSets.finding, in: draft.parsed.chunks[verb].tokens)
  }

  /// The number of an ordinal in the phrase: 5 for "a fifth victim".
  private func ordinal(of draft: FigureDraft) -> Double? {
    guard let phrase = draft.match.map({ draft.parsed.chunks[$0.phrase] }), phrase.hasOrdinal,
      phrase.determiner == .article
    else { return nil }
    return draft.parsed.quantities.first {
      $0.kind == .numeral(.ordinal) && phrase.tokens.contains($0.tokens.lowerBound)
    }?.interval.best
  }

  /// "another five", "three more": added to what was counted before.
  private func isIncrement(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    return draft.tokens.contains { index in
      WordSets.increments.contains(tokens[index].hash)
        // "more than 40" is a bound.
        && !(index + 1 < tokens.count && WordSets.than.contains(tokens[index + 1].hash))
    }
  }

  /// "three others", "another man", "a fifth victim" after four: not a part of what was said before.
  private func isOther(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    if let ordinal = ordinal(of: draft), draft.figure.quantityText == nil || value(draft) == 1 {
      return ordinal > counted(before: index, drafts)
    }
    return draft.tokens.contains { WordSets.others.contains(draft.parsed.tokens[$0].hash) }
  }

  /// How many of a figure's measure were counted before it.
  private func counted(before index: Int, _ drafts: [FigureDraft]) -> Double {
    drafts[max(0, index - Self.reach)..<index].lazy.filter {
      $0.figure.measure == drafts[index].figure.measure && $0.figure.relation == nil
    }.compactMap { value($0) }.reduce(0, +)
  }
}
