internal import Articles
internal import Quantities
internal import Segmentation

/// Says which figures belong to another event than the article's by what the whole article tells (FIGURES.md,
/// `background`); ``BackgroundRule`` reads one sentence.
///
/// The article's event is that of its first figure. "On 2 December gunmen killed two in Alei Sinai" in a report of a
/// blast in Hadera a week later tells of another one: an earlier day and another place, both in the figure's own
/// sentence. "Last month a roadside bomb killed six" does too, where the article follows no event over days; "eleven
/// people have drowned this summer" counts many. The trap is the follow-up ("On Monday the toll rose to 41; 38 died on
/// Thursday"), which names no other place.
struct OtherEventRule {
  /// How many days earlier the figure's period must have ended: news gives the days of one event a day or two apart.
  private static let days = 3
  /// How many days a period must begin before the event to count more than the event.
  private static let lead = 10

  /// Marks the figures of other events.
  func mark(_ drafts: inout [FigureDraft], date: CalendarDate?) {
    for index in drafts.indices
    where drafts[index].figure.measure.isImpact && !drafts[index].figure.isBackground
      && isTollOfConflict(index, drafts)
    {
      drafts[index].figure.isBackground = true
    }
    guard let main = drafts.first(where: { $0.figure.measure.isImpact && !$0.figure.isBackground }) else { return }
    let event = Event(
      start: main.figure.period?.start ?? date,
      isDated: main.figure.bound != .none && main.figure.period.map(isDay) ?? false,
      isFollowed: drafts.contains(where: follows), places: main.figure.places.filter { $0.role == .at })
    let first = drafts.firstIndex { $0.figure.quote == main.figure.quote } ?? 0
    for index in drafts.indices where drafts[index].figure.measure.isImpact && !drafts[index].figure.isBackground {
      if isCumulative(drafts[index]) || isEarlierElsewhere(drafts[index], event)
        || (drafts[index].sentence > drafts[first].sentence && isOfMore(drafts[index], event))
        || (drafts[index].sentence > drafts[first].sentence && isEarlier(drafts[index], event))
        || (index > first && isBeforeEvent(drafts[index])) || isComparedWith(drafts[index])
        || (drafts[index].sentence > drafts[first].sentence && isAnotherEarlier(drafts[index], date))
        || (index > first && isFollowed(drafts[index])) || isOfBefore(drafts[index], main, dated: event.isDated)
        || (index > first && isCause(index, drafts))
        || (index > first && isBeforeInPast(drafts[index]))
        || (index > 0 && continues(drafts[index], drafts[index - 1]))
        || repeatsBackground(index, drafts)
      {
        drafts[index].figure.isBackground = true
      }
    }
    markCoordinated(&drafts)
  }

  /// What the article tells of its event.
  private struct Event {
    /// Its first day.
    var start: CalendarDate?
    /// Whether the text gives the day.
    var isDated: Bool
    /// Whether the article follows it over days: a toll that rises, a fifth victim who died.
    var isFollowed: Bool
    /// Where it was.
    var places: [Figure.Place]
  }

  /// "in Alei Sinai on December 2": told of an earlier day and another place.
  private func isEarlierElsewhere(_ draft: FigureDraft, _ event: Event) -> Bool {
    guard let start = event.start, let period = draft.figure.period, !period.inferred, let end = period.end,
      end.adding(days: event.isDated && !event.isFollowed ? 0 : Self.days) < start, !event.places.isEmpty
    else { return false }
    let own = draft.figure.places.filter { $0.role == .at && !$0.inferred }
    return !own.isEmpty
      && !own.contains { place in
        event.places.contains { place.name == $0.name || place.contains($0) || $0.contains(place) }
      }
  }

  /// "The flood killed nine, *a month after a landslide killed 40*": what had happened a time before the event that was
  /// told of first.
  ///
  /// The trap is the event itself, which "the" takes up: "A third man died, two days after *the* blast killed 12".
  private func isBeforeEvent(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let quote = draft.tokens.lowerBound
    let near = max(1, quote - Self.reachOfAfter)..<max(1, quote)
    guard let match = draft.match, let verb = match.verb,
      let after = near.last(where: { parsed.tokens[$0].hash == Marks.after }),
      parsed.lexemes[after - 1].nounClass == .time,
      parsed.tokens[after..<quote].allSatisfy({ $0.kind != .punctuation }),
      parsed.chunks[verb].tokens.lowerBound > after, parsed.chunks[verb].form != .gerund,
      let subject = parsed.chunks.first(where: { $0.tokens.lowerBound > after }), subject.kind == .nounPhrase
    else { return false }
    switch subject.determiner {
    case .article, .none, .another: return !subject.isPronoun
    default: return false
    }
  }

