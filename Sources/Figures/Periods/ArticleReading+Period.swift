internal import Articles
internal import Segmentation

extension ArticleReading {
  /// How long ago, in days, the event of a news article may lie; an older day belongs to history.
  private static let recentDays = 10

  /// The period of a figure whose words are `tokens` of the sentence at `index`.
  ///
  /// A time of the figure's own clause; else the day of the event, from the sentences around (`infers`); else the day
  /// on which the source said it.
  ///
  /// - Parameters:
  ///   - predicate: The tokens of the verb or noun that says what happened, where they are known.
  ///   - isImpact: Whether the figure counts what an event did; other figures take a time of their own clause only.
  ///   - forecast: Whether it lies in the future.
  ///   - infers: Whether it may take a day from other sentences: not where it belongs to another event.
  package mutating func period(
    forFigureAt tokens: Range<Int>, predicate: Range<Int>? = nil, in index: Int, isImpact: Bool = true,
    forecast: Bool = false, infers: Bool = true
  ) -> Figure.Period? {
    let stated = statedPeriod(
      forFigureAt: tokens, predicate: predicate, in: index, isImpact: isImpact, forecast: forecast)
    return isImpact && infers && !forecast ? period(of: stated, in: index) : stated.period
  }

  /// The period of a figure as far as its sentence tells: a time of its own clause, else the day on which the source
  /// said it.
  mutating func statedPeriod(
    forFigureAt tokens: Range<Int>, predicate: Range<Int>?, in index: Int, isImpact: Bool, forecast: Bool
  ) -> StatedPeriod {
    let found = mention(forFigureAt: tokens, predicate: predicate, in: index, isImpact: isImpact, forecast: forecast)
    if let own = found.own { return StatedPeriod(figurePeriod(own, in: index, forecast: forecast), isOwn: true) }
    return StatedPeriod(found.reporting.map { figurePeriod($0, in: index, forecast: false) }, isOwn: false)
  }

  /// The period of an impact figure, asserted by the sentence at `index`: what the sentence states of it, else the day of
  /// the event from the sentences around, else the day on which the source spoke.
  mutating func period(of stated: StatedPeriod, in index: Int) -> Figure.Period? {
    stated.isOwn ? stated.period : inferredPeriod(in: index) ?? stated.period
  }

  /// The day by which a text without a date of its own begins: "11/14/2018: A device detonated", "On 3 June 2019, rebels".
  mutating func statedDay() -> CalendarDate? {
    guard !sentences.isEmpty, mayNameDay(0) else { return nil }
    for mention in periods(0) where mention.namesDay {
      let days = mention.days(published: nil)
      if let start = days.start, days.end == start { return start }
    }
    return nil
  }

  /// The period that an impact figure without one takes from the article: the day of the event it belongs to.
  ///
  /// It is the last day named in the sentences before. Where none is, as in a headline or the lead, it is the first
  /// one named after. A day on which something goes on or is to come is no event's.
  private mutating func inferredPeriod(in index: Int) -> Figure.Period? {
    if let last = lastInferred, last.sentence == index { return last.period }
    let period = newInferredPeriod(in: index)
    lastInferred = (index, period)
    return period
  }

  private mutating func newInferredPeriod(in index: Int) -> Figure.Period? {
    var sentence = index - 1
    while sentence >= 0, sentence > index - 6, sentences[index].region != .headline {
      if let mention = eventDay(in: sentence) { return inferred(mention, in: sentence) }
      sentence -= 1
    }
    guard sentence < 0 || sentences[index].region == .headline else { return nil }
    for sentence in index + 1..<max(index + 1, min(sentences.count, index + 5)) {
      if let mention = eventDay(in: sentence), !mention.isAttributive { return inferred(mention, in: sentence) }
    }
    return nil
  }

  private mutating func inferred(_ mention: PeriodMention, in index: Int) -> Figure.Period {
    var period = figurePeriod(mention, in: index, forecast: false)
    period.inferred = true
    return period
  }

  /// The day that a sentence gives to an event: one in the past tense.
  private mutating func eventDay(in index: Int) -> PeriodMention? {
    // Most sentences name no day; they need not be read for sources.
    guard mayNameDay(index), periods(index).contains(where: \.namesDay) else { return nil }
    let reading = reading(index)
    guard let clauses = reading.clauses else { return nil }
    return reading.periods.first { mention in
      guard mention.namesDay else { return false }
      if liesAhead(mention) || reading.attributions.contains(where: { $0.isDated(by: mention.phrase, clauses) }) {
        return false
      }
      if let published = article.date, let end = mention.days(published: published).end,
        end < published.adding(days: -Self.recentDays)
      {
        return false
      }
      return !clauses.isPresent || !mention.isToday
    }
  }

