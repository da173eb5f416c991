internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The flat forms of the compare record: one row a claim, and one row a report of a claim.
enum ClaimColumns {
  /// The columns of what a claim asks, which every table of a comparison begins with.
  static let question = [
    Column("event", "The event that the articles are about."),
    Column("measure", "What was counted."),
    Column("unit", "person, household or house.", limit: 12),
    Column("population", "Who, where every report speaks of them."),
    Column("place", "The place that most reports name."),
  ]

  /// The columns of claims.
  static let claims =
    question + [
      Column("as_of", "Day of the latest report."),
      Column("low", "Lowest value that any report states.", .number),
      Column("best", "Best value, where the reports name one.", .number),
      Column("high", "Highest value that any report states.", .number),
      Column("median", "Median of the reports' values.", .number),
      Column("latest_article", "Id of the latest article."),
      Column("latest_low", "Low of the latest report.", .number),
      Column("latest_best", "Best of the latest report.", .number),
      Column("latest_high", "High of the latest report.", .number),
      Column("articles", "Number of articles.", .number),
      Column("independent_sources", "Number of sources, copies and common sources counted once.", .number),
      Column("verdict", "agree, compatible, revised_up, revised_down, different_scope or conflict."),
    ]

  /// The columns of reports.
  static let reports =
    question + [
      Column("verdict", "How the claim's reports stand to each other."),
      Column("article", "Id of the article."),
      Column("publisher", "Who published it."),
      Column("date", "Day of publication."),
      Column("low", "Lowest value that the article's words allow.", .number),
      Column("best", "Value that they name.", .number),
      Column("high", "Highest value that they allow.", .number),
      Column("bound", "How it was said."),
      Column("source", "Who says so, as written."),
      Column("sentence", "Sentence that states it.", limit: 75, wraps: true),
    ]

  /// The row of a claim.
  static func row(of claim: Claim) -> [Cell] {
    let latest = claim.latest
    return question(claim) + [
      .date(claim.asOf), .number(claim.interval.low), .number(claim.interval.best), .number(claim.interval.high),
      .number(claim.median), .text(latest?.article), .number(latest?.interval.low), .number(latest?.interval.best),
      .number(latest?.interval.high), .number(claim.articles), .number(claim.independentSources),
      .text(claim.verdict?.rawValue),
    ]
  }

  /// The rows of a claim's reports.
  static func reportRows(of claim: Claim) -> [[Cell]] {
    claim.reports.map { report in
      question(claim) + [
        .text(claim.verdict?.rawValue), .text(report.article), .text(report.publisher), .date(report.date),
        .number(report.interval.low), .number(report.interval.best), .number(report.interval.high),
        .text(report.bound.rawValue), .text(report.source), .text(report.sentence),
      ]
    }
  }

  private static func question(_ claim: Claim) -> [Cell] {
    question(claim.event, claim.measure, claim.unit, claim.population, claim.place)
  }

  /// The cells of what a claim asks.
  static func question(
    _ event: String, _ measure: Measure, _ unit: String, _ population: String?, _ place: String?
  ) -> [Cell] {
    [.text(event), .text(measure.rawValue), .text(unit), .text(population), .text(place)]
  }
}
