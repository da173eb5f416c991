internal import CXLSXWriter
internal import Glibc

/// Rows of one column, or of several.
struct CellRange {
  /// The rows, from 0.
  var rows: ClosedRange<Int>
  /// The columns, from 0.
  var columns: ClosedRange<Int>
}

extension Sheet {
  /// Lets a reader choose one of `choices` in the cells, and nothing else.
  func allow(_ choices: [String], in range: CellRange, title: String, message: String) throws(ReportingError) {
    // The library copies what it is given, so that the texts need to live for the call only.
    var list = choices.map { strdup($0) } + [nil]
    defer { for choice in list { free(choice) } }
    let code = list.withUnsafeMutableBufferPointer { list in
      validate(range, title: title, message: message) { validation in
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = list.baseAddress
      }
    }
    try workbook.check(code, "sheet \(name), choices")
  }

  /// Takes numbers from 0 on in the cells, and nothing else.
  func allowNumbers(in range: CellRange, title: String, message: String) throws(ReportingError) {
    let code = validate(range, title: title, message: message) { validation in
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      validation.value_number = 0
    }
    try workbook.check(code, "sheet \(name), numbers")
  }

  /// Gives the cells the look of `style` where `formula`, for the first of them, holds.
  func highlight(_ range: CellRange, where formula: String, style: Style) throws(ReportingError) {
    // A conditional format holds what it changes and nothing else: a font's name or size would make it invalid.
    guard let format = workbook.conditionalFormat(style) else { return }
    let code = formula.withCString { formula in
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.value_string = UnsafeMutablePointer(mutating: formula)
      rule.format = format
      return worksheet_conditional_format_range(
        handle, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &rule)
    }
    try workbook.check(code, "sheet \(name), highlights")
  }

  private func validate(
    _ range: CellRange, title: String, message: String, _ set: (inout lxw_data_validation) -> Void
  ) -> lxw_error {
    title.withCString { title in
      message.withCString { message in
        var validation = lxw_data_validation()
        validation.error_title = UnsafeMutablePointer(mutating: title)
        validation.error_message = UnsafeMutablePointer(mutating: message)
        set(&validation)
        return worksheet_data_validation_range(
          handle, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
          lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &validation)
      }
    }
  }
}
