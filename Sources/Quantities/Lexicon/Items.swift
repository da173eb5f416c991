internal import Segmentation

/// The items of a sentence in memory that its owner frees, with one more for what stands outside the sentence.
struct Items {
  /// How many items the sentence has.
  let count: Int
  /// The article's bytes.
  let text: UnsafeBufferPointer<UInt8>
  /// The roles that some item of the sentence has: a rule that looks for one at a distance asks here first.
  private(set) var roles: Roles = []
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
    (items + count).initialize(to: vocabulary.item(0).pointee)
    guard let first = tokens.baseAddress, let bytes = text.baseAddress else { return }
    var roles = Roles()
    for index in 0..<tokens.count {
      let token = first + index
      let item = items + index
      let kind = token.pointee.kind
      if kind == .word {
        item.initialize(to: vocabulary.item(vocabulary.number(ofWord: token, in: text)).pointee)
        item.pointee.fill(token, .word, bytes)
      } else {
        item.initialize(to: vocabulary.item(vocabulary.number(ofSign: token, in: text)).pointee)
        item.pointee.fill(token, kind, bytes)
        if kind == .digits {
          item.pointee.fillDigits(token, bytes)
          if index > 0 { fillBefore(index, token - 1, token) }
        } else if kind == .dash || kind == .quote || kind == .symbol {
          item.pointee.roles.insert(.continuing)
        }
      }
      roles.formUnion(item.pointee.roles)
      // Without a branch, which would be guessed wrong at every fifth token.
      openers[index &>> 6] |= (item.pointee.roles.contains(.beginning) ? 1 : 0) &<< UInt64(truncatingIfNeeded: index)
    }
    self.roles = roles
  }

  /// Takes in what stands before the digits at `index`.
  @inline(__always)
  private func fillBefore(_ index: Int, _ previous: UnsafePointer<Token>, _ token: UnsafePointer<Token>) {
    switch previous.pointee.kind {
    case .digits: items[index].gap = Item.gap(previous.pointee, token.pointee, text)
    // A point or a sign in front begins the number: ".5", "-3", "-.5".
    case .punctuation:
      markOpener(index - 1)
      if index > 1 { markOpener(index - 2) }
    case .dash: markOpener(index - 1)
    default: break
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
