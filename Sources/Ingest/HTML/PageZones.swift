/// What the blocks of a page are by the elements that they stand in: furniture, teasers, captions.
enum PageZones {
  /// What a block is.
  enum Kind: UInt8 {
    /// Perhaps the article's.
    case open
    /// The text of a picture.
    case caption
    /// Teasers of other articles.
    case related
    /// Page furniture, comments, bylines.
    case dropped
  }

  /// The kinds of the blocks of `page`.
  ///
  /// An element is believed to be what it is called only where not too much of the page's running text is in it.
  static func kinds(of page: Page, _ blocks: PageBlocks) -> [Kind] {
    let mass = PageMass(blocks)
    var kinds = [Kind](repeating: .open, count: blocks.blocks.count)
    var index = 0
    while index < page.nodes.count {
      let kind = kind(of: page.nodes[index], page.subtree(index), mass)
      if kind == .open {
        index += 1
      } else {
        for block in mass.blocks(in: page.subtree(index)) { kinds[block] = kind }
        index = Int(page.nodes[index].end)
      }
    }
    return kinds
  }

  private static func kind(of node: Page.Node, _ range: Range<Int>, _ mass: PageMass) -> Kind {
    if node.marks.isEmpty {
      switch node.tag {
      case .nav, .footer, .aside, .form, .dialog, .figure, .figcaption, .address: break
      default: return .open
      }
    }
    switch node.tag {
    case .html, .body, .main, .text: return .open
    default: break
    }
    if !node.marks.isDisjoint(with: [.articleBody, .bodyName]) { return .open }
    let length = Int(node.textEnd - node.textStart)
    let inside = mass(range)
    func holds(atMost share: Double) -> Bool { Double(inside) <= share * Double(mass.total) }
    let marks = node.marks
    if marks.contains(.hidden), holds(atMost: 0.5) { return .dropped }
    if node.tag == .article, marks.isDisjoint(with: [.related, .comments]) { return .open }
    if marks.contains(.comments), holds(atMost: 0.5) || mass.total - inside >= 400 { return .dropped }
    if marks.contains(.caption) || node.tag == .figcaption || node.tag == .figure, length <= 2000, holds(atMost: 0.3) {
      return .caption
    }
    if marks.contains(.related) || node.tag == .aside, holds(atMost: 0.4) { return .related }
    if marks.contains(.furniture) || node.tag == .nav || node.tag == .footer || node.tag == .dialog, holds(atMost: 0.3)
    {
      return .dropped
    }
    if node.tag == .form, holds(atMost: 0.2) { return .dropped }
    if marks.contains(.byline) || node.tag == .address, length <= 600, holds(atMost: 0.2) { return .dropped }
    return .open
  }
}
