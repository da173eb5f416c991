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
    return dominant()
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
      if mass(range) > mass(container) * 2 { break }
      let isArticle = node.tag == .article || node.marks.contains(.articleName)
      if isArticle || node.tag == .main || node.marks.contains(.mainName) {
        scope = range
        if isArticle { break }
      }
      index = Int(node.parent)
    }
    return scope
  }

  /// The nodes of one tier that hold the article: one, or the element around several that are parts of it.
  private func best(_ marks: PageMarks, _ tags: [HTMLTag]) -> Range<Int>? {
    var found: [(range: Range<Int>, mass: Int)] = []
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      let isMarked = !node.marks.isDisjoint(with: marks) || tags.contains(node.tag)
      guard isMarked, node.tag.isBlock, node.tag != .body, node.tag != .html else {
        index += 1
        continue
      }
      let range = page.subtree(index)
      let mass = mass(range)
      if mass > 0 { found.append((range, mass)) }
      index = range.upperBound
    }
    guard let largest = found.max(by: { $0.mass < $1.mass }), largest.mass >= 140 || found.count > 1 else { return nil }
    let total = found.reduce(0) { $0 + $1.mass }
    let parts = found.filter { $0.mass * 20 >= largest.mass }
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return largest.range }
    let span = first.range.lowerBound..<last.range.upperBound
    let parent = page.nodes[largest.range.lowerBound].parent
    let areBeside = tags.isEmpty && parts.allSatisfy { page.nodes[$0.range.lowerBound].parent == parent }
    if !areBeside, largest.mass * 4 >= total * 3 { return largest.range }
    let around = areBeside ? span : ancestor(of: largest.range, around: span)
    if isOneArticle(around, parts.map(\.range), largest.mass * 2 >= total && tags.contains(.article)) { return around }
    // On an endless page further articles follow the first.
    return parts.first { $0.mass * 10 >= largest.mass * 3 }?.range
  }

  /// The innermost element that holds both the element `node` and `range`.
  private func ancestor(of node: Range<Int>, around range: Range<Int>) -> Range<Int> {
    var found = node
    while found.lowerBound > range.lowerBound || found.upperBound < range.upperBound {
      let parent = Int(page.nodes[found.lowerBound].parent)
      if parent < 0 { return page.nodes.indices }
      found = page.subtree(parent)
    }
    return found
  }

  /// Whether `parts` of the element at `range` are parts of one article: they are not `article` elements apart, nor
  /// does each have a headline.
  private func isOneArticle(_ range: Range<Int>, _ parts: [Range<Int>], _ hasLargest: Bool) -> Bool {
    if hasLargest
      || range.contains(where: { page.nodes[$0].tag == .heading1 && range.lowerBound < $0 })
        && range.count(where: { page.nodes[$0].tag == .heading1 }) > 1
    {
      return false
    }
    let articles = Set(parts.map { article(around: $0.lowerBound, below: range.lowerBound) })
    return articles.count == 1 || parts.contains { page.nodes[$0.lowerBound].tag == .article }
  }

  /// The `article` element around `node`, below `top`; -1 where there is none.
  private func article(around node: Int, below top: Int) -> Int {
    var index = Int(page.nodes[node].parent)
    while index > top {
      if page.nodes[index].tag == .article { return index }
      index = Int(page.nodes[index].parent)
    }
    return -1
  }

  /// The innermost element on the way down to which each holds most of the text, and far more than any beside it.
  private func dominant() -> Range<Int> {
    var current = page.nodes.indices
    // The page is no element: its range begins with its first child.
    var isTop = true
    while true {
      var first: (range: Range<Int>, mass: Int)?
      var second = 0
      var index = isTop ? current.lowerBound : current.lowerBound + 1
      while index < current.upperBound {
        let child = page.subtree(index)
        let mass = mass(child)
        if mass > first?.mass ?? 0 {
          second = first?.mass ?? 0
          first = (child, mass)
        } else if mass > second {
          second = mass
        }
        index = child.upperBound
      }
      guard let child = first, page.nodes[child.range.lowerBound].tag != .paragraph,
        child.mass * 4 >= mass(current) * 3, child.mass >= second * 5
      else { return current }
      current = child.range
      isTop = false
    }
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
