internal import CXLSXWriter

/// The links of a sheet, as many as Excel follows.
final class LinkBudget {
  /// Links on a sheet ("Excel specifications and limits"); a workbook with more is called damaged.
  static let limit = 65_530
  private var used = 0

  /// Takes one link; `false` where the sheet has no more, and text has to do.
  func take() -> Bool {
    used += 1
    return used <= Self.limit
  }
}

extension Sheet {
  /// Writes a text that leads to `target`, or the text alone where that is no address that a reader may be led to.
  ///
  /// - Parameter target: A web address, or the path of a file from the workbook's folder.
  func write(
    _ text: String, link target: Link, row: Int, column: Int, format: CellFormat, tip: String? = nil
  ) throws(ReportingError) {
    guard let address = target.address else {
      return try check(
        worksheet_write_string(handle, lxw_row_t(row), lxw_col_t(column), CellText.clean(text), format.pointer), row,
        column)
    }
    try check(
      worksheet_write_url_opt(
        handle, lxw_row_t(row), lxw_col_t(column), address, format.pointer, CellText.clean(text), tip), row, column)
  }

  /// Makes a cell lead to another one, whatever is written into it afterwards.
  func link(row: Int, column: Int, to cell: String) throws(ReportingError) {
    try check(worksheet_write_url(handle, lxw_row_t(row), lxw_col_t(column), "internal:\(cell)", nil), row, column)
  }
}

/// Where a cell leads to.
enum Link {
  /// An address on the web.
  case web(String)
  /// A file, by its path from the workbook's folder.
  case file(String)
  /// A cell of the workbook: `'Figures'!A12`.
  case cell(String)

  /// The address as the library takes it; `nil` where it is none or is too long.
  ///
  /// Escaping may triple an address, and Excel takes 2,079 characters.
  var address: String? {
    switch self {
    case .web(let url):
      let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
      return isWeb && url.utf8.count <= 690 && !url.unicodeScalars.contains { $0.value <= 0x20 } ? url : nil
    case .file(let path):
      // A path that looks like an address of another kind would be followed as one.
      return path.utf8.count <= 690 && !path.utf8.contains { $0 < 0x20 || $0 == 0x3A || $0 == 0x23 || $0 == 0x25 }
        ? path : nil
    case .cell(let cell): return "internal:" + cell
    }
  }
}
