internal import Articles
internal import Quantities
internal import Segmentation

/// The injured of a series of attacks, whose dead are parts of one count.
extension RelationRule {
  /// Whether the injured are of one of several attacks whose dead are parts of one whole: "Three blasts killed 40. The
  /// first killed 25 and wounded 31. A second killed 15 *and wounded 12*" leaves 43 injured.
  ///
  /// The trap is a whole of the injured too, of which they are a part: "Three blasts killed 40 and wounded 43".
  func isOfSeries(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard draft.figure.measure == .injured, draft.figure.region == .body, !draft.figure.isBackground,
      let whole = wholeOfDead(beside: index, drafts), drafts[whole].sentence < draft.sentence
    else { return false }
    let before = (max(0, index - Self.reach)..<index).filter {
      drafts[$0].figure.measure == .injured && drafts[$0].sentence < draft.sentence
        && drafts[$0].figure.region == .body && !drafts[$0].figure.isBackground
    }
    guard !before.isEmpty, before.allSatisfy({ wholeOfDead(beside: $0, drafts) == whole }) else { return false }
    // "In all more than 130 people were wounded"
    let sum = before.compactMap { value(drafts[$0]) }.reduce(value(draft) ?? 0, +)
    let near = max(0, index - Self.reach)..<min(drafts.count, index + Self.reach)
    return !near.contains {
      drafts[$0].figure.measure == .injured && !drafts[$0].figure.isBackground && value(drafts[$0]) ?? 0 >= sum
    }
  }

  /// Whether the dead told of with both are parts of one whole, so that the injured are no part of the others.
  func isOfSeries(_ index: Int, beside other: Int, _ drafts: [FigureDraft]) -> Bool {
    guard drafts[index].figure.measure == .injured, drafts[other].sentence < drafts[index].sentence,
      let whole = wholeOfDead(beside: index, drafts)
    else { return false }
    return wholeOfDead(beside: other, drafts) == whole
  }

  /// The whole, of an earlier sentence, that the dead told of in the sentence of the figure at `index` are a part of.
  private func wholeOfDead(beside index: Int, _ drafts: [FigureDraft]) -> Int? {
    for other in others(inSentenceOf: index, drafts) where drafts[other].figure.measure == .killed {
      guard let relation = drafts[other].figure.relation, relation.kind == .partOf, relation.figure <= drafts.count,
        drafts[relation.figure - 1].figure.measure == .killed,
        drafts[relation.figure - 1].sentence < drafts[index].sentence
      else { continue }
      return relation.figure - 1
    }
    return nil
  }

  /// "killing ten and injuring *another 18*": beside the dead of the sentence, not beside the injured told of before.
  func isBesideDead(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, drafts[index].figure.measure == .injured else { return false }
    let before = drafts[index - 1]
    return before.sentence == drafts[index].sentence && before.figure.measure == .killed
      && !drafts[index].parsed.has(WordSets.surelyMore, in: drafts[index].tokens)
  }
}
