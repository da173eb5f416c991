package import Articles
package import Segmentation

/// A time expression in a sentence.
package struct PeriodMention: Sendable {
  /// The words that the record gives, without a plain preposition: `Tuesday`, `since 2011`, `the past six months`.
  package var tokens: Range<Int>
  /// The preposition's and the expression's tokens: `on Tuesday`.
  package var phrase: Range<Int>
  /// What the words mean.
  var expression: TimeExpression
  /// Whether the words stand inside a noun phrase that they only name: `Thursday's attack`, `the 1999 floods`.
  package var isAttributive: Bool
  /// Whether no preposition governs an expression that could be one without.
  package var isBare: Bool

  /// The first and the last day in a text of the given date; `forecast` where the figure lies in the future.
  package func days(
    published: CalendarDate?, forecast: Bool = false
  ) -> (start: CalendarDate?, end: CalendarDate?) {
    let interval = expression.interval(published: published, forecast: forecast)
    return (interval.start, interval.end)
  }
}

/// Finds the time expressions of a sentence.
///
/// Weekdays, dates, months, years, parts of the day, spans and what prepositions make of them (`since`, `by`,
/// `between`). Clock times, ages and durations that place nothing in time are none.
package struct PeriodFinder: Sendable {
  private let lexicon: TimeLexicon
  /// How far a time reaches inside its sentence.
  let links: WordTable<Clauses.Link>

  /// A finder with the words of `Data/en`.
  package init() {
    lexicon = TimeLexicon()
    links = Clauses.links()
  }

  /// Whether a time expression among `tokens` may name a day; says so of a few sentences without one.
  func mayNameDay(_ tokens: [Token]) -> Bool { lexicon.mayNameDay(tokens) }

  /// The time expressions of the sentence that `tokens` are, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package func periods(in tokens: [Token], of bytes: Span<UInt8>) -> [PeriodMention] {
    guard lexicon.mayHoldTime(tokens), let items = TimeItems(tokens, bytes, lexicon) else { return [] }
    let grammar = TimeGrammar(items: items)
    var mentions: [PeriodMention] = []
    var index = 0
    while index < items.count {
      if let end = endOfComparison(items, grammar, index) {
        index = end
        continue
      }
      if items.mayBegin(index), let mention = mention(items, grammar, index) {
        if !isDateline(items, mention) { mentions.append(mention) }
        index = max(mention.phrase.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// Whether the date belongs to a dateline: `KASENYI, Uganda, April 7 (Meridian) -`, `Taplejung, Jan 17:`.
  private func isDateline(_ items: TimeItems, _ mention: PeriodMention) -> Bool {
    guard mention.isBare, mention.phrase.lowerBound > 0, mention.phrase.lowerBound < 12,
      case .calendar(_, _, .some, _, _) = mention.expression
    else { return false }
    for index in 0..<mention.phrase.lowerBound {
      let item = items.at(index)
      guard item.isCapital || item.mark == 0x2C || item.kind == .dash || item.kind == .bracket else { return false }
    }
    let end = mention.phrase.upperBound
    if items.mark(end) == 0x29, items.mark(mention.phrase.lowerBound - 1) == 0x28 { return true }
    return items.mark(end) == 0x3A || items.mark(end) == 0x28 || (items.isDash(end) && items.at(end).spaceBefore)
  }

  /// The expression that begins at `start`, with its preposition.
  private func mention(_ items: TimeItems, _ grammar: TimeGrammar, _ start: Int) -> PeriodMention? {
    guard case .preposition(let preposition)? = items[start] else {
      if let reading = grammar.phrase(start), !isAge(items, reading.end, start),
        items[start - 1] != .article || items[start] != .weekend, !isModifier(items, start, reading.end)
      {
        return made(items, start..<reading.end, start..<reading.end, reading.expression, bare: true)
      }
      // "Through June" looks ahead.
      if items[start] == .through, let reading = grammar.phrase(start + 1),
        !items.isPossessive(reading.end)
      {
        return made(items, start..<reading.end, start..<reading.end, .untilAhead(reading.expression))
      }
      return attributiveYear(items, start)
    }
    let next = start + 1
    switch preposition {
    case .inside, .plain, .at:
      if let reading = grammar.phrase(next) ?? (preposition == .at ? nil : grammar.bareYear(next)),
        !isAge(items, reading.end, next)
      {
        return made(items, next..<reading.end, start..<reading.end, reading.expression)
      }
      // "In four years", "within a week"; not "over two days".
      if preposition == .inside, let reading = grammar.bareSpan(next), !isAge(items, reading.end, next),
        items[reading.end] != .of, !isSuperlative(items, start)
      {
        return made(items, next..<reading.end, start..<reading.end, reading.expression)
      }
      return nil
    case .since:
      // "The worst since 1953".
      if isSuperlative(items, start) { return nil }
      if let reading = grammar.phrase(next) ?? grammar.bareYear(next) {
        return made(items, start..<reading.end, start..<reading.end, .since(reading.expression))
      }
      if case .part? = items[next] { return made(items, start..<next + 1, start..<next + 1, .since(.day(0))) }
      return event(items, grammar, start)
    case .until, .before, .as:
      var at = next
      if preposition == .as {
        guard items[at] == .of || items[at] == .preposition(.at) else { return nil }
        at += 1
      }
      if let reading = grammar.phrase(at) ?? grammar.bareYear(at) {
        return made(items, start..<reading.end, start..<reading.end, .until(reading.expression))
      }
      guard case .part(isPoint: true)? = items[at] else { return nil }
      // "By noon on Monday", "before dawn on Monday", which is Monday.
      let day = items.isPlainPreposition(at + 1) ? at + 2 : at + 1
      if let reading = grammar.single(day) {
        let expression = preposition == .before ? reading.expression : .until(reading.expression)
        return made(items, start..<reading.end, start..<reading.end, expression)
      }
      return made(items, start..<at + 1, start..<at + 1, .until(.day(0)))
    case .after, .length:
      if let reading = grammar.phrase(next) {
        // "After Monday's attack", "for the May 22 attack": the time of the attack.
        let isEvent =
          items.isPossessive(reading.end)
          || ((items[next] == .the || preposition == .length) && !reading.expression.isSpan)
        return made(items, (isEvent ? next : start)..<reading.end, start..<reading.end, reading.expression)
      }
      return nil
    case .from, .between:
      if let days = grammar.days(next) { return made(items, start..<days.end, start..<days.end, days.expression) }
      guard let first = grammar.phrase(next) ?? grammar.bareYear(next) else { return nil }
      switch first.expression {
      case .through, .years:
        return made(items, start..<first.end, start..<first.end, first.expression)
      default: break
      }
      let joins: Bool =
        switch items[first.end] {
        case .to?, .through?, .preposition(.until)?: preposition == .from
        case .and?: preposition == .between
        default: false
        }
      guard joins, let last = grammar.phrase(first.end + 1) ?? grammar.bareYear(first.end + 1) else {
        if preposition == .between { return nil }
        return made(items, next..<first.end, start..<first.end, first.expression)
      }
      return made(items, start..<last.end, start..<last.end, .through(first.expression, last.expression))
    }
  }

  private func made(
    _ items: TimeItems, _ tokens: Range<Int>, _ phrase: Range<Int>, _ expression: TimeExpression, bare: Bool = false
  ) -> PeriodMention {
    let end = tokens.upperBound
    // A noun right after a possessive, or after a bare expression ("weekend attacks"), is what the time names.
    let attributive = items.isPossessive(end)
    return PeriodMention(
      tokens: tokens, phrase: phrase, expression: expression, isAttributive: attributive, isBare: bare)
  }

  /// Whether the name of a day at `start` only modifies a noun: `a Christmas tree`.
  private func isModifier(_ items: TimeItems, _ start: Int, _ end: Int) -> Bool {
    guard items.names[items[start] == .the ? start + 1 : start] != nil, end < items.count else { return false }
    let next = items.at(end)
    return items[start - 1] != .of && next.kind == .word && next.word == nil && !next.isCapital
  }

  /// Whether the span at `start` only measures a superlative: "the worst violence in seven years".
  private func isSuperlative(_ items: TimeItems, _ start: Int) -> Bool {
    (max(0, start - 6)..<start).contains { items[$0] == .superlative || items[$0] == .ordinal(1) }
  }

  /// The end of "since" and a time that a superlative is measured by: "the deadliest day *since February 2008*".
  private func endOfComparison(_ items: TimeItems, _ grammar: TimeGrammar, _ start: Int) -> Int? {
    guard case .preposition(.since)? = items[start], isSuperlative(items, start) else { return nil }
    return (grammar.phrase(start + 1) ?? grammar.bareYear(start + 1))?.end
  }

  /// Whether what ends at `end` goes on as an age or a measure: `two-year-old`, `a 12 day trip`.
  private func isAge(_ items: TimeItems, _ end: Int, _ start: Int) -> Bool {
    items.isDash(end) && end + 1 < items.count && !items.at(end).spaceBefore && !items.at(end + 1).spaceBefore
  }

  /// The year of `the 1999 floods`, `a 1996 siege`, `the quake of 1934`.
  private func attributiveYear(_ items: TimeItems, _ start: Int) -> PeriodMention? {
    switch items[start] {
    case .the?, .article?, .of?: break
    default: return nil
    }
    // Not "the report of 2018-09-04".
    guard let reading = TimeGrammar(items: items).bareYear(start + 1), reading.end < items.count,
      !items.isDash(reading.end) || items.at(reading.end + 1).kind != .digits
    else { return nil }
    if items[start] != .of, items.at(reading.end).kind != .word { return nil }
    return PeriodMention(
      tokens: start + 1..<reading.end, phrase: start + 1..<reading.end, expression: reading.expression,
      isAttributive: true, isBare: true)
  }

  /// `since the floods`, `since the outbreak was declared on 2 February`: up to the end of the clause.
  private func event(_ items: TimeItems, _ grammar: TimeGrammar, _ start: Int) -> PeriodMention? {
    guard start + 1 < items.count, items.at(start + 1).kind == .word else { return nil }
    let startsNoun = items[start + 1] == .the || items.at(start + 1).isCapital || items[start + 1] == .article
    guard startsNoun else { return nil }
    var end = start + 1
    var date: TimeExpression?
    // "Since the 2011 tsunami".
    if items[end] == .the, let year = items.year(end + 1) {
      date = .calendar(year: year, month: nil, day: nil, lastDay: nil, .nearest)
    }
    loop: while end < items.count, end < start + 14 {
      let item = items.at(end)
      switch item.kind {
      case .word, .dash, .possessive: break
      case .digits: break
      default: break loop
      }
      if item.word == .and || item.word == .or { break }
      if case .preposition(let preposition)? = item.word {
        if let reading = grammar.phrase(end + 1) ?? grammar.bareYear(end + 1) {
          if preposition.isPlain || preposition == .from { date = reading.expression }
          end = reading.end
          break loop
        }
        if preposition == .since || preposition == .until { break }
      }
      end += 1
    }
    // Without a date only a noun phrase is kept: "since the floods", not "since the ferry went down".
    guard end > start + 2, date != nil || end <= start + 4 else { return nil }
    return made(items, start..<end, start..<end, date.map { .since($0) } ?? .unresolved)
  }
}
