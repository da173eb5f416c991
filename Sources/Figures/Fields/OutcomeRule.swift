internal import Articles
internal import Quantities
internal import Segmentation

/// Relates what became of a single victim to what was done to him (FIGURES.md, `relation`; of two measures).
///
/// "*A man* was shot in Kenner. *The victim*, 24, died at the hospital": one person, who is dead and not injured too.
/// The later mention restates the earlier one, and totals count the worse outcome. The trap is the second person ("A
/// man was shot dead and *his brother* was wounded"), whom no name, no article and no noun makes the same.
struct OutcomeRule {
  /// How many figures back a victim may have been told of.
  private static let reach = 64

  /// Relates single victims who are told of with two outcomes.
  func relate(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices where isSingle(drafts[index]) {
      let outcome = Self.severity(drafts[index].figure.measure)
      guard drafts[index].figure.relation == nil || drafts[index].figure.relation?.kind == .restates,
        !isBesideSeveral(index, drafts)
      else { continue }
      let near = max(0, index - Self.reach)..<index
      guard
        let other = near.last(where: {
          isSingle(drafts[$0]) && Self.severity(drafts[$0].figure.measure) != outcome
            && isSamePerson(drafts[$0], drafts[index])
            && !(isToldBefore(index, drafts[$0].sentence, drafts) && !isSameNoun(drafts[$0], drafts[index]))
        })
      else { continue }
      // The milder outcome gives way, whichever comes first.
      let (milder, worse) = Self.severity(drafts[other].figure.measure) < outcome ? (other, index) : (index, other)
      let first = firstMention(of: milder, drafts)
      if drafts[first].figure.relation?.kind != .partOf {
        drafts[first].figure.relation = Figure.Relation(.restates, worse + 1)
      }
    }
  }

  /// "*The van driver* and five passengers were taken to hospital": in one list with several, so none of them told of before.
  private func isBesideSeveral(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let match = drafts[index].match, let verb = match.verb, !isNamed(drafts[index]) else { return false }
    return [index - 1, index + 1].contains { other in
      drafts.indices.contains(other) && drafts[other].sentence == drafts[index].sentence
        && drafts[other].match?.verb == verb && drafts[other].match?.isPart == false
        && drafts[other].figure.measure == match.measure && drafts[other].figure.interval.best ?? 0 > 1
    }
  }

  /// The first mention of a count that later ones restate.
  private func firstMention(of index: Int, _ drafts: [FigureDraft]) -> Int {
    guard let relation = drafts[index].figure.relation, relation.kind == .restates, relation.figure <= index,
      drafts[relation.figure - 1].figure.measure == drafts[index].figure.measure,
      drafts[relation.figure - 1].figure.region == .body
    else { return index }
    return relation.figure - 1
  }

  /// Whether the body told of the same outcome before the sentence: "A driver was killed and a passenger hurt. The
  /// victim died at once" is the driver's.
  private func isToldBefore(_ index: Int, _ sentence: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let relation = drafts[index].figure.relation, relation.kind == .restates, relation.figure <= index else {
      return false
    }
    let told = drafts[relation.figure - 1]
    return told.figure.measure == drafts[index].figure.measure && told.figure.region == .body
      && told.sentence <= sentence
  }

  private func isSameNoun(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    sharesName(first, second) || (head(first) != nil && head(first) == head(second))
  }

  /// How bad an outcome is; 0 where it is none.
  private static func severity(_ measure: Measure) -> Int {
    switch measure {
    case .killed: 3
    case .injured: 2
    case .casualties: 1
    default: 0
    }
  }

  private func isSingle(_ draft: FigureDraft) -> Bool {
    Self.severity(draft.figure.measure) > 0 && draft.figure.interval.best == 1 && !draft.figure.isBackground
      && draft.figure.assertion == .asserted && draft.match != nil && draft.match?.isPart == false
      && draft.figure.region == .body
  }

  /// Whether a later single victim is an earlier one: a name in common; or "the man", "the victim", "he" after "a man".
  private func isSamePerson(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    if sharesName(first, second) { return true }
    // "*The survivor* was treated": nobody who died.
    if [first, second].contains(where: { head($0).map(WordSets.survivors.contains) ?? false }) { return false }
    guard first.sentence < second.sentence, let phrase = chunk(second), let earlier = chunk(first) else {
      return false
    }
    switch phrase.determiner {
    case .definite, .demonstrative: break
    default: guard phrase.isPronoun else { return false }
    }
    guard phrase.quantity == nil, earlier.determiner == .article || earlier.isName || earlier.quantity != nil else {
      return false
    }
    guard let theirs = head(second), let ours = head(first) else { return true }
    return ours == theirs || WordSets.eitherSex.contains(theirs)
  }

  private func chunk(_ draft: FigureDraft) -> Chunk? { draft.match.map { draft.parsed.chunks[$0.phrase] } }

  private func head(_ draft: FigureDraft) -> UInt32? {
    guard let head = chunk(draft)?.head, chunk(draft)?.isName == false else { return nil }
    return draft.parsed.tokens[head].hash
  }

  /// Whether the words of both name somebody, with a capitalised word in common.
  private func sharesName(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard isNamed(first), isNamed(second) else { return false }
    let ours = first.tokens.filter { isName($0, first) }.map { first.parsed.tokens[$0].hash }
    let theirs = second.tokens.filter { isName($0, second) }.map { second.parsed.tokens[$0].hash }
    let common = theirs.count(where: ours.contains)
    // "Jose Alvarez … his cousin, Luis Alvarez": of two full names one word is not enough.
    return common > 0 && (common > 1 || ours.count == 1 || theirs.count == 1)
  }

  private func isName(_ token: Int, _ draft: FigureDraft) -> Bool {
    draft.parsed.tokens[token].isCapitalised && !WordSets.honorifics.contains(draft.parsed.tokens[token].hash)
  }

  private func isNamed(_ draft: FigureDraft) -> Bool {
    draft.match?.rule.hasPrefix("name.") == true || chunk(draft)?.isName == true
  }
}
