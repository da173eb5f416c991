/// A paragraph of a page: text that no block element and no two line breaks part.
struct PageBlock {
  /// The block element that the text stands in.
  var node: Int
  /// The index of the first text node, by which blocks lie in subtrees.
  var first: Int
  /// Where its text stands in ``PageBlocks/text``.
  var start: Int
  var end: Int
  /// Bytes of its text that belong to links and to `time` elements.
  var linkBytes = 0
  var timeBytes = 0
  /// How many links begin in it.
  var links = 0

  /// The number of bytes.
  var count: Int { end - start }
  /// The share of the text that is links, 0 to 1.
  var linkDensity: Double { count == 0 ? 0 : Double(linkBytes) / Double(count) }
}

/// The paragraphs of a page in order.
struct PageBlocks {
  /// The paragraphs.
  private(set) var blocks: [PageBlock] = []
  /// Their texts, one after the other: a line break stands for a `br`.
  private(set) var text: [UInt8] = []

  private var current: PageBlock?
  private var lineBreaks = 0
  private var isSpaceOwed = false

  /// The paragraphs of `page`, without inline elements that hold page furniture.
  init(_ page: Page) {
    text.reserveCapacity(page.text.count)
    blocks.reserveCapacity(page.nodes.count / 8)
    // The elements that end further on, innermost last: where, and what to do then.
    var ends: [(end: Int, isBlock: Bool, isLink: Bool, isTime: Bool)] = []
    var container: [Int] = [0]
    var linkDepth = 0
    var timeDepth = 0
    var index = 0
    while index < page.nodes.count {
      while let last = ends.last, last.end <= index {
        ends.removeLast()
        if last.isBlock {
          flush()
          container.removeLast()
        }
        if last.isLink { linkDepth -= 1 }
        if last.isTime { timeDepth -= 1 }
      }
      let node = page.nodes[index]
      switch node.tag {
      case .text:
        if current == nil {
          current = PageBlock(node: container.last ?? 0, first: index, start: text.count, end: text.count)
        }
        append(page.text[Int(node.textStart)..<Int(node.textEnd)], isLink: linkDepth > 0, isTime: timeDepth > 0)
      case .lineBreak:
        lineBreaks += 1
        if lineBreaks >= 2 { flush() }
      case .unread, .script, .title, .head:
        // A button between two words parts them.
        isSpaceOwed = true
        index = Int(node.end)
        continue
      default:
        if node.tag.isBlock {
          flush()
          container.append(index)
        } else if Self.isInlineFurniture(node) {
          index = Int(node.end)
          continue
        }
        let isLink = node.tag == .link
        if isLink {
          linkDepth += 1
          current?.links += 1
        }
        if node.tag == .time { timeDepth += 1 }
        ends.append((Int(node.end), node.tag.isBlock, isLink, node.tag == .time))
      }
      index += 1
    }
    flush()
  }

  /// The text of a block.
  func text(of block: PageBlock) -> ArraySlice<UInt8> { text[block.start..<block.end] }

  private static func isInlineFurniture(_ node: Page.Node) -> Bool {
    !node.marks.isDisjoint(with: [.hidden, .furniture, .comments]) && node.textEnd - node.textStart < 300
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool, isTime: Bool) {
    guard var block = current else { return }
    let before = text.count
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 0xC2, let length = Self.invisibleLength(bytes[index...]) {
        // A space that keeps a number together stays: it parts thousands.
        let next = index + length
        let isInNumber =
          byte == 0xC2 && bytes[index + 1] == 0xA0 && !isSpaceOwed && next < bytes.endIndex
          && bytes[next] &- 0x30 < 10 && (text.last ?? 0) &- 0x30 < 10 && text.count > block.start
        if isInNumber {
          text += [0xC2, 0xA0]
        } else if byte == 0xC2, bytes[index + 1] == 0xA0 {
          isSpaceOwed = true
        }
        index = next
        continue
      }
      index += 1
      if byte <= 0x20 {
        // Line feeds are left in preformatted text alone.
        if byte == 0x0A { lineBreaks = 1 }
        isSpaceOwed = true
        continue
      }
      if lineBreaks > 0 {
        if text.count > block.start { text.append(0x0A) }
      } else if isSpaceOwed, text.count > block.start {
        text.append(0x20)
      }
      lineBreaks = 0
      isSpaceOwed = false
      if byte == 0xC2, index < bytes.endIndex, let meant = UTF8Repair.meant(bytes[index]) {
        // Old pages write &#151; for the dash that byte 151 is in windows-1252.
        text += meant
        index += 1
      } else {
        text.append(byte)
      }
    }
    let added = text.count - before
    if isLink { block.linkBytes += added }
    if isTime { block.timeBytes += added }
    block.end = text.count
    current = block
  }

  /// The length of the character at the beginning of `bytes` where it is one that is not seen: a no-break space, a soft
  /// hyphen, a space without width, a mark of direction, a byte order mark.
  private static func invisibleLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count >= 2 else { return nil }
    if bytes[start] == 0xC2 { return bytes[start + 1] == 0xA0 || bytes[start + 1] == 0xAD ? 2 : nil }
    guard bytes.count >= 3 else { return nil }
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }

  private mutating func flush() {
    if let block = current, block.count > 0 { blocks.append(block) }
    current = nil
    lineBreaks = 0
    isSpaceOwed = false
  }
}
