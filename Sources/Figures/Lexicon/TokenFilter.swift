internal import Segmentation

/// The words of a sentence by ten bits of their hashes: a look at one bit for each word of a set tells that none of a
/// large set stands in the sentence, as is so most of the time.
///
/// It is filled when it is first asked for.
struct TokenFilter {
  private var bits = [UInt64](repeating: 0, count: 16)
  private var isFilled = false

  /// Forgets the words.
  mutating func empty() {
    guard isFilled else { return }
    isFilled = false
    for index in bits.indices { bits[index] = 0 }
  }

  /// Takes in the words of `tokens`, unless it has.
  mutating func fill(_ tokens: [Token]) {
    guard !isFilled else { return }
    isFilled = true
    for token in tokens { bits[Int(token.hash & 1023) >> 6] |= 1 << UInt64(token.hash & 63) }
  }

  /// Whether the word with the hash `hash` may be one of them.
  @inline(__always)
  func mayContain(_ hash: UInt32) -> Bool { bits[Int(hash & 1023) >> 6] &>> UInt64(hash & 63) & 1 != 0 }
}
