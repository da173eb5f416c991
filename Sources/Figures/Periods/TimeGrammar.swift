internal import Segmentation

/// Reads time expressions from a sentence's items: the grammar without the prepositions around.
///
/// Every function reads at an index and gives the expression with the index after it, or `nil`. The grammar looks at
/// a bounded number of items from each index, so reading a sentence is linear.
struct TimeGrammar {
  typealias Reading = (expression: TimeExpression, end: Int)

  let items: TimeItems

  /// A time expression with what is coordinated to it: `Saturday and Sunday`, `May to July`.
  func phrase(_ start: Int) -> Reading? {
    guard let first = single(start) else { return nil }
    var reading = first
    // At most a few members: "Monday, Tuesday and Wednesday".
    for _ in 0..<4 {
      let end = reading.end
      var next = end
      switch items[end] {
      case .and?, .or?: next = end + 1
      case .to?, .through?: next = end + 1
      default:
        if items.isDash(end) || (items.mark(end) == 0x2C && isWeekday(end + 1) && isWeekday(end - 1)) {
          next = end + 1
        }
      }
      guard next > end, sameKind(first.expression, next), let other = single(next) else { break }
      reading = (.through(reading.expression, other.expression), other.end)
    }
    return reading
  }

  private func isWeekday(_ index: Int) -> Bool {
    if case .weekday? = items[index] { true } else { false }
  }

  /// Whether what stands at `index` may be coordinated with `expression`.
  private func sameKind(_ expression: TimeExpression, _ index: Int) -> Bool {
    guard let other = single(index)?.expression else { return false }
    switch (expression, other) {
    case (.weekday, .weekday), (.calendar, .calendar), (.season, .season), (.day, .day), (.weekday, .day),
      (.day, .weekday), (.years, .years):
      return true
    default: return false
    }
  }

  /// One expression.
  func single(_ start: Int) -> Reading? {
    guard start >= 0, start < items.count else { return nil }
    if let named = items.names[start] {
      let name = named.name
      if name.month == nil { return (.unresolved, yearAfter(named.end)?.end ?? named.end) }
      let year = name.year ?? yearAfter(named.end)?.year
      return (
        .calendar(year: year, month: name.month, day: name.day, lastDay: nil, .nearest),
        name.year == nil ? yearAfter(named.end)?.end ?? named.end : named.end
      )
    }
    switch items[start] {
    case .the?: return afterThe(start + 1)
    case .edge(let edge)?: return edged(edge, start)
    case .relative(let relative)?: return relation(relative, start)
    case .day(let offset)?: return partAfter(.day(offset), start + 1)
    case .overnight?: return (.overnight, start + 1)
    case .weekend?: return (.weekend(.nearest), start + 1)
    case .weekday: return weekday(start, .nearest)
    case .month: return month(start, .nearest)
    case .so?:
      guard items[start + 1] == .far, let inner = single(start + 2), let unit = currentUnit(inner.expression) else {
        return nil
      }
      return (.soFar(unit), inner.end)
    case .number?, .article?, .vague?: return shifted(start)
    case .season(let month)?: return season(month, start, .nearest)
    default: break
    }
    if let digits = digits(start) { return digits }
    return shifted(start)
  }

  // MARK: Expressions by their first word

  /// What follows `the`: `the weekend`, `the past week`, `the 1990s`, `the early hours of Tuesday`, `the 1999 floods`.
  private func afterThe(_ start: Int) -> Reading? {
    switch items[start] {
    case .weekend?:
      if items[start + 1] == .of, let inner = single(start + 2) { return inner }
      return (.weekend(.nearest), start + 1)
    case .relative(let relative)?: return relation(relative, start, definite: true)
    case .boundary(let boundary)?:
      guard items[start + 1] == .of, let inner = phrase(start + 2) ?? bareYear(start + 2) ?? bareUnit(start + 2) else {
        return nil
      }
      return (.boundary(boundary, inner.expression), inner.end)
    case .edge?:
      if let inner = single(start) { return inner }
      // "The early hours of Tuesday", "the late 1990s".
      if case .unit? = items[start + 1] { return partOf(start + 1) }
      return single(start + 1)
    case .unit?, .part?: return partOf(start)
    case .season(let month)?: return season(month, start, .nearest)
    case .ordinal(let number)?: return part(number, ofYear: start + 1)
    default:
      if let decade = decade(start) { return decade }
      if let year = items.year(start) {
        // "The 2000-2001 financial year"; "the 1999 floods" is read by its year alone.
        guard items.isDash(start + 1), let last = lastYear(start + 2, first: year) else { return nil }
        var end = last.end
        if items[end] == .kindOfYear { end += 1 }
        if end > last.end, case .unit(.year)? = items[end] { end += 1 }
        return (.years(year, last.year), end)
      }
      if let date = digits(start) { return date }
      if case .month? = items[start] { return month(start, .nearest) }
      if case .weekday? = items[start] { return weekday(start, .nearest) }
      if let named = items.names[start] { return (.unresolved, named.end) }
      return nil
    }
  }

