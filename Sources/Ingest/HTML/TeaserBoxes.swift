/// Finds the boxes within an article that lead to others: lists of links, and headlines that are links with a line of
/// text.
struct TeaserBoxes {
  let page: Page
  let blocks: PageBlocks
  let mass: PageMass

  // Sums over the blocks before each: bytes, bytes of links, blocks that are links alone.
  private var bytes = [0]
  private var linkBytes = [0]
  private var linkBlocks = [0]

  /// A finder that looks at the blocks for which `isOpen` holds.
  init(_ page: Page, _ blocks: PageBlocks, _ mass: PageMass, where isOpen: (Int) -> Bool) {
    self.page = page
    self.blocks = blocks
    self.mass = mass
    for (index, block) in blocks.blocks.enumerated() {
      let isOpen = isOpen(index)
      bytes.append(bytes[index] + (isOpen ? block.count : 0))
      linkBytes.append(linkBytes[index] + (isOpen ? block.linkBytes : 0))
      linkBlocks.append(linkBlocks[index] + (isOpen && block.linkDensity > 0.8 && block.count >= 12 ? 1 : 0))
    }
  }

  /// The blocks of the boxes in `container`.
  ///
  /// - Complexity: O(*n* log *n*)
  func boxes(in container: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var text = 0
    var index = container.lowerBound + 1
    while index < container.upperBound {
      let node = page.nodes[index]
      switch node.tag {
      case .div, .section, .list, .listItem, .table, .unknown, .header, .cell, .article:
        let range = mass.blocks(in: page.subtree(index))
        if isBox(range, page.subtree(index), container) {
          found.append(range)
          text += mass(page.subtree(index))
          index = Int(node.end)
          continue
        }
      default: break
      }
      index += 1
    }
    // An article of many short parts under headlines that are links.
    return text * 3 > mass(container) ? [] : found
  }

  private func isBox(_ range: Range<Int>, _ subtree: Range<Int>, _ container: Range<Int>) -> Bool {
    let node = page.nodes[subtree.lowerBound]
    let all = bytes[range.upperBound] - bytes[range.lowerBound]
    let links = linkBlocks[range.upperBound] - linkBlocks[range.lowerBound]
    guard links > 0, all > 0 else { return false }
    if node.marks.contains(.lead) { return false }
    // What holds much of the article is no box in it.
    if mass(subtree) * 5 > mass(container) * 2 { return false }
    let share = Double(linkBytes[range.upperBound] - linkBytes[range.lowerBound]) / Double(all)
    if node.tag == .list { return share > 0.5 }
    return share > 0.33 || (share > 0.2 && all / links < 400)
  }
}
