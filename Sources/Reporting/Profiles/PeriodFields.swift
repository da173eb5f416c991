internal import Articles
internal import Figures

/// Days that a figure or an event is of, and how exactly they are known.
struct Days: Sendable, Hashable {
  /// The first day.
  var start: CalendarDate?
  /// The last day.
  var end: CalendarDate?
  /// Whether no article states them, and days of publication stand in.
  var isOfPublication = false

  /// How exact the days are: `day`, `days` (two to six), `week`, `month` or `year`; `nil` where none is known.
  var precision: String? {
    guard let start, let end else { return nil }
    // News follow an event within days.
    if isOfPublication { return "days" }
    return switch end.dayNumber - start.dayNumber {
    case ...0: "day"
    case 1...5: "days"
    case 6...9: "week"
    case 10...31: "month"
    default: "year"
    }
  }

  /// The days that most of the figures are of; of equals the first.
  ///
  /// An event is over, or has begun, when the `first` article is about it; what figures of later days are of is news.
  static func commonest(_ figures: some Sequence<Figure>, until first: CalendarDate?) -> Days? {
    var order: [Days] = []
    var counts: [Days: Int] = [:]
    for figure in figures {
      guard let period = figure.period, let start = period.start, let end = period.end,
        first.map({ start <= $0 }) ?? true
      else { continue }
      let days = Days(start: start, end: end)
      if counts[days] == nil { order.append(days) }
      counts[days, default: 0] += period.inferred ? 1 : 2
    }
    var best: (count: Int, days: Days)?
    for days in order where (counts[days] ?? 0) > best?.count ?? 0 { best = (counts[days] ?? 0, days) }
    return best?.days
  }
}
