internal import CXLSXWriter

/// A chart of lines over the days of a ``TimelineTable``: a line a publisher, its ranges' ends thin and dashed.
struct LineChart {
  private let table: TimelineTable
  private let headerRow: Int
  private let dayColumn: Int

  /// The chart of a table whose header stands in `headerRow` and whose days stand in `dayColumn`.
  init(_ table: TimelineTable, headerRow: Int, dayColumn: Int) {
    self.table = table
    self.headerRow = headerRow
    self.dayColumn = dayColumn
  }

  /// Colours that are told apart without seeing hues (Okabe and Ito, 2008).
  private static let colors: [UInt32] = [
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x333333, 0x999999,
  ]

  /// Makes the chart in `workbook`, over cells of the sheet named `sheet`.
  func draw(in workbook: Workbook, sheet: String) throws(ReportingError) -> UnsafeMutablePointer<lxw_chart> {
    let chart = try workbook.addChart(LXW_CHART_LINE)
    var legendless: [Int16] = []
    var index: Int16 = 0
    for (place, column) in table.columns.enumerated() {
      guard column.kind == .latest || column.line != nil else { continue }
      add(column, place, to: chart, sheet: sheet)
      if column.kind == .low || column.kind == .high { legendless.append(index) }
      index += 1
    }
    if !legendless.isEmpty {
      legendless.append(-1)
      try workbook.check(chart_legend_delete_series(chart, &legendless), "chart legend")
    }
    // A publisher that is silent on a day has not gone back to zero.
    chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_CONNECTED.rawValue))
    chart_title_set_name(chart, CellText.clean(DisplayWidth.cut(DisplayWidth.line(table.title), to: 90)))
    var font = lxw_chart_font()
    font.size = 11
    font.bold = 1
    chart_title_set_name_font(chart, &font)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    if let axis = chart.pointee.x_axis {
      chart_axis_set_num_format(axis, "d mmm")
      let days = table.days.count
      if days > 12 { chart_axis_set_interval_unit(axis, UInt16(min(1000, (days + 9) / 10))) }
    }
    if let axis = chart.pointee.y_axis {
      chart_axis_set_num_format(axis, "#,##0")
      var grid = lxw_chart_line()
      grid.color = 0xE4E7EB
      chart_axis_major_gridlines_set_line(axis, &grid)
    }
    return chart
  }

  private func add(
    _ item: TimelineTable.Column, _ place: Int, to chart: UnsafeMutablePointer<lxw_chart>, sheet: String
  ) {
    guard let series = chart_add_series(chart, nil, nil) else { return }
    let (first, last) = (lxw_row_t(headerRow + 1), lxw_row_t(headerRow + table.days.count))
    let (day, column) = (lxw_col_t(dayColumn), lxw_col_t(dayColumn + 1 + place))
    chart_series_set_categories(series, sheet, first, day, last, day)
    chart_series_set_values(series, sheet, first, column, last, column)
    chart_series_set_name_range(series, sheet, lxw_row_t(headerRow), column)
    let color = item.line.map { Self.colors[$0 % Self.colors.count] } ?? 0xBFC7D1
    let isRange = item.kind == .low || item.kind == .high
    var look = lxw_chart_line()
    look.color = color
    look.width = isRange ? 0.75 : item.kind == .latest ? 1.5 : 2
    if isRange { look.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &look)
    guard item.kind != .latest else {
      return chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
    // A single range has no line, only its ends. The library's dash markers are none that the file format knows.
    chart_series_set_marker_type(
      series, UInt8((isRange ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE).rawValue))
    chart_series_set_marker_size(series, isRange ? 6 : 5)
    var fill = lxw_chart_fill()
    fill.color = color
    chart_series_set_marker_fill(series, &fill)
    var edge = lxw_chart_line()
    edge.color = color
    chart_series_set_marker_line(series, &edge)
  }
}

extension LineChart: SheetChart {}
