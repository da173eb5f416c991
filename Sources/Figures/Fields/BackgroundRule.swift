internal import Articles
internal import CTallyData
internal import Segmentation

/// Says whether a figure belongs to another event or to history (FIGURES.md, `background`).
///
/// Its period ended long before the article ("a similar failure *in 1987* killed around 500"), it counts what a long
/// conflict cost since its beginning, or the sentence says that it tells of another event.
struct BackgroundRule: Sendable {
  /// A period that ended longer ago than this many days is history to a news article.
  private static let recentDays = 45
  private let phrases: [Phrase]
  /// The words that phrases begin with.
  private let openers: WordSet

  init() {
    let data = tally_background_words()
    phrases = Table(embedded: data.bytes, count: data.count).map { Phrase($0[0]) }
    openers = WordSet(phrases.compactMap(\.hashes.first))
  }

  /// Whether a figure with the given period is background.
  func isBackground(_ draft: FigureDraft, date: CalendarDate?) -> Bool {
    if let period = draft.figure.period, !period.inferred, let date {
      if let end = period.end, end.adding(days: Self.recentDays) < date { return true }
      // "in the last two years": what a conflict has cost over a long time.
      if period.end != nil, let start = period.start, start.adding(days: 180) < date, draft.figure.measure.happensAtOnce
      {
        return true
      }
      if period.end == nil, let start = period.start, start.adding(days: 365) < date {
        return draft.figure.measure.happensAtOnce
      }
    }
    if isAfterSuperlative(draft) || isMotive(draft) { return true }
    let tokens = draft.parsed.tokens
    return tokens.indices.contains { index in
      openers.contains(tokens[index].hash) && phrases.contains { $0.end(in: tokens, at: index) != nil }
    }
  }

  /// "to avenge *the deaths of 85 rioters*", "in retaliation for the killing of two": what somebody takes revenge for.
  /// The trap is what he did ("In retaliation for a raid, rebels killed four").
  private func isMotive(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let quote = draft.tokens.lowerBound
    let near = parsed.tokens[max(0, quote - Self.reachOfMotive)..<quote]
    guard let motive = near.lastIndex(where: { WordSets.revenge.contains($0.hash) }) else { return false }
    return parsed.tokens[motive..<quote].allSatisfy { $0.kind == .word }
      && !parsed.chunks.contains {
        $0.kind == .verbGroup && $0.tokens.lowerBound > motive && $0.tokens.upperBound <= quote
      }
  }

  /// How many words behind "revenge" its reason may stand.
  private static let reachOfMotive = 8

  /// "the heaviest rains *since 1998, when* 4,000 people died": what an event is compared with. The trap is the event
  /// itself ("killed 30 in the deadliest attack since 2016"), which stands before.
  private func isAfterSuperlative(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let before = parsed.tokens[..<draft.tokens.lowerBound]
    guard let since = before.firstIndex(where: { WordSets.since.contains($0.hash) }) else { return false }
    return parsed.has(WordSets.superlatives, in: max(0, since - 8)..<since)
      && parsed.has(WordSets.when, in: since..<min(parsed.tokens.count, since + 5))
  }
}

extension Measure {
  /// Whether it counts what happens, not a state that lasts: "since 2011" is a state's beginning.
  var happensAtOnce: Bool {
    switch self {
    case .killed, .injured, .casualties, .detained, .abducted, .housesDestroyed: true
    default: false
    }
  }
}
