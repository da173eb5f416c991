internal import CXLSXWriter

/// A format that a workbook has made, ready for the library's calls.
struct CellFormat {
  /// The library's own value, which the workbook owns.
  let pointer: UnsafeMutablePointer<lxw_format>?
}

/// The formats of a column's cells by what they hold, made once so that a cell needs no look-up.
struct CellFormats {
  /// Texts, flags and empty cells.
  let text: CellFormat
  /// Whole numbers.
  let whole: CellFormat
  /// Numbers with a fraction, from 1 on.
  let decimal: CellFormat
  /// Numbers below 1.
  let fraction: CellFormat
  /// Days.
  let day: CellFormat

  /// The formats of cells that look like `style`; a number format of its own holds for every number and day.
  init(_ style: Style, in workbook: Workbook) {
    func format(_ numberFormat: String) -> CellFormat {
      workbook.format(style.with { $0.numberFormat = $0.numberFormat ?? numberFormat })
    }
    text = workbook.format(style.with { $0.numberFormat = nil })
    whole = format("#,##0")
    decimal = format("#,##0.00")
    fraction = format("0.0000")
    day = format("yyyy-mm-dd")
  }

  /// The format of a number: whole ones have separators, those below 1 four decimals, others two.
  func number(_ value: Double) -> CellFormat {
    if value == value.rounded() { return whole }
    return value.magnitude < 1 ? fraction : decimal
  }
}
