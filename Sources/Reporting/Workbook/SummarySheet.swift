internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The sheet Summary: a row a measure of an event, and for the first events a chart of lowest, latest and highest.
struct SummarySheet {
  /// The report.
  let report: Report
  /// Rows on a sheet.
  let rowLimit: Int

  /// The events that have a chart; several stand in two columns.
  private static let charts = 4
  /// The rows of a chart; more bars would be too thin to read.
  private static let (rowsAlone, rowsBeside) = (14, 8)
  /// The sizes of a chart in pixels.
  private static let (widthAlone, widthBeside, height) = (1200.0, 720.0, 400.0)
  /// The row of the table's header.
  private static let headerRow = 3

  /// Writes the sheet.
  func write(to workbook: Workbook) throws(ReportingError) {
    let sheet = try workbook.addSheet("Summary")
    let claims = Array(report.claims.prefix(max(0, rowLimit - Self.headerRow - 1)))
    try sheet.writeTitle("Summary", note: note(shown: claims.count))
    let table = TableLayout(SummaryColumns.columns)
    let rows = SummaryColumns.rows(of: claims)
    for cells in rows { table.measure(cells) }
    try table.writeHeader(to: sheet, row: Self.headerRow)
    var row = Self.headerRow
    for (claim, cells) in zip(claims, rows) {
      row += 1
      try table.write(cells, to: sheet, row: row)
      if let verdict = claim.verdict { try VerdictCell.write(verdict, to: sheet, row: row, column: Self.verdictColumn) }
    }
    try table.setWidths(of: sheet)
    // The names of the chart's groups are said by the columns before.
    let label = SummaryColumns.columns.count - 1
    try sheet.setColumn(label, width: table.width(label), isHidden: true)
    try sheet.addTable(name: "Summary", layout: table, firstRow: Self.headerRow, lastRow: row)
    sheet.freeze(rows: Self.headerRow + 1, columns: 2)
    let lastRow = try addCharts(of: claims, to: sheet, below: row, table: table)
    try sheet.setPrint(
      headerRows: 0, lastRow: lastRow, lastColumn: SummaryColumns.columns.count - 2, pagesTall: row < 60 ? 1 : 0)
  }

  /// Puts a chart for each of the first events below the table, and gives the row after them.
  private func addCharts(
    of claims: [Claim], to sheet: Sheet, below row: Int, table: TableLayout
  ) throws(ReportingError) -> Int {
    let isAlone = claims.first?.event == claims.last?.event
    // The second column of charts begins where the first one has ended; a character is 7 pixels wide and a cell has 5 more.
    var column = 0
    var edge = 0.0
    while edge < Self.widthBeside + 10 && column < table.columns.count {
      edge += table.isUsed[column] ? table.width(column) * 7 + 5 : 0
      column += 1
    }
    var chartRow = row + 2
    var drawn = 0
    var first = 0
    while first < claims.count && drawn < Self.charts {
      let event = claims[first].event
      let rows = claims[first...].prefix { $0.event == event }
      let start = first
      first += rows.count
      // A single value three times over shows nothing.
      guard rows.count > 1 || rows.contains(where: { $0.articles > 1 }) else { continue }
      let shown = rows.prefix(isAlone ? Self.rowsAlone : Self.rowsBeside)
      if drawn > 0 && drawn % 2 == 0 { chartRow += 22 }
      try sheet.insert(
        chart(of: shown, firstRow: Self.headerRow + 1 + start), row: chartRow, column: drawn % 2 == 0 ? 0 : column,
        width: isAlone ? Self.widthAlone : Self.widthBeside, height: Self.height)
      drawn += 1
    }
    return drawn == 0 ? row : chartRow + 22
  }

  private static let verdictColumn = SummaryColumns.columns.firstIndex { $0.name == "verdict" } ?? 0

  private func note(shown: Int) -> String {
    if report.claims.isEmpty { return "No article states a figure of people or houses." }
    let note = "What the articles say of each measure, taken together; no value is chosen as the true one."
    return shown < report.claims.count ? note + " The first \(shown) of \(report.claims.count)." : note
  }

  /// A chart of an event's claims, whose rows begin at `firstRow`.
  private func chart(of claims: ArraySlice<Claim>, firstRow: Int) -> ColumnChart {
    let columns = SummaryColumns.columns
    func column(_ name: String) -> Int { columns.firstIndex { $0.name == name } ?? 0 }
    let values = claims.flatMap { [$0.interval.low, $0.interval.high].compactMap { $0 } }.filter { $0 > 0 }
    let (least, most) = (values.min() ?? 1, values.max() ?? 1)
    return ColumnChart(
      title: claims.first?.event ?? "", rows: firstRow...(firstRow + claims.count - 1), nameRow: Self.headerRow,
      labelColumn: column("label"),
      series: [
        .init(column: column("lowest"), color: 0x9FB3C8, hasLabels: true),
        // The latest value lies between the two; a third label would overlap.
        .init(column: column("latest"), color: Style.accent, hasLabels: false),
        .init(column: column("highest"), color: 0xE08E45, hasLabels: true),
      ],
      // A few dead would vanish beside a million displaced. 0 has no bar there, but its label.
      isLogarithmic: least >= 1 && most / least >= 100)
  }
}
