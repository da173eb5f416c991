import Articles

/// The words of a text as hashes, for likeness alone: two texts of one story share them.
enum Words {
  /// The bytes of an article that its opening's words are taken from: a title and two or three sentences.
  static let opening = 600

  /// Calls `body` with the hash (FNV-1a) and the length of each word of `bytes`: runs of letters, ASCII capitals in
  /// lower case, bytes outside ASCII as letters.
  ///
  /// - Complexity: O(*n*) in the bytes; nothing is allocated.
  @inline(__always)
  static func forEach(in bytes: ArraySlice<UInt8>, _ body: (_ hash: UInt32, _ length: Int) -> Void) {
    var hash: UInt32 = 2_166_136_261
    var length = 0
    for byte in bytes {
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
        hash = (hash ^ UInt32(byte < 0x80 ? byte | 0x20 : byte)) &* 16_777_619
        length += 1
      } else if length > 0 {
        body(hash, length)
        hash = 2_166_136_261
        length = 0
      }
    }
    if length > 0 { body(hash, length) }
  }

  /// The words of four letters and more of an article's title and opening: ascending, each once.
  static func openingWords(of article: Article) -> [UInt32] {
    var words: [UInt32] = []
    forEach(in: article.text.bytes.prefix(opening)) { hash, length in
      if length > 3 { words.append(hash) }
    }
    return sortedOnce(words)
  }

  /// The values in ascending order, each once.
  static func sortedOnce(_ values: [UInt32]) -> [UInt32] {
    var once: [UInt32] = []
    for value in values.sorted() where once.last != value { once.append(value) }
    return once
  }

  /// Calls `body` with each value that two ascending lists share.
  ///
  /// - Complexity: O(*n*) in both lists.
  @inline(__always)
  static func forEachShared(_ left: [UInt32], _ right: [UInt32], _ body: (UInt32) -> Void) {
    var (i, j) = (0, 0)
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        body(left[i])
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
