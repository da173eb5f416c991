internal import Articles

/// A time expression before it is held against the date of publication.
indirect enum TimeExpression: Sendable, Hashable {
  /// Which of the units that recur: `last week`, `this week`, `next week`, `Monday` (nearest).
  enum Which: Sendable, Hashable { case nearest, last, this, next }

  /// `yesterday` -1, `today` 0.
  case day(Int)
  /// From the eve to the day: `overnight`, `in the night`.
  case overnight
  case weekday(Int, Which)
  case weekend(Which)
  /// A date with as much as was said: `4 September 2018`, `May`, `1987`, `last October`.
  case calendar(year: Int?, month: Int?, day: Int?, lastDay: Int?, Which)
  /// `last week`, `this month`.
  case unit(TimeUnit, Which)
  /// `the past six months`, `the next two weeks`, `in four years`.
  case span(Int, TimeUnit, Which)
  /// `two years ago`: the unit that far back.
  case ago(Int, TimeUnit)
  /// `so far this year`, `earlier this month`: from the unit's beginning to publication.
  case soFar(TimeUnit)
  case season(Int, year: Int?, Which)
  /// `the 1990s`.
  case years(Int, Int)
  /// `the start of the month`, `the end of February`.
  case boundary(TimeWord.Boundary, TimeExpression)
  /// `May to July`, `Saturday and Sunday`.
  case through(TimeExpression, TimeExpression)
  /// Open at the end.
  case since(TimeExpression)
  /// Open at the beginning.
  case until(TimeExpression)
  /// Open at the beginning, and what ends it is to come: `through June`.
  case untilAhead(TimeExpression)
  /// Words that name no date by themselves: `Ramadan`, `three weeks later`, `the same day`.
  case unresolved
}

extension TimeExpression {
  /// Whether it is a length of time or a unit: `the week`, `the past three days`.
  var isSpan: Bool {
    switch self {
    case .span, .unit, .soFar, .weekend, .season, .unresolved: true
    default: false
    }
  }
}

/// A first and a last day, each of which may be open or unknown.
struct DateInterval: Sendable, Hashable {
  var start: CalendarDate?
  var end: CalendarDate?

  static let open = DateInterval(start: nil, end: nil)
}

extension TimeExpression {
  /// The days that the expression means in a text published on `published`.
  ///
  /// Without a date of publication only full dates resolve. `forecast` looks forward: a weekday is the next one.
  func interval(published: CalendarDate?, forecast: Bool = false) -> DateInterval {
    switch self {
    case .day(let offset): return single(published?.adding(days: offset))
    case .overnight: return DateInterval(start: published?.adding(days: -1), end: published)
    case .weekday(let weekday, let which):
      return single(published.map { Self.weekday(weekday, which, $0, forecast) })
    case .weekend(let which):
      guard let published else { return .open }
      let saturday = Self.weekday(6, which == .this ? .nearest : which, published, forecast || which == .this)
      return DateInterval(start: saturday, end: saturday.adding(days: 1))
    case .calendar(let year, let month, let day, let lastDay, let which):
      return Self.calendar(year, month, day, lastDay, which, published, forecast)
    case .unit(let unit, let which):
      guard let published else { return .open }
      let whole = Self.unit(unit, which, published)
      // What is told of "this year" lies before publication.
      return which == .this && !forecast ? DateInterval(start: whole.start, end: published) : whole
    case .span(let count, let unit, let which):
      guard let published else { return .open }
      if which == .next || (forecast && which == .nearest) {
        return DateInterval(start: published, end: published.adding(count, unit))
      }
      return DateInterval(start: published.adding(-count, unit), end: published)
    case .ago(let count, let unit):
      guard let published else { return .open }
      let then = published.adding(-count, unit)
      switch unit {
      case .minute, .hour, .day, .night, .week, .fortnight: return single(then)
      case .month, .year, .decade, .century: return Self.unit(unit == .month ? .month : .year, .this, then)
      }
    case .soFar(let unit):
      guard let published else { return .open }
      return DateInterval(start: Self.unit(unit, .this, published).start, end: published)
    case .season(let month, let year, let which):
      return Self.season(month, year, which, published)
    case .years(let first, let last):
      return DateInterval(
        start: CalendarDate(year: first, month: 1, day: 1), end: CalendarDate(year: last, month: 12, day: 31))
    case .boundary(let boundary, let inner):
      let whole = inner.interval(published: published, forecast: forecast)
      switch boundary {
      case .start: return DateInterval(start: whole.start, end: whole.start)
      case .end: return DateInterval(start: whole.end, end: whole.end)
      case .middle: return whole
      }
    case .through(let first, let last):
      let end = last.interval(published: published, forecast: forecast)
      var start = first.interval(published: published, forecast: forecast)
      // "Between May and July 2016", "from Friday to Monday": the first lies before the last.
      if let reference = end.start, let said = start.start, said > reference {
        start = first.interval(published: reference, forecast: false)
      } else if end.start == nil {
        start = .open
      }
      if case .calendar(let year?, _, _, _, _) = last, case .calendar(nil, let month, let day, _, let which) = first {
        start = TimeExpression.calendar(year: year, month: month, day: day, lastDay: nil, which).interval(
          published: published)
      }
      return DateInterval(start: start.start, end: end.end)
    case .since(let inner):
      return DateInterval(start: inner.interval(published: published, forecast: false).start, end: nil)
    case .until(let inner):
      return DateInterval(start: nil, end: inner.interval(published: published, forecast: forecast).end)
    case .untilAhead(let inner):
      return DateInterval(start: nil, end: inner.interval(published: published, forecast: true).end)
    case .unresolved: return .open
    }
  }

