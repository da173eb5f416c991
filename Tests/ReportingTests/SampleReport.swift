import Articles
import Figures
import Quantities
import Reporting
import TestSupport

@testable import Comparison

extension Samples {
  /// Four reports of one flood, day by day: qualified, revised and disagreeing figures.
  static var report: Report {
    let articles = [
      article(
        "Data/articles/flood-1.txt", "Andes Wire", "2019-03-05", "Flood drowns miners in Dámaso",
        "At least 41 miners drowned when a dam broke above Dámaso, police said on Tuesday.",
        [(.killed, .atLeast, 41, "At least 41 miners", "person", "police")],
        "Some 120 families fled their homes. Scores were feared dead.",
        [
          (.displaced, .about, 120, "Some 120 families", "household", nil),
          (.killed, .vague, 40, "Scores", "person", nil),
        ]),
      article(
        "Data/articles/flood-2.txt", "Lima Post", "2019-03-06", "Toll rises to 58 after dam collapse",
        "The death toll rose to 58, the interior ministry said, and 210 people were injured.",
        [
          (.killed, .exact, 58, "58", "person", "the interior ministry"),
          (.injured, .exact, 210, "210 people", "person", "the interior ministry"),
        ],
        "More than 2,500 people have been displaced, according to the United Nations.",
        [(.displaced, .moreThan, 2500, "More than 2,500 people", "person", "the United Nations")]),
      article(
        "Data/articles/flood-3.txt", "Andes Wire", "2019-03-08", "Rescuers pull 7 from mud",
        "Rescuers pulled seven survivors from the mud; 58 people are known to have died and between 20 and 30 are missing.",
        [
          (.rescued, .exact, 7, "seven survivors", "person", nil), (.killed, .exact, 58, "58 people", "person", nil),
          (.missing, .range, 20, "between 20 and 30", "person", nil),
        ],
        "Repairs will cost $2.5 million, and 1,204 houses were destroyed.",
        [
          (.money, .exact, 2_500_000, "$2.5 million", "USD", nil),
          (.housesDestroyed, .exact, 1204, "1,204 houses", "house", nil),
        ]),
      article(
        "Data/articles/flood-4.txt", nil, nil, "Aid agency counts 74 dead",
        "An aid agency said on Sunday that 74 people had died, while fewer than 200 were hurt.",
        [
          (.killed, .exact, 74, "74 people", "person", "An aid agency"),
          (.injured, .lessThan, 200, "fewer than 200", "person", "An aid agency"),
        ], "Up to 3,000 may still be homeless.", [(.homeless, .atMost, 3000, "Up to 3,000", "person", nil)]),
    ]
    return Report(
      articles: articles, comparisons: comparisons, version: "tally 0.1", inputs: ["Data/articles"],
      settings: [Report.Setting("Measures", "impact and money")])
  }

  /// What a comparison may give for those articles.
  static var comparisons: [EventComparison] {
    let claims = claims
    let places = ["Dámaso, 2019-03-05", "Río Seco"]
    return places.map { name in
      let own = claims.filter { $0.event == name }
      var seen: Set<String> = []
      let articles = own.flatMap(\.reports).filter { seen.insert($0.article).inserted }.map {
        Event.Article(id: $0.article, publisher: $0.publisher, date: $0.date)
      }
      return EventComparison(
        event: Event(
          name: name, firstDay: articles.compactMap(\.date).min(), lastDay: articles.compactMap(\.date).max(),
          places: ["Dámaso", "Río Seco"], countries: ["PER"], articles: articles,
          headlines: own.map(Event.Headline.init)),
        claims: own, timelines: own.map(timeline))
    }
  }

  /// The time line of a claim; that of the killed is revised, holds a range, an addition, a copy and a new count.
  private static func timeline(_ claim: Claim) -> Timeline {
    var timeline = Timeline(
      event: claim.event, measure: claim.measure, unit: claim.unit, population: claim.population, place: claim.place,
      points: claim.reports.map {
        Timeline.Point(
          asOf: $0.asOf, article: $0.article, publisher: $0.publisher, source: $0.source, interval: $0.interval,
          bound: $0.bound, sentence: $0.sentence)
      })
    guard claim.measure == .killed else { return timeline }
    func add(
      _ day: Int, _ publisher: String, _ interval: Interval, _ bound: Bound, isNew: Bool = false, _ flag: Timeline.Flag
    ) {
      timeline.points.append(
        Timeline.Point(
          asOf: CalendarDate(year: 2019, month: 3, day: day), article: "\(publisher) \(day)", publisher: publisher,
          interval: interval, bound: bound, isNew: isNew, flag: flag, sentence: "Said on the \(day)th."))
    }
    add(7, "Andes Wire", Interval(low: 50, best: nil, high: 60), .range, .none)
    add(7, "Lima Post", Interval(exactly: 5), .exact, isNew: true, .none)
    add(8, "Andes Wire", Interval(exactly: 49), .exact, .revisedDown)
    add(8, "Lima Post", Interval(exactly: 9), .exact, .restarted)
    add(9, "El Día", Interval(exactly: 49), .exact, .copy)
    return timeline
  }

