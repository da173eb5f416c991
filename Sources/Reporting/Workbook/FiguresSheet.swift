internal import Articles
internal import Figures

/// The sheet Figures: one row a figure as a native table, in the order in which an analyst reads.
struct FiguresSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet, header included.
  let rowLimit: Int

  /// The columns that stand first, those that are printed; the others of the flat form follow in its own order.
  private static let leading = [
    "article", "figure", "measure", "low", "best", "high", "bound", "unit", "population", "place", "period_start",
    "period_end", "source", "sentence",
  ]
  /// The columns after those: what tells how far a figure can be used.
  private static let following = [
    "assertion", "background", "relation_type", "relation_figure", "region", "place_country", "period_text",
  ]

  /// Where a figure stands, for links to it.
  struct Key: Hashable {
    /// The article's id.
    var article: String
    /// The figure's number.
    var figure: Int
  }

  /// Writes the sheet, and further ones where its rows do not fit, and gives the cell of each figure.
  func write(to workbook: Workbook) throws(ReportingError) -> [Key: String] {
    let form = FigureColumns(options: report.options)
    let names = form.columns.map(\.name)
    let first = (Self.leading + Self.following).compactMap { names.firstIndex(of: $0) }
    let order = first + names.indices.filter { !first.contains($0) }
    let columns = order.map { form.columns[$0] }
    var table = TableLayout(columns)
    for extracted in report.articles {
      form.forEachRow(of: extracted) { cells in table.measure(order.map { cells[$0] }) }
    }
    let layout = table
    var pages = SheetPages(workbook: workbook, name: "Figures", rowLimit: rowLimit) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      sheet.freeze(rows: 1, columns: 3)
    } finish: { sheet, lastRow throws(ReportingError) in
      try sheet.addTable(
        name: sheet.name.replacing(" ", with: "_"), columns: columns, firstRow: 0, lastRow: lastRow)
      try sheet.setPrint(headerRows: 1, lastRow: lastRow, lastColumn: Self.leading.count - 1)
    }
    var cells: [Key: String] = [:]
    for extracted in report.articles {
      var index = 0
      try form.forEachRow(of: extracted) { values throws(ReportingError) in
        let figure = extracted.figures[index]
        index += 1
        let (sheet, row) = try pages.nextRow()
        try layout.write(order.map { values[$0] }, to: sheet, row: row, isMuted: !figure.countsInTotals)
        cells[Key(article: extracted.article.id, figure: figure.number)] = "'\(sheet.name)'!A\(row + 1)"
      }
    }
    try pages.finish()
    return cells
  }
}

extension Figure {
  /// Whether the figure may count in a total: asserted, of the article's own event, not from a teaser.
  var countsInTotals: Bool { assertion == .asserted && !isBackground && region != .related }
}
