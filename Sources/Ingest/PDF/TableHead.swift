/// Names the columns of a table from the cells above it.
///
/// Each line of the head is laid over the columns: a cell may name several that stand side by side, as *In last 24
/// hours* over *Cases* and *Deaths*. A line's cells are put over those columns whose middle is nearest to theirs.
enum TableHead {
  /// What leaving a column without a cell costs, in squares of the distance between columns: less than moving a cell by
  /// half a column does.
  private static let gapCost: Float = 0.16

  /// The names of `columns`, from the lines of `cells` from the top down.
  static func names(of columns: [PageBox], cells: [PageLine]) -> [String] {
    var names = Array(repeating: "", count: columns.count)
    guard columns.count <= 64 else { return names }
    let rows = self.rows(of: cells)
    let extents = self.extents(of: columns, rows)
    for row in rows {
      for (column, cell) in assignment(row, extents).enumerated() {
        guard let cell else { continue }
        names[column] += (names[column].isEmpty ? "" : " ") + row[cell].text
      }
    }
    return names
  }

  /// The cells by lines, each from left to right.
  private static func rows(of cells: [PageLine]) -> [[PageLine]] {
    var rows: [[PageLine]] = []
    for cell in cells.sorted(by: { $0.box.middle < $1.box.middle }) {
      if let first = rows.last?.first, cell.box.middle - first.box.middle < first.size * 0.4 {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows.map { $0.sorted { $0.box.left < $1.box.left } }
  }

  /// The columns with the cells that stand over one of them alone: figures may fill a small part of their column.
  private static func extents(of columns: [PageBox], _ rows: [[PageLine]]) -> [PageBox] {
    var extents = columns
    for cell in rows.joined() {
      let over = columns.indices.filter { columns[$0].overlapAcross(cell.box) > 0 }
      if over.count == 1, rows.contains(where: { $0.count >= columns.count && $0.contains { $0.box == cell.box } }) {
        extents[over[0]] = extents[over[0]].union(cell.box)
      }
    }
    return extents
  }

  /// For each column the index of the cell of `row` that names it.
  ///
  /// - Complexity: O(cells · columns²)
  private static func assignment(_ row: [PageLine], _ columns: [PageBox]) -> [Int?] {
    let count = columns.count
    // One each: figures at one edge of their column may stand far from the middle of its name.
    if row.count == count { return Array(row.indices) }
    let pitch = count > 1 ? (columns[count - 1].center - columns[0].center) / Float(count - 1) : columns[0].width
    let unit = max(pitch * pitch, 1)
    // best[c] is the least cost of the first c columns with the cells so far; from[k][c] where the last cell begins.
    var best = (0...count).map { Float($0) * gapCost }
    var from: [[Int]] = []
    for cell in row {
      var next = Array(repeating: Float.infinity, count: count + 1)
      var starts = Array(repeating: -1, count: count + 1)
      for end in 0...count {
        // The column before `end` has no cell.
        if end > 0, next[end - 1] + gapCost < next[end] {
          next[end] = next[end - 1] + gapCost
          starts[end] = -1
        }
        for start in 0..<end {
          let middle = (columns[start].left + columns[end - 1].right) / 2
          let distance = middle - cell.box.center
          let cost = best[start] + distance * distance / unit
          if cost < next[end] {
            next[end] = cost
            starts[end] = start
          }
        }
        // The cell names the labels' column or none.
        let unused = best[end] + 1.5
        if unused < next[end] {
          next[end] = unused
          starts[end] = end
        }
      }
      best = next
      from.append(starts)
    }
    var names: [Int?] = Array(repeating: nil, count: count)
    var end = count
    var cell = row.count - 1
    while cell >= 0, end >= 0 {
      let start = from[cell][end]
      if start < 0 {
        end -= 1
      } else {
        for column in start..<end { names[column] = cell }
        end = start
        cell -= 1
      }
    }
    return names
  }
}
