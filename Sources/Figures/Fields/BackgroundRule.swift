internal import Articles
internal import CTallyData
internal import Quantities
internal import Segmentation

/// Says whether a figure belongs to another event or to history (FIGURES.md, `background`).
///
/// Its period ended long before the article ("a similar failure *in 1987* killed around 500"), it counts what a long
/// conflict cost since its beginning, or the sentence says that it tells of another event.
struct BackgroundRule: Sendable {
  /// A period that ended longer ago than this many days is history to a news article.
  private static let recentDays = 45
  private let phrases: [Phrase]
  /// Those of them that speak of figures behind them only: "killed two on the *anniversary of* a blast that killed 20".
  private let leading: [Phrase]
  /// The words that phrases begin with.
  private let openers: WordSet

  init() {
    let data = tally_background_words()
    var (anywhere, leading): ([Phrase], [Phrase]) = ([], [])
    for row in Table(embedded: data.bytes, count: data.count) {
      if row.count > 1, row[1] == "behind" { leading.append(Phrase(row[0])) } else { anywhere.append(Phrase(row[0])) }
    }
    phrases = anywhere
    self.leading = leading
    openers = WordSet((anywhere + leading).compactMap(\.hashes.first))
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
    if date == nil, isSinceYear(draft) { return true }
    if isAfterSuperlative(draft) || isMotive(draft) || isProtested(draft) || isOfSeries(draft)
      || isTimeEarlier(draft) || isDeedPunished(draft)
      || isLongBefore(draft)
    {
      return true
    }
    if isOfNamedYear(draft, date) { return true }
    let tokens = draft.parsed.tokens
    return tokens.indices.contains { index in
      openers.contains(tokens[index].hash)
        && (phrases.contains { $0.end(in: tokens, at: index) != nil }
          || index < draft.tokens.lowerBound && leading.contains { $0.end(in: tokens, at: index) != nil })
        && !isParted(index, from: draft)
    }
  }

