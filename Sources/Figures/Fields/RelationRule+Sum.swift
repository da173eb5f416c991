internal import Quantities

/// Counts that together make one that was told before.
extension RelationRule {
  /// "Eight rebels were killed … *four* at X, *three more* at Y, *another* at Z": counts that follow one another and whose
  /// sum is the one before them are its parts, also where their words say "more".
  ///
  /// The trap is a sum that comes close: nothing less than the very number proves it.
  ///
  /// - Complexity: O(*n*) in the figures, times what a few dozen later ones add up to.
  func relateSums(_ drafts: inout [FigureDraft]) {
    for whole in drafts.indices where isWholeOfSum(drafts[whole]) {
      guard let parts = parts(of: whole, drafts) ?? parts(of: whole, drafts, withSingles: true) else { continue }
      for part in parts where drafts[part].figure.relation == nil || value(drafts[part]) == 1 {
        drafts[part].figure.relation = Figure.Relation(.partOf, whole + 1)
        drafts[part].figure.isAdditional = false
      }
    }
  }

  /// How many figures behind a count are looked through for its parts.
  private static let reachOfParts = 40

  private func isWholeOfSum(_ draft: FigureDraft) -> Bool {
    draft.figure.measure.isImpact && !draft.figure.isBackground
      && (draft.figure.relation == nil || draft.figure.relation?.kind == .revises) && draft.match?.isPart == false
      && draft.figure.bound != .vague && value(draft) ?? 0 > 1
  }

  /// The run of counts of later sentences whose sum is the one at `whole`; `nil` where there is none that needs it.
  ///
  /// - Parameter withSingles: Whether single people count who were taken for parts of a nearer count.
  private func parts(of whole: Int, _ drafts: [FigureDraft], withSingles: Bool = false) -> [Int]? {
    guard let sum = value(drafts[whole]) else { return nil }
    let draft = drafts[whole]
    let later = (whole + 1..<min(drafts.count, whole + Self.reachOfParts)).filter { index in
      let other = drafts[index]
      guard other.sentence > draft.sentence, other.figure.measure == draft.figure.measure,
        other.figure.unit == draft.figure.unit, other.figure.assertion == draft.figure.assertion,
        !other.figure.isBackground, other.match?.isToll == false, let value = value(other), value > 0, value < sum
      else { return false }
      if withSingles, value == 1, other.figure.relation?.kind == .partOf, other.match?.isPart == false { return true }
      return other.figure.relation == nil || other.figure.relation == Figure.Relation(.partOf, whole + 1)
    }
    for first in later.indices {
      var rest = sum
      for last in later[first...].indices {
        rest -= value(drafts[later[last]]) ?? 0
        if rest < 0 { break }
        if rest == 0, last > first {
          let run = Array(later[first...last])
          return run.contains { drafts[$0].figure.relation == nil } ? run : nil
        }
      }
    }
    return nil
  }
}
