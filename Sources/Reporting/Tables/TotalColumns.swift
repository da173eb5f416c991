internal import Articles
internal import Figures
internal import Quantities

/// The flat form of the totals record: one row a total.
enum TotalColumns {
  /// The columns, in the record's order.
  static let columns = [
    Column("article", "Id of the article."),
    Column("measure", "What was counted."),
    Column("unit", "person, household or house."),
    Column("low", "Lowest value that the article's figures entail together."),
    Column("best", "Best value."),
    Column("high", "Highest value."),
    Column("bound", "How it is said."),
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
