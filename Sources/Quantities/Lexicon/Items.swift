internal import Segmentation

/// The items of a sentence in memory that its owner frees, with one more for what stands outside the sentence.
struct Items {
  /// How many items the sentence has.
  let count: Int
  /// The article's bytes.
  let text: UnsafeBufferPointer<UInt8>
  private let items: UnsafeMutablePointer<Item>
  /// A bit for each item at which the rules must look for the beginning of a quantity.
  private let openers: UnsafeMutablePointer<UInt64>

  /// The words of 64 bits that `count` items need for their openers.
  static func openerWords(_ count: Int) -> Int { count / 64 + 1 }

  /// Reads the items of `tokens` into memory for one more than there are tokens, and ``openerWords(_:)`` of bits.
  init(
    _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>, _ vocabulary: VocabularyIndex,
    in items: UnsafeMutablePointer<Item>,
    _ openers: UnsafeMutablePointer<UInt64>
  ) {
    self.items = items
    self.text = text
    self.openers = openers
    count = tokens.count
    openers.initialize(repeating: 0, count: Self.openerWords(count))
    (items + count).initialize(to: .edge)
    var previous = Token.Kind.word
    guard let first = tokens.baseAddress else { return }
    for index in 0..<tokens.count {
      let token = first + index
      let item = items + index
      item.initialize(from: vocabulary.item(vocabulary.number(of: token, in: text)), count: 1)
      item.pointee.fill(token, text)
      if token.pointee.kind == .digits {
        item.pointee.fillDigits(token.pointee, text)
        if previous == .digits { item.pointee.gap = Item.gap(tokens[index - 1], token.pointee, text) }
        // A point or a sign in front begins the number: ".5", "-3", "-.5".
        if previous == .punctuation || previous == .dash, index > 0 { markOpener(index - 1) }
        if previous == .punctuation, index > 1 { markOpener(index - 2) }
      }
      if item.pointee.isBeginning { markOpener(index) }
      previous = token.pointee.kind
    }
  }

  private func markOpener(_ index: Int) { openers[index >> 6] |= 1 &<< UInt64(index & 63) }

  /// The item at `index`, or the edge outside the sentence.
  @inline(__always)
  subscript(index: Int) -> Item {
    items[UInt(bitPattern: index) < UInt(bitPattern: count) ? index : count]
  }

  /// The first item at or after `start` at which a quantity may begin.
  @inline(__always)
  func opener(from start: Int) -> Int? {
    guard start < count else { return nil }
    var block = start >> 6
    var bits = openers[block] & (~0 &<< UInt64(start & 63))
    while bits == 0 {
      block += 1
      guard block < Self.openerWords(count) else { return nil }
      bits = openers[block]
    }
    return block << 6 + bits.trailingZeroBitCount
  }
}
