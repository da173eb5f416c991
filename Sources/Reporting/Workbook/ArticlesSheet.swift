internal import Articles
internal import Figures

/// The sheet Articles: one row an article, with what it says in total.
struct ArticlesSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet, header included.
  let rowLimit: Int

  /// The columns.
  static let columns = [
    Column("article", "Id of the article.", limit: 36),
    Column("date", "Day of publication."),
    Column("publisher", "Who published it.", limit: 32),
    Column("title", "Headline.", limit: 46, wraps: true),
    Column("figures", "Number of figures.", .number),
    Column("totals", "What it says in total.", limit: 52, wraps: true),
    Column("language", "Language, BCP 47."),
    Column("copy_of", "Id of the article that this one is a copy of."),
    Column("url", "Address it was published at.", limit: 40),
  ]
  /// Links on a sheet that Excel follows ("Excel specifications and limits").
  private static let linkLimit = 65_530

  /// The row of an article.
  static func row(of extracted: ExtractedArticle) -> [Cell] {
    let article = extracted.article
    let totals = extracted.totals.map { total in
      let unit = total.unit == "household" ? " households" : ""
      return "\(total.measure.rawValue) \(Said.words(total.interval, total.bound))\(unit)"
    }
    return [
      .text(article.id), .date(article.date), .text(article.publisher), .text(article.title),
      .number(extracted.figures.count), totals.isEmpty ? .blank : .text(totals.joined(separator: "; ")),
      .text(article.language), .text(article.copyOf), .text(article.url),
    ]
  }

  /// Writes the sheet, and further ones where its rows do not fit.
  func write(to workbook: Workbook) throws(ReportingError) {
    var table = TableLayout(Self.columns)
    for extracted in report.articles { table.measure(Self.row(of: extracted)) }
    let layout = table
    var pages = SheetPages(workbook: workbook, name: "Articles", rowLimit: rowLimit) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      sheet.freeze(rows: 1, columns: 1)
    } finish: { sheet, lastRow throws(ReportingError) in
      try sheet.addTable(
        name: sheet.name.replacing(" ", with: "_"), columns: Self.columns, firstRow: 0, lastRow: lastRow)
      try sheet.setPrint(headerRows: 1, lastRow: lastRow, lastColumn: Self.columns.count - 1)
    }
    var links = 0
    for extracted in report.articles {
      let (sheet, row) = try pages.nextRow()
      try layout.write(Self.row(of: extracted), to: sheet, row: row)
      if let url = extracted.article.url, links < Self.linkLimit {
        links += 1
        try sheet.write(
          url, link: url, row: row, column: Self.columns.count - 1, style: .body.aligned(.text))
      }
    }
    try pages.finish()
  }
}
