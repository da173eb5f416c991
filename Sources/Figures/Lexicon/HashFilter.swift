/// A set of words of which only the last 16 bits of their hashes are kept: one look at a bit turns away nearly every
/// word that is not in it, and lets a few pass that are not either.
struct HashFilter: Sendable {
  private var bits: [UInt64]

  /// The filter of the words with the given hashes.
  init(_ hashes: some Sequence<UInt32>) {
    bits = Array(repeating: 0, count: 1024)
    for hash in hashes { bits[Int(hash & 0xFFFF) >> 6] |= 1 << UInt64(hash & 63) }
  }

  /// Whether the word with the hash `hash` may be one of the words.
  @inline(__always)
  func mayContain(_ hash: UInt32) -> Bool { bits[Int(hash & 0xFFFF) >> 6] &>> UInt64(hash & 63) & 1 != 0 }
}
