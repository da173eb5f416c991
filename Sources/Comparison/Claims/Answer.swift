import Articles
import Figures
import Quantities

/// A report with what is needed to judge it beside others.
struct Answer {
  /// The report as given out.
  var report: Claim.Report
  /// How its total was reached.
  var method: Total.Method
  /// The figures it is made of.
  var figures: [Figure]
  /// The named sources.
  let sources: [Figure.Source]
  /// The head nouns of the populations; `nil` where one figure speaks of people at large.
  let populations: Set<String>?
  /// The classes of the populations; empty where one figure's is unknown.
  let populationClasses: [PopulationClass]
  /// The places that the figures' own sentences name.
  let places: [Figure.Place]
  /// The periods of a week and more that they state.
  let longPeriods: [ClosedRange<CalendarDate>]
  /// What the article denies of the same measure and unit.
  var denied: [Interval]
  /// The article that the article is a copy of, or its own id.
  var origin: String

  /// An article's answer that `total` of its figures is; `nil` where the total sets no limit at all.
  init?(_ article: ArticleReading, _ total: Total) {
    guard total.interval.low != nil || total.interval.best != nil || total.interval.high != nil else { return nil }
    let numbers = Set(total.figures)
    figures = article.figures.filter {
      numbers.contains($0.number) && $0.measure == total.measure && $0.unit == total.unit
    }
    sources = figures.compactMap(\.source)
    let heads = figures.compactMap(\.populationHead)
    populations = heads.isEmpty || heads.count < figures.count ? nil : Set(heads)
    let classes = figures.compactMap(\.populationClass)
    populationClasses = classes.count < figures.count ? [] : classes
    places = figures.flatMap(\.places).filter { !$0.inferred }
    longPeriods = figures.compactMap { figure in
      guard let period = figure.period, !period.inferred, let start = period.start, let end = period.end,
        end.dayNumber - start.dayNumber >= 5
      else { return nil }
      return start...end
    }
    denied = article.figures.filter {
      $0.assertion == .denied && $0.measure == total.measure && $0.unit == total.unit
    }.map(\.interval)
    method = total.method
    origin = article.origin
    var names: [String] = []
    for name in figures.compactMap(\.source?.name) where !names.contains(name) { names.append(name) }
    // "As of the 20th" is the number's day, "on the 20th" the event's; no number is of a day after its publication.
    let date = article.article.date
    let asOf = figures.compactMap { figure in
      figure.period.flatMap { $0.start == nil ? $0.end : nil }
    }.filter { day in date.map { day <= $0 } ?? true }.max()
    report = Claim.Report(
      article: article.article.id, publisher: article.article.publisher, date: date, asOf: asOf ?? date,
      interval: total.interval, bound: total.bound,
      source: names.isEmpty ? nil : names.joined(separator: "; "),
      sentence: figures.first.map { article.store.text(of: $0.sentence) } ?? "", figures: total.figures,
      isNew: article.isNew(figures), copyOf: article.article.copyOf)
  }

  /// The one number that stands for the report in a median.
  var value: Double {
    let interval = report.interval
    if let best = interval.best { return best }
    if let low = interval.low, let high = interval.high { return (low + high) / 2 }
    return interval.low ?? interval.high ?? 0
  }
}
