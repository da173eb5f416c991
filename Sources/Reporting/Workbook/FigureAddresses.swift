internal import Articles
internal import Figures

/// Where each figure of a report stands on the sheet Figures, known before it is written.
struct FigureAddresses {
  private let rows: RowAddresses
  private let articles: [ExtractedArticle]
  /// By article id: the article's place in the report, and the row of its first figure, from 0.
  private var starts: [String: (article: Int, row: Int)] = [:]

  /// The addresses of a report's figures, on sheets of at most `rowLimit` rows.
  init(report: Report, rowLimit: Int) {
    rows = RowAddresses(name: "Figures", rowLimit: rowLimit)
    articles = report.articles
    var row = 0
    for (index, extracted) in report.articles.enumerated() {
      if starts[extracted.article.id] == nil { starts[extracted.article.id] = (index, row) }
      row += extracted.figures.count
    }
  }

  /// The cell of the figure with the number `figure` in `article`; `nil` where the report has no such figure.
  ///
  /// - Complexity: O(*n*) in the number of the article's figures.
  func cell(_ article: String, figure: Int) -> String? {
    guard let start = starts[article],
      let index = articles[start.article].figures.firstIndex(where: { $0.number == figure })
    else { return nil }
    return rows.cell(start.row + index)
  }

  /// The figure with the number `number` in `article`, and the article.
  ///
  /// - Complexity: O(*n*) in the number of the article's figures.
  func figure(_ article: String, _ number: Int) -> (figure: Figure, article: Article)? {
    guard let start = starts[article] else { return nil }
    let extracted = articles[start.article]
    return extracted.figures.first { $0.number == number }.map { ($0, extracted.article) }
  }
}
