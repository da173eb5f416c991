internal import Articles

/// Chooses the blocks of a page that make up its article.
struct PageArticle {
  /// A line of the article's text.
  struct Line {
    var kind: Region.Kind
    var block: Int
  }

  let page: Page
  let blocks: PageBlocks
  let title: String?

  /// The blocks of the article, its captions and the teasers in it, in the order of the page.
  func lines() -> [Line] {
    let zones = PageZones.kinds(of: page, blocks)
    let mass = PageMass(blocks) { zones[$0] == .open }
    let container = MainContent(page: page, mass: mass).container()
    var lines: [Line] = []
    for index in mass.blocks(in: container) {
      switch zones[index] {
      case .dropped: continue
      case .caption: lines.append(Line(kind: .caption, block: index))
      case .related: lines.append(Line(kind: .related, block: index))
      case .open:
        guard let kind = kind(of: index) else { continue }
        lines.append(Line(kind: kind, block: index))
      }
    }
    // Headings with nothing below them.
    while let last = lines.last, last.kind == .body, isHeading(last.block) { lines.removeLast() }
    return lines
  }

  private func isHeading(_ index: Int) -> Bool {
    let tag = page.nodes[blocks.blocks[index].node].tag
    return tag == .heading || tag == .heading1
  }

  private func kind(of index: Int) -> Region.Kind? {
    let block = blocks.blocks[index]
    let tag = page.nodes[block.node].tag
    if tag == .heading1 || tag == .heading, let title,
      PageTitle.isSame(String(decoding: blocks.text(of: block), as: UTF8.self), title)
    {
      return nil
    }
    if tag == .heading1 { return nil }
    if block.timeBytes * 2 > block.count { return nil }
    let isLong = block.count >= 80 || Sentence.isEnded(blocks.text(of: block))
    if block.linkDensity > 0.8, !(tag == .paragraph && block.count >= 140) { return block.count < 20 ? nil : .related }
    if block.linkDensity > 0.5, !isLong { return .related }
    switch tag {
    case .paragraph, .heading, .quote, .preformatted, .listItem, .definition, .cell, .headerCell: return .body
    default: return isLong ? .body : (block.count >= 40 ? .body : nil)
    }
  }
}
