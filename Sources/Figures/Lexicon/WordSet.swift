/// A small set of words by their hashes: 64 bits turn most other words away before any is compared.
///
/// ```swift
/// let verbs: WordSet = WordHash.set("rose|climbed|fell")
/// verbs.contains(token.hash)
/// ```
struct WordSet: Sendable {
  private var filter: UInt64 = 0
  private var hashes: [UInt32] = []

  /// The set of the words with the given hashes.
  init(_ hashes: some Sequence<UInt32> = EmptyCollection()) {
    for hash in hashes { insert(hash) }
  }

  /// Whether the set holds no word.
  var isEmpty: Bool { filter == 0 }

  /// Whether the set holds the word with the hash `hash`.
  ///
  /// - Complexity: O(1) for most words that it does not hold, else O(*n*).
  @inline(__always)
  func contains(_ hash: UInt32) -> Bool {
    filter & (1 << UInt64(hash & 63)) != 0 && hashes.contains(hash)
  }

  /// Takes in the words of `other`.
  mutating func formUnion(_ other: WordSet) {
    for hash in other.hashes { insert(hash) }
  }

  /// Takes in the word with the hash `hash`.
  mutating func insert(_ hash: UInt32) {
    guard !contains(hash) else { return }
    filter |= 1 << UInt64(hash & 63)
    hashes.append(hash)
  }
}
