/// A table of figures as lines of text: *Idlib: Killed 12; Injured 30*.
///
/// Tables that only lay out a page, and tables of prose, are none: their cells are read as paragraphs.
struct PageTable {
  /// The most columns and rows of a table that is read so.
  private static let mostColumns = 40
  private static let mostRows = 5000
  /// The longest cell, in bytes.
  private static let longestCell = 200

  private struct Cell {
    var text: [UInt8]
    var isHeader: Bool
  }

  private var rows: [[Cell]] = []

  /// The table at `node`; `nil` where it is not one of figures.
  ///
  /// - Complexity: O(*n*) in the nodes of the table, and in the columns and rows that its cells say they fill.
  init?(_ page: Page, _ node: Int, _ blocks: PageBlocks, _ mass: PageMass) {
    let table = page.subtree(node)
    var row: [Cell] = []
    // What cells of rows above fill in this one: by column, the cell and for how many rows more.
    var pending: [Int: (cell: Cell, rows: Int)] = [:]
    func fillPending() {
      while row.count < Self.mostColumns, let above = pending[row.count] {
        pending[row.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
        row.append(above.cell)
      }
    }
    func endRow() {
      fillPending()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      row.removeAll()
    }
    var index = node + 1
    while index < table.upperBound {
      let tag = page.nodes[index].tag
      switch tag {
      case .table: return nil
      case .row:
        if !row.isEmpty { endRow() }
        index += 1
      case .cell, .headerCell:
        let range = page.subtree(index)
        var text: [UInt8] = []
        for block in mass.blocks(in: range) {
          if !text.isEmpty { text.append(0x20) }
          text += blocks.text(of: blocks.blocks[block]).map { $0 == 0x0A ? 0x20 : $0 }
        }
        guard text.count <= Self.longestCell, rows.count < Self.mostRows else { return nil }
        let span = page.spans[index] ?? (1, 1)
        let cell = Cell(text: text, isHeader: tag == .headerCell)
        fillPending()
        for column in 0..<span.columns {
          guard row.count < Self.mostColumns else { return nil }
          if span.rows > 1 { pending[row.count] = (cell, span.rows - 1) }
          // A cell that fills several columns heads each of them, but its figure stands once.
          row.append(column == 0 || cell.isHeader || rows.isEmpty ? cell : Cell(text: [], isHeader: false))
        }
        index = range.upperBound
        continue
      default: index += 1
      }
    }
    if !row.isEmpty { endRow() }
    guard isOfFigures else { return nil }
  }

  /// Whether most cells beside and below the first are numbers.
  private var isOfFigures: Bool {
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }) else { return false }
    var figures = 0
    var others = 0
    for row in rows.dropFirst() {
      for cell in row.dropFirst() where !cell.text.isEmpty {
        if Self.isFigure(cell.text) { figures += 1 } else { others += 1 }
      }
    }
    return figures > 0 && figures * 3 >= figures + others
  }

  /// Whether a cell is a number with little else: at least a third of its bytes are digits.
  private static func isFigure(_ text: [UInt8]) -> Bool {
    let digits = text.count { $0 &- 0x30 < 10 }
    return digits > 0 && digits * 3 >= text.count
  }

  /// The lines: one a row, in which each cell stands behind its column's header.
  func lines() -> [[UInt8]] {
    // The rows above the first that holds a figure are headers.
    let isHeader: ([Cell]) -> Bool = { row in
      row.allSatisfy { $0.isHeader || $0.text.isEmpty } || !row.contains { Self.isFigure($0.text) }
    }
    let body = rows.firstIndex { !isHeader($0) } ?? rows.count
    let columns = rows.map(\.count).max() ?? 0
    let headers = (0..<columns).map { column -> [UInt8] in
      var header: [UInt8] = []
      var last: [UInt8] = []
      for row in rows[..<body] where column < row.count && !row[column].text.isEmpty && row[column].text != last {
        last = row[column].text
        if !header.isEmpty { header.append(0x20) }
        header += last
      }
      return header
    }
    return rows[body...].map { row in
      var line = row.first?.text ?? []
      var isFirst = true
      for (column, cell) in row.enumerated().dropFirst() where !cell.text.isEmpty {
        if !line.isEmpty { line += isFirst ? [0x3A, 0x20] : [0x3B, 0x20] }
        isFirst = false
        if !headers[column].isEmpty { line += headers[column] + [0x20] }
        line += cell.text
      }
      return line
    }
  }
}
