internal import CXLSXWriter

/// A chart over cells of a sheet.
protocol SheetChart {
  /// Makes the chart in `workbook`, over cells of the sheet named `sheet`.
  func draw(in workbook: Workbook, sheet: String) throws(ReportingError) -> UnsafeMutablePointer<lxw_chart>
}

extension Sheet {
  /// Puts a chart of this sheet's cells with its upper left corner into a cell; sizes are in pixels.
  func insert(
    _ chart: some SheetChart, row: Int, column: Int, width: Double, height: Double
  ) throws(ReportingError) {
    // The library's own size is 480 × 288 pixels (chart.h).
    var options = lxw_chart_options()
    options.x_scale = width / 480
    options.y_scale = height / 288
    let drawn = try chart.draw(in: workbook, sheet: name)
    try workbook.check(
      worksheet_insert_chart_opt(handle, lxw_row_t(row), lxw_col_t(column), drawn, &options), "sheet \(name), chart")
  }
}
