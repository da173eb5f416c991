internal import Articles

/// Chooses the paragraphs of a page that make up its article.
struct PageArticle {
  /// A paragraph and what it is.
  struct Line {
    var kind: Region.Kind
    var text: [UInt8]
  }

  private let page: Page
  private let blocks: PageBlocks
  private let metadata: PageMetadata
  /// What the blocks are by the elements they stand in.
  private(set) var zones: [PageZones.Kind]
  private let mass: PageMass
  /// The blocks of the element that holds the article.
  private let inside: Range<Int>
  /// The blocks of the element around it that holds its title and pictures too.
  private let scope: Range<Int>
  private var tables: [Int: (blocks: Range<Int>, lines: [[UInt8]])] = [:]

  /// The article of `page`, whose paragraphs are `blocks`.
  init(_ page: Page, _ blocks: PageBlocks, _ metadata: PageMetadata) {
    self.page = page
    self.blocks = blocks
    self.metadata = metadata
    var zones = PageZones.kinds(of: page, blocks)
    let linked = LinkedBody(metadata.body).map { Self.stretch(of: $0, in: blocks, &zones) }
    let mass = PageMass(blocks) { zones[$0] == .open }
    let main = MainContent(page: page, mass: mass)
    let container = main.container()
    var inside = mass.blocks(in: container)
    if let stretch = linked ?? nil, Self.isWhole(stretch, inside, blocks, zones) { inside = stretch }
    self.scope = mass.blocks(in: main.scope(of: container))
    for box in TeaserBoxes(page, blocks, mass, where: { zones[$0] == .open }).boxes(in: container) {
      for block in box where zones[block] == .open { zones[block] = .related }
    }
    for index in container where page.nodes[index].tag == .table {
      let range = mass.blocks(in: page.subtree(index))
      guard let first = range.first, zones[first] == .open else { continue }
      if let table = PageTable(page, index, blocks, mass) { tables[first] = (range, table.lines()) }
    }
    self.zones = zones
    self.mass = mass
    self.inside = inside
  }

  // MARK: The text in the linked data

  /// The blocks from the first to the last that stand in `linked`, where most of it is on the page; they are opened.
  private static func stretch(
    of linked: LinkedBody, in blocks: PageBlocks, _ zones: inout [PageZones.Kind]
  ) -> Range<Int>? {
    var found: [Int] = []
    var runs = 0
    for (index, block) in blocks.blocks.enumerated() where block.count >= 30 {
      guard let known = linked.share(of: blocks.text(of: block)), known.share >= 0.75 else { continue }
      if zones[index] != .open, block.count < 60 { continue }
      found.append(index)
      runs += known.runs
    }
    guard let first = found.first, let last = found.last, runs * 10 >= linked.count * 6 else { return nil }
    for index in found { zones[index] = .open }
    return first..<(last + 1)
  }