  /// `the first half of 2018`, `the third quarter of the year`.
  private func part(_ number: Int, ofYear start: Int) -> Reading? {
    guard case .fraction(let count)? = items[start], (1...count).contains(number), items[start + 1] == .of,
      let year = items.year(start + 2)
    else { return nil }
    let months = 12 / count
    let first = TimeExpression.calendar(year: year, month: (number - 1) * months + 1, day: nil, lastDay: nil, .nearest)
    let last = TimeExpression.calendar(year: year, month: number * months, day: nil, lastDay: nil, .nearest)
    return (.through(first, last), start + 3)
  }

  /// `the month` after `the start of`.
  private func bareUnit(_ start: Int) -> Reading? {
    let at = items[start] == .the ? start + 1 : start
    guard case .unit(let unit)? = items[at] else { return nil }
    return (.unit(unit, .this), at + 1)
  }

  /// `early on Tuesday`, `late last month`, `earlier this week`, `early yesterday afternoon`.
  private func edged(_ edge: TimeWord.Edge, _ start: Int) -> Reading? {
    var next = start + 1
    if items.isDash(next) { next += 1 }
    if items.isPlainPreposition(next) { next += 1 }
    if items[next] == .the, case .part? = items[next + 1] { return nil }
    // "In early 1988", "early in 1988".
    let isGoverned = if case .preposition? = items[start - 1] { true } else { items.isPlainPreposition(next - 1) }
    let year = isGoverned ? bareYear(next) : nil
    guard let inner = single(next) ?? year else { return nil }
    if edge == .earlier, let unit = currentUnit(inner.expression) { return (.soFar(unit), inner.end) }
    return inner
  }

  /// The unit of `this week` and the like.
  private func currentUnit(_ expression: TimeExpression) -> TimeUnit? {
    if case .unit(let unit, .this) = expression { unit } else { nil }
  }

  /// `last week`, `the past six months`, `this morning`, `next Monday`, `last October`, `the same day`.
  private func relation(_ relative: TimeWord.Relative, _ start: Int, definite: Bool = false) -> Reading? {
    let which: TimeExpression.Which =
      switch relative {
      case .last, .past: .last
      case .this: .this
      case .next: .next
      case .other: .nearest
      }
    let next = start + 1
    // "This past weekend".
    if relative == .this, case .relative(.past)? = items[next], let inner = relation(.last, next) {
      if case .weekend = inner.expression { return (.weekend(.nearest), inner.end) }
      return inner
    }
    // "The past six months", "the last two weeks", "the past few days".
    if relative != .this, relative != .other {
      if let count = items.countValue(next), case .unit(let unit)? = items[count.end] {
        return (.span(count.value, unit, relative == .next ? .next : .last), count.end + 1)
      }
      if items[next] == .vague || items[next] == .article {
        var end = next
        while end < next + 4, items[end] == .vague || items[end] == .article || items[end] == .of { end += 1 }
        if case .unit? = items[end] { return (.unresolved, end + 1) }
      }
    }
    switch items[next] {
    case .unit(let unit)?:
      // "The next day" is a day of the story.
      if relative == .other || (definite && relative == .next && unit != .year) { return (.unresolved, next + 1) }
      if relative == .past || (definite && relative == .last) {
        // "Recent weeks" has no length.
        return (definite || relative == .past ? .span(1, unit, .last) : .unresolved, next + 1)
      }
      if unit == .night { return (.day(relative == .last ? -1 : relative == .next ? 1 : 0), next + 1) }
      return (.unit(unit, which), next + 1)
    case .part?:
      guard relative != .past, relative != .other else { return nil }
      return (.day(relative == .last ? -1 : relative == .next ? 1 : 0), next + 1)
    case .weekend?: return (.weekend(which), next + 1)
    case .weekday?: return weekday(next, which)
    case .month?: return month(next, which)
    case .season(let month)?: return season(month, next, which)
    case .kindOfYear?:
      guard case .unit? = items[next + 1] else { return nil }
      return (.unresolved, next + 2)
    default: return nil
    }
  }

