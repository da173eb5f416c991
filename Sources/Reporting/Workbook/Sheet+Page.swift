internal import CXLSXWriter

extension Sheet {
  /// Keeps the first rows and columns in sight.
  func freeze(rows: Int, columns: Int) {
    worksheet_freeze_panes(handle, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Hides the grid lines, for a sheet that is no table.
  func hideGrid() {
    worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Shows this sheet when the workbook is opened.
  func activate() { worksheet_activate(handle) }

  /// Gives the sheet's tab a colour, RGB.
  func setTab(_ color: UInt32) { worksheet_set_tab_color(handle, color) }

  /// Prints landscape on A4, as wide as a page, with the first rows on each; only the columns up to `lastColumn`, and
  /// on as many pages as it takes where `pagesTall` is 0. The foot of each page names the sheet and counts the pages.
  func setPrint(headerRows: Int, lastRow: Int, lastColumn: Int, pagesTall: Int = 0) throws(ReportingError) {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)
    worksheet_fit_to_pages(handle, 1, UInt16(pagesTall))
    worksheet_set_margins(handle, 0.4, 0.4, 0.5, 0.6)
    try workbook.check(worksheet_set_footer(handle, "&L&8&A&R&8&P / &N"), "sheet \(name), printing")
    if headerRows > 0 {
      try workbook.check(worksheet_repeat_rows(handle, 0, lxw_row_t(headerRows - 1)), "sheet \(name), printing")
    }
    try workbook.check(
      worksheet_print_area(handle, 0, 0, lxw_row_t(max(0, lastRow)), lxw_col_t(lastColumn)), "sheet \(name), printing")
  }
}
