internal import Articles
internal import Quantities
internal import Segmentation

/// Says which figures belong to another event than the article's by what the whole article tells (FIGURES.md,
/// `background`); ``BackgroundRule`` reads one sentence.
///
/// The article's event is that of its first figure. "On 2 December gunmen killed two in Alei Sinai" in a report of a
/// blast in Hadera a week later tells of another one: an earlier day and another place, both in the figure's own
/// sentence. The trap is the follow-up ("On Monday the toll rose to 41; 38 died on Thursday"), which names no other
/// place.
struct OtherEventRule {
  /// How many days earlier the figure's period must have ended: news gives the days of one event a day or two apart.
  private static let days = 3

  /// Marks the figures of other events.
  func mark(_ drafts: inout [FigureDraft], date: CalendarDate?) {
    guard let main = drafts.first(where: { $0.figure.measure.isImpact && !$0.figure.isBackground }) else { return }
    let start = main.figure.period?.start ?? date
    let places = main.figure.places.filter { $0.role == .at }
    for index in drafts.indices where drafts[index].figure.measure.isImpact && !drafts[index].figure.isBackground {
      if isCumulative(drafts[index]) || isEarlierElsewhere(drafts[index].figure, than: start, places) {
        drafts[index].figure.isBackground = true
      }
    }
  }

  /// "in Alei Sinai on December 2": told of an earlier day and another place.
  private func isEarlierElsewhere(_ figure: Figure, than start: CalendarDate?, _ places: [Figure.Place]) -> Bool {
    guard let start, let period = figure.period, !period.inferred, let end = period.end,
      end.adding(days: Self.days) < start, !places.isEmpty
    else { return false }
    let own = figure.places.filter { $0.role == .at && !$0.inferred }
    return !own.isEmpty
      && !own.contains { place in
        places.contains { place.name == $0.name || place.contains($0) || $0.contains(place) }
      }
  }

  /// "brings the toll *of 15 months of unrest* to 1,121", "bringing the total *since* the war began to 892": what a
  /// long time cost together.
  private func isCumulative(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, match.isToll, let verb = match.verb else { return false }
    let parsed = draft.parsed
    guard WordSets.bringing.contains(parsed.tokens[parsed.chunks[verb].main].hash) else { return false }
    let clause = parsed.chunks[verb].tokens.upperBound..<parsed.tokens.count
    return parsed.has(WordSets.since, in: clause)
      || parsed.quantities.contains { $0.kind == .measured(.duration) && clause.contains($0.tokens.lowerBound) }
  }
}