  /// "Nine men were killed in attacks *following the slaying of a guard*": the deed that others of one sentence followed.
  private func isCause(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard let match = draft.match, match.verb == nil, match.predicate.upperBound <= draft.tokens.lowerBound,
      drafts[index - 1].sentence == draft.sentence, drafts[index - 1].figure.measure == draft.figure.measure,
      drafts[index - 1].match?.verb != nil
    else { return false }
    let deed = match.predicate.lowerBound
    return draft.parsed.has(WordSets.causes, in: max(0, deed - 2)..<deed)
  }

  /// "The leader *had been killed* by the army two days *earlier*": what had happened before the event, told behind it.
  ///
  /// The trap is reported speech ("Police said that 12 people had been killed").
  private func isBeforeInPast(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    guard let match = draft.match, !match.isPart, let verb = match.verb, match.phrase < verb,
      parsed.has(WordSets.pluperfect, in: parsed.chunks[verb].tokens), draft.figure.interval.best == 1
    else { return false }
    // "the widow of a soldier *who had died*"
    if parsed.chunks[verb - 1].kind == .relative, match.phrase > 0, parsed.chunks[match.phrase - 1].kind == .preposition
    {
      return true
    }
    guard !parsed.chunks.contains(where: { parsed.isReporting($0) }) else { return false }
    let phrase = parsed.chunks[match.phrase]
    let isKnown = phrase.determiner == .definite || phrase.isName && phrase.determiner == .none
    return isKnown || parsed.has(WordSets.earlierTimes, in: parsed.tail(of: verb))
  }

  /// How many words behind "after" a count of what happened before may stand.
  private static let reachOfAfter = 12

  /// "*Last month* a roadside bomb killed six", "*On 1 November* a boy was shot dead": an earlier time of its own, in an
  /// article of one dated event that it does not follow.
  private func isEarlier(_ draft: FigureDraft, _ event: Event) -> Bool {
    guard event.isDated, !event.isFollowed, let start = event.start, draft.match?.isPart == false, !isOfKnown(draft),
      !isSinceBeginning(draft), let period = draft.figure.period, !period.inferred, let end = period.end
    else { return false }
    return end.adding(days: isWhole(period) ? 0 : Self.days) < start
  }

  /// Whether a period is a week or longer: "*last week*" ended before an event of this one.
  private func isWhole(_ period: Figure.Period) -> Bool {
    guard let start = period.start, let end = period.end else { return false }
    return start.adding(days: 6) <= end
  }

  /// "*Five of the 18* died on Sunday": of those whom the article counted.
  private func isOfKnown(_ draft: FigureDraft) -> Bool {
    guard let phrase = draft.match?.phrase, draft.parsed.chunks[phrase].hasWhole,
      phrase + 2 < draft.parsed.chunks.count
    else { return false }
    let whole = draft.parsed.chunks[phrase + 2]
    return whole.determiner == .definite && whole.quantity != nil
  }

  /// "Eleven people have died in avalanches *this winter*", "3,400 *since the war began*": a later count over a time
  /// that begins long before the event.
  private func isOfMore(_ draft: FigureDraft, _ event: Event) -> Bool {
    guard event.isDated, let start = event.start, draft.figure.measure.happensAtOnce else { return false }
    let period = draft.figure.period
    if isSinceBeginning(draft) {
      // "since the protests began last Friday": the event itself, a few days ago.
      guard let period, !period.inferred, let since = period.start else { return true }
      return since.adding(days: Self.lead) < start
    }
    guard let period, !period.inferred, let since = period.start else { return false }
    return since.adding(days: Self.lead) < start && (period.end ?? start).adding(days: Self.days) >= start
  }

  /// "since the war began", "since Memorial Day": of a time that the words do not date.
  private func isSinceBeginning(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    let after = draft.tokens.upperBound..<min(tokens.count, draft.tokens.upperBound + 24)
    guard let since = after.first(where: { WordSets.since.contains(tokens[$0].hash) }) else { return false }
    // "since Memorial Day"
    if since + 1 < tokens.count, tokens[since + 1].isCapitalised, draft.figure.period?.inferred == false,
      draft.figure.period?.start == nil, draft.figure.period?.end == nil
    {
      return true
    }
    return draft.parsed.has(WordSets.beginnings, in: since + 1..<min(tokens.count, since + 9))
  }

