/// Lays rows of text out in aligned columns that fit a terminal.
///
/// Every column is as wide as its widest cell. Where that is more than the terminal has, the columns that may shrink
/// give way, the widest first; a column that would become useless is left out.
struct TextTable {
  /// A column of the table.
  struct Column {
    /// The name in the header line.
    var name: String
    /// Whether numbers stand at its right edge.
    var alignsRight = false
    /// The width below which it does not shrink; a number cut short would be another number.
    var least = 8
    /// Whether its texts are told apart by their ends, as paths are, and lose their beginnings.
    var keepsEnd = false
    /// Whether it may be left out where even the least widths do not fit.
    var isOptional = false
  }

  /// The columns.
  var columns: [Column]
  /// The rows; each has a cell a column.
  var rows: [[String]] = []

  /// A table with the given columns and without rows.
  init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row, each cell on one line.
  mutating func append(_ cells: [String]) {
    rows.append(cells.map { DisplayWidth.line($0) })
  }

  /// Appends the header and the rows to `bytes`, no line wider than `width`, each indented by `indent` spaces.
  func append(to bytes: inout [UInt8], width: Int, indent: Int = 2) {
    let shown = widths(fitting: max(20, width) - indent)
    append(columns.map(\.name), shown, indent: indent, to: &bytes)
    for row in rows { append(row, shown, indent: indent, to: &bytes) }
  }

  private func append(_ cells: [String], _ shown: [Int?], indent: Int, to bytes: inout [UInt8]) {
    var line = ""
    var spaces = indent
    for (index, cell) in cells.enumerated() {
      guard index < shown.count, let width = shown[index] else { continue }
      let text = columns[index].keepsEnd ? DisplayWidth.cutFront(cell, to: width) : DisplayWidth.cut(cell, to: width)
      let padding = max(0, width - DisplayWidth.of(text))
      // Spaces are owed, not written, so that no line ends with them.
      if text.isEmpty {
        spaces += width + 2
      } else if columns[index].alignsRight {
        spaces += padding
        line += String(repeating: " ", count: spaces) + text
        spaces = 2
      } else {
        line += String(repeating: " ", count: spaces) + text
        spaces = padding + 2
      }
    }
    bytes.append(contentsOf: line.utf8)
    bytes.append(0x0A)
  }

  /// The width of each column, `nil` for those left out.
  private func widths(fitting total: Int) -> [Int?] {
    let natural = columns.indices.map { index in
      rows.reduce(DisplayWidth.of(columns[index].name)) { max($0, index < $1.count ? DisplayWidth.of($1[index]) : 0) }
    }
    // A column without a single value says nothing.
    var shown = columns.indices.filter { index in
      !columns[index].isOptional || rows.contains { index < $0.count && !$0[index].isEmpty }
    }
    var widths = shrink(natural, shown, to: total)
    while needed(widths) > total, let last = shown.lastIndex(where: { columns[$0].isOptional }) {
      shown.remove(at: last)
      widths = shrink(natural, shown, to: total)
    }
    return widths
  }

  /// The columns' widths and the gaps between them.
  private func needed(_ widths: [Int?]) -> Int {
    let shown = widths.compactMap { $0 }
    return shown.reduce(0, +) + 2 * max(0, shown.count - 1)
  }

  /// The widths of the columns `shown`, shrunk towards `total` as far as each may.
  private func shrink(_ natural: [Int], _ shown: [Int], to total: Int) -> [Int?] {
    var widths = [Int?](repeating: nil, count: natural.count)
    for index in shown { widths[index] = natural[index] }
    while needed(widths) > total {
      let shrinkable = shown.filter { natural[$0] > columns[$0].least && (widths[$0] ?? 0) > columns[$0].least }
      guard let widest = shrinkable.max(by: { (widths[$0] ?? 0) < (widths[$1] ?? 0) }) else { break }
      // Down to the next widest at once, but not below what is needed or allowed.
      let width = widths[widest] ?? 0
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] ?? 0 }.max() ?? 0
      let goal = max(columns[widest].least, width - (needed(widths) - total), next)
      widths[widest] = min(goal, width - 1)
    }
    return widths
  }
}
