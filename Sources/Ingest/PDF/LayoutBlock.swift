/// Lines of a page that belong together: a paragraph or several of one column, a heading, a table.
struct LayoutBlock {
  var lines: [PageLine]
  var box: PageBox
  /// Whether each line is a row that stands for itself.
  var isTable = false

  init(_ line: PageLine) {
    lines = [line]
    box = line.box
  }

  init(rows: [PageLine]) {
    lines = rows
    box = rows.dropFirst().reduce(rows[0].box) { $0.union($1.box) }
    isTable = true
  }

  mutating func append(_ line: PageLine) {
    lines.append(line)
    box = box.union(line.box)
  }

  /// The size of its type: that of its middle line.
  var size: Float { lines.map(\.size).sorted()[lines.count / 2] }

  /// Whether it reads like running text: several lines of the length of a column's, or one that is longer than a cell.
  var isProse: Bool {
    let characters = lines.reduce(0) { $0 + $1.length }
    return lines.count > 1 ? characters / lines.count >= 28 : characters >= 70
  }
}

extension LayoutBlock {
  /// Stacks lines to blocks: a line belongs to the one above it where both are of one size and the step between them is
  /// a line's, and where neither has another line beside it that could claim the place.
  ///
  /// - Complexity: O(*n* · *w*) for *n* lines, *w* of them beside one another.
  static func stacked(_ lines: [PageLine]) -> [LayoutBlock] {
    let lines = lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var above: [Int?] = Array(repeating: nil, count: lines.count)
    var below: [Int] = Array(repeating: 0, count: lines.count)
    for index in lines.indices {
      let parents = neighbours(above: index, lines)
      for parent in parents { below[parent] += 1 }
      if parents.count == 1 { above[index] = parents[0] }
    }
    var blocks: [LayoutBlock] = []
    var block: [Int] = []
    for index in lines.indices {
      if let parent = above[index], below[parent] == 1 {
        blocks[block[parent]].append(lines[index])
        block.append(block[parent])
      } else {
        block.append(blocks.count)
        blocks.append(LayoutBlock(lines[index]))
      }
    }
    return blocks
  }

  /// The lines right above the one at `index`.
  private static func neighbours(above index: Int, _ lines: [PageLine]) -> [Int] {
    let line = lines[index]
    var found: [Int] = []
    var other = index - 1
    // Lines are in the order of their tops: what begins much higher cannot reach down here.
    while other >= 0, line.box.top - lines[other].box.top < line.size * 2.2 {
      let candidate = lines[other]
      let gap = line.box.top - candidate.box.bottom
      let sizes = candidate.size / line.size
      if gap > -line.size / 2, gap < line.size * 0.75, sizes > 0.82, sizes < 1.22,
        line.box.overlapAcross(candidate.box) > min(line.box.width, candidate.box.width) / 2
      {
        found.append(other)
      }
      other -= 1
    }
    // Of two lines one above the other, the nearer one.
    return found.filter { far in
      !found.contains { near in
        near != far && lines[near].box.top > lines[far].box.top + line.size / 2
          && lines[near].box.overlapAcross(lines[far].box) > 0
      }
    }
  }
}
