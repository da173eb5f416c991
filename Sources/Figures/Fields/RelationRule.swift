internal import Articles
internal import Quantities

/// Says how a figure stands to an earlier one of its article (FIGURES.md, `relation`).
///
/// Grammar says it inside a sentence ("including 12 children", "to 41 from 38"); between sentences the values do: an
/// equal count of the same measure restates, a smaller one is a part of the whole, a larger toll revises.
struct RelationRule {
  /// Adds the relations of all figures, which are numbered in order.
  func relate(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices where drafts[index].figure.measure.isImpact {
      drafts[index].figure.relation = relation(of: index, drafts)
    }
  }

  private func relation(of index: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
    let draft = drafts[index]
    guard let match = draft.match else { return nil }
    let sameSentence = drafts.indices.filter {
      $0 != index && drafts[$0].sentence == draft.sentence && drafts[$0].figure.measure.isImpact
    }
    // "rose to 41 from 38": the new count revises the old.
    if match.isToll,
      let old = sameSentence.first(where: {
        drafts[$0].match?.rule == "toll.previous" && drafts[$0].figure.measure == draft.figure.measure
      })
    {
      return Figure.Relation(.revises, old + 1)
    }
    if match.isPart {
      if let antecedent = match.antecedent, antecedent >= 0,
        let whole = sameSentence.first(where: { drafts[$0].match?.phrase == antecedent })
      {
        return Figure.Relation(.partOf, whole + 1)
      }
      if let whole = drafts[..<index].lastIndex(where: {
        $0.figure.measure == draft.figure.measure && isLarger($0.figure, draft.figure)
      }) {
        return Figure.Relation(.partOf, whole + 1)
      }
    }
    // "58 casualties: 11 dead and 47 hurt".
    if draft.figure.measure == .killed || draft.figure.measure == .injured || draft.figure.measure == .missing,
      let whole = sameSentence.first(where: {
        $0 < index && drafts[$0].figure.measure == .casualties && drafts[$0].figure.interval.low ?? 0 > 0
      }),
      draft.figure.interval.low ?? 0 > 0, isLarger(drafts[whole].figure, draft.figure)
    {
      return Figure.Relation(.partOf, whole + 1)
    }
    // "five more bodies" of a toll that the text gives.
    if isIncrement(draft),
      let toll = drafts.indices.first(where: {
        $0 != index && drafts[$0].match?.isToll == true && drafts[$0].figure.measure == draft.figure.measure
          && abs(drafts[$0].sentence - draft.sentence) <= 2 && isLarger(drafts[$0].figure, draft.figure)
      })
    {
      return Figure.Relation(.partOf, toll + 1)
    }
    guard !draft.figure.isBackground, draft.figure.bound != .none else { return nil }
    return betweenSentences(index, drafts)
  }

  private func betweenSentences(_ index: Int, _ drafts: [FigureDraft]) -> Figure.Relation? {
    let draft = drafts[index]
    let earlier = drafts[..<index].indices.filter {
      drafts[$0].sentence < draft.sentence && drafts[$0].figure.measure == draft.figure.measure
        && drafts[$0].figure.unit == draft.figure.unit && !drafts[$0].figure.isBackground
        && drafts[$0].figure.bound != .none
        && drafts[$0].figure.assertion == draft.figure.assertion
    }
    if isOther(draft) { return nil }
    if let same = earlier.first(where: { isSame(drafts[$0].figure, draft.figure) }) {
      return Figure.Relation(.restates, same + 1)
    }
    if draft.match?.isToll == true {
      if let old = earlier.last(where: { isLarger(draft.figure, drafts[$0].figure) }) {
        return Figure.Relation(.revises, old + 1)
      }
      return nil
    }
    // A smaller count after the whole: who they were, one by one.
    if let value = value(draft.figure), draft.figure.source == nil || true,
      let whole = earlier.last(where: { index in
        guard let other = self.value(drafts[index].figure), other > value else { return false }
        return drafts[index].figure.relation?.kind != .partOf
          && draft.figure.source?.name == drafts[index].figure.source?.name
          || draft.match?.rule.hasPrefix("part") == true || value == 1 || draft.figure.source == nil
          || drafts[index].figure.source == nil
      })
    {
      return Figure.Relation(.partOf, whole + 1)
    }
    return nil
  }

  private func value(_ figure: Figure) -> Double? {
    figure.interval.best ?? figure.interval.low ?? figure.interval.high
  }

  private func isLarger(_ whole: Figure, _ part: Figure) -> Bool {
    guard let left = value(whole), let right = value(part) else { return false }
    return left > right
  }

  /// Whether two figures say the same number of the same group.
  private func isSame(_ first: Figure, _ second: Figure) -> Bool {
    guard let left = value(first), let right = value(second), left == right else { return false }
    return first.bound == second.bound || first.interval == second.interval || first.region == .headline
      || left > 12
  }

  private func isIncrement(_ draft: FigureDraft) -> Bool {
    let text = draft.figure.quantityText?.lowercased() ?? ""
    return text.hasPrefix("another") || text.hasSuffix("more") || text.hasPrefix("a further")
      || draft.figure.unitText.map { $0.lowercased() == "more" } ?? false
      || draft.figure.unit == "person" && text.contains(" more")
  }

  /// "three others", "another man": not a part of what was said before.
  private func isOther(_ draft: FigureDraft) -> Bool {
    let text = draft.figure.quantityText?.lowercased() ?? ""
    return text.hasPrefix("another") || text.hasPrefix("a further") || draft.figure.unitText?.lowercased() == "others"
  }
}
