internal import Articles

/// What the end of a line tells: credits of pictures, notes in brackets, who contributed.
extension RelatedLines {
  /// What the end of `line` makes of it, or of its last sentence.
  func matchEnd(_ bytes: Span<UInt8>, _ line: TextRange) -> Match? {
    var end = line.end
    if bytes[end - 1] == 0x2E, end - 1 > line.start { end -= 1 }
    if bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D {
      return matchBracket(bytes, line, TextRange(line.start, end))
    }
    for wording in wordings.endings(bytes[end - 1]) {
      guard let start = wordings.matchBack(wording, bytes, line.start, end) else { continue }
      let sentence = sentenceStart(bytes, line.start, start)
      return Match(start: sentence == line.start ? nil : sentence)
    }
    if line.count <= Self.longestNote, let start = lastSentence(bytes, line), line.end - start <= 120 {
      for wording in wordings.candidates(bytes, start, line.end) where wording.kind == .caption {
        // "… on Saturday. Photograph: Ana Roe/Harbour Wire"
        if let end = wordings.match(wording, bytes, start, line.end), end < line.end, bytes[end] == 0x3A {
          return Match(kind: .caption)
        }
      }
    }
    return mayBeCredit(bytes, line) && isCredit(bytes, line, isBracketed: false) ? Match(kind: .caption) : nil
  }

  /// What the bracket that ends `range` makes of the line: "(Reporting by …)", "(With inputs from agencies)",
  /// "… in Beira. (Photo: Ana Roe)".
  private func matchBracket(_ bytes: Span<UInt8>, _ line: TextRange, _ range: TextRange) -> Match? {
    let close = bytes[range.end - 1]
    let open: UInt8 = close == 0x29 ? 0x28 : 0x5B
    var depth = 0
    var start = range.end
    repeat {
      start -= 1
      if bytes[start] == close { depth += 1 }
      if bytes[start] == open { depth -= 1 }
    } while depth > 0 && start > line.start && range.end - start <= Self.longestLine
    guard depth == 0 else { return nil }
    let inside = Self.trimmed(bytes, start + 1, range.end - 1)
    guard !inside.isEmpty else { return nil }
    let isWhole = start == line.start
    if matchStart(bytes, inside, inside.start, Place(isHead: false, isApart: false), nil, inside.end)?.kind == .related
    {
      return Match(start: isWhole ? nil : start)
    }
    if line.count <= Self.longestNote, isCredit(bytes, inside, isBracketed: true) { return Match(kind: .caption) }
    // "(Agencies)" below an article.
    return isWhole && inside.count <= 24 && isAgencies(bytes, inside) ? Match() : nil
  }

  /// Whether a line may be a credit by itself: a short one, with a stroke or with a word of credits at its end.
  private func mayBeCredit(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    guard line.count <= 80, LineWordings.isWord(bytes[line.end - 1]) else { return false }
    var start = line.end
    while start > line.start, LineWordings.isWord(bytes[start - 1]) { start -= 1 }
    if wordings.isWord(bytes, start, line.end, .credit) || wordings.isWord(bytes, start, line.end, .agency) {
      return true
    }
    while start > line.start, bytes[start - 1] != 0x2F { start -= 1 }
    return start > line.start
  }

  /// Whether `range` is the credit of a picture: "Ana Roe/Harbour Wire", "Photo by Ana Roe", "AFP via Getty Images".
  private func isCredit(_ bytes: Span<UInt8>, _ range: TextRange, isBracketed: Bool) -> Bool {
    guard range.count <= 120 else { return false }
    var credits = 0
    var agencies = 0
    var others = 0
    var hasStroke = false
    var isFine = true
    forEachWord(bytes, range) { start, end in
      if wordings.isWord(bytes, start, end, .credit) {
        credits += 1
      } else if wordings.isWord(bytes, start, end, .agency) {
        agencies += 1
      } else if LineWordings.isDigit(bytes[start]) {
        if end - start != 4 { isFine = false }
      } else if !wordings.isWord(bytes, start, end, .bylineWord) {
        others += 1
        if bytes[start] &- 0x61 < 26 { isFine = false }
      }
    }
    for offset in range.start..<range.end where bytes[offset] == 0x2F { hasStroke = true }
    guard isFine else { return false }
    if hasStroke, agencies + credits > 0, others > 0 || credits > 0 { return true }
    return credits > 0 && (isBracketed || others == 0)
  }

  private func isAgencies(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    var isFine = true
    forEachWord(bytes, range) { start, end in
      if !wordings.isWord(bytes, start, end, .agency), !wordings.isWord(bytes, start, end, .bylineWord) {
        isFine = false
      }
    }
    return isFine
  }

  private func forEachWord(_ bytes: Span<UInt8>, _ range: TextRange, _ body: (Int, Int) -> Void) {
    func isInWord(_ byte: UInt8) -> Bool { LineWordings.isWord(byte) || byte >= 0x80 || byte == 0x27 }
    var start = range.start
    while start < range.end {
      while start < range.end, !isInWord(bytes[start]) { start += 1 }
      var end = start
      while end < range.end, isInWord(bytes[end]) { end += 1 }
      if end > start { body(start, end) }
      start = end
    }
  }

  /// Where the sentence begins that holds the byte at `offset`.
  private func sentenceStart(_ bytes: Span<UInt8>, _ start: Int, _ offset: Int) -> Int {
    var index = offset
    while index > start + 4 {
      // Behind a word of at least three small letters, so that initials and titles end no sentence.
      if bytes[index - 1] == 0x20, Self.isStop(bytes[index - 2]), bytes[index] &- 0x61 >= 26,
        isSmall(bytes, index - 5) || !LineWordings.isWord(bytes[index - 3])
      {
        return index
      }
      index -= 1
    }
    return start
  }

  /// Where the last sentence of a line begins, where another stands before it.
  private func lastSentence(_ bytes: Span<UInt8>, _ line: TextRange) -> Int? {
    var index = line.end - 1
    let stop = max(line.start + 2, line.end - 120)
    while index > stop {
      if bytes[index - 1] == 0x20, Self.isStop(bytes[index - 2]), bytes[index] &- 0x41 < 26 { return index }
      index -= 1
    }
    return nil
  }

  private func isSmall(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    start >= 0 && bytes[start] &- 0x61 < 26 && bytes[start + 1] &- 0x61 < 26 && bytes[start + 2] &- 0x61 < 26
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0x29 || byte == 0x99 || byte == 0x9D
  }
}