  /// `the night of Tuesday`, `the early hours of Tuesday morning`, `the week of 4 March`.
  private func partOf(_ start: Int) -> Reading? {
    var whole: TimeExpression?
    if case .part? = items[start] { whole = .unresolved }
    if case .unit(let unit)? = items[start] {
      whole =
        switch unit {
        case .night: isInside(start) ? .overnight : nil
        case .week, .month, .year: .span(1, unit, .last)
        default: nil
        }
      if items[start + 1] != .of, case .week = unit {
      } else if items[start + 1] != .of, whole != .overnight {
        whole = nil
      }
    }
    if items[start + 1] == .of, let inner = single(start + 2) { return inner }
    // "The night before", "the day after": no date by itself.
    guard let whole, whole != .unresolved else { return nil }
    return (whole, start + 1)
  }

  /// Whether "in" or "during" and "the" stand before `start`, and nothing that shifts it behind ("the night before").
  private func isInside(_ start: Int) -> Bool {
    guard items[start - 1] == .the, items.isPlainPreposition(start - 2) else { return false }
    if case .preposition? = items[start + 1] { return false }
    return true
  }

  private func weekday(_ start: Int, _ which: TimeExpression.Which) -> Reading? {
    guard case .weekday(let day, let short)? = items[start] else { return nil }
    var end = start + 1
    if short {
      // "The Sun", "Sat down": a short form needs its stop, its preposition or its date.
      guard items.at(start).isCapital, items[start - 1] != .the else { return nil }
      let governed: Bool = if case .preposition? = items[start - 1] { true } else { false }
      let stopped = items.mark(end) == 0x2E && end + 1 < items.count
      guard governed || stopped || items.mark(end) == 0x2C || monthName(end, sure: true) != nil else { return nil }
      if items.mark(end) == 0x2E { end += 1 }
    }
    // "Tuesday, March 3": the date rules.
    var next = end
    if items.mark(next) == 0x2C { next += 1 }
    if let date = items.dayOfMonth(next).flatMap({ dayFirst($0, start: next) }) ?? monthDay(next) { return date }
    return partAfter(.weekday(day, which), end)
  }

  /// `expression` with the part of the day behind it: `Monday night`.
  func partAfter(_ expression: TimeExpression, _ start: Int) -> Reading {
    switch items[start] {
    case .part?: return (expression, start + 1)
    case .unit(.night)?: return (expression, start + 1)
    case .edge?, .stretch?: return (expression, start)
    default: return (expression, start)
    }
  }

  // MARK: Counts of units

  /// `two days ago`, `a week earlier`, `three weeks later`.
  private func shifted(_ start: Int) -> Reading? {
    var count: Int?
    var next = start
    if let number = items.countValue(start) {
      (count, next) = (number.value, number.end)
    } else {
      if items[next] == .article { (count, next) = (1, next + 1) }
      if items[next] == .vague { (count, next) = (nil, next + 1) }
      if items[next] == .of { next += 1 }
    }
    guard next > start, case .unit(let unit)? = items[next] else { return nil }
    switch items[next + 1] {
    case .ago?: return (count.map { .ago($0, unit) } ?? .unresolved, next + 2)
    case .edge(.earlier)?, .edge(.later)?: return (.unresolved, next + 2)
    default: return nil
    }
  }

  /// A number of units alone, which a preposition before it makes a time: `in four years`, `in a week`.
  func bareSpan(_ start: Int) -> Reading? {
    if let number = items.countValue(start), case .unit(let unit)? = items[number.end], unit != .hour, unit != .minute {
      return (.span(number.value, unit, .nearest), number.end + 1)
    }
    if items[start] == .article, case .unit(let unit)? = items[start + 1], unit != .hour, unit != .minute {
      return (.span(1, unit, .nearest), start + 2)
    }
    return nil
  }
}