  private static var claims: [Claim] {
    func report(
      _ number: Int, _ interval: Interval, _ bound: Bound, _ source: String?, _ sentence: String, publisher: String?,
      day: Int?
    ) -> Claim.Report {
      let date = day.flatMap { CalendarDate(year: 2019, month: 3, day: $0) }
      return Claim.Report(
        article: "Data/articles/flood-\(number).txt", publisher: publisher, date: date, asOf: date, interval: interval,
        bound: bound, source: source, sentence: sentence, figures: [1])
    }
    let killed = [
      report(4, Interval(exactly: 74), .exact, "An aid agency", "74 people had died.", publisher: nil, day: nil),
      report(
        1, Interval(.atLeast, 41), .atLeast, "police", "At least 41 miners drowned.", publisher: "Andes Wire", day: 5),
      report(
        2, Interval(exactly: 58), .exact, "the interior ministry", "The death toll rose to 58.", publisher: "Lima Post",
        day: 6),
    ]
    let missing = [
      report(
        3, Interval(low: 20, best: nil, high: 30), .range, nil, "Between 20 and 30 are missing.",
        publisher: "Andes Wire", day: 8)
    ]
    let displaced = [
      report(1, Interval(.about, 120), .about, nil, "Some 120 families fled.", publisher: "Andes Wire", day: 5),
      report(3, Interval(.lessThan, 200), .lessThan, nil, "Fewer than 200 fled.", publisher: "Andes Wire", day: 8),
    ]
    return [
      Claim(
        event: "Dámaso, 2019-03-05", measure: .killed, unit: "person", population: "miners", place: "Dámaso",
        asOf: killed[2].asOf, interval: Interval(low: 41, best: nil, high: 74), median: 58, latest: killed[2],
        articles: 3, independentSources: 3, verdict: .conflict, reports: killed,
        pairs: [
          Claim.Pair(a: killed[0].article, b: killed[1].article, verdict: .compatible),
          Claim.Pair(a: killed[0].article, b: killed[2].article, verdict: .conflict),
          Claim.Pair(a: killed[1].article, b: killed[2].article, verdict: .compatible),
        ]),
      Claim(
        event: "Dámaso, 2019-03-05", measure: .missing, unit: "person", population: nil, place: nil,
        asOf: missing[0].asOf, interval: Interval(low: 20, best: nil, high: 30), median: 25, latest: missing[0],
        articles: 1, independentSources: 1, verdict: nil, reports: missing, pairs: []),
      Claim(
        event: "Río Seco", measure: .displaced, unit: "household", population: nil, place: nil,
        asOf: displaced[1].asOf, interval: Interval(low: 120, best: 120, high: 200), median: 160, latest: displaced[1],
        articles: 2, independentSources: 1, verdict: .compatible, reports: displaced,
        pairs: [Claim.Pair(a: displaced[0].article, b: displaced[1].article, verdict: .compatible)]),
    ]
  }

  private typealias Row = (Measure, Bound, Double, String, String, String?)

  private static func article(
    _ id: String, _ publisher: String?, _ date: String?, _ title: String, _ first: String, _ firstRows: [Row],
    _ second: String, _ secondRows: [Row]
  ) -> ExtractedArticle {
    var article = Article.sample(first + " " + second, title: title, date: date, id: id)
    article.publisher = publisher
    article.url = publisher.map { "https://example.org/\($0.count)?a=1&b=2" }
    var figures: [Figure] = []
    for (sentence, rows) in [(first, firstRows), (second, secondRows)] {
      for (measure, bound, value, quote, unit, source) in rows {
        figures.append(
          figure(
            figures.count + 1, measure, bound, value, quote: quote, sentence: sentence, in: article, unit: unit
          ) {
            $0.quantityText = quote
            $0.source = source.map { Figure.Source(name: $0) }
            if bound == .range { $0.interval = Interval(low: value, best: nil, high: value + 10) }
            if bound == .vague { $0.assertion = .possible }
            if measure == .killed {
              $0.places = [
                Figure.Place(
                  name: "Dámaso", role: .at, country: "PER", admin1: "Piura", latitude: -5.2, longitude: -80.625,
                  geonamesID: 42)
              ]
              $0.period = Figure.Period(text: "Tuesday", start: article.date, end: article.date)
            }
          })
      }
    }
    // The test's own totals: every asserted figure of an impact measure stands for itself.
    let totals = figures.filter { $0.measure.isImpact && $0.assertion == .asserted }.map {
      Total(
        measure: $0.measure, unit: $0.unit, interval: $0.interval, bound: $0.bound, figures: [$0.number],
        method: .single)
    }
    return ExtractedArticle(article: article, figures: figures, totals: totals)
  }
}
