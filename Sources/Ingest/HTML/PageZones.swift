/// Tells what the blocks of a page are by the elements that they stand in: furniture, teasers, captions.
///
/// An element is believed to be what it is called only where not too much of the page's running text is in it; and a
/// reason by which half of the text would go is no reason on this page.
struct PageZones {
  /// What a block is.
  enum Kind: UInt8 {
    /// Perhaps the article's.
    case open
    /// The text of a picture.
    case caption
    /// Teasers of other articles.
    case related
    /// Who wrote the article and when, tags and counters.
    case byline
    /// Page furniture and comments.
    case dropped
  }

  /// Why a block is not open.
  private enum Reason: UInt8, CaseIterable {
    case none, hidden, comments, caption, related, aside, furniture, byline
  }

  private let page: Page
  private let mass: PageMass
  private var ignored: Set<Reason> = []

  /// The kinds of the blocks of `page`.
  ///
  /// - Complexity: O(*n* log *n*)
  static func kinds(of page: Page, _ blocks: PageBlocks) -> [Kind] {
    var zones = PageZones(page: page, mass: PageMass(blocks))
    while true {
      let (kinds, lost) = zones.kinds(count: blocks.blocks.count)
      let excess = lost.max { $0.value < $1.value }
      guard let excess, excess.value * 2 > zones.mass.total, excess.key != .comments else { return kinds }
      zones.ignored.insert(excess.key)
    }
  }

  private init(page: Page, mass: PageMass) {
    self.page = page
    self.mass = mass
  }

  private func kinds(count: Int) -> (kinds: [Kind], lost: [Reason: Int]) {
    var kinds = [Kind](repeating: .open, count: count)
    var lost: [Reason: Int] = [:]
    var index = 0
    while index < page.nodes.count {
      let (kind, reason) = kind(of: page.nodes[index], page.subtree(index))
      if kind == .open || ignored.contains(reason) {
        index += 1
        continue
      }
      let range = page.subtree(index)
      lost[reason, default: 0] += mass(range)
      for block in mass.blocks(in: range) { kinds[block] = kind }
      index = range.upperBound
    }
    return (kinds, lost)
  }

  private func kind(of node: Page.Node, _ range: Range<Int>) -> (Kind, Reason) {
    switch node.tag {
    case .nav, .footer, .aside, .form, .dialog, .figure, .figcaption, .address: break
    case .html, .body, .main, .text: return (.open, .none)
    default: if node.marks.isEmpty { return (.open, .none) }
    }
    let marks = node.marks
    if !marks.isDisjoint(with: [.articleBody, .bodyName, .lead]), !marks.contains(.hidden) { return (.open, .none) }
    let length = Int(node.textEnd - node.textStart)
    let inside = mass(range)
    func holds(atMost share: Double) -> Bool { Double(inside) <= share * Double(mass.total) }
    if marks.contains(.hidden), holds(atMost: 0.5) { return (.dropped, .hidden) }
    if node.tag == .article, marks.isDisjoint(with: [.related, .comments]) { return (.open, .none) }
    if marks.contains(.comments), holds(atMost: 0.5) || mass.total - inside >= 400 { return (.dropped, .comments) }
    if marks.contains(.caption) || node.tag == .figcaption || node.tag == .figure, length <= 2000, holds(atMost: 0.3) {
      return (.caption, .caption)
    }
    // Teasers link to what they announce.
    if marks.contains(.related), holds(atMost: 0.4), inside < 200 || mass.linkDensity(range) > 0.05 {
      return (.related, .related)
    }
    if node.tag == .aside, holds(atMost: 0.4) { return (.related, .aside) }
    if marks.contains(.furniture) || node.tag == .nav || node.tag == .footer || node.tag == .dialog, holds(atMost: 0.3)
    {
      return (.dropped, .furniture)
    }
    if node.tag == .form, holds(atMost: 0.2) { return (.dropped, .furniture) }
    if marks.contains(.byline) || node.tag == .address, length <= 600, holds(atMost: 0.2) { return (.byline, .byline) }
    return (.open, .none)
  }
}
