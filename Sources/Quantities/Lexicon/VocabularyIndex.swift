internal import Segmentation

/// The words of a ``Vocabulary`` laid out for look-up, in memory that lives as long as the program.
///
/// A word costs a look at one bit, then, where the bit is set, at one slot and one row of items.
struct VocabularyIndex: @unchecked Sendable {
  /// A word's hash and number; the number 0 for an empty slot.
  private struct Slot {
    var hash: UInt32
    var number: UInt16
    /// The bytes of the word, or 0 where they are more than ``Key`` holds.
    var count: UInt16
  }

  /// A word's bytes.
  private struct Key {
    var low: UInt64
    var high: UInt64
  }

  /// One bit for each value of a hash's last 16 bits that some word has: most tokens are turned away by it.
  private let known: UnsafeMutablePointer<UInt64>
  /// The same for the words that may open a quantity, or may do so behind an article.
  private let openers: UnsafeMutablePointer<UInt64>
  // Open addressing with linear probing; a third of the slots is used.
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  private let keys: UnsafeMutablePointer<Key>
  /// The numbers of words and signs of one byte, by the byte.
  private let single: UnsafeMutablePointer<UInt16>
  /// What an item with each word has in common.
  private let items: UnsafeMutablePointer<Item>

  /// The index of the words of `numbers`, which are numbers of `lexemes`; both are in memory for ever after.
  init(_ numbers: WordTable<UInt16>, _ lexemes: [Lexeme]) {
    known = .allocate(capacity: 1024)
    openers = .allocate(capacity: 1024)
    known.initialize(repeating: 0, count: 1024)
    openers.initialize(repeating: 0, count: 1024)
    var size = 64
    while size < numbers.count * 3 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(hash: 0, number: 0, count: 0), count: size)
    keys = .allocate(capacity: lexemes.count)
    keys.initialize(repeating: Key(low: 0, high: 0), count: lexemes.count)
    single = .allocate(capacity: 256)
    single.initialize(repeating: 0, count: 256)
    items = .allocate(capacity: lexemes.count)
    for (number, lexeme) in lexemes.enumerated() {
      (items + number).initialize(to: Item(UInt16(number), lexeme))
    }
    for word in numbers.words {
      let lexeme = lexemes[Int(word.value)]
      let bit = Int(word.hash & 0xFFFF)
      known[bit >> 6] |= 1 &<< UInt64(bit & 63)
      if lexeme.isOpener && lexeme.number != .article || lexeme.roles.contains(.measure) {
        openers[bit >> 6] |= 1 &<< UInt64(bit & 63)
      }
      if word.key.count == 1, let byte = word.key.first {
        single[Int(byte)] = word.value
        if byte &- 0x61 < 26 { single[Int(byte & ~0x20)] = word.value }
      }
      var place = Int(word.hash) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = Slot(hash: word.hash, number: word.value, count: UInt16(word.key.count))
      for (index, byte) in word.key.prefix(16).enumerated() {
        if index < 8 {
          keys[Int(word.value)].low |= UInt64(byte) &<< UInt64(8 * index)
        } else {
          keys[Int(word.value)].high |= UInt64(byte) &<< UInt64(8 * (index - 8))
        }
      }
    }
    self.numbers = Unmanaged.passRetained(Holder(numbers))
  }

  /// For words that a look at sixteen bytes does not tell.
  private final class Holder: Sendable {
    let numbers: WordTable<UInt16>
    init(_ numbers: WordTable<UInt16>) { self.numbers = numbers }
  }
  private let numbers: Unmanaged<Holder>

  /// The number of a token of the text `bytes`; 0 where the word is unknown.
  @inline(__always)
  func number(of token: UnsafePointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let bit = Int(token.pointee.hash & 0xFFFF)
    guard known[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0 else { return 0 }
    return lookUp(token, bytes)
  }

  /// The same for a token that is a word, which nearly all are.
  @inline(__always)
  func number(ofWord token: UnsafePointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let hash = token.pointee.hash
    guard known[Int(hash & 0xFFFF) &>> 6] & (1 &<< UInt64(truncatingIfNeeded: hash & 63)) != 0 else { return 0 }
    let start = Int(token.pointee.start)
    let count = Int(token.pointee.end &- token.pointee.start)
    if count == 1 { return single[Int(bytes[start])] }
    var place = Int(hash) & mask
    while slots[place].hash != hash {
      if slots[place].number == 0 { return 0 }
      place = (place &+ 1) & mask
    }
    // A typographic apostrophe has three bytes in the text; a long key is not among the keys.
    guard Int(slots[place].count) == count, count <= 16, start &+ 16 <= bytes.count, let base = bytes.baseAddress
    else { return lookUpSlowly(token.pointee, bytes) }
    // Letters, apostrophes and stops: setting one bit folds them exactly. What stands behind the word is shifted out.
    let fold: UInt64 = 0x2020_2020_2020_2020
    let text = UnsafeRawPointer(base + start)
    let key = keys + Int(slots[place].number)
    let low = (text.loadUnaligned(as: UInt64.self) | fold) ^ key.pointee.low
    if count <= 8 {
      if low &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count) == 0 { return slots[place].number }
    } else {
      let high = (text.loadUnaligned(fromByteOffset: 8, as: UInt64.self) | fold) ^ key.pointee.high
      if low == 0, high &<< UInt64(truncatingIfNeeded: 128 &- 8 &* count) == 0 { return slots[place].number }
    }
    return lookUpSlowly(token.pointee, bytes)
  }

  @inline(never)
  private func lookUp(_ token: UnsafePointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if token.pointee.kind == .word { return number(ofWord: token, in: bytes) }
    let start = Int(token.pointee.start)
    if token.pointee.end &- token.pointee.start == 1, token.pointee.kind != .possessive {
      return single[Int(bytes[start])]
    }
    return lookUpSlowly(token.pointee, bytes)
  }

  @inline(never)
  private func lookUpSlowly(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    numbers._withUnsafeGuaranteedRef { $0.numbers[token, in: bytes.span] ?? 0 }
  }

  /// Whether a token with the given hash may open a quantity; says so of a few others as well.
  @inline(__always)
  func mayOpen(_ hash: UInt32) -> Bool {
    let bit = Int(hash & 0xFFFF)
    return openers[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0
  }

  /// An item with the word of the given number; what its token looks like is to be filled in.
  @inline(__always)
  func item(_ number: UInt16) -> UnsafePointer<Item> { UnsafePointer(items + Int(number)) }
}
