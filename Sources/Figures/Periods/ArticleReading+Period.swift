internal import Articles
internal import Segmentation

extension ArticleReading {
  /// The period of a figure whose words are `tokens` of the sentence at `index`, from that sentence.
  ///
  /// - Parameters:
  ///   - predicate: The tokens of the verb or noun that says what happened, where they are known.
  ///   - isImpact: Whether the figure counts what an event did; other figures take a time of their own clause only.
  ///   - forecast: Whether it lies in the future.
  package mutating func period(
    forFigureAt tokens: Range<Int>, predicate: Range<Int>? = nil, in index: Int, isImpact: Bool = true,
    forecast: Bool = false
  ) -> Figure.Period? {
    guard let mention = mention(forFigureAt: tokens, predicate: predicate, in: index, isImpact: isImpact) else {
      return nil
    }
    return figurePeriod(mention, in: index, forecast: forecast)
  }

  /// The period that an impact figure without one takes from the article: the day of the event it belongs to.
  ///
  /// It is the last day named in the sentences before; for a headline, the first one named in the body.
  package mutating func inferredPeriod(in index: Int, forecast: Bool = false) -> Figure.Period? {
    func period(_ sentence: Int, _ reading: inout ArticleReading) -> Figure.Period? {
      guard let mention = reading.reading(sentence).periods.first(where: { $0.namesDay }) else { return nil }
      var period = reading.figurePeriod(mention, in: sentence, forecast: forecast)
      period.inferred = true
      return period
    }
    if sentences[index].region == .headline {
      for sentence in sentences.indices where sentence > index && sentence < index + 6 {
        if let found = period(sentence, &self) { return found }
      }
      return nil
    }
    var sentence = index - 1
    while sentence >= 0, sentence > index - 8 {
      if let found = period(sentence, &self) { return found }
      sentence -= 1
    }
    return nil
  }

  private mutating func figurePeriod(_ mention: PeriodMention, in index: Int, forecast: Bool) -> Figure.Period {
    let days = mention.days(published: article.date, forecast: forecast)
    return Figure.Period(text: text(mention.tokens, in: index), start: days.start, end: days.end)
  }

  /// Which of the sentence's time expressions belongs to the figure.
  private mutating func mention(
    forFigureAt tokens: Range<Int>, predicate: Range<Int>?, in index: Int, isImpact: Bool
  ) -> PeriodMention? {
    let reading = reading(index)
    guard !reading.periods.isEmpty else { return nil }
    let clauses = Clauses(reading.tokens, article.text.bytes.span)
    var best: (mention: PeriodMention, cost: Int)?
    for mention in reading.periods {
      // A figure's own words are not its time ("a 2016 attack").
      if mention.phrase.overlaps(tokens) { continue }
      var cost =
        mention.phrase.lowerBound >= tokens.upperBound
        ? mention.phrase.lowerBound - tokens.upperBound : tokens.lowerBound - mention.phrase.upperBound
      let fronted = mention.phrase.lowerBound <= clauses.firstWord
      let barriers = clauses.barriers(between: mention.phrase, and: tokens)
      if barriers.strong > 0, !fronted { continue }
      if barriers.weak > 0, !isImpact, !fronted { continue }
      cost += barriers.weak * 12
      if fronted { cost = min(cost, 40) }
      if cost < best?.cost ?? .max { best = (mention, cost) }
    }
    return best?.mention
  }
}

extension PeriodMention {
  /// Whether the words name a day or a night: what an event's other figures may take over.
  var namesDay: Bool {
    switch expression {
    case .day, .overnight, .weekday: true
    case .calendar(_, _, let day?, _, _): day > 0
    default: false
    }
  }
}
