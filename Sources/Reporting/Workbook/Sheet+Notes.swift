internal import CXLSXWriter

extension Sheet {
  /// Adds a note to a cell, which readers show when they point at it.
  func write(note text: String, row: Int, column: Int) throws(ReportingError) {
    let text = CellText.clean(DisplayWidth.cut(text, to: Self.noteLimit))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + 1 + DisplayWidth.of($1) / 52
    }
    let code = text.withCString { text in
      "".withCString { author in
        "Calibri".withCString { font in
          var options = lxw_comment_options()
          options.author = UnsafeMutablePointer(mutating: author)
          options.font_name = UnsafeMutablePointer(mutating: font)
          options.font_size = 9
          options.width = 330
          options.height = UInt16(min(400, 16 * lines + 12))
          return worksheet_write_comment_opt(handle, lxw_row_t(row), lxw_col_t(column), text, &options)
        }
      }
    }
    try check(code, row, column)
  }

  /// The characters of a note; a longer one would not fit its box.
  private static let noteLimit = 1200
}
