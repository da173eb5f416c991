internal import Articles
internal import CXLSXWriter
internal import Glibc

/// A sheet of a ``Workbook``: cells, widths, filters and tables.
///
/// Rows and columns count from 0. A streaming workbook takes rows in order only.
struct Sheet {
  /// The workbook that owns the sheet.
  let workbook: Workbook
  /// The name on the tab.
  let name: String
  private let handle: UnsafeMutablePointer<lxw_worksheet>

  /// A sheet that `workbook` has added.
  init(workbook: Workbook, name: String, handle: UnsafeMutablePointer<lxw_worksheet>) {
    self.workbook = workbook
    self.name = name
    self.handle = handle
  }

  /// Writes a cell; numbers and dates get their number format where the style has none.
  func write(_ cell: Cell, row: Int, column: Int, style: Style = .plain) throws(ReportingError) {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    let code: lxw_error
    switch cell {
    case .text(let text):
      code = worksheet_write_string(handle, row, column, CellText.clean(text), workbook.format(style))
    case .number(let value) where value.isFinite:
      let style = style.numberFormat == nil ? style.with { $0.numberFormat = Self.numberFormat(of: value) } : style
      code = worksheet_write_number(handle, row, column, value, workbook.format(style))
    case .date(let date) where date.year >= 1900 && date.year <= 9999:
      var datetime = lxw_datetime()
      let parts = date.components
      datetime.year = Int32(parts.year)
      datetime.month = Int32(parts.month)
      datetime.day = Int32(parts.day)
      let style = style.numberFormat == nil ? style.with { $0.numberFormat = "yyyy-mm-dd" } : style
      code = worksheet_write_datetime(handle, row, column, &datetime, workbook.format(style))
    case .date(let date):
      // Excel's calendar begins in 1900; an earlier day is written as text.
      code = worksheet_write_string(handle, row, column, date.description, workbook.format(style))
    case .flag(let value):
      code = worksheet_write_boolean(handle, row, column, value ? 1 : 0, workbook.format(style))
    case .blank, .number:
      code = worksheet_write_blank(handle, row, column, workbook.format(style))
    }
    try workbook.check(code, "sheet \(name), row \(row + 1), column \(column + 1)")
  }

  /// Writes a text that leads to `url`, a plain text where the address is not on the web or too long for a cell.
  func write(_ text: String, link url: String, row: Int, column: Int, style: Style) throws(ReportingError) {
    // Escaping may triple the address, and Excel takes 2,079 characters.
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    guard isWeb, url.utf8.count <= 690, !url.unicodeScalars.contains(where: { $0.value <= 0x20 }) else {
      return try write(.text(text), row: row, column: column, style: style)
    }
    let linked = style.with { $0.color = 0x0563C1 }
    try workbook.check(
      worksheet_write_url_opt(
        handle, lxw_row_t(row), lxw_col_t(column), url, workbook.format(linked), CellText.clean(text), nil),
      "sheet \(name), link in row \(row + 1)")
  }

  /// Makes a cell lead to another one, `'Figures'!A12`, whatever is written into it afterwards.
  func link(row: Int, column: Int, to cell: String) throws(ReportingError) {
    try workbook.check(
      worksheet_write_url(handle, lxw_row_t(row), lxw_col_t(column), "internal:\(cell)", nil),
      "sheet \(name), link in row \(row + 1)")
  }

  /// Sets a column's width, in characters of the default font; a hidden one keeps its cells.
  func setColumn(_ column: Int, width: Double, isHidden: Bool = false) throws(ReportingError) {
    var options = lxw_row_col_options()
    options.hidden = isHidden ? 1 : 0
    let column = lxw_col_t(column)
    try workbook.check(
      worksheet_set_column_opt(handle, column, column, width, nil, &options), "sheet \(name), widths")
  }

  /// Sets a row's height in points.
  func setRow(_ row: Int, height: Double) throws(ReportingError) {
    try workbook.check(worksheet_set_row(handle, lxw_row_t(row), height, nil), "sheet \(name), heights")
  }

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

