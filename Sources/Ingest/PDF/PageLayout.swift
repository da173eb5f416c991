/// Reads a page: its lines become blocks of running text, headings and rows of tables, in the order of reading.
enum PageLayout {
  /// Signs that stand before the points of a list, also those of the symbol fonts that word processors use.
  static let bullets: Set<String> = [
    "•", "●", "▪", "■", "◦", "○", "‣", "➢", "►", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}", "o",
    "-",
    "–", "*", "§", "Ø", "·",
  ]

  /// The blocks of `page`; `table` is the last table of the page before, and then that of this one.
  static func blocks(of page: DocumentPage, table: inout FigureTable?) -> [LayoutBlock] {
    let lines = joinedBullets(joinedSpread(page.lines))
    let stacks = LayoutBlock.stacked(lines)
    var blocks = stacks.filter(\.isProse)
    let others = stacks.filter { !$0.isProse }.flatMap(\.lines)
    var taken: Set<Int> = []
    let tables = FigureTable.tables(in: others, after: table)
    for table in tables where taken.isDisjoint(with: table.members) {
      taken.formUnion(table.members)
      blocks += self.blocks(of: table)
    }
    table = tables.last
    let rest = others.indices.filter { !taken.contains($0) }.map { others[$0] }
    blocks += joinedCaptions(LayoutBlock.stacked(rest))
    return ReadingOrder.sorted(blocks)
  }

  /// The rows of `table` in blocks: running text may stand between them.
  private static func blocks(of table: FigureTable) -> [LayoutBlock] {
    var blocks: [[PageLine]] = []
    for row in table.rows {
      if let last = blocks.last?.last, row.box.top - last.box.bottom < row.size * 2.5 {
        blocks[blocks.count - 1].append(row)
      } else {
        blocks.append([row])
      }
    }
    return blocks.map { LayoutBlock(rows: $0) }
  }

  /// Joins the words of a line that was spread to fill its column, which look like cells: the line above or below
  /// begins and ends where they do, and is one.
  ///
  /// - Complexity: O(*n* · *w*) for *n* lines, *w* of them near one another.
  private static func joinedSpread(_ lines: [PageLine]) -> [PageLine] {
    let lines = lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var result: [PageLine] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].box.top - lines[start].box.top < lines[start].size * 0.3 { end += 1 }
      let row = lines[start..<end].sorted { $0.box.left < $1.box.left }
      let near = lines[max(0, start - 40)..<start] + lines[end..<min(lines.count, end + 40)]
      result += joinedRow(row, near.filter { $0.length >= 25 })
      start = end
    }
    return result
  }

  private static func joinedRow(_ row: [PageLine], _ near: [PageLine]) -> [PageLine] {
    var result: [PageLine] = []
    var start = 0
    while start < row.count {
      // The longest stretch of the row that a line near it covers.
      let end = (start + 1..<row.count).last { end in
        let box = row[start...end].dropFirst().reduce(row[start].box) { $0.union($1.box) }
        let size = row[start].size
        let isClose = zip(row[start...end], row[start...end].dropFirst()).allSatisfy {
          $1.box.left - $0.box.right < size * 4
        }
        let words = row[start...end].count { !FigureTable.isFigure($0.text) }
        return isClose && words * 2 > end - start + 1
          && near.contains { line in
            abs(line.box.left - box.left) < 3 && abs(line.box.right - box.right) < 3
              && line.box.overlapDown(box) < size / 2
              && abs(line.box.middle - box.middle) < size * 2.2
          }
      }
      guard let end else {
        result.append(row[start])
        start += 1
        continue
      }
      var line = row[start]
      for part in row[(start + 1)...end] {
        line.text += " " + part.text
        line.box = line.box.union(part.box)
      }
      result.append(line)
      start = end + 1
    }
    return result
  }

  /// Joins the sign of a list's point to the line that it stands before.
  private static func joinedBullets(_ lines: [PageLine]) -> [PageLine] {
    var signs: [PageLine] = []
    var rest: [PageLine] = []
    for line in lines {
      if bullets.contains(line.text) { signs.append(line) } else { rest.append(line) }
    }
    guard signs.count < 500 else { return lines }
    for sign in signs {
      let right = rest.indices.filter { index in
        let distance = rest[index].box.left - sign.box.right
        return distance > -1 && distance < sign.size * 4 && rest[index].box.overlapDown(sign.box) > sign.size * 0.4
      }
      if let nearest = right.min(by: { rest[$0].box.left < rest[$1].box.left }),
        !FigureTable.isFigure(rest[nearest].text)
      {
        rest[nearest].text = "• " + rest[nearest].text
      } else {
        rest.append(sign)
      }
    }
    return rest
  }

  /// Joins a large figure to the words right below it that say what it counts: boxes of key figures.
  private static func joinedCaptions(_ blocks: [LayoutBlock]) -> [LayoutBlock] {
    var blocks = blocks
    var removed: Set<Int> = []
    for index in blocks.indices {
      guard blocks[index].lines.count == 1, FigureTable.isFigure(blocks[index].lines[0].text) else { continue }
      let figure = blocks[index]
      let below = blocks.indices.filter { other in
        let gap = blocks[other].box.top - figure.box.bottom
        return other != index && !removed.contains(other) && gap > -figure.size * 0.3 && gap < figure.size
          && blocks[other].box.overlapAcross(figure.box) > 0 && blocks[other].lines.count <= 4
          && blocks[other].size < figure.size * 0.95 && !FigureTable.isFigure(blocks[other].lines[0].text)
      }
      guard let caption = below.min(by: { blocks[$0].box.top < blocks[$1].box.top }) else { continue }
      blocks[index].lines[0].text += " " + blocks[caption].lines.map(\.text).joined(separator: " ")
      blocks[index].box = figure.box.union(blocks[caption].box)
      removed.insert(caption)
    }
    return blocks.indices.filter { !removed.contains($0) }.map { blocks[$0] }
  }
}
