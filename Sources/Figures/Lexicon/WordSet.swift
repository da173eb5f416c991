internal import Segmentation

/// A small set of words by their hashes: two looks at bits turn most other words away before any is compared.
///
/// ```swift
/// let verbs: WordSet = WordHash.set("rose|climbed|fell")
/// verbs.contains(token.hash)
/// ```
struct WordSet: Sendable {
  private var filter: UInt64 = 0
  private var secondFilter: UInt64 = 0
  /// The words' hashes.
  private(set) var hashes: [UInt32] = []

  /// The set of the words with the given hashes.
  init(_ hashes: some Sequence<UInt32> = EmptyCollection()) {
    for hash in hashes { insert(hash) }
  }

  /// An empty set with room for `capacity` words.
  init(capacity: Int) { hashes.reserveCapacity(capacity) }

  /// Whether the set holds no word.
  var isEmpty: Bool { filter == 0 }

  /// Whether the set may hold the word with the hash `hash`.
  @inline(__always)
  private func mayContain(_ hash: UInt32) -> Bool {
    filter &>> UInt64(hash & 63) & secondFilter &>> UInt64(hash &>> 6 & 63) & 1 != 0
  }

  /// Whether the set holds the word with the hash `hash`.
  ///
  /// - Complexity: O(1) for most words that it does not hold, else O(*n*).
  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { mayContain(hash) && hashes.contains(hash) }

  /// Whether the set holds the word of one of `tokens`, which are those of `filter`.
  func containsAny(of tokens: [Token], _ filter: inout TokenFilter) -> Bool {
    filter.fill(tokens)
    for hash in hashes where filter.mayContain(hash) {
      if tokens.contains(where: { $0.hash == hash }) { return true }
    }
    return false
  }

  /// Takes in the words of `other`.
  mutating func formUnion(_ other: WordSet) {
    for hash in other.hashes { insert(hash) }
  }

  /// Takes in the word with the hash `hash`.
  mutating func insert(_ hash: UInt32) {
    guard !contains(hash) else { return }
    filter |= 1 << UInt64(hash & 63)
    secondFilter |= 1 << UInt64(hash >> 6 & 63)
    hashes.append(hash)
  }
}