  /// Whether `stretch`, which the linked data give, is not merely the beginning of what stands in `inside`.
  private static func isWhole(
    _ stretch: Range<Int>, _ inside: Range<Int>, _ blocks: PageBlocks, _ zones: [PageZones.Kind]
  ) -> Bool {
    func mass(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + (zones[$1] == .open ? PageMass.mass(blocks.blocks[$1], blocks) : 0) }
    }
    return !inside.overlaps(stretch) || mass(inside) * 2 <= mass(stretch) * 3
  }

  // MARK: Lines

  /// The paragraphs of the article, with its captions and the teasers that stand in it, in the order of the page.
  func lines() -> [Line] {
    var lines: [Line] = []
    var index = scope.lowerBound
    while index < scope.upperBound {
      if !inside.contains(index) {
        appendOutside(index, &lines)
      } else if let table = tables[index] {
        lines += table.lines.map { Line(kind: .body, text: $0) }
        index = max(index + 1, table.blocks.upperBound)
        continue
      } else if let kind = kind(of: index, isFirst: !lines.contains { $0.kind == .body }) {
        // A heading of teasers is a teaser.
        if kind == .related, let last = lines.last, last.kind == .body, index > 0, isHeading(index - 1) {
          lines[lines.count - 1].kind = .related
        }
        lines.append(Line(kind: kind, text: Array(blocks.text(of: blocks.blocks[index]))))
      }
      index += 1
    }
    let last = inside.last { zones[$0] == .open && !isHeading($0) && mass(ofBlock: $0) > 0 }
    // Headings with nothing below them.
    if let last, inside[last...].dropFirst().allSatisfy({ zones[$0] != .open || isHeading($0) || kind(of: $0) == nil })
    {
      while let line = lines.last, line.kind == .body,
        inside[last...].dropFirst().contains(where: {
          isHeading($0) && blocks.text(of: blocks.blocks[$0]).elementsEqual(line.text)
        })
      { lines.removeLast() }
    }
    return lines
  }

  /// The paragraphs of the article; those of the linked data where the page shows much less than they have.
  func linesOrLinkedBody() -> [Line] {
    let lines = lines()
    guard let body = metadata.body, body.utf8.count >= LinkedBody.shortest else { return lines }
    let shown = lines.reduce(0) { $0 + ($1.kind == .body ? $1.text.count : 0) }
    if shown * 2 >= body.utf8.count { return lines }
    let paragraphs = body.split(whereSeparator: \.isNewline).map { HTMLText.plain(String($0)) }.filter { !$0.isEmpty }
    return lines.filter { $0.kind == .caption } + paragraphs.map { Line(kind: .body, text: Array($0.utf8)) }
  }

  /// The day that a byline, a line of time or a short line between headline and text names.
  func bylineDate(_ options: IngestOptions) -> CalendarDate? {
    let above = max(0, inside.lowerBound - 40)..<inside.lowerBound
    let headline = above.last { isHeading($0) && isTitle(blocks.text(of: blocks.blocks[$0])) }
    for index in above.lowerBound..<inside.upperBound {
      let block = blocks.blocks[index]
      let isBelowHeadline = index < inside.lowerBound && index > headline ?? (inside.lowerBound - 6)
      guard zones[index] == .byline || block.timeBytes > 0 || (isBelowHeadline && block.count <= 120),
        block.count <= 300
      else { continue }
      let text = String(decoding: blocks.text(of: block), as: UTF8.self)
      if let date = PublicationDate.parse(text, order: options.dayOrder) { return date }
    }
    return nil
  }

  private func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    metadata.title.map { PageTitle.isSame(String(decoding: text, as: UTF8.self), $0) } ?? false
  }

  /// Appends what belongs to the article though it stands beside its text: captions, and the lead above it.
  private func appendOutside(_ index: Int, _ lines: inout [Line]) {
    let block = blocks.blocks[index]
    switch zones[index] {
    case .caption: lines.append(Line(kind: .caption, text: Array(blocks.text(of: block))))
    case .open where index < inside.lowerBound && isLead(index):
      lines.append(Line(kind: .body, text: Array(blocks.text(of: block))))
    default: break
    }
  }

  /// Whether a block above the article's text leads into it and does not stand in it again.
  private func isLead(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    guard mass(ofBlock: index) > 0, block.count <= 1000 else { return false }
    let tag = page.nodes[block.node].tag
    guard tag == .paragraph || tag == .heading || isMarked(block.node, .lead) else { return false }
    let text = blocks.text(of: block)
    if isTitle(text) { return false }
    let start = inside.prefix(6).flatMap { blocks.text(of: blocks.blocks[$0]) + [0x20] }
    return !contains(start, text.prefix(60))
  }

  private func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).contains(String(decoding: part, as: UTF8.self))
  }

  /// Whether the element or one of the four around it has `mark`.
  private func isMarked(_ node: Int, _ mark: PageMarks) -> Bool {
    var node = node
    for _ in 0..<5 where node >= 0 {
      if page.nodes[node].marks.contains(mark) { return true }
      node = Int(page.nodes[node].parent)
    }
    return false
  }

  private func mass(ofBlock index: Int) -> Int { PageMass.mass(blocks.blocks[index], blocks) }

  private func isHeading(_ index: Int) -> Bool {
    let tag = page.nodes[blocks.blocks[index].node].tag
    return tag == .heading || tag == .heading1
  }

  /// What a block of the article's element is; `nil` where it is left out.
  private func kind(of index: Int, isFirst: Bool = false) -> Region.Kind? {
    switch zones[index] {
    case .dropped, .byline: return nil
    case .caption: return .caption
    case .related: return .related
    case .open: break
    }
    let block = blocks.blocks[index]
    let tag = page.nodes[block.node].tag
    let text = blocks.text(of: block)
    if isHeading(index), isTitle(text) { return nil }
    if tag == .heading1, isFirst { return nil }
    if block.timeBytes * 2 > block.count { return nil }
    let isLong = block.count >= 80 || Sentence.isEnded(text)
    if block.linkDensity > 0.8, !(tag == .paragraph && block.count >= 140) { return block.count < 20 ? nil : .related }
    if block.linkDensity > 0.5, !isLong { return .related }
    switch tag {
    case .paragraph, .heading, .heading1, .quote, .preformatted, .listItem, .definition, .cell, .headerCell:
      return .body
    default: return block.count >= 40 || (isLong && text.last != 0x3A) ? .body : nil
    }
  }
}
