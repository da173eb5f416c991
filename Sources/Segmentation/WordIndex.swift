/// The rows of a large embedded table, found in place by the word that begins each.
///
/// Nothing is copied and nothing is read before it is asked for: the rows stand in the order of their words' bytes, and
/// a look-up halves the table until it stands before its word. The words must be in lower case and with plain
/// apostrophes, each in one row.
///
/// ```swift
/// let data = tally_words()
/// let words = WordIndex(embedded: data.bytes, count: data.count)
/// words[token, in: bytes]   // the bytes of the row's second field
/// ```
///
/// - Complexity: O(1) to make; a look-up compares with O(log *n*) rows, the first of them by eight bytes at once.
public struct WordIndex: Sendable {
  /// A row of the table: its first eight bytes, as a number in their order, and where it begins.
  private struct Mark: Sendable {
    var word: UInt64
    var start: Int
  }

  // The memory is never written.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  /// Rows all over the table, to begin with.
  private let marks: [Mark]
  private static let markCount = 2048

  /// An index of a table over memory that is never freed.
  public init(embedded start: UnsafePointer<UInt8>?, count: Int) {
    bytes = UnsafeBufferPointer(start: start, count: count)
    var marks: [Mark] = []
    marks.reserveCapacity(Self.markCount)
    let stride = max(64, count / Self.markCount)
    for place in Swift.stride(from: stride, to: count, by: stride) {
      guard let line = bytes[place...].firstIndex(of: 0x0A) else { break }
      // Not an empty line.
      let word = Self.word(bytes, line + 1)
      if word > 0 { marks.append(Mark(word: word, start: line + 1)) }
    }
    self.marks = marks
  }

  /// What stands beside a token's word: the bytes of the row's second field; `nil` where no row has the word.
  public subscript(token: Token, in text: Span<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var (low, high) = stretch(token, text)
    while low < high {
      var row = low + (high - low) / 2
      while row > low, bytes[row - 1] != 0x0A { row -= 1 }
      switch order(of: row, token, text) {
      case .same(let end): return bytes[row] == 0x23 ? nil : field(after: end)
      case .after: high = row
      case .before:
        low = row
        while low < high, bytes[low] != 0x0A { low += 1 }
        low += 1
      }
    }
    return nil
  }

  /// What stands beside `word`, compared as ``Folding`` says.
  public subscript(word: String) -> UnsafeBufferPointer<UInt8>? {
    Folding.withFolded(word.utf8) { folded, hash in
      self[Token(start: 0, end: UInt32(folded.count), hash: hash, kind: .word, flags: []), in: folded.span]
    }
  }

  /// The part of the table in which the token's word must stand, as far as its first eight bytes tell.
  private func stretch(_ token: Token, _ text: Span<UInt8>) -> (low: Int, high: Int) {
    let word = Self.word(token, text)
    // The first mark whose word is not before the token's, and the first one whose word is behind.
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].word < word { low = middle + 1 } else { high = middle }
    }
    while high < marks.count, marks[high].word == word { high += 1 }
    return (low > 0 ? marks[low - 1].start : 0, high < marks.count ? marks[high].start : bytes.count)
  }

  /// The first eight bytes of the word that begins at `start`.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<8 {
      let byte = start + place < bytes.count ? bytes[start + place] : 0x0A
      if byte == 0x09 || byte == 0x0A { return word &<< UInt64(8 * (8 - place)) }
      word = word &<< 8 | UInt64(byte)
    }
    return word
  }

  /// The first eight bytes of a token's word, folded.
  private static func word(_ token: Token, _ text: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    var offset = Int(token.start)
    for place in 0..<8 {
      guard offset < Int(token.end) else { return word &<< UInt64(8 * (8 - place)) }
      word = word &<< 8 | UInt64(folded(&offset, token, text))
    }
    return word
  }

  /// The folded byte of a token at `offset`, which goes on to the next.
  @inline(__always)
  private static func folded(_ offset: inout Int, _ token: Token, _ text: Span<UInt8>) -> UInt8 {
    let byte = text[offset]
    offset += 1
    // U+2019 is E2 80 99.
    if byte == 0xE2, offset + 1 < Int(token.end), text[offset] == 0x80, text[offset + 1] == 0x99 {
      offset += 2
      return 0x27
    }
    return Folding.lower(byte)
  }

  private enum Order {
    /// The row's word stands before or behind the token's.
    case before, after
    /// It is the token's, and ends here.
    case same(Int)
  }

  /// How the word of the row that begins at `row` stands to the token's.
  private func order(of row: Int, _ token: Token, _ text: Span<UInt8>) -> Order {
    var key = row
    var offset = Int(token.start)
    while true {
      let isAtEnd = key >= bytes.count || bytes[key] == 0x09 || bytes[key] == 0x0A
      guard offset < Int(token.end) else { return isAtEnd ? .same(key) : .after }
      if isAtEnd { return .before }
      let byte = Self.folded(&offset, token, text)
      if bytes[key] != byte { return bytes[key] < byte ? .before : .after }
      key += 1
    }
  }

  /// The field behind the word that ends at `end`.
  private func field(after end: Int) -> UnsafeBufferPointer<UInt8> {
    guard end < bytes.count, bytes[end] == 0x09 else { return UnsafeBufferPointer(rebasing: bytes[end..<end]) }
    var last = end + 1
    while last < bytes.count, bytes[last] != 0x09, bytes[last] != 0x0A { last += 1 }
    return UnsafeBufferPointer(rebasing: bytes[end + 1..<last])
  }
}
