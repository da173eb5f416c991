/// Finds the element of a page that holds the article's text.
struct MainContent {
  let page: Page
  let mass: PageMass

  /// How sure a name or an element makes that it holds the article: by the standard's name for the article's text, by
  /// names that sites use for it, by those of the article with its surroundings, by those of the page's main part.
  private static let tiers: [(marks: PageMarks, tags: [HTMLTag], share: Double)] = [
    (.articleBody, [], 0.3),
    (.bodyName, [], 0.4),
    ([], [.article], 0.4),
    (.articleName, [], 0.5),
    (.mainName, [.main], 0.5),
  ]

  /// The subtree that holds the article; the whole page where nothing tells.
  func container() -> Range<Int> {
    guard mass.total > 0 else { return page.nodes.indices }
    for tier in Self.tiers {
      guard let found = best(tier.marks, tier.tags) else { continue }
      if Double(mass(found)) >= tier.share * Double(mass.total) { return narrowed(found, share: 0.95) }
    }
    return narrowed(page.nodes.indices, share: 0.85)
  }

  /// The element around `container` that is the article with its title and pictures; `container` where there is none.
  func scope(of container: Range<Int>) -> Range<Int> {
    guard container.lowerBound < page.nodes.count else { return container }
    var scope = container
    var index = Int(page.nodes[container.lowerBound].parent)
    while index >= 0 {
      let node = page.nodes[index]
      let range = page.subtree(index)
      // An element with much more text holds other articles too.
      if mass(range) * 2 > mass(container) * 3 { break }
      let isArticle = node.tag == .article || node.marks.contains(.articleName)
      if isArticle || node.tag == .main || node.marks.contains(.mainName) {
        scope = range
        if isArticle { break }
      }
      index = Int(node.parent)
    }
    return scope
  }

  /// The nodes of one tier that hold most text: one, or several side by side.
  private func best(_ marks: PageMarks, _ tags: [HTMLTag]) -> Range<Int>? {
    var best: Range<Int>?
    var bestMass = 139
    for (index, node) in page.nodes.enumerated()
    where node.tag.isBlock && (!node.marks.isDisjoint(with: marks) || tags.contains(node.tag)) {
      if node.tag == .body || node.tag == .html { continue }
      let range = page.subtree(index)
      let mass = mass(range)
      if mass > bestMass {
        // A later one must hold clearly more: further articles may follow the first on an endless page.
        if let best, !range.overlaps(best), mass < bestMass * 3 {
          if let joined = joined(best, range), self.mass(joined) <= bestMass + mass + mass / 4 { return joined }
          continue
        }
        if let best, best.lowerBound < range.lowerBound, range.overlaps(best) { continue }
        best = range
        bestMass = mass
      } else if let first = best, !range.overlaps(first), mass * 5 >= bestMass, let joined = joined(first, range) {
        // Parts of one text, side by side.
        best = joined
        bestMass = self.mass(joined)
      } else if let outer = best, range.overlaps(outer), mass * 20 >= bestMass * 19 {
        // The inner of two that hold the same.
        best = range
        bestMass = mass
      }
    }
    return best
  }

  /// The range of two nodes and what lies between them, where they have the same parent.
  private func joined(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
    guard page.nodes[first.lowerBound].parent == page.nodes[second.lowerBound].parent,
      page.nodes[first.lowerBound].tag == page.nodes[second.lowerBound].tag,
      page.nodes[first.lowerBound].tag != .article
    else { return nil }
    return first.lowerBound..<second.upperBound
  }

  /// The innermost element in `range` on the way down to which each holds `share` of the text of the one above it.
  private func narrowed(_ range: Range<Int>, share: Double) -> Range<Int> {
    var current = range
    var index = range.lowerBound
    while index < current.upperBound {
      let child = page.subtree(index)
      if page.nodes[index].tag.isBlock, page.nodes[index].tag != .paragraph, child.count < current.count,
        Double(mass(child)) >= share * Double(mass(current))
      {
        current = child
        index += 1
      } else if child.count < current.count {
        index = child.upperBound
      } else {
        index += 1
      }
    }
    return current
  }
}