  private func single(_ day: CalendarDate?) -> DateInterval { DateInterval(start: day, end: day) }

  /// The latest `weekday` on or before `date`, the latest before it (`last`), or the first from it on.
  private static func weekday(
    _ weekday: Int, _ which: Which, _ date: CalendarDate, _ forecast: Bool
  ) -> CalendarDate {
    let back = (date.weekday - weekday + 7) % 7
    let ahead = (weekday - date.weekday + 7) % 7
    switch which {
    case .last: return date.adding(days: back == 0 ? -7 : -back)
    case .next: return date.adding(days: ahead == 0 ? 7 : ahead)
    case .nearest, .this: return forecast ? date.adding(days: ahead) : date.adding(days: -back)
    }
  }

  private static func calendar(
    _ year: Int?, _ month: Int?, _ day: Int?, _ lastDay: Int?, _ which: Which, _ published: CalendarDate?,
    _ forecast: Bool
  ) -> DateInterval {
    func days(_ year: Int) -> DateInterval {
      let length = CalendarDate.length(ofMonth: month ?? 12, year: year)
      return DateInterval(
        start: CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
        end: CalendarDate(year: year, month: month ?? 12, day: lastDay ?? day ?? (month == nil ? 31 : length)))
    }
    if let year { return days(year) }
    guard let published else { return .open }
    let now = published.year
    let candidate = days(now)
    guard let start = candidate.start else { return days(now - 1) }
    if forecast || which == .next {
      let end = candidate.end ?? start
      return end < published ? days(now + 1) : candidate
    }
    // `last May` said in May means the year before.
    if start > published || (which == .last && (candidate.end ?? start) >= published) { return days(now - 1) }
    return candidate
  }

  /// The calendar unit around `date`, or the one before or after it.
  private static func unit(_ unit: TimeUnit, _ which: Which, _ date: CalendarDate) -> DateInterval {
    let shift = which == .last ? -1 : which == .next ? 1 : 0
    switch unit {
    case .minute, .hour: return DateInterval(start: date, end: date)
    case .day, .night:
      let day = date.adding(days: shift)
      return DateInterval(start: day, end: day)
    case .week, .fortnight:
      let monday = date.adding(days: 1 - date.weekday + shift * 7)
      return DateInterval(start: monday, end: monday.adding(days: 6))
    case .month:
      let then = date.adding(months: shift)
      return DateInterval(
        start: CalendarDate(year: then.year, month: then.month, day: 1),
        end: CalendarDate(
          year: then.year, month: then.month, day: CalendarDate.length(ofMonth: then.month, year: then.year)))
    case .year: return years(date.year + shift, date.year + shift)
    case .decade:
      let first = (date.year / 10 + shift) * 10
      return years(first, first + 9)
    case .century:
      let first = (date.year / 100 + shift) * 100
      return years(first, first + 99)
    }
  }

  private static func years(_ first: Int, _ last: Int) -> DateInterval {
    DateInterval(
      start: CalendarDate(year: first, month: 1, day: 1), end: CalendarDate(year: last, month: 12, day: 31))
  }

  private static func season(_ month: Int, _ year: Int?, _ which: Which, _ published: CalendarDate?) -> DateInterval {
    func days(_ year: Int) -> DateInterval {
      guard let start = CalendarDate(year: year, month: month, day: 1) else { return .open }
      return DateInterval(start: start, end: start.adding(months: 3).adding(days: -1))
    }
    if let year { return days(year) }
    guard let published else { return .open }
    let candidate = days(published.year)
    guard let start = candidate.start, let end = candidate.end else { return candidate }
    switch which {
    case .next: return end < published ? days(published.year + 1) : candidate
    case .last where end >= published: return days(published.year - 1)
    default: return start > published ? days(published.year - 1) : candidate
    }
  }
}

extension CalendarDate {
  /// The day `count` units later, earlier where `count` is negative.
  func adding(_ count: Int, _ unit: TimeUnit) -> CalendarDate {
    let count = min(max(count, -9999), 9999)
    switch unit {
    case .minute: return adding(days: count / 1440)
    case .hour: return adding(days: count / 24)
    case .day, .night: return adding(days: count)
    case .week: return adding(days: count * 7)
    case .fortnight: return adding(days: count * 14)
    case .month: return adding(months: count)
    case .year: return adding(months: count * 12)
    case .decade: return adding(months: count * 120)
    case .century: return adding(months: count * 1200)
    }
  }
}
