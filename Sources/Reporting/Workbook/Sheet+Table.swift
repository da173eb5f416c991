internal import CXLSXWriter
internal import Glibc

extension Sheet {
  /// Makes the rows from `firstRow` on, the header, to `lastRow` a table with filters.
  ///
  /// A streaming workbook and a table without rows have a filter only.
  func addTable(
    name tableName: String, layout: TableLayout, firstRow: Int, lastRow: Int
  ) throws(ReportingError) {
    let columns = layout.columns
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
      column.header_format = workbook.format(layout.headerStyle(index)).pointer
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
}
