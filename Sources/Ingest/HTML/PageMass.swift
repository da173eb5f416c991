/// How much running text lies where in a page: the bytes of sentences outside of links, summed up over its blocks.
struct PageMass {
  // The first text nodes of the blocks, and the sums before them.
  private let firsts: [Int]
  private let sums: [Int]
  // The sums of the bytes of all blocks, and of those in links.
  private let bytes: [Int]
  private let links: [Int]

  /// The text of the blocks for which `isCounted` holds.
  init(_ blocks: PageBlocks, where isCounted: (Int) -> Bool = { _ in true }) {
    var firsts: [Int] = []
    var sums = [0]
    var bytes = [0]
    var links = [0]
    firsts.reserveCapacity(blocks.blocks.count)
    sums.reserveCapacity(blocks.blocks.count + 1)
    for (index, block) in blocks.blocks.enumerated() {
      firsts.append(block.first)
      bytes.append(bytes[index] + block.count)
      links.append(links[index] + block.linkBytes)
      sums.append(sums[index] + (isCounted(index) ? Self.mass(block, blocks) : 0))
    }
    self.firsts = firsts
    self.sums = sums
    self.bytes = bytes
    self.links = links
  }

  /// The mass of the whole page.
  var total: Int { sums[sums.count - 1] }

  /// The mass of the nodes in `range`.
  ///
  /// - Complexity: O(log *n*)
  func callAsFunction(_ range: Range<Int>) -> Int { sums[index(range.upperBound)] - sums[index(range.lowerBound)] }

  /// The share of the text in `range` that is links, 0 to 1.
  ///
  /// - Complexity: O(log *n*)
  func linkDensity(_ range: Range<Int>) -> Double {
    let blocks = blocks(in: range)
    let all = bytes[blocks.upperBound] - bytes[blocks.lowerBound]
    return all == 0 ? 0 : Double(links[blocks.upperBound] - links[blocks.lowerBound]) / Double(all)
  }

  /// The blocks whose text begins in `range`.
  func blocks(in range: Range<Int>) -> Range<Int> { index(range.lowerBound)..<index(range.upperBound) }

  /// The index of the first block that begins at `node` or behind it.
  private func index(_ node: Int) -> Int {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of `block` outside of links where it reads like sentences, else 0.
  static func mass(_ block: PageBlock, _ blocks: PageBlocks) -> Int {
    guard block.count >= 40, block.linkDensity < 0.4, block.timeBytes * 2 < block.count else { return 0 }
    guard block.count >= 80 || Sentence.isEnded(blocks.text(of: block)) else { return 0 }
    return block.count - block.linkBytes
  }
}

/// Tests for running text.
enum Sentence {
  /// Whether `text` ends as sentences do, quotation marks and brackets aside.
  static func isEnded(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let last = rest.last {
      switch last {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      // " ' ) ] and spaces.
      case 0x22, 0x27, 0x29, 0x5D, 0x20: rest.removeLast()
      case 0x80...0xBF:
        // ’ and ” are E2 80 99 and E2 80 9D, … is E2 80 A6, » is C2 BB, 。 is E3 80 82.
        let tail = Array(rest.suffix(3))
        if tail == [0xE2, 0x80, 0xA6] || tail == [0xE3, 0x80, 0x82] { return true }
        if tail == [0xE2, 0x80, 0x99] || tail == [0xE2, 0x80, 0x9D] {
          rest.removeLast(3)
        } else if tail.suffix(2) == [0xC2, 0xBB] || tail.suffix(2) == [0xC2, 0xA0] {
          rest.removeLast(2)
        } else {
          return false
        }
      default: return false
      }
    }
    return false
  }
}