  /// Whether a semicolon parts the figure from the word at `index`: "two died; another died in a separate fire".
  private func isParted(_ index: Int, from draft: FigureDraft) -> Bool {
    let start = min(index, draft.tokens.lowerBound)
    return draft.parsed.tokens[start..<max(index, draft.tokens.lowerBound)].contains {
      $0.count == 1 && $0.hash == Marks.semicolon
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

  /// "protesting *the killing of a student*", "rioted over the death of a boy in custody", "in response to the beheading of a
  /// teacher": what people protest against.
  ///
  /// The trap is what came of the protest itself ("The protest led to the death of a guard").
  private func isProtested(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, draft.figure.measure.happensAtOnce else { return false }
    let parsed = draft.parsed
    // "demanded justice *for a man* who was killed last month"
    if match.phrase > 1, parsed.chunks[match.phrase - 1].kind == .preposition,
      parsed.tokens[parsed.chunks[match.phrase - 1].tokens.lowerBound].hash == Marks.for_,
      WordSets.justice.contains(parsed.tokens[parsed.chunks[match.phrase - 1].tokens.lowerBound - 1].hash)
    {
      return true
    }
    guard match.verb == nil, match.predicate.upperBound <= draft.tokens.lowerBound else { return false }
    let deed = match.predicate.lowerBound
    let near = max(0, deed - Self.reachOfMotive)..<deed
    guard let protest = near.last(where: { WordSets.protesting.contains(parsed.tokens[$0].hash) }) else { return false }
    // The protest reaches the deed as its verb or by a preposition.
    let isVerb = parsed.chunks.contains { $0.kind == .verbGroup && $0.tokens.contains(protest) }
    guard isVerb || WordSets.protestLinks.contains(parsed.tokens[protest + 1].hash) else { return false }
    return parsed.tokens[protest..<deed].allSatisfy { $0.kind == .word }
      && !parsed.chunks.contains {
        $0.kind == .verbGroup && $0.tokens.lowerBound > protest && $0.tokens.upperBound <= deed
      }
  }

  /// "This was one of nine attacks *that killed over 40 people*": of more events than the one told of.
  private func isOfSeries(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, let verb = match.verb, verb > 1, match.phrase > verb,
      draft.parsed.chunks[verb - 1].kind == .relative
    else { return false }
    let parsed = draft.parsed
    let before = max(0, verb - Self.reachOfSeries)..<verb
    guard
      let attacks = before.last(where: { index in
        parsed.chunks[index].kind == .nounPhrase && parsed.chunks[index].isPlural
          && parsed.chunks[index].head.map { WordSets.attacks.contains(parsed.tokens[$0].hash) } ?? false
      }), attacks > 1, parsed.chunks[attacks - 1].kind == .preposition
    else { return false }
    return parsed.chunks[attacks - 2].hasWhole && parsed.chunks[attacks - 2].quantity != nil
      && (attacks < 3 || parsed.chunks[attacks - 3].isCopula)
  }

  /// How many chunks before its verb a series of events may stand.
  private static let reachOfSeries = 8

  /// "*A month earlier*, two of his aides had been killed".
  private func isTimeEarlier(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    guard let match = draft.match, let verb = match.verb, match.phrase < verb,
      parsed.has(WordSets.pluperfect, in: parsed.chunks[verb].tokens)
    else { return false }
    return parsed.opensWithEarlierTime(before: match.phrase) { parsed.lexemes[$0].nounClass == .time }
  }

  /// "has killed more than 300 people *since 2010*": what a long time cost, in a text without a date.
  private func isSinceYear(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let behind = draft.tokens.upperBound..<min(parsed.tokens.count, draft.tokens.upperBound + Self.reachOfReason)
    guard draft.figure.measure.happensAtOnce,
      let since = behind.first(where: { WordSets.since.contains(parsed.tokens[$0].hash) })
    else { return false }
    return parsed.quantities.contains { $0.kind == .numeral(.year) && $0.tokens.lowerBound == since + 1 }
  }

  /// "executed two men *for the murder of a judge*", "hanged him for killing three": the deed for which those before died.
  private func isDeedPunished(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, draft.figure.measure.happensAtOnce else { return false }
    let parsed = draft.parsed
    let deed = match.predicate.lowerBound
    guard match.phrase > 0, deed < draft.tokens.lowerBound,
      let reason = (max(0, deed - Self.reachOfReason)..<deed).last(where: { parsed.tokens[$0].hash == Marks.for_ })
    else { return false }
    return parsed.has(WordSets.punishing, in: max(0, reason - Self.reachOfEvent)..<reason)
      && !parsed.chunks[max(0, match.phrase - Self.reachOfReason)..<match.phrase].contains {
        $0.kind == .verbGroup && $0.tokens.lowerBound > reason && $0.tokens.upperBound <= deed
      }
  }

  /// "investigated *the 2015 murder of six students*": a deed that its year tells apart from the article's.
  private func isOfNamedYear(_ draft: FigureDraft, _ date: CalendarDate?) -> Bool {
    guard let match = draft.match, match.verb == nil else { return false }
    let quantities = draft.parsed.quantities
    // The first one that the words of the deed may hold, found by halves.
    var (low, high) = (0, quantities.count)
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].tokens.lowerBound < match.predicate.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < quantities.count, case .numeral(.year) = quantities[low].kind, let year = quantities[low].interval.best,
      match.predicate.contains(quantities[low].tokens.lowerBound),
      match.predicate.upperBound <= draft.tokens.lowerBound
    else { return false }
    return date.map { Double($0.year) > year } ?? true
  }

  /// "a year after a bombing *that killed 28*": what lies so long before what the sentence tells.
  ///
  /// The trap is what came of the event itself ("died a year after the attack").
  private func isLongBefore(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let quote = draft.tokens.lowerBound
    guard
      let after = (max(0, quote - Self.reachOfEvent)..<quote).last(where: {
        WordSets.after.contains(parsed.tokens[$0].hash)
      }), after > 0, WordSets.longTimes.contains(parsed.tokens[after - 1].hash)
    else { return false }
    // A verb of the clause behind "after" tells of it.
    return draft.match?.predicate.lowerBound ?? 0 > after
      && !parsed.tokens[after..<quote].contains { $0.count == 1 && $0.hash == Marks.comma }
  }

  /// How many words behind "after" an earlier event is told of.
  private static let reachOfEvent = 16
  /// How many words behind "for" a deed may stand: "for the kidnap, rape and murder of".
  private static let reachOfReason = 8

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
