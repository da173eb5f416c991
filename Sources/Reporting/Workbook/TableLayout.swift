/// A table on a sheet: its columns' widths, the look of header and rows, and heights that show wrapped texts whole.
///
/// A table that is measured before it is written hides its empty columns' cells; one that is not, in a streaming
/// workbook, learns its widths while it is written and leaves empty cells out.
final class TableLayout {
  /// What a column's values are, which its header shows.
  enum Origin { case stated, derived, review }

  /// The columns.
  let columns: [Column]
  private let origins: [Origin]
  /// The columns whose texts continue on a next line.
  private let wrapping: [Int]
  /// The widest value so far, by column, in characters.
  private var widest: [Int]
  /// Whether a column has a value at all.
  private(set) var isUsed: [Bool]
  private var isMeasured = false
  private var hasRows = false
  /// The formats of each column's cells, plain and grey.
  private var formats: [(plain: CellFormats, muted: CellFormats)] = []

  /// A table of the given columns; their names leave room for the filter's arrow.
  init(_ columns: [Column], origins: [Origin]? = nil) {
    self.columns = columns
    wrapping = columns.indices.filter { columns[$0].wraps }
    self.origins = origins ?? columns.map { _ in .stated }
    widest = columns.map { DisplayWidth.of($0.name) + 3 }
    // An analyst's column waits for values.
    isUsed = self.origins.map { $0 == .review }
  }

  /// Takes a row's widths into account; to be called for all rows before the first is written, or for none.
  func measure(_ cells: [Cell]) {
    isMeasured = true
    hasRows = true
    for (index, cell) in cells.enumerated() where index < columns.count { measure(cell, index) }
  }

  private func measure(_ cell: Cell, _ index: Int) {
    let width: Int
    switch cell {
    case .blank: return
    case .text(let text):
      let bytes = text.utf8.count
      // No text is wider than its bytes, and none needs more than its column's limit.
      if isUsed[index], bytes <= widest[index] || widest[index] >= columns[index].limit { return }
      width = bytes > 200 ? 200 : DisplayWidth.of(text)
    case .number(let value):
      if isUsed[index], value.magnitude < 1000, widest[index] >= 7 { return }
      width = NumberText.grouped(value).utf8.count
    case .date: width = 10
    case .flag: width = 5
    }
    isUsed[index] = true
    widest[index] = max(widest[index], width)
  }

  /// The width of a column in characters: as wide as its widest value, between 6 and its limit, and a margin. Rows are
  /// as high as their wrapped texts need, so that the width of these must be known from the start.
  func width(_ column: Int) -> Double {
    let name = DisplayWidth.of(columns[column].name) + 3
    if !isMeasured && columns[column].wraps { return Double(max(columns[column].limit, name)) + 2 }
    return Double(min(max(widest[column], 6), max(columns[column].limit, name))) + 2
  }

  /// The look of a column's header.
  func headerStyle(_ column: Int) -> Style {
    let style: Style =
      switch origins[column] {
      case .stated: .header
      case .derived: .derivedHeader
      case .review: .reviewHeader
      }
    return style.aligned(columns[column].kind)
  }

  /// Writes the header.
  func writeHeader(to sheet: Sheet, row: Int) throws(ReportingError) {
    try sheet.setRow(row, height: 18)
    for (index, column) in columns.enumerated() {
      try sheet.write(.text(column.name), row: row, column: index, style: headerStyle(index))
    }
    if formats.isEmpty {
      formats = columns.map { column in
        let style = Style.body.aligned(column.kind).with {
          $0.wraps = column.wraps
          $0.numberFormat = column.format
        }
        return (
          CellFormats(style, in: sheet.workbook), CellFormats(style.with { $0.color = Style.muted }, in: sheet.workbook)
        )
      }
    }
  }

  /// Sets the widths, when all rows are known; columns without a single value are hidden.
  func setWidths(of sheet: Sheet) throws(ReportingError) {
    for index in columns.indices {
      try sheet.setColumn(index, width: width(index), isHidden: hasRows && !isUsed[index])
    }
  }

  /// The formats of a column's cells.
  func formats(_ column: Int, isMuted: Bool = false) -> CellFormats {
    isMuted ? formats[column].muted : formats[column].plain
  }

  /// The format of a column's texts.
  func textFormat(_ column: Int, isMuted: Bool = false) -> CellFormat { formats(column, isMuted: isMuted).text }

  /// Writes a row; a muted one is grey. The cells of `except` are left to the caller, who has written the row then.
  func write(
    _ cells: [Cell], to sheet: Sheet, row: Int, isMuted: Bool = false, except: [Int] = []
  ) throws(ReportingError) {
    // A row is begun with its height, which its wrapped texts tell.
    var height = 16.0
    var lines: [String] = []
    for index in wrapping {
      guard case .text(let text) = cells[index] else { continue }
      let line = CellText.line(text)
      height = max(height, Sheet.height(of: line, width: width(index)))
      lines.append(line)
    }
    try sheet.setRow(row, height: height)
    var wrapped = lines.makeIterator()
    for (index, cell) in cells.enumerated() {
      if !isMeasured {
        if case .blank = cell { continue }
        hasRows = true
        measure(cell, index)
      }
      var line: String?
      if columns[index].wraps, case .text = cell { line = wrapped.next() }
      // Hidden columns need no lines below their empty cells.
      guard isUsed[index], !except.contains(index) else { continue }
      let formats = isMuted ? formats[index].muted : formats[index].plain
      try sheet.write(line.map { .text($0) } ?? cell, row: row, column: index, formats: formats)
    }
  }
}
