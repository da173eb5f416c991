internal import Segmentation

/// Dates, months, years, decades and seasons.
extension TimeGrammar {
  /// The month at `start`, whose name is beyond doubt where `sure`.
  func monthName(_ start: Int, sure: Bool) -> (month: Int, end: Int)? {
    guard case .month(let month, let short, let isWord)? = items[start] else { return nil }
    if (short || isWord) && !items.at(start).isCapital { return nil }
    if (short || isWord) && !sure { return nil }
    if short, items.mark(start + 1) == 0x2E, !items.at(start + 1).spaceBefore { return (month, start + 2) }
    return (month, start + 1)
  }

  /// `January 30, 1945`, `October 2`, `Jan. 25`, `July 3-5`.
  func monthDay(_ start: Int) -> Reading? {
    guard let name = monthName(start, sure: true), let day = items.dayOfMonth(name.end) else { return nil }
    var end = day.end
    var lastDay: Int?
    if items.isDash(end), let last = items.dayOfMonth(end + 1), last.day > day.day {
      lastDay = last.day
      end = last.end
    }
    var year: Int?
    if let found = yearAfter(end) { (year, end) = (found.year, found.end) }
    return (.calendar(year: year, month: name.month, day: day.day, lastDay: lastDay, .nearest), end)
  }

  /// A month alone or with its year, `August 2018`; or the month-first date.
  func month(_ start: Int, _ which: TimeExpression.Which) -> Reading? {
    if let date = monthDay(start) { return date }
    if let name = monthName(start, sure: true), let year = yearAfter(name.end) {
      return (.calendar(year: year.year, month: name.month, day: nil, lastDay: nil, which), year.end)
    }
    // "May" and "March" alone count only after a preposition or a relative word.
    let sure = which != .nearest || isGoverned(start)
    guard let name = monthName(start, sure: sure), items.at(start).isCapital else { return nil }
    return (.calendar(year: nil, month: name.month, day: nil, lastDay: nil, which), name.end)
  }

  /// Whether a preposition or another month stands before `index`.
  func isGoverned(_ index: Int) -> Bool {
    switch items[index - 1] {
    case .preposition?, .to?, .through?, .edge?, .of?: true
    case .and?: if case .month? = items[index - 2] { true } else { false }
    default: items.isDash(index - 1)
    }
  }

  /// A date that begins with its day: `18 October`, `4 JAN 90`, `the 3rd of May 2011`.
  func dayFirst(_ day: (day: Int, end: Int), start: Int) -> Reading? {
    var next = day.end
    var lastDay: Int?
    if items.isDash(next), let last = items.dayOfMonth(next + 1), last.day > day.day {
      lastDay = last.day
      next = last.end
    }
    if items[next] == .of { next += 1 }
    guard let name = monthName(next, sure: true), case .month(_, let isShort, _)? = items[next] else { return nil }
    var end = name.end
    var year: Int?
    if let found = yearAfter(end) {
      (year, end) = (found.year, found.end)
    } else if items.at(next).allCapitals || isShort, end < items.count, items.at(end).width == 2,
      let short = items.at(end).digits
    {
      // "4 JAN 90" of the wires.
      (year, end) = (short < 50 ? 2000 + short : 1900 + short, end + 1)
    }
    return (.calendar(year: year, month: name.month, day: day.day, lastDay: lastDay, .nearest), end)
  }

  /// Expressions that begin with digits.
  func digits(_ start: Int) -> Reading? {
    guard items.at(start).digits != nil else { return nil }
    if let decade = decade(start) { return decade }
    if let numeric = numeric(start) { return numeric }
    if let day = items.dayOfMonth(start), let date = dayFirst(day, start: start) { return date }
    return nil
  }

