/// Rows that continue on a further sheet where one is full: `Figures`, `Figures 2`, `Figures 3`.
struct SheetPages {
  private let workbook: Workbook
  private let name: String
  private let rowLimit: Int
  private let begin: (Sheet) throws(ReportingError) -> Void
  private let end: (Sheet, Int) throws(ReportingError) -> Void
  private var current: (sheet: Sheet, row: Int)?
  private var count = 0

  /// Pages of at most `rowLimit` rows, the header included.
  ///
  /// - Parameters:
  ///   - begin: Writes the header into row 0.
  ///   - finish: Is given each sheet and its last row.
  init(
    workbook: Workbook, name: String, rowLimit: Int, begin: @escaping (Sheet) throws(ReportingError) -> Void,
    finish: @escaping (Sheet, Int) throws(ReportingError) -> Void
  ) {
    self.workbook = workbook
    self.name = name
    self.rowLimit = max(2, rowLimit)
    self.begin = begin
    end = finish
  }

  /// The sheet and the row to write next.
  mutating func nextRow() throws(ReportingError) -> (sheet: Sheet, row: Int) {
    if let (sheet, row) = current, row + 1 < rowLimit {
      current = (sheet, row + 1)
      return (sheet, row + 1)
    }
    try endCurrent()
    let sheet = try startSheet()
    current = (sheet, 1)
    return (sheet, 1)
  }

  /// Ends the last sheet; without any row there is one sheet, with its header alone.
  mutating func finish() throws(ReportingError) {
    if count == 0 { current = (try startSheet(), 0) }
    try endCurrent()
  }

  private mutating func endCurrent() throws(ReportingError) {
    guard let (sheet, row) = current else { return }
    current = nil
    try end(sheet, row)
  }

  private mutating func startSheet() throws(ReportingError) -> Sheet {
    count += 1
    let sheet = try workbook.addSheet(Self.name(name, count - 1))
    try begin(sheet)
    return sheet
  }

  /// The name of the sheet with the number `index`, from 0.
  static func name(_ name: String, _ index: Int) -> String { index == 0 ? name : "\(name) \(index + 1)" }
}

/// Where the rows of a table stand that ``SheetPages`` writes, known before they are written.
struct RowAddresses {
  /// The first sheet's name.
  let name: String
  /// Rows on a sheet, header included.
  let rowLimit: Int

  /// The first cell of the row with the number `index`, from 0: `'Articles'!A2`.
  func cell(_ index: Int) -> String {
    let perSheet = max(2, rowLimit) - 1
    return "'\(SheetPages.name(name, index / perSheet))'!A\(index % perSheet + 2)"
  }
}
