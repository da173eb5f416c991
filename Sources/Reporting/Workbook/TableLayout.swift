/// A table on a sheet: its columns' widths, the look of header and rows, and heights that show wrapped texts whole.
struct TableLayout {
  /// The columns.
  let columns: [Column]
  /// The widest value so far, by column, in characters.
  private var widest: [Int]
  /// Whether a column has a value at all.
  private(set) var isUsed: [Bool]

  /// A table of the given columns; their names leave room for the filter's arrow.
  init(_ columns: [Column]) {
    self.columns = columns
    widest = columns.map { DisplayWidth.of($0.name) + 3 }
    isUsed = columns.map { _ in false }
  }

  /// Takes a row's widths into account; to be called for all rows before the first is written.
  mutating func measure(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() where index < columns.count {
      let width: Int
      switch cell {
      case .blank: continue
      case .text(let text): width = text.utf8.count > 200 ? 200 : DisplayWidth.of(text)
      case .number(let value): width = NumberText.grouped(value).utf8.count
      case .date: width = 10
      case .flag: width = 5
      }
      isUsed[index] = true
      widest[index] = max(widest[index], width)
    }
  }

  /// The width of a column in characters: as wide as its widest value, between 6 and its limit, and a margin.
  func width(_ column: Int) -> Double {
    Double(min(max(widest[column], 6), max(columns[column].limit, DisplayWidth.of(columns[column].name) + 3))) + 2
  }

  /// Writes the header and sets the widths; columns without a single value are hidden.
  func writeHeader(to sheet: Sheet, row: Int) throws(ReportingError) {
    try sheet.setRow(row, height: 18)
    for (index, column) in columns.enumerated() {
      try sheet.write(.text(column.name), row: row, column: index, style: .header.aligned(column.kind))
      try sheet.setColumn(index, width: width(index), isHidden: !isUsed[index])
    }
  }

  /// Writes a row; a muted one is grey.
  func write(_ cells: [Cell], to sheet: Sheet, row: Int, isMuted: Bool = false) throws(ReportingError) {
    var height = 16.0
    var texts: [Int: String] = [:]
    for (index, cell) in cells.enumerated() where columns[index].wraps {
      guard case .text(let text) = cell else { continue }
      let line = CellText.line(text)
      texts[index] = line
      height = max(height, Sheet.height(of: line, width: width(index)))
    }
    try sheet.setRow(row, height: height)
    // Hidden columns need no lines below their empty cells.
    for (index, cell) in cells.enumerated() where isUsed[index] {
      var style = Style.body.aligned(columns[index].kind)
      style.wraps = columns[index].wraps
      if case .number = cell { style.numberFormat = columns[index].format }
      if isMuted { style.color = Style.muted }
      try sheet.write(texts[index].map { .text($0) } ?? cell, row: row, column: index, style: style)
    }
  }
}
