internal import Segmentation

/// The words of a ``Vocabulary`` laid out for look-up, in memory that lives as long as the program.
///
/// A word costs a look at one place by sixteen bits of its hash, then, where a word of the vocabulary has the same, at
/// that word's row, which has its bytes and its item side by side.
struct VocabularyIndex: @unchecked Sendable {
  /// What is known of a word; the compiler gives it 64 bytes, a line of the processor's cache.
  private struct Row {
    /// What items with the word have in common.
    var item: Item
    /// The word's first sixteen bytes.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// How many bytes it has.
    var count = 0
    private var room = 0

    init(_ item: Item) { self.item = item }
  }

  /// The words' numbers by the last 16 bits of their hashes; 0 where no word has these, ``shared`` where several have.
  private let numbers: UnsafeMutablePointer<UInt16>
  private static var shared: UInt16 { .max }
  /// One bit for each value of a hash's last 16 bits that a word has which may open a quantity, or may do so behind an
  /// article.
  private let openers: UnsafeMutablePointer<UInt64>
  /// The numbers of words and signs of one byte, by the byte.
  private let single: UnsafeMutablePointer<UInt16>
  private let rows: UnsafeMutablePointer<Row>

  /// The index of the words of `words`, which are numbers of `lexemes`; both are in memory for ever after.
  init(_ words: WordTable<UInt16>, _ lexemes: [Lexeme]) {
    numbers = .allocate(capacity: 65_536)
    numbers.initialize(repeating: 0, count: 65_536)
    openers = .allocate(capacity: 1024)
    openers.initialize(repeating: 0, count: 1024)
    single = .allocate(capacity: 256)
    single.initialize(repeating: 0, count: 256)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: lexemes.count * MemoryLayout<Row>.stride, alignment: 64)
    rows = memory.bindMemory(to: Row.self, capacity: lexemes.count)
    for (number, lexeme) in lexemes.enumerated() {
      (rows + number).initialize(to: Row(Item(UInt16(number), lexeme)))
    }
    all = Unmanaged.passRetained(Holder(words))
    let (numbers, openers, single, rows) = (numbers, openers, single, rows)
    words.forEachWord { key, hash, value in
      let lexeme = lexemes[Int(value)]
      let place = Int(hash & 0xFFFF)
      numbers[place] = numbers[place] == 0 ? value : Self.shared
      if lexeme.isOpener && lexeme.number != .article || lexeme.roles.contains(.measure) {
        openers[place >> 6] |= 1 &<< UInt64(place & 63)
      }
      if key.count == 1 {
        single[Int(key[0])] = value
        if key[0] &- 0x61 < 26 { single[Int(key[0] & ~0x20)] = value }
      }
      let row = rows + Int(value)
      row.pointee.count = key.count
      for index in 0..<min(8, key.count) { row.pointee.low |= UInt64(key[index]) &<< UInt64(8 * index) }
      for index in 8..<max(8, min(16, key.count)) {
        row.pointee.high |= UInt64(key[index]) &<< UInt64(8 * (index - 8))
      }
    }
  }

  /// For words that a look at sixteen bytes does not tell.
  private final class Holder: Sendable {
    let numbers: WordTable<UInt16>
    init(_ numbers: WordTable<UInt16>) { self.numbers = numbers }
  }
  private let all: Unmanaged<Holder>

  /// The number of a token of the text `bytes`; 0 where the word is unknown.
  @inline(__always)
  func number(of token: UnsafePointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    token.pointee.kind == .word ? number(ofWord: token, in: bytes) : number(ofSign: token, in: bytes)
  }

  /// The same for a token that is a word.
  @inline(__always)
  func number(ofWord token: UnsafePointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let number = numbers[Int(token.pointee.hash & 0xFFFF)]
    guard number != 0 else { return 0 }
    let start = Int(token.pointee.start)
    let count = Int(token.pointee.end &- token.pointee.start)
    guard number != Self.shared, count <= 16, start &+ 16 <= bytes.count, let base = bytes.baseAddress else {
      return lookUp(token, bytes)
    }
    let row = rows + Int(number)
    // A typographic apostrophe has three bytes in the text and one in the key.
    guard count == row.pointee.count else { return count > row.pointee.count ? lookUp(token, bytes) : 0 }
    // Letters, apostrophes and stops: setting one bit folds them exactly. What stands behind the word is shifted out.
    let fold: UInt64 = 0x2020_2020_2020_2020
    let text = UnsafeRawPointer(base + start)
    let low = (text.loadUnaligned(as: UInt64.self) | fold) ^ row.pointee.low
    if count <= 8 {
      if low &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count) == 0 { return number }
    } else {
      let high = (text.loadUnaligned(fromByteOffset: 8, as: UInt64.self) | fold) ^ row.pointee.high
      if low == 0, high &<< UInt64(truncatingIfNeeded: 128 &- 8 &* count) == 0 { return number }
    }
    // Keys with letters outside ASCII have not the bit set everywhere.
    return token.pointee.flags.contains(.nonASCII) ? lookUp(token, bytes) : 0
  }

  /// The same for a token that is no word: nearly all are of one byte.
  @inline(__always)
  func number(ofSign token: UnsafePointer<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if token.pointee.end &- token.pointee.start == 1, token.pointee.kind != .possessive {
      return single[Int(bytes[Int(token.pointee.start)])]
    }
    return numbers[Int(token.pointee.hash & 0xFFFF)] == 0 ? 0 : lookUp(token, bytes)
  }

  @inline(never)
  private func lookUp(_ token: UnsafePointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    all._withUnsafeGuaranteedRef { $0.numbers[token.pointee, in: bytes.span] ?? 0 }
  }

  /// Whether a token with the given hash may open a quantity; says so of a few others as well.
  @inline(__always)
  func mayOpen(_ hash: UInt32) -> Bool {
    let bit = Int(hash & 0xFFFF)
    return openers[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0
  }

  /// An item with the word of the given number; what its token looks like is to be filled in.
  @inline(__always)
  func item(_ number: UInt16) -> UnsafePointer<Item> {
    UnsafeRawPointer(rows + Int(number)).assumingMemoryBound(to: Item.self)
  }
}