  private mutating func figurePeriod(_ mention: PeriodMention, in index: Int, forecast: Bool) -> Figure.Period {
    let days = mention.days(published: article.date, forecast: forecast)
    // "The war, which began in 2011, has cost 350,000 lives": since then.
    let end = isBeginning(mention, in: index) ? nil : days.end
    return Figure.Period(text: text(mention.tokens, in: index), start: days.start, end: end)
  }

  /// Whether the time is when something began that a relative clause tells of.
  private mutating func isBeginning(_ mention: PeriodMention, in index: Int) -> Bool {
    let tokens = reading(index).tokens
    let before = max(0, mention.phrase.lowerBound - 4)..<mention.phrase.lowerBound
    guard let verb = before.last(where: { WordSets.beginnings.contains(tokens[$0].hash) }), verb > 0 else {
      return false
    }
    return WordSets.relatives.contains(tokens[verb - 1].hash)
  }

  /// Which of the sentence's time expressions belongs to the figure, and which tells when the source spoke.
  private mutating func mention(
    forFigureAt tokens: Range<Int>, predicate: Range<Int>?, in index: Int, isImpact: Bool, forecast: Bool
  ) -> (own: PeriodMention?, reporting: PeriodMention?) {
    let reading = reading(index)
    guard let clauses = reading.clauses else { return (nil, nil) }
    var best: (mention: PeriodMention, cost: Int)?
    var reporting: PeriodMention?
    for mention in reading.periods {
      if !forecast, liesAhead(mention) { continue }
      // A figure's own words are not its time ("a 2016 attack").
      if mention.phrase.overlaps(tokens) { continue }
      if reading.attributions.contains(where: { $0.isDated(by: mention.phrase, clauses) }) {
        reporting = mention
        continue
      }
      if !mention.namesDay, isOfRelativeClause(mention, tokens, predicate, clauses) { continue }
      let fronted = mention.phrase.lowerBound <= clauses.firstWord
      for anchor in [tokens, predicate ?? tokens] {
        let links = clauses.links(between: mention.phrase, and: anchor)
        if links.strong > 0, !fronted { continue }
        if links.commas > 0, !isImpact, !fronted { continue }
        let distance = max(
          mention.phrase.lowerBound - anchor.upperBound, anchor.lowerBound - mention.phrase.upperBound, 0)
        let far =
          distance + links.commas * 12 + links.ands * 8 + links.openRelatives * 12
          + (mention.isAttributive && !mention.phrase.overlaps(predicate ?? tokens) ? 12 : 0)
        let cost = fronted ? min(far, 40) : far
        if cost < best?.cost ?? .max { best = (mention, cost) }
      }
    }
    return (best?.mention, reporting)
  }

  /// Whether the time is that of a relative clause behind the figure that does not tell of the figure: "a judge who looked
  /// into the murders *of 2011* was shot dead", "were hurt at the tomb of a king who died *in 1900*"; but "a king who died
  /// in 1900" is dated by it.
  private func isOfRelativeClause(
    _ mention: PeriodMention, _ tokens: Range<Int>, _ predicate: Range<Int>?, _ clauses: Clauses
  ) -> Bool {
    guard clauses.links(between: mention.phrase, and: tokens).openRelatives > 0 else { return false }
    guard let predicate, predicate.upperBound <= mention.phrase.lowerBound else { return true }
    return clauses.links(between: mention.phrase, and: predicate).openRelatives > 0
  }

  /// Whether the time begins after the article's day.
  private func liesAhead(_ mention: PeriodMention) -> Bool {
    guard let published = article.date, let start = mention.days(published: published).start else { return false }
    return start > published
  }
}

/// What a sentence states of a figure's period.
struct StatedPeriod {
  let period: Figure.Period?
  /// Whether it is a time of the figure's own clause rather than that of the report.
  let isOwn: Bool

  init(_ period: Figure.Period?, isOwn: Bool) {
    self.period = period
    self.isOwn = isOwn
  }
}

extension Attribution {
  /// Whether the time at `phrase` tells when the source spoke: it stands between source and verb, or behind the verb
  /// without a break ("police said on Sunday that").
  func isDated(by phrase: Range<Int>, _ clauses: Clauses) -> Bool {
    if phrase.lowerBound >= source.upperBound, phrase.upperBound <= verb {
      return phrase.lowerBound <= source.upperBound + 1 || phrase.upperBound == verb
    }
    let edge = max(verb + 1, source.upperBound)
    if phrase.lowerBound == edge { return true }
    guard order == .trailing, phrase.lowerBound > edge else { return false }
    return clauses.joins(edge - 1..<edge, phrase)
  }
}

extension PeriodMention {
  /// Whether the words name the day of publication: `today`, `this morning`.
  var isToday: Bool { expression == .day(0) }

  /// Whether the words name a day or a night: what an event's other figures may take over. ``TimeWord/mayNameDay`` has
  /// the words that can make it so.
  var namesDay: Bool {
    switch expression {
    case .day, .overnight, .weekday: true
    case .calendar(_, _, let day?, _, _): day > 0
    default: false
    }
  }
}
