internal import CXLSXWriter

/// A chart of columns side by side, over cells of one sheet: a group of bars a row, a bar a series.
struct ColumnChart {
  /// A bar in each group.
  struct Series {
    /// The column of its values.
    var column: Int
    /// The bars' colour, RGB.
    var color: UInt32
    /// Whether the bars carry their values.
    var hasLabels: Bool
  }

  /// The title above it.
  var title: String
  /// The rows of the values.
  var rows: ClosedRange<Int>
  /// The row in which the series' names stand.
  var nameRow: Int
  /// The column of the groups' names.
  var labelColumn: Int
  /// The bars of a group.
  var series: [Series]
  /// Whether the axis is logarithmic.
  var isLogarithmic: Bool

  /// Millions and thousands are shortened, so that labels of neighbouring bars do not overlap.
  private static let labelFormat = "[>=1000000]0.0,,\"m\";[>=10000]0,\"k\";#,##0"

  /// Makes the chart in `workbook`, over cells of the sheet named `sheet`.
  func draw(in workbook: Workbook, sheet: String) throws(ReportingError) -> UnsafeMutablePointer<lxw_chart> {
    let chart = try workbook.addChart(LXW_CHART_COLUMN)
    for series in series { add(series, to: chart, sheet: sheet) }
    chart_set_series_gap(chart, 60)
    chart_title_set_name(chart, CellText.clean(DisplayWidth.cut(DisplayWidth.line(title), to: 80)))
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(chart, &font)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_TOP.rawValue))
    // The names of the groups stand in a hidden column.
    chart_show_hidden_data(chart)
    guard let axis = chart.pointee.y_axis else { return chart }
    chart_axis_set_num_format(axis, "#,##0")
    var line = lxw_chart_line()
    line.color = 0xE4E7EB
    chart_axis_major_gridlines_set_line(axis, &line)
    if isLogarithmic {
      chart_axis_set_log_base(axis, 10)
      chart_axis_set_min(axis, 1)
      chart_axis_set_name(axis, "logarithmic scale")
    }
    return chart
  }

  private func add(_ item: Series, to chart: UnsafeMutablePointer<lxw_chart>, sheet: String) {
    guard let series = chart_add_series(chart, nil, nil) else { return }
    let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    let (label, column) = (lxw_col_t(labelColumn), lxw_col_t(item.column))
    chart_series_set_categories(series, sheet, first, label, last, label)
    chart_series_set_values(series, sheet, first, column, last, column)
    chart_series_set_name_range(series, sheet, lxw_row_t(nameRow), column)
    var fill = lxw_chart_fill()
    fill.color = item.color
    chart_series_set_fill(series, &fill)
    guard item.hasLabels else { return }
    chart_series_set_labels(series)
    chart_series_set_labels_num_format(series, Self.labelFormat)
    var font = lxw_chart_font()
    font.size = 8
    chart_series_set_labels_font(series, &font)
  }
}

extension ColumnChart: SheetChart {}
