internal import Articles
internal import Figures
internal import Quantities

/// The flat form of the totals record: one row a total.
enum TotalColumns {
  /// The columns, in the record's order.
  static let columns = [
    Column("article", "Id of the article.", limit: 26),
    Column("measure", "What was counted."),
    Column("unit", "person, household or house.", limit: 12),
    Column("low", "Lowest value that the article's figures entail together.", .number),
    Column("best", "Best value.", .number),
    Column("high", "Highest value.", .number),
    Column("bound", "How it is said.", limit: 12),
    Column("figures", "Numbers of the figures used, joined by ;"),
    Column("method", "single, sum, latest or range."),
  ]

  /// The rows of an article's totals.
  static func rows(of extracted: ExtractedArticle) -> [[Cell]] {
    extracted.totals.map { total in
      [
        .text(extracted.article.id), .text(total.measure.rawValue), .text(total.unit),
        .number(total.interval.low), .number(total.interval.best), .number(total.interval.high),
        .text(total.bound.rawValue), .text(total.figures.map(String.init).joined(separator: "; ")),
        .text(total.method.rawValue),
      ]
    }
  }
}
