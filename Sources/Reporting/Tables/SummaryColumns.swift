internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The rows of the sheet Summary: one a claim, with the values and where they come from.
enum SummaryColumns {
  /// The columns.
  static let columns = [
    Column("event", "Event that the articles are about.", limit: 36),
    Column("measure", "What was counted."),
    Column("unit", "person, household or house.", limit: 12),
    Column("population", "Who, where every report speaks of them.", limit: 18),
    Column("place", "Where, in a row of one place of the event.", limit: 18),
    Column("lowest", "Lowest value that any article states.", .number),
    Column("latest", "Value of the latest article: its best, else its limit.", .number),
    Column("highest", "Highest value that any article states.", .number),
    Column("latest_said", "Latest value as it was said."),
    Column("latest_date", "Day of the latest value."),
    Column("latest_article", "Id of the article that states it.", limit: 36),
    Column("articles", "Number of articles that state a value.", .number),
    Column("independent_sources", "Number of sources, copies and common sources counted once.", .number),
    Column("verdict", "How the articles stand to each other; empty where only one states a value."),
    Column("label", "Name of the row in the chart.", limit: 30),
  ]

  /// The rows of claims.
  static func rows(of claims: [Claim]) -> [[Cell]] {
    zip(claims, Said.places(of: claims)).map { row(of: $0, place: $1) }
  }

  private static func row(of claim: Claim, place: String?) -> [Cell] {
    // Without a date nothing is the latest, but a single report still says what is known.
    let latest = claim.latest ?? (claim.reports.count == 1 ? claim.reports.first : nil)
    let interval = latest?.interval
    return [
      .text(claim.event), .text(claim.measure.rawValue), .text(claim.unit), .text(claim.population), .text(place),
      .number(claim.interval.low),
      .number(interval?.best ?? interval?.low ?? interval?.high), .number(claim.interval.high),
      .text(latest.map { Said.words($0.interval, $0.bound) }), .date(claim.asOf), .text(latest?.article),
      .number(claim.articles), .number(claim.independentSources), .text(claim.verdict.map { Said.verdict($0) }),
      .text(Said.question(claim, place: place)),
    ]
  }
}
