internal import Articles
internal import Figures

/// The sheet Articles: one row an article, with what it says in total; at the end what could not be read.
struct ArticlesSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet, header included.
  let rowLimit: Int
  /// The cells of the figures.
  let figureCells: FigureAddresses
  /// Where the workbook is written, for links to files.
  let path: String

  /// The columns.
  static let columns = [
    Column("article", "Id of the article: its path, or the id of its NDJSON line. Leads to it.", limit: 36),
    Column("date", "Day of publication."),
    Column("publisher", "Who published it.", limit: 32),
    Column("title", "Headline.", limit: 46, wraps: true),
    Column("figures", "Number of figures. Leads to the first.", .number),
    Column("totals", "What it says in total.", limit: 52, wraps: true),
    Column("problem", "Why the input could not be read; empty where it could.", limit: 46, wraps: true),
    Column("language", "Language, BCP 47."),
    Column("copy_of", "Id of the article that this one is a copy of.", limit: 36),
    Column("url", "Address it was published at.", limit: 40),
    Column("sha256", "SHA-256 hash of the text that was read, in UTF-8: the same text has the same hash.", limit: 20),
  ]
  private static let (articleColumn, figuresColumn, urlColumn) = (0, 4, 9)

  /// The row of an article.
  static func row(of extracted: ExtractedArticle) -> [Cell] {
    let article = extracted.article
    let totals = extracted.totals.map { total in
      let unit = total.unit == "household" ? " households" : ""
      return "\(total.measure.rawValue) \(Said.words(total.interval, total.bound))\(unit)"
    }
    return [
      .text(article.id), .date(article.date), .text(article.publisher), .text(article.title),
      .number(extracted.figures.count), totals.isEmpty ? .blank : .text(totals.joined(separator: "; ")), .blank,
      .text(article.language), .text(article.copyOf), .text(article.url),
      .text(SHA256Hash.hex(of: article.text.bytes)),
    ]
  }

  /// The row of an input that could not be read.
  static func row(of failure: Report.Failure) -> [Cell] {
    var row = [Cell](repeating: .blank, count: columns.count)
    row[0] = .text(failure.input)
    row[6] = .text(failure.reason)
    return row
  }

  /// Writes the sheet, and further ones where its rows do not fit.
  func write(to workbook: Workbook) throws(ReportingError) {
    let layout = TableLayout(Self.columns)
    for extracted in report.articles { layout.measure(Self.row(of: extracted)) }
    for failure in report.failures { layout.measure(Self.row(of: failure)) }
    var pages = SheetPages(workbook: workbook, name: "Articles", rowLimit: rowLimit) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      try layout.setWidths(of: sheet)
      sheet.freeze(rows: 1, columns: 1)
    } finish: { sheet, lastRow throws(ReportingError) in
      try sheet.addTable(name: sheet.name.replacing(" ", with: "_"), layout: layout, firstRow: 0, lastRow: lastRow)
      try sheet.setPrint(headerRows: 1, lastRow: lastRow, lastColumn: Self.columns.count - 2)
    }
    let files = ArticleFiles(inputs: report.inputs, workbook: path)
    // A row has three links at most.
    let linked = min(rowLimit, LinkBudget.limit / 3)
    for extracted in report.articles {
      let (sheet, row) = try pages.nextRow()
      try layout.write(Self.row(of: extracted), to: sheet, row: row)
      if row <= linked { try writeLinks(of: extracted, to: sheet, row: row, layout: layout, files: files) }
    }
    for failure in report.failures {
      let (sheet, row) = try pages.nextRow()
      try layout.write(Self.row(of: failure), to: sheet, row: row)
      try sheet.write(
        .text(CellText.line(failure.reason)), row: row, column: 6,
        style: Style.body.aligned(.text).with {
          $0.color = 0xA61B1B
          $0.wraps = true
        })
    }
    try pages.finish()
  }

  private func writeLinks(
    of extracted: ExtractedArticle, to sheet: Sheet, row: Int, layout: TableLayout, files: ArticleFiles
  ) throws(ReportingError) {
    let format = sheet.workbook.format(.body.aligned(.text).with { $0.color = Style.linked })
    let article = extracted.article
    if let link = article.url.map(Link.web) ?? files.path(of: article.id).map(Link.file), link.address != nil {
      try sheet.write(article.id, link: link, row: row, column: Self.articleColumn, format: format)
    }
    if let url = article.url, Link.web(url).address != nil {
      try sheet.write(url, link: .web(url), row: row, column: Self.urlColumn, format: format)
    }
    let first = extracted.figures.first.flatMap {
      figureCells.cell(article.id, figure: $0.number)
    }
    if let first {
      try sheet.link(row: row, column: Self.figuresColumn, to: first)
      try sheet.write(
        .number(extracted.figures.count), row: row, column: Self.figuresColumn,
        style: Style.body.aligned(.number).with { $0.color = Style.linked })
    }
  }
}
