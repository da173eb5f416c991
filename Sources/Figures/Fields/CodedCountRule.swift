internal import Articles
internal import Quantities
internal import Segmentation

/// Says which counts a coder's note sets aside where it gives the count of the article's event alone.
///
/// Event databases append how a count was shared out: "300 were killed … 10 fatalities split across two events and *coded
/// as 5 for this event*", "*Fatalities coded as 3* (a radio reported 8)". The others are of more than this event, or are
/// not what the note stands for: background. The trap is a code that is itself shared ("coded as 10 and spread between
/// three places"), which tells nothing of this event.
struct CodedCountRule {
  /// How many words before or behind a count its code may stand.
  private static let reach = 8

  /// Marks the counts that a coder's count of the event sets aside.
  func mark(_ drafts: inout [FigureDraft]) {
    let coded = drafts.filter(isCoded)
    // "Unspecified fatalities coded as 3. Fatalities *coded as 6* (3 militiamen + 3 unspecified)": the sum is the event's.
    let most = coded.first { one in
      coded.allSatisfy { $0.figure.interval.best ?? 0 <= one.figure.interval.best ?? 0 }
    }
    let own = drafts.first(where: isOfThisEvent) ?? most
    guard let own else { return }
    for index in drafts.indices where drafts[index] !== own {
      guard drafts[index].figure.measure == own.figure.measure, drafts[index].figure.unit == own.figure.unit,
        drafts[index].figure.region == own.figure.region
      else { continue }
      drafts[index].figure.isBackground = true
    }
  }

  /// "coded as 5 *for this event*", "two fatalities *coded to this event*"
  private func isOfThisEvent(_ draft: FigureDraft) -> Bool {
    guard draft.figure.measure.happensAtOnce, draft.match != nil else { return false }
    let tokens = draft.parsed.tokens
    let after = draft.tokens.upperBound..<min(tokens.count, draft.tokens.upperBound + Self.reach)
    let isEvent = after.dropFirst().contains {
      WordSets.events.contains(tokens[$0].hash) && tokens[$0 - 1].hash == Marks.this
    }
    return isEvent && draft.parsed.has(WordSets.coding, in: near(draft).lowerBound..<after.upperBound)
  }

  /// "Fatalities *coded as* 3", not "coded as 10 and spread between three places"
  private func isCoded(_ draft: FigureDraft) -> Bool {
    guard draft.figure.measure.happensAtOnce, draft.match != nil else { return false }
    let tokens = draft.parsed.tokens
    let start = draft.tokens.lowerBound
    guard start > 1, tokens[start - 1].hash == Marks.as_, WordSets.coding.contains(tokens[start - 2].hash) else {
      return false
    }
    return !draft.parsed.has(
      WordSets.sharing, in: draft.tokens.upperBound..<min(tokens.count, draft.tokens.upperBound + Self.reach))
  }

  private func near(_ draft: FigureDraft) -> Range<Int> {
    max(0, draft.tokens.lowerBound - Self.reach)..<draft.tokens.lowerBound
  }
}
