/// Puts the blocks of a page in the order in which people read them.
///
/// A recursive XY-cut (Nagy and Seth 1984): where a white stripe runs down through a region, what is left of it comes
/// first; else the region is cut at its widest white stripe across, what is above coming first. A stripe across of two
/// lines and more parts sections of a page, and goes before one down.
enum ReadingOrder {
  /// `blocks` in the order of reading.
  ///
  /// - Complexity: O(*n* · log *n* · depth), the depth being at most *n*; a page has some dozen blocks.
  static func sorted(_ blocks: [LayoutBlock]) -> [LayoutBlock] {
    var result: [LayoutBlock] = []
    // Regions still to be cut, the next one last.
    var pending = [blocks]
    while let region = pending.popLast() {
      if region.count > 400 {
        // A page of fragments, such as a map's labels, has no order to be found.
        result += region.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
      } else if let parts = cutAcross(region, least: 2) ?? cutDown(region) ?? cutAcross(region, least: -.infinity) {
        pending += [parts.1, parts.0]
      } else {
        result += region.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
      }
    }
    return result
  }

  /// The parts left and right of a white stripe that runs through the whole region.
  private static func cutDown(_ region: [LayoutBlock]) -> ([LayoutBlock], [LayoutBlock])? {
    guard region.count > 1 else { return nil }
    let least = (region.map(\.size).min() ?? 10) * 0.7
    let blocks = region.sorted { $0.box.left < $1.box.left }
    var best: (gap: Float, index: Int)?
    var right = blocks[0].box.right
    for index in blocks.indices.dropFirst() {
      let gap = blocks[index].box.left - right
      if gap > least, gap > best?.gap ?? 0 { best = (gap, index) }
      right = max(right, blocks[index].box.right)
    }
    guard let best else { return nil }
    let (left, rest) = (blocks[..<best.index], blocks[best.index...])
    let foot = rest.map(\.box.bottom).max() ?? 0
    let below = left.filter { $0.box.top >= foot }
    // A heading under both columns belongs to what follows.
    if !below.isEmpty, below.count < left.count, below.allSatisfy({ !$0.isProse }) {
      return (left.filter { $0.box.top < foot } + rest, below)
    }
    return (Array(left), Array(rest))
  }

  /// The parts above and below the widest white stripe across the region, of at least `least` times the size of type.
  private static func cutAcross(_ region: [LayoutBlock], least: Float) -> ([LayoutBlock], [LayoutBlock])? {
    guard region.count > 1 else { return nil }
    let size = region.map(\.size).sorted()[region.count / 2]
    let blocks = region.sorted { $0.box.top < $1.box.top }
    var best: (gap: Float, index: Int)?
    var bottom = blocks[0].box.bottom
    for index in blocks.indices.dropFirst() {
      // Lines' boxes are higher than their letters and may touch.
      let gap = blocks[index].box.top - bottom
      if gap > max(-2, least * size), gap > best?.gap ?? -.infinity { best = (gap, index) }
      bottom = max(bottom, blocks[index].box.bottom)
    }
    return best.map { (Array(blocks[..<$0.index]), Array(blocks[$0.index...])) }
  }
}
