internal import Articles
internal import CXLSXWriter
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
    var table = TableLayout(SummaryColumns.columns)
    for claim in claims { table.measure(SummaryColumns.row(of: claim)) }
    try table.writeHeader(to: sheet, row: Self.headerRow)
    var row = Self.headerRow
    for claim in claims {
      row += 1
      try table.write(SummaryColumns.row(of: claim), to: sheet, row: row)
      if let verdict = claim.verdict { try VerdictCell.write(verdict, to: sheet, row: row, column: Self.verdictColumn) }
    }
    try sheet.addTable(name: "Summary", columns: SummaryColumns.columns, firstRow: Self.headerRow, lastRow: row)
    sheet.freeze(rows: Self.headerRow + 1, columns: 2)
    let lastRow = try addCharts(of: claims, to: sheet, below: row, table: table)
    try sheet.setPrint(
      headerRows: 0, lastRow: lastRow, lastColumn: SummaryColumns.columns.count - 1, pagesTall: row < 60 ? 1 : 0)
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
    var first = 0
    var chartRow = row + 2
    for index in 0..<Self.charts where first < claims.count {
      let event = claims[first].event
      let count = claims[first...].prefix { $0.event == event }.count
      let shown = claims[first..<first + min(count, isAlone ? Self.rowsAlone : Self.rowsBeside)]
      let chart = try chart(of: shown, in: sheet, firstRow: Self.headerRow + 1 + first)
      if index > 0 && index % 2 == 0 { chartRow += 22 }
      try sheet.insert(
        chart, row: chartRow, column: index % 2 == 0 ? 0 : column,
        width: isAlone ? Self.widthAlone : Self.widthBeside, height: Self.height)
      first += count
    }
    return claims.isEmpty ? row : chartRow + 22
  }

  private static let verdictColumn = SummaryColumns.columns.firstIndex { $0.name == "verdict" } ?? 0

  private func note(shown: Int) -> String {
    if report.claims.isEmpty { return "No article states a figure of people or houses." }
    let note = "What the articles say of each measure, taken together; no value is chosen as the true one."
    return shown < report.claims.count ? note + " The first \(shown) of \(report.claims.count)." : note
  }

  /// A chart of an event's claims, whose rows begin at `firstRow`.
  private func chart(
    of claims: ArraySlice<Claim>, in sheet: Sheet, firstRow: Int
  ) throws(ReportingError) -> UnsafeMutablePointer<lxw_chart> {
    let chart = try sheet.workbook.addChart(LXW_CHART_COLUMN)
    let label = lxw_col_t(SummaryColumns.columns.count - 1)
    let (first, last) = (lxw_row_t(firstRow), lxw_row_t(firstRow + claims.count - 1))
    for (name, color) in [("lowest", 0x9FB3C8), ("latest", Style.accent), ("highest", 0xE08E45)] as [(String, UInt32)] {
      guard let series = chart_add_series(chart, nil, nil),
        let column = SummaryColumns.columns.firstIndex(where: { $0.name == name }).map({ lxw_col_t($0) })
      else { continue }
      chart_series_set_categories(series, sheet.name, first, label, last, label)
      chart_series_set_values(series, sheet.name, first, column, last, column)
      chart_series_set_name_range(series, sheet.name, lxw_row_t(Self.headerRow), column)
      var fill = lxw_chart_fill()
      fill.color = color
      chart_series_set_fill(series, &fill)
      // The latest value lies between the two; a third label would overlap.
      guard name != "latest" else { continue }
      chart_series_set_labels(series)
      chart_series_set_labels_num_format(series, "#,##0")
      var font = lxw_chart_font()
      font.size = 8
      chart_series_set_labels_font(series, &font)
    }
    chart_set_series_gap(chart, 60)
    chart_title_set_name(chart, CellText.clean(DisplayWidth.cut(claims.first?.event ?? "", to: 80)))
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(chart, &font)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_TOP.rawValue))
    if let axis = chart.pointee.y_axis {
      chart_axis_set_num_format(axis, "#,##0")
      var line = lxw_chart_line()
      line.color = 0xE4E7EB
      chart_axis_major_gridlines_set_line(axis, &line)
      // A few dead would vanish beside a million displaced; a logarithmic axis has no place for 0, though.
      let values = claims.flatMap { [$0.interval.low, $0.interval.high].compactMap { $0 } }
      if let least = values.min(), let most = values.max(), least >= 1, most / least >= 100 {
        chart_axis_set_log_base(axis, 10)
        chart_axis_set_min(axis, 1)
        chart_axis_set_name(axis, "logarithmic scale")
      }
    }
    return chart
  }
}

/// A verdict in its colour.
enum VerdictCell {
  /// Writes the verdict.
  static func write(_ verdict: Verdict, to sheet: Sheet, row: Int, column: Int) throws(ReportingError) {
    let style = Style.body.aligned(.text).with {
      switch verdict {
      case .agree: $0.fill = 0xDDF3E4
      case .compatible: $0.fill = 0xEDF7ED
      case .revisedUp, .revisedDown: $0.fill = 0xE3EEF9
      case .differentScope: $0.fill = 0xF0F1F3
      case .conflict: $0.fill = 0xFBE0DD
      }
    }
    try sheet.write(.text(Said.verdict(verdict)), row: row, column: column, style: style)
  }
}
