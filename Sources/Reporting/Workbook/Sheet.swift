internal import Articles
internal import CXLSXWriter
internal import Glibc

/// A sheet of a ``Workbook``: its cells, and what is set for whole rows and columns.
///
/// Rows and columns count from 0. A streaming workbook takes rows in order only.
struct Sheet {
  /// The workbook that owns the sheet.
  let workbook: Workbook
  /// The name on the tab.
  let name: String
  /// The library's own sheet.
  let handle: UnsafeMutablePointer<lxw_worksheet>

  /// A sheet that `workbook` has added.
  init(workbook: Workbook, name: String, handle: UnsafeMutablePointer<lxw_worksheet>) {
    self.workbook = workbook
    self.name = name
    self.handle = handle
  }

  /// The day that Excel numbers 0, in days since 1970-01-01, and the first that it and other programs agree about: Excel
  /// holds 1900 for a leap year ("The 1900 date system").
  private static let (dayZero, firstDay) = (-25_569, -25_508)

  /// Writes a cell; numbers and dates get their number format where the style has none.
  func write(_ cell: Cell, row: Int, column: Int, style: Style = .plain) throws(ReportingError) {
    try write(cell, row: row, column: column, formats: CellFormats(style, in: workbook))
  }

  /// Writes a cell in one of the formats of its column.
  func write(_ cell: Cell, row: Int, column: Int, formats: CellFormats) throws(ReportingError) {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    let code: lxw_error
    switch cell {
    case .text(let text):
      code = worksheet_write_string(handle, row, column, CellText.clean(text), formats.text.pointer)
    case .number(let value) where value.isFinite:
      code = worksheet_write_number(handle, row, column, value, formats.number(value).pointer)
    case .date(let date) where date.dayNumber >= Self.firstDay && date.year <= 9999:
      code = worksheet_write_number(
        handle, row, column, Double(date.dayNumber - Self.dayZero), formats.day.pointer)
    case .date(let date):
      // An earlier day is written as text.
      code = worksheet_write_string(handle, row, column, date.description, formats.text.pointer)
    case .flag(let value):
      code = worksheet_write_boolean(handle, row, column, value ? 1 : 0, formats.text.pointer)
    case .blank, .number:
      code = worksheet_write_blank(handle, row, column, formats.text.pointer)
    }
    try check(code, Int(row), Int(column))
  }

  /// Writes one text in several formats, each part in its own: a sentence with some of its words in bold.
  ///
  /// Costs a temporary file of the library's, some 40 µs, so that it is not for hundreds of thousands of cells.
  func write(
    parts: [(text: String, format: CellFormat)], row: Int, column: Int, format: CellFormat
  ) throws(ReportingError) {
    let parts = parts.filter { !$0.text.isEmpty }
    let isShort = parts.reduce(0) { $0 + $1.text.utf8.count } <= CellText.limit
    guard parts.count > 1, isShort else {
      // The library wants two parts. A whole text in the one part's format reads the same.
      let text = parts.map(\.text).joined()
      try check(
        worksheet_write_string(
          handle, lxw_row_t(row), lxw_col_t(column), CellText.clean(text),
          (parts.count == 1 ? parts[0].format : format).pointer), row, column)
      return
    }
    var tuples = parts.map { lxw_rich_string_tuple(format: $0.format.pointer, string: strdup(CellText.clean($0.text))) }
    defer { for tuple in tuples { free(tuple.string) } }
    let code = tuples.withUnsafeMutableBufferPointer { tuples in
      var list = tuples.indices.map { tuples.baseAddress?.advanced(by: $0) } + [nil]
      return worksheet_write_rich_string(handle, lxw_row_t(row), lxw_col_t(column), &list, format.pointer)
    }
    try check(code, row, column)
  }

  /// Writes a formula with the value that it has now, for readers that do not calculate.
  func write(formula: String, value: Double, row: Int, column: Int, style: Style) throws(ReportingError) {
    let format = CellFormats(style, in: workbook).number(value)
    try check(
      worksheet_write_formula_num(handle, lxw_row_t(row), lxw_col_t(column), formula, format.pointer, value), row,
      column)
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

  /// Writes a title into the first row and a remark below it.
  func writeTitle(_ title: String, note: String) throws(ReportingError) {
    try setRow(0, height: 26)
    try write(.text(title), row: 0, column: 0, style: .title)
    try setRow(1, height: 18)
    try write(.text(note), row: 1, column: 0, style: .note)
  }

  /// Throws where the library has refused a cell.
  func check(_ code: lxw_error, _ row: Int, _ column: Int) throws(ReportingError) {
    if code == LXW_NO_ERROR { return }
    try workbook.check(code, "sheet \(name), row \(row + 1), column \(column + 1)")
  }

  /// The height in points of a row whose `text` stands in `width` characters: wrapped lines are not fitted by every
  /// spreadsheet, so the height is told. A character of running text takes less than the digit that widths count in,
  /// by a fifth, but words break early.
  static func height(of text: String, width: Double) -> Double {
    let perLine = max(4, Int(width * 1.12))
    func lines(_ width: Int) -> Int { max(1, (width + perLine - 1) / perLine) }
    let lines =
      text.utf8.contains(0x0A)
      ? text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) {
        $0 + lines(DisplayWidth.of(Substring($1)))
      } : lines(DisplayWidth.of(text))
    // A text of more lines would push all others out of sight; the cell has it whole.
    return min(maximumHeight, Double(lines) * 13 + 3)
  }

  /// The height of a row of ten lines; Excel allows 409 points.
  static let maximumHeight = 133.0

  /// The letters of a column: A, B … Z, AA.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Whole numbers with separators; below 1 four decimals, else two.
  static func numberFormat(of value: Double) -> String {
    if value == value.rounded() { return "#,##0" }
    return value.magnitude < 1 ? "0.0000" : "#,##0.00"
  }
}