  /// "On 1 November a boy was shot dead. *His brother* survived", "*A further* 856 were rescued": what goes on from a
  /// figure of another event without a time of its own.
  private func continues(_ draft: FigureDraft, _ before: FigureDraft) -> Bool {
    guard before.figure.isBackground, draft.sentence <= before.sentence + 2, draft.figure.period?.inferred ?? true,
      draft.figure.region == .body, let phrase = draft.match.map({ draft.parsed.chunks[$0.phrase] })
    else { return false }
    // "two men were found with stab wounds. … *Both* were taken to hospital, *one* with serious injuries"
    if draft.parsed.tokens[phrase.tokens.lowerBound].hash == Marks.both { return true }
    if draft.sentence == before.sentence { return phrase.head == nil && draft.figure.interval.best == 1 }
    guard draft.sentence == before.sentence + 1 else { return false }
    if phrase.determiner == .possessive { return true }
    return draft.parsed.has(WordSets.increments, in: draft.tokens)
      && !draft.parsed.has(WordSets.than, in: draft.tokens)
  }

  /// "The insurgency has killed 40,000 people and displaced two million since 2009": one time tells of both.
  private func markCoordinated(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices.dropFirst() where drafts[index].figure.measure.isImpact {
      let before = drafts[index - 1]
      guard !drafts[index].figure.isBackground, before.figure.isBackground, before.sentence == drafts[index].sentence,
        let period = drafts[index].figure.period, !period.inferred, period == before.figure.period,
        before.figure.measure != drafts[index].figure.measure
      else { continue }
      drafts[index].figure.isBackground = true
    }
  }

  /// "*Last month a landslide* buried a village, killing 300", told after an event that nothing dates: an event that an
  /// article brings in, of an earlier time that the sentence begins with.
  private func isAnotherEarlier(_ draft: FigureDraft, _ date: CalendarDate?) -> Bool {
    guard let date, draft.figure.region == .body, draft.match?.isToll == false, let period = draft.figure.period,
      !period.inferred, let end = period.end, end.adding(days: Self.days) < date
    else { return false }
    let chunks = draft.parsed.chunks
    guard let subject = chunks.firstIndex(where: { $0.kind == .nounPhrase && $0.nounClass != .time }),
      subject < Self.reachOfOpening, chunks[subject].determiner == .article, let head = chunks[subject].head,
      subject > 0, subject + 1 < chunks.count
    else { return false }
    return WordSets.eventNouns.contains(draft.parsed.tokens[head].hash)
  }

  /// "The floods *follow* storms elsewhere, with 159 people dead": what an event came after, behind the verb that says so.
  func isFollowed(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    return parsed.chunks.indices.contains { index in
      let chunk = parsed.chunks[index]
      guard chunk.kind == .verbGroup, chunk.tokens.upperBound <= draft.tokens.lowerBound, !chunk.isPassive,
        WordSets.follows.contains(parsed.tokens[chunk.main].hash)
      else { return false }
      return parsed.subject(of: index, isReduced: false).contains { subject in
        parsed.chunks[subject].head.map { WordSets.eventNouns.contains(parsed.tokens[$0].hash) } ?? false
      }
    }
  }

  /// How many chunks may stand before the subject of such a sentence.
  private static let reachOfOpening = 4

  /// Whether a period is one of a few days.
  private func isDay(_ period: Figure.Period) -> Bool {
    guard let start = period.start, let end = period.end else { return false }
    return end <= start.adding(days: Self.days)
  }

  /// Whether a figure tells that the article follows its event: "the toll rose", "a fifth victim died", "two more".
  private func follows(_ draft: FigureDraft) -> Bool {
    guard !draft.figure.isBackground, draft.figure.measure.isImpact, let match = draft.match else { return false }
    if match.isToll { return true }
    return draft.parsed.chunks[match.phrase].hasOrdinal
      || (draft.parsed.has(WordSets.increments, in: draft.tokens)
        && !draft.parsed.has(WordSets.than, in: draft.tokens))
  }

  /// "brings the toll *of 15 months of unrest* to 1,121", "bringing the total *since* the war began to 892", "brings to
  /// 96 the number of civilians slain *this year*": what a long time cost together.
  private func isCumulative(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, match.isToll else { return false }
    let parsed = draft.parsed
    // "bringing the number of journalists *killed* this year to 12"
    guard
      let verb = (max(0, match.phrase - Self.reachOfAfter)..<match.phrase).last(where: {
        parsed.chunks[$0].kind == .verbGroup && WordSets.bringing.contains(parsed.tokens[parsed.chunks[$0].main].hash)
      })
    else { return false }
    let clause = parsed.chunks[verb].tokens.upperBound..<parsed.tokens.count
    if let period = draft.figure.period, !period.inferred, let start = period.start, let end = period.end,
      start.adding(days: Self.lead) < end
    {
      return true
    }
    // "bringing the number of journalists killed *this year* to 12"
    if clause.dropFirst().contains(where: {
      parsed.tokens[$0 - 1].hash == Marks.this && WordSets.longTimes.contains(parsed.tokens[$0].hash)
    }) {
      return true
    }
    return parsed.has(WordSets.since, in: clause)
      || parsed.quantities.contains { $0.kind == .measured(.duration) && clause.contains($0.tokens.lowerBound) }
  }
}
