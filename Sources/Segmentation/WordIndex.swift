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
  fileprivate struct Row: Sendable {
    var hash: UInt32
    var start: UInt32
  }

  /// The memory of the index.
  private final class Storage: @unchecked Sendable {
    /// The rows, those of one bucket together.
    let rows: UnsafeMutablePointer<Row>
    /// Where the rows of each bucket begin; one more than there are buckets.
    let buckets: UnsafeMutablePointer<UInt32>

    init(rows count: Int, buckets bucketCount: Int) {
      rows = .allocate(capacity: count)
      buckets = .allocate(capacity: bucketCount)
      buckets.initialize(repeating: 0, count: bucketCount)
    }

    deinit {
      rows.deallocate()
      buckets.deallocate()
    }
  }

  // The memory is never written after the index was made.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  private let storage: Storage
  private static let mask = 0xFFFF

  /// An index of a table over memory that is never freed.
  public init(embedded start: UnsafePointer<UInt8>?, count: Int) {
    bytes = UnsafeBufferPointer(start: start, count: count)
    guard let start else {
      storage = Storage(rows: 1, buckets: Self.mask + 2)
      return
    }
    // No row is shorter than a letter and its line break.
    let found = UnsafeMutablePointer<Row>.allocate(capacity: count / 2 + 1)
    defer { found.deallocate() }
    var total = 0
    var offset = 0
    while offset < count {
      let first = offset
      while offset < count, start[offset] != 0x09, start[offset] != 0x0A { offset &+= 1 }
      if offset > first, start[first] != 0x23 {
        let hash = FoldedHash.of(UnsafeRawPointer(start), first, offset, readable: count)
        (found + total).initialize(to: Row(hash: hash, start: UInt32(truncatingIfNeeded: first)))
        total &+= 1
      }
      while offset < count, start[offset] != 0x0A { offset &+= 1 }
      offset &+= 1
    }
    storage = Storage(rows: total + 1, buckets: Self.mask + 2)
    let buckets = storage.buckets
    for row in UnsafeBufferPointer(start: found, count: total) { buckets[Int(row.hash) & Self.mask] &+= 1 }
    // The rows are laid out from the end of each bucket, so that the ends become the beginnings.
    var end: UInt32 = 0
    for bucket in 0..<Self.mask + 2 {
      end &+= buckets[bucket]
      buckets[bucket] = end
    }
    for row in UnsafeBufferPointer(start: found, count: total).reversed() {
      let bucket = Int(row.hash) & Self.mask
      buckets[bucket] &-= 1
      (storage.rows + Int(buckets[bucket])).initialize(to: row)
    }
  }

  /// What stands beside a token's word: the bytes of the row's second field; `nil` where no row has the word.
  public subscript(token: Token, in text: Span<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let bucket = Int(token.hash) & Self.mask
    for index in Int(storage.buckets[bucket])..<Int(storage.buckets[bucket + 1])
    where storage.rows[index].hash == token.hash {
      if let end = end(of: Int(storage.rows[index].start), token, text) { return field(after: end) }
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