  /// `2018-09-04`, `25/01/2013`, `1/25/2013`.
  func numeric(_ start: Int) -> Reading? {
    guard start + 4 < items.count else { return nil }
    let parts = [items.at(start), items.at(start + 2), items.at(start + 4)]
    let separator = items.mark(start + 1)
    guard separator == items.mark(start + 3), [0x2D, 0x2F, 0x2E].contains(separator),
      !items.at(start + 1).spaceBefore, !items.at(start + 2).spaceBefore, !items.at(start + 4).spaceBefore,
      let a = parts[0].digits, let b = parts[1].digits, let c = parts[2].digits
    else { return nil }
    if parts[0].width == 4, parts[1].width == 2, parts[2].width == 2, (1...12).contains(b), (1...31).contains(c) {
      return (.calendar(year: a, month: b, day: c, lastDay: nil, .nearest), start + 5)
    }
    guard parts[2].width == 4, parts[0].width <= 2, parts[1].width <= 2, (1...31).contains(a), (1...31).contains(b)
    else { return nil }
    if a > 12, b <= 12 { return (.calendar(year: c, month: b, day: a, lastDay: nil, .nearest), start + 5) }
    if b > 12, a <= 12 { return (.calendar(year: c, month: a, day: b, lastDay: nil, .nearest), start + 5) }
    // Day and month cannot be told apart.
    return (.unresolved, start + 5)
  }

  /// `1990s`, `1990's`.
  func decade(_ start: Int) -> Reading? {
    guard let year = items.year(start), year % 10 == 0, start + 1 < items.count else { return nil }
    let next = items.at(start + 1)
    guard !next.spaceBefore, next.kind == .possessive || items.mark(start + 1) | 0x20 == 0x73 else { return nil }
    return (.years(year, year + (year % 100 == 0 ? 99 : 9)), start + 2)
  }

  /// A year at `start`, after an optional comma.
  func yearAfter(_ start: Int) -> (year: Int, end: Int)? {
    if let year = items.year(start) { return (year, start + 1) }
    if items.mark(start) == 0x2C, let year = items.year(start + 1) { return (year, start + 2) }
    if items[start] == .of, let year = items.year(start + 1) { return (year, start + 2) }
    return nil
  }

  /// The second year of `2014-15` or `2000-2001`.
  func lastYear(_ start: Int, first: Int) -> (year: Int, end: Int)? {
    if let year = items.year(start), year > first { return (year, start + 1) }
    guard start < items.count, items.at(start).width == 2, let short = items.at(start).digits else { return nil }
    let year = first / 100 * 100 + short
    return year > first ? (year, start + 1) : nil
  }

  /// A bare year, which only a preposition or `the` before it makes a time: `1987`, `2014-15`, `2004 to 2010`.
  func bareYear(_ start: Int) -> Reading? {
    guard let year = items.year(start) else { return nil }
    if items.isDash(start + 1) || items[start + 1] == .to || items.mark(start + 1) == 0x2F,
      let last = lastYear(start + 2, first: year)
    {
      return (.years(year, last.year), last.end)
    }
    if items[start + 1] == .and, let last = items.year(start + 2) {
      return (.years(min(year, last), max(year, last)), start + 3)
    }
    return (.calendar(year: year, month: nil, day: nil, lastDay: nil, .nearest), start + 1)
  }

  func season(_ month: Int, _ start: Int, _ which: TimeExpression.Which) -> Reading? {
    if let year = yearAfter(start + 1) { return (.season(month, year: year.year, which), year.end) }
    let governed: Bool =
      switch items[start - 1] {
      case .preposition?, .the?, .relative?, .edge?: true
      default: false
      }
    return governed ? (.season(month, year: nil, which), start + 1) : nil
  }

  /// Days of one month after "between" or "from": `1 and 15 January`, `3 to 7 May`.
  func days(_ start: Int) -> Reading? {
    guard let first = items.dayOfMonth(start) else { return nil }
    switch items[first.end] {
    case .and?, .to?, .through?: break
    default: return nil
    }
    guard let last = items.dayOfMonth(first.end + 1), last.day > first.day,
      let date = dayFirst(last, start: first.end + 1),
      case .calendar(let year, let month, _, _, let which) = date.expression
    else { return nil }
    return (.calendar(year: year, month: month, day: first.day, lastDay: last.day, which), date.end)
  }
}
