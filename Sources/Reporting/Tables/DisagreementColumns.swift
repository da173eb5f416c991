internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The flat form of disagreements: one row a pair, both reports side by side.
enum DisagreementColumns {
  /// The columns.
  static let columns = ClaimColumns.question + columns("a", "earlier") + columns("b", "later")

  /// The row of a disagreement.
  static func row(of pair: Disagreement) -> [Cell] {
    ClaimColumns.question(pair.event, pair.measure, pair.unit, pair.population, pair.place)
      + cells(of: pair.earlier) + cells(of: pair.later)
  }

  /// The columns of one of two reports.
  static func columns(_ prefix: String, _ which: String) -> [Column] {
    [
      Column(prefix + "_article", "Id of the \(which) article."),
      Column(prefix + "_publisher", "Who published it."),
      Column(prefix + "_date", "Day of publication."),
      Column(prefix + "_low", "Lowest value that its words allow.", .number),
      Column(prefix + "_best", "Value that they name.", .number),
      Column(prefix + "_high", "Highest value that they allow.", .number),
      Column(prefix + "_source", "Who says so, as written."),
      Column(prefix + "_sentence", "Sentence that states it.", limit: 75, wraps: true),
    ]
  }

  /// The cells of one of two reports, blank where there is none.
  static func cells(of report: Claim.Report?) -> [Cell] {
    [
      .text(report?.article), .text(report?.publisher), .date(report?.date), .number(report?.interval.low),
      .number(report?.interval.best), .number(report?.interval.high), .text(report?.source), .text(report?.sentence),
    ]
  }
}
