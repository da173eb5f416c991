/// The rows of a large embedded table, found in place by the word that begins each.
///
/// Nothing is copied: an index of hashes is laid over the bytes in one pass, and what stands beside a word is read when
/// it is asked for. The words must be in lower case and with plain apostrophes, each in one row.
///
/// ```swift
/// let data = tally_words()
/// let words = WordIndex(embedded: data.bytes, count: data.count)
/// words[token, in: bytes]   // the bytes of the row's second field
/// ```
///
/// - Complexity: O(*n*) in the bytes to make; a look-up compares with two rows' hashes on average.
public struct WordIndex: Sendable {
  private struct Row: Sendable {
    var hash: UInt32
    var start: UInt32
  }

  // The memory is never written.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  /// The rows, those of one bucket together.
  private let rows: [Row]
  /// Where the rows of each bucket begin; one more than there are buckets.
  private let buckets: [UInt32]
  private static let mask = 0xFFFF

  /// An index of a table over memory that is never freed.
  public init(embedded start: UnsafePointer<UInt8>?, count: Int) {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var found: [Row] = []
    found.reserveCapacity(count / 10)
    var ends = [UInt32](repeating: 0, count: Self.mask + 2)
    var offset = 0
    while offset < count {
      let start = offset
      while offset < count, bytes[offset] != 0x09, bytes[offset] != 0x0A { offset += 1 }
      if offset > start, bytes[start] != 0x23, let base = bytes.baseAddress {
        let hash = FoldedHash.of(UnsafeRawPointer(base), start, offset, readable: count)
        found.append(Row(hash: hash, start: UInt32(truncatingIfNeeded: start)))
        ends[Int(hash) & Self.mask] += 1
      }
      while offset < count, bytes[offset] != 0x0A { offset += 1 }
      offset += 1
    }
    // The rows are laid out from the end of each bucket, so that the ends become the beginnings.
    var total: UInt32 = 0
    for bucket in ends.indices {
      total += ends[bucket]
      ends[bucket] = total
    }
    var rows = found
    for row in found.reversed() {
      let bucket = Int(row.hash) & Self.mask
      ends[bucket] -= 1
      rows[Int(ends[bucket])] = row
    }
    self.bytes = bytes
    self.rows = rows
    buckets = ends
  }

  /// What stands beside a token's word: the bytes of the row's second field; `nil` where no row has the word.
  public subscript(token: Token, in text: Span<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let bucket = Int(token.hash) & Self.mask
    for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) where rows[index].hash == token.hash {
      if let end = end(of: Int(rows[index].start), token, text) { return field(after: end) }
    }
    return nil
  }

  /// What stands beside `word`, compared as ``Folding`` says.
  public subscript(word: String) -> UnsafeBufferPointer<UInt8>? {
    var folded: [UInt8] = []
    let hash = Folding.append(word.utf8, to: &folded)
    let token = Token(start: 0, end: UInt32(folded.count), hash: hash, kind: .word, flags: [])
    return self[token, in: folded.span]
  }

  /// The end of the word that begins at `start`, if it is the token's.
  private func end(of start: Int, _ token: Token, _ text: Span<UInt8>) -> Int? {
    var key = start
    var offset = Int(token.start)
    let end = Int(token.end)
    while offset < end, key < bytes.count {
      var byte = text[offset]
      // U+2019 is E2 80 99.
      if byte == 0xE2, offset + 2 < end, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
        byte = 0x27
        offset += 2
      }
      if Folding.lower(byte) != bytes[key] { return nil }
      offset += 1
      key += 1
    }
    guard offset == end, key >= bytes.count || bytes[key] == 0x09 || bytes[key] == 0x0A else { return nil }
    return key
  }

  /// The field behind the word that ends at `end`.
  private func field(after end: Int) -> UnsafeBufferPointer<UInt8> {
    guard end < bytes.count, bytes[end] == 0x09 else { return UnsafeBufferPointer(rebasing: bytes[end..<end]) }
    var last = end + 1
    while last < bytes.count, bytes[last] != 0x09, bytes[last] != 0x0A { last += 1 }
    return UnsafeBufferPointer(rebasing: bytes[end + 1..<last])
  }
}