  /// Prints landscape on A4, as wide as a page, with the first rows on each; only the columns up to `lastColumn`, and
  /// on as many pages as it takes where `pagesTall` is 0.
  func setPrint(headerRows: Int, lastRow: Int, lastColumn: Int, pagesTall: Int = 0) throws(ReportingError) {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)
    worksheet_fit_to_pages(handle, 1, UInt16(pagesTall))
    worksheet_set_margins(handle, 0.4, 0.4, 0.5, 0.5)
    if headerRows > 0 {
      try workbook.check(worksheet_repeat_rows(handle, 0, lxw_row_t(headerRows - 1)), "sheet \(name), printing")
    }
    try workbook.check(
      worksheet_print_area(handle, 0, 0, lxw_row_t(max(0, lastRow)), lxw_col_t(lastColumn)), "sheet \(name), printing")
  }

  /// Makes the rows from `firstRow` on, the header, to `lastRow` a table with filters.
  ///
  /// A streaming workbook and a table without rows have a filter only.
  func addTable(
    name tableName: String, columns: [Column], firstRow: Int, lastRow: Int
  ) throws(ReportingError) {
    let last = lxw_col_t(columns.count - 1)
    if workbook.isStreaming || lastRow <= firstRow {
      try workbook.check(
        worksheet_autofilter(handle, lxw_row_t(firstRow), 0, lxw_row_t(max(firstRow, lastRow)), last),
        "sheet \(name), filter")
      return
    }
    // The library copies what it is given, so that the names need to live for the call only.
    let names = columns.map { strdup($0.name) }
    var headers = columns.indices.map { index in
      var column = lxw_table_column()
      column.header = names[index]
      column.header_format = workbook.format(.header.aligned(columns[index].kind))
      return column
    }
    defer { for name in names { free(name) } }
    let code = headers.withUnsafeMutableBufferPointer { headers in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = headers.indices.map {
        headers.baseAddress?.advanced(by: $0)
      }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { pointers in
        tableName.withCString { tableName in
          var options = lxw_table_options()
          options.name = UnsafeMutablePointer(mutating: tableName)
          options.columns = pointers.baseAddress
          options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          options.style_type_number = 1
          return worksheet_add_table(handle, lxw_row_t(firstRow), 0, lxw_row_t(lastRow), last, &options)
        }
      }
    }
    try workbook.check(code, "sheet \(name), table")
  }

  /// Puts a chart of this sheet's cells with its upper left corner into a cell; sizes are in pixels.
  func insert(
    _ chart: ColumnChart, row: Int, column: Int, width: Double, height: Double
  ) throws(ReportingError) {
    // The library's own size is 480 × 288 pixels (chart.h).
    var options = lxw_chart_options()
    options.x_scale = width / 480
    options.y_scale = height / 288
    let drawn = try chart.draw(in: workbook, sheet: name)
    try workbook.check(
      worksheet_insert_chart_opt(handle, lxw_row_t(row), lxw_col_t(column), drawn, &options), "sheet \(name), chart")
  }

  /// Writes a title into the first row and a remark below it.
  func writeTitle(_ title: String, note: String) throws(ReportingError) {
    try setRow(0, height: 26)
    try write(.text(title), row: 0, column: 0, style: .title)
    try setRow(1, height: 18)
    try write(.text(note), row: 1, column: 0, style: .note)
  }

  /// The height in points of a row whose `text` stands in `width` characters: wrapped lines are not fitted by every
  /// spreadsheet, so the height is told. A character of running text takes less than the digit that widths count in,
  /// by a fifth, but words break early.
  static func height(of text: String, width: Double) -> Double {
    let perLine = max(4, Int(width * 1.12))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (DisplayWidth.of(String($1)) + perLine - 1) / perLine)
    }
    // Excel's rows are at most 409 points high.
    return min(409, Double(max(1, lines)) * 13 + 3)
  }

  /// Whole numbers with separators; below 1 four decimals, else two.
  static func numberFormat(of value: Double) -> String {
    if value == value.rounded() { return "#,##0" }
    return value.magnitude < 1 ? "0.0000" : "#,##0.00"
  }
}
