public import Articles
internal import CByteMasks
internal import CTallyData

/// Cuts an article's regions into paragraphs and sentences.
///
/// A paragraph ends at a blank line, and at a line break that is not a fold of a longer line. A sentence ends at a
/// stop, question or exclamation mark which white space and a new start follow, unless the stop belongs to an
/// abbreviation ("Gen. Haftar", "No. 3", "J. Smith").
public struct SentenceSplitter: Sendable {
  private enum Kind: String { case title, number, initial, opener, joint }
  private typealias Bytes = UnsafeBufferPointer<UInt8>
  private let words: WordTable<Kind>

  /// A splitter with the words of `Data/en/sentence_boundaries.tsv`.
  public init() {
    let table = tally_sentence_boundaries()
    var words = WordTable<Kind>(capacity: 128)
    for row in Table(embedded: table.bytes, count: table.count) {
      words[row[0]] = Kind(rawValue: row[1])
    }
    self.words = words
  }

  /// The sentences of an article, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func sentences(of article: Article) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(article.text.count / 64 + 4)
    article.text.bytes.withUnsafeBufferPointer { bytes in
      split(article, bytes, into: &sentences)
    }
    return sentences
  }

  /// Cuts the regions of `article`, whose text is `bytes`.
  private func split(_ article: Article, _ bytes: Bytes, into sentences: inout [Sentence]) {
    var paragraph = 0
    for region in article.regions {
      var start = region.range.start
      while start < region.range.end {
        let end = paragraphEnd(bytes, start, region.range.end)
        let before = sentences.count
        split(bytes, TextRange(start, end), paragraph, region.kind, into: &sentences)
        if sentences.count > before { paragraph += 1 }
        start = end
      }
    }
  }

  // MARK: Paragraphs

  /// The end of the paragraph that begins at `start`: after its line break, or `end`.
  private func paragraphEnd(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
    var offset = start
    var lineStart = start
    var longest = 0
    while true {
      let lineEnd = bytes.baseAddress.map { tally_first(0x0A, $0, offset, end) } ?? end
      longest = max(longest, lineEnd - lineStart)
      if lineEnd >= end { return end }
      if !isFold(bytes, lineStart, lineEnd, end, longest) { return lineEnd + 1 }
      offset = lineEnd + 1
      lineStart = offset
    }
  }

  /// Whether the line break at `lineEnd` only folds a line that was too long: the next line goes on in lower case,
  /// or its first word would not have fitted into the width of the text.
  private func isFold(_ bytes: Bytes, _ lineStart: Int, _ lineEnd: Int, _ end: Int, _ longest: Int) -> Bool {
    var next = lineEnd + 1
    var indent = 0
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 {
      next += 1
      indent += 1
    }
    guard next < end, bytes[next] != 0x0A, bytes[next] != 0x0D else { return false }
    var last = lineEnd
    while last > lineStart, bytes[last - 1] <= 0x20 { last -= 1 }
    guard last > lineStart, last - lineStart <= 100 else { return false }
    // A sentence that is closed before an indented line is the last of its paragraph.
    if indent >= 2 {
      switch bytes[last - 1] {
      case 0x2E, 0x21, 0x3F, 0x22, 0x3A: return false
      default: break
      }
    }
    if isListItem(bytes, next, end) { return false }
    if bytes[next] &- 0x61 < 26, last - lineStart > 20 { return true }
    // "… killed 18 soldiers on / Mindanao": a line does not end with a preposition or an article.
    var word = last
    while word > lineStart, ByteClass.isLetter(bytes[word - 1]) { word -= 1 }
    if indent < 2, last - lineStart > 20, word < last, let kind = kind(bytes, TextRange(word, last)),
      kind == .joint || kind == .opener
    {
      return true
    }
    var width = 0
    while next + width < end, bytes[next + width] > 0x20 { width += 1 }
    return longest >= 50 && longest <= 100 && last - lineStart + 1 + width > longest - 6 && indent < 2
  }

  /// Whether an item of a list begins at `start`: "- 58,000 people in need", "* Two schools".
  private func isListItem(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end, bytes[start] == 0x2D || bytes[start] == 0x2A, bytes[start + 1] == 0x20 else { return false }
    return bytes[start + 2] &- 0x30 < 10 || bytes[start + 2] &- 0x41 < 26
  }

  // MARK: Sentences

  private func split(
    _ bytes: Bytes, _ paragraph: TextRange, _ number: Int, _ region: Region.Kind,
    into sentences: inout [Sentence]
  ) {
    var start = paragraph.start
    var offset = start
    while offset < paragraph.end {
      offset = bytes.baseAddress.map { tally_closing_mark($0, offset, paragraph.end) } ?? paragraph.end
      guard offset < paragraph.end else { break }
      if let next = boundary(bytes, offset, start, paragraph.end) {
        append(bytes, start, next, number, region, &sentences)
        start = next
        offset = next
      } else {
        offset += 1
      }
    }
    append(bytes, start, paragraph.end, number, region, &sentences)
  }

  /// The bytes that no sentence exceeds. Real ones are a tenth of it; without a limit a text without stops would be one
  /// sentence, which every figure in it repeats, and the output would grow with the square of the text.
  static let longestSentence = 4096

  private func append(
    _ bytes: Bytes, _ start: Int, _ end: Int, _ number: Int, _ region: Region.Kind,
    _ sentences: inout [Sentence]
  ) {
    var start = start
    var end = end
    while end - start > Self.longestSentence {
      var cut = start + Self.longestSentence
      while cut > start, bytes[cut] > 0x20 { cut -= 1 }
      if cut == start {
        // Not a single space: at the edge of a character.
        cut = start + Self.longestSentence
        while cut > start + 1, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
      }
      append(bytes, start, cut, number, region, &sentences)
      start = cut
    }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return }
    sentences.append(Sentence(range: TextRange(start, end), paragraph: number, region: region))
  }

  /// Where the sentence ends whose closing mark stands at `mark`; `nil` where it does not end there.
  private func boundary(_ bytes: Bytes, _ mark: Int, _ start: Int, _ end: Int) -> Int? {
    var after = mark + 1
    // Further marks and closing quotes and brackets belong to the sentence.
    while after < end {
      let byte = bytes[after]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        after += 1
      } else if byte == 0xE2, after + 2 < end, bytes[after + 1] == 0x80,
        bytes[after + 2] == 0x9D || bytes[after + 2] == 0x99
      {
        after += 3
      } else {
        break
      }
    }
    guard after < end else { return end }
    guard bytes[after] <= 0x20 || (bytes[after] == 0xC2 && after + 1 < end && bytes[after + 1] == 0xA0) else {
      return nil
    }
    var next = after
    while next < end, bytes[next] <= 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 { next += 1 }
    guard next < end else { return end }
    // A sentence does not go on with a small letter.
    if bytes[next] &- 0x61 < 26, bytes[mark] == 0x2E || after > mark + 1 { return nil }
    if bytes[mark] == 0x2E, after == mark + 1, isAbbreviation(bytes, mark, start, next) { return nil }
    return after
  }

  /// Whether the stop at `mark` belongs to the word before it, given the character at `next`.
  private func isAbbreviation(_ bytes: Bytes, _ mark: Int, _ start: Int, _ next: Int) -> Bool {
    var word = mark
    while word > start, ByteClass.isLetter(bytes[word - 1]) || bytes[word - 1] == 0x2E { word -= 1 }
    guard word < mark else { return false }
    // A single capital: an initial of a name.
    if mark - word == 1, bytes[word] &- 0x41 < 26 { return true }
    if isOfDateline(bytes, word, start, next) { return true }
    switch kind(bytes, TextRange(word, mark + 1)) {
    case .title: return true
    case .number: return bytes[next] &- 0x30 < 10
    case .initial: return !startsSentence(bytes, next)
    case .opener, .joint, nil: return false
    }
  }

  /// How far into a sentence the state of a dateline may stand, and how long an agency's name in brackets is.
  private static let dateline = (length: 48, agency: 24)

  /// Whether the word at `word` is the state of a dateline: "SALEM, *Ore.* —", "LYNN, *Mass.* (AP) —".
  private func isOfDateline(_ bytes: Bytes, _ word: Int, _ start: Int, _ next: Int) -> Bool {
    guard word - start > 2, word - start < Self.dateline.length, bytes[word] &- 0x41 < 26, bytes[word - 1] == 0x20,
      bytes[word - 2] == 0x2C
    else { return false }
    var next = next
    if bytes[next] == 0x28 {
      let end = min(bytes.count, next + Self.dateline.agency)
      guard let close = bytes[next..<end].firstIndex(of: 0x29), close + 2 < bytes.count, bytes[close + 1] == 0x20 else {
        return false
      }
      next = close + 2
    }
    // A hyphen, an en dash or an em dash.
    if bytes[next] == 0x2D { return true }
    return next + 2 < bytes.count && bytes[next] == 0xE2 && bytes[next + 1] == 0x80
      && (bytes[next + 2] == 0x93 || bytes[next + 2] == 0x94)
  }

  /// Whether the word at `next` is one that usually opens a sentence.
  private func startsSentence(_ bytes: Bytes, _ next: Int) -> Bool {
    guard bytes[next] &- 0x41 < 26 else { return bytes[next] != 0x28 && bytes[next] &- 0x30 >= 10 }
    var end = next
    while end < bytes.count, ByteClass.isLetter(bytes[end]) { end += 1 }
    return kind(bytes, TextRange(next, end)) == .opener
  }

  /// What the table says of the first word in `range`, which is letters and stops.
  private func kind(_ bytes: Bytes, _ range: TextRange) -> Kind? {
    var end = range.start
    while end < range.end, ByteClass.isLetter(bytes[end]) { end += 1 }
    if end == range.start { return nil }
    if end < range.end, end == range.start + 1 {
      // A single letter before a stop: perhaps an abbreviation ("U.S.").
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes.span, range, into: &tokens)
      return tokens.first.flatMap { words[$0, in: bytes.span] }
    }
    guard let base = bytes.baseAddress else { return nil }
    let hash = FoldedHash.of(UnsafeRawPointer(base), range.start, end, readable: bytes.count)
    let token = Token(
      start: UInt32(truncatingIfNeeded: range.start), end: UInt32(truncatingIfNeeded: end), hash: hash, kind: .word,
      flags: [])
    return words[token, in: bytes.span]
  }
}
