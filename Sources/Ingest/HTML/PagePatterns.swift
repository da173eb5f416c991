internal import CTallyData
internal import Segmentation

/// What words in the `class` and `id` of elements mean (`Data/html/patterns.tsv`).
///
/// A name is cut into words where its writer did so: at signs and before capitals. `StoryBody__text` has the words
/// *story*, *body*, *text*. A pattern is a sequence of whole words; one that ends with `*` also takes longer last words.
struct PagePatterns: Sendable {
  private struct Pattern: Sendable {
    var words: [[UInt8]]
    var isOpen: Bool
    var marks: PageMarks
    /// Whether the pattern must be the whole name.
    var isWhole: Bool
  }

  /// The table's patterns.
  static let standard: PagePatterns = {
    let data = tally_page_patterns()
    return PagePatterns(Table(embedded: data.bytes, count: data.count))
  }()

  // By the first two letters of the first word.
  private var patterns: [UInt16: [Pattern]] = [:]

  /// The patterns of `table`.
  init(_ table: Table) {
    for row in table {
      guard let marks = PageMarks.names[row[1]] else { continue }
      var text = row[0]
      let isWhole = text.first == "="
      if isWhole { text.removeFirst() }
      let isOpen = text.last == "*"
      if isOpen { text.removeLast() }
      let words = text.split(separator: "-").map { Array($0.utf8) }
      guard let first = words.first else { continue }
      patterns[Self.key(first[...]), default: []].append(
        Pattern(words: words, isOpen: isOpen, marks: marks, isWhole: isWhole))
    }
  }

  /// The marks of an element whose `class` or `id` is `value`.
  func marks(_ value: UnsafeBufferPointer<UInt8>) -> PageMarks {
    var marks: PageMarks = []
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word.removeAll()
    }
    func endName() {
      endWord()
      if !words.isEmpty { marks.formUnion(self.marks(words)) }
      words.removeAll()
    }
    var before: UInt8 = 0
    // Longer values are no names.
    for (offset, byte) in value.prefix(2000).enumerated() {
      switch byte {
      case 0...0x20: endName()
      case 0x41...0x5A:
        let next = offset + 1 < value.count ? value[offset + 1] : 0
        // A capital begins a word behind a small letter, and as the last of several before a small letter.
        if before &- 0x61 < 26 || (before &- 0x41 < 26 && next &- 0x61 < 26) { endWord() }
        word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: word.append(byte)
      default: endWord()
      }
      before = byte
    }
    endName()
    return marks
  }

  private func marks(_ words: [[UInt8]]) -> PageMarks {
    var marks: PageMarks = []
    for start in words.indices {
      for pattern in patterns[Self.key(words[start][...])] ?? [] where matches(pattern, words[start...]) {
        marks.formUnion(pattern.marks)
      }
    }
    return marks
  }

  private func matches(_ pattern: Pattern, _ words: ArraySlice<[UInt8]>) -> Bool {
    guard words.count >= pattern.words.count else { return false }
    if pattern.isWhole, words.startIndex > 0 || words.count != pattern.words.count { return false }
    for (offset, wanted) in pattern.words.enumerated() {
      let word = words[words.startIndex + offset]
      let isLast = offset == pattern.words.count - 1
      if isLast && pattern.isOpen ? !word.starts(with: wanted) : word != wanted { return false }
    }
    return true
  }

  private static func key(_ word: ArraySlice<UInt8>) -> UInt16 {
    let bytes = Array(word.prefix(2))
    return UInt16(bytes[0]) << 8 | UInt16(bytes.count > 1 ? bytes[1] : 0)
  }
}
