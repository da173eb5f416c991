internal import CByteMasks

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
      guard let start, case let line = tally_first(0x0A, start, place, count), line < count else { break }
      // Not an empty line.
      let word = Self.word(bytes, line + 1)
      if word > 0 { marks.append(Mark(word: word, start: line + 1)) }
    }
    self.marks = marks
  }

  /// What stands beside a token's word: the bytes of the row's second field; `nil` where no row has the word.
  public subscript(token: Token, in text: Span<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    text.withUnsafeBufferPointer { text in
      let word = UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
      return Folding.withFolded(word) { folded, _ in self[folded: folded] }
    }
  }

  /// What stands beside `word`, compared as ``Folding`` says.
  public subscript(word: String) -> UnsafeBufferPointer<UInt8>? {
    Folding.withFolded(word.utf8) { folded, _ in self[folded: folded] }
  }

  /// What stands beside the word of the folded bytes `word`.
  public subscript(folded word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let bytes = bytes.baseAddress else { return nil }
    let first = Self.word(word, 0)
    var (low, high) = stretch(first)
    while low < high {
      let row = LineSearch.start(of: bytes, before: low + (high - low) / 2, behind: low)
      let other = Self.word(self.bytes, row)
      switch other == first ? order(of: row, word) : other < first ? .before : .after {
      case .same(let end): return bytes[row] == 0x23 ? nil : field(after: end)
      case .after: high = row
      case .before: low = tally_first(0x0A, bytes, row, high) + 1
      }
    }
    return nil
  }

  /// The part of the table in which a word of these first eight bytes must stand.
  private func stretch(_ word: UInt64) -> (low: Int, high: Int) {
    // The first mark whose word is not before the token's, and the first one whose word is behind.
    var low = 0
    var high = marks.count
    marks.withUnsafeBufferPointer { marks in
      while low < high {
        let middle = (low &+ high) / 2
        if marks[middle].word < word { low = middle &+ 1 } else { high = middle }
      }
    }
    while high < marks.count, marks[high].word == word { high += 1 }
    return (low > 0 ? marks[low - 1].start : 0, high < marks.count ? marks[high].start : bytes.count)
  }

  /// The first eight bytes of the word that begins at `start`, as a number in their order.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    if start + 8 <= bytes.count, let base = bytes.baseAddress {
      word = UInt64(bigEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: start, as: UInt64.self))
      // The highest bit of each byte that is a tab or a line break.
      let ends = LineSearch.zeros(word ^ 0x0909_0909_0909_0909) | LineSearch.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
      let length = ends.leadingZeroBitCount & ~7
      return length == 64 ? word : word & ~(~0 &>> UInt64(length))
    }
    for place in 0..<8 {
      let byte = start + place < bytes.count ? bytes[start + place] : 0x0A
      if byte == 0x09 || byte == 0x0A { return word &<< UInt64(8 * (8 - place)) }
      word = word &<< 8 | UInt64(byte)
    }
    return word
  }

  private enum Order {
    /// The row's word stands before or behind the one asked for.
    case before, after
    /// It is the one, and ends here.
    case same(Int)
  }

  /// How the word of the row that begins at `row` stands to `word`.
  private func order(of row: Int, _ word: UnsafeBufferPointer<UInt8>) -> Order {
    var key = row
    for byte in word {
      if key >= bytes.count || bytes[key] == 0x09 || bytes[key] == 0x0A { return .before }
      if bytes[key] != byte { return bytes[key] < byte ? .before : .after }
      key += 1
    }
    return key >= bytes.count || bytes[key] == 0x09 || bytes[key] == 0x0A ? .same(key) : .after
  }

  /// The field behind the word that ends at `end`.
  private func field(after end: Int) -> UnsafeBufferPointer<UInt8> {
    guard end < bytes.count, bytes[end] == 0x09 else { return UnsafeBufferPointer(rebasing: bytes[end..<end]) }
    var last = end + 1
    while last < bytes.count, bytes[last] != 0x09, bytes[last] != 0x0A { last += 1 }
    return UnsafeBufferPointer(rebasing: bytes[end + 1..<last])
  }
}
