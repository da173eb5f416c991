import Articles

/// The words of a text as hashes, for likeness alone: two texts of one story share them.
enum Words {
  /// The bytes of an article that its opening's words are taken from: a title and two or three sentences.
  static let opening = 600

  /// Calls `body` with the hash (FNV-1a) and the length of each word and number of `bytes`: runs of letters and digits,
  /// ASCII capitals in lower case, bytes outside ASCII as letters.
  ///
  /// - Complexity: O(*n*) in the bytes; nothing is allocated.
  @inline(__always)
  static func forEach(in bytes: ArraySlice<UInt8>, _ body: (_ hash: UInt32, _ length: Int, _ isNumber: Bool) -> Void) {
    var hash: UInt32 = 2_166_136_261
    var length = 0
    var isNumber = false
    for byte in bytes {
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte &- 0x30 < 10 {
        // Bit 5 is set in every digit, and in every byte of lower case.
        hash = (hash ^ UInt32(byte < 0x80 ? byte | 0x20 : byte)) &* 16_777_619
        if length == 0 { isNumber = byte < 0x3A }
        length += 1
      } else if length > 0 {
        body(hash, length, isNumber)
        hash = 2_166_136_261
        length = 0
      }
    }
    if length > 0 { body(hash, length, isNumber) }
  }

  /// The words of four letters and more of an article's title and opening, and its numbers of two digits and more (ages,
  /// addresses, days): ascending, each once.
  static func openingWords(of article: Article) -> [UInt32] {
    var words: [UInt32] = []
    forEach(in: article.text.bytes.prefix(opening)) { hash, length, isNumber in
      if length > (isNumber ? 1 : 3) { words.append(hash) }
    }
    return sortedOnce(words)
  }

  /// The values in ascending order, each once.
  static func sortedOnce(_ values: [UInt32]) -> [UInt32] {
    var once: [UInt32] = []
    for value in values.sorted() where once.last != value { once.append(value) }
    return once
  }

  /// The hash of a name, all its words together.
  static func hash(of name: String) -> UInt32 {
    var hash: UInt32 = 0
    forEach(in: Array(name.utf8)[...]) { word, _, _ in hash = (hash ^ word) &* 16_777_619 }
    return hash
  }

  /// How many values two ascending lists share.
  ///
  /// - Complexity: O(*n*) in both lists.
  static func sharedCount(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var shared = 0
    var (i, j) = (0, 0)
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
