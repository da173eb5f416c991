internal import Articles
internal import Quantities
internal import Segmentation

/// Those who died from among the injured.
extension RelationRule {
  /// The injured whom the dead were among: "Five guards were wounded. *One of them* died later", "*two* later succumbed
  /// to their wounds", "*One of the injured* died".
  func woundedBefore(_ index: Int, _ drafts: [FigureDraft]) -> Int? {
    let draft = drafts[index]
    guard draft.figure.measure == .killed, draft.figure.region == .body, !draft.figure.isBackground,
      let match = draft.match, !match.isToll
    else { return nil }
    // "We have lost 14 people, *eight of them* women": of the dead.
    if match.isPart, let antecedent = match.antecedent, antecedent >= 0,
      others(inSentenceOf: index, drafts).contains(where: {
        drafts[$0].match?.phrase == antecedent && drafts[$0].figure.measure == .killed
      })
    {
      return nil
    }
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
  func isDeathBesideOthers(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
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
  func isOneOfInjured(_ draft: FigureDraft) -> Bool {
    guard let index = draft.match?.phrase, draft.parsed.chunks[index].hasWhole, index + 2 < draft.parsed.chunks.count
    else { return false }
    return draft.parsed.has(WordSets.injured, in: draft.parsed.chunks[index + 2].tokens)
  }

  /// "succumbed", "died *later*", "died in *hospital*"
  func isAfterwards(_ match: FrameMatch, _ parsed: ParsedSentence) -> Bool {
    guard let verb = match.verb else { return false }
    let clause = parsed.chunks[verb].tokens.lowerBound..<parsed.tail(of: verb).upperBound
    return match.rule.hasSuffix(".succumb") || parsed.has(WordSets.afterwards, in: clause)
  }
}
