internal import Articles

/// Who wrote an article, and when: bylines, lines of a date, datelines.
extension RelatedLines {
  /// The byline that a line is whose opening word ends where `rest` begins: "By Ana Roe in Beira, Harbour Wire".
  ///
  /// Nothing but names, the small words of bylines and a date may follow.
  func matchByline(
    _ bytes: Span<UInt8>, _ line: TextRange, _ rest: TextRange, _ place: Place, _ order: DayOrder?, _ textEnd: Int
  ) -> Match? {
    guard rest.count <= 160, place.isHead || place.isApart || isBlank(bytes, after: line.end, textEnd) else {
      return nil
    }
    // "[REPORTER] WHO?" is said, not written.
    if let next = rest.isEmpty ? nil : bytes[rest.start], next == 0x5D || next == 0x29 { return nil }
    let isCapital = bytes[rest.start - 1] &- 0x41 < 26
    if isCapital, !place.isHead { return nil }
    let text = Self.string(bytes, rest)
    let tokens = DateToken.tokens(of: text, words: .standard)
    var words = 0
    var hasNumber = false
    var hasTime = false
    for token in tokens {
      switch token.kind {
      case .mark: if token.mark == 0x3A { hasTime = true }
      case .number: hasNumber = true
      case .word:
        words += 1
        if case .month = token.word {
          // "By April the dam had burst"
          guard words > 1 else { return nil }
          hasTime = true
        } else if token.word == .weekday {
          guard words > 1 else { return nil }
        } else {
          guard isOfName(token) else { return nil }
        }
      }
    }
    guard words > 0, !hasNumber || hasTime else { return nil }
    // Capitals alone show no names: "BY A SPOKESMAN", and a sentence is no byline but "By Staff Reporter." is.
    let isEnded = [0x2E, 0x22, 0x3F, 0x21, 0x3A].contains(bytes[line.end - 1])
    if isEnded, words > 5 || isCapital || bytes[line.end - 1] != 0x2E { return nil }
    if isCapital, words > 6 { return nil }
    var match = Match(isByline: true)
    if hasNumber {
      var scanner = DateScanner(text, order: order)
      match.date = scanner.best()
    }
    return match
  }

  /// A line of a date alone.
  func matchDate(_ bytes: Span<UInt8>, _ line: TextRange, _ order: DayOrder?) -> Match? {
    guard line.count <= 120, hasDigit(bytes, line) else { return nil }
    guard let found = PublicationDate.found(inLine: Self.string(bytes, line), order: order) else { return nil }
    return Match(isByline: true, date: found.day, isUpdate: found.label == .updated)
  }

  /// The day that a dateline names: "KABUL, Afghanistan (Jan. 25, 2013) — …".
  func datelineDate(_ bytes: Span<UInt8>, _ line: TextRange, _ order: DayOrder?) -> CalendarDate? {
    guard (bytes[line.start] &- 0x41) < 26, let end = datelineEnd(bytes, line) else { return nil }
    let prefix = TextRange(line.start, end)
    guard hasDigit(bytes, prefix) else { return nil }
    let text = Self.string(bytes, prefix)
    let isDateline = DateToken.tokens(of: text, words: .standard).allSatisfy { token in
      token.kind != .word || isOfName(token)
    }
    guard isDateline else { return nil }
    var scanner = DateScanner(text, order: order)
    return scanner.best()
  }

  /// Where the dash stands that ends a dateline.
  private func datelineEnd(_ bytes: Span<UInt8>, _ line: TextRange) -> Int? {
    var offset = line.start
    let stop = min(line.end, line.start + 120) - 2
    while offset < stop {
      let isDash = bytes[offset] == 0x2D && (bytes[offset - 1] == 0x20 || bytes[offset + 1] == 0x2D)
      let isLongDash =
        bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
      if isDash || isLongDash { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether a blank line, or nothing, follows the line that ends at `end`.
  private func isBlank(_ bytes: Span<UInt8>, after end: Int, _ textEnd: Int) -> Bool {
    var offset = end
    while offset < textEnd, bytes[offset] <= 0x20, bytes[offset] != 0x0A { offset += 1 }
    guard offset < textEnd else { return true }
    offset += 1
    while offset < textEnd, bytes[offset] <= 0x20 {
      if bytes[offset] == 0x0A { return true }
      offset += 1
    }
    return offset >= textEnd
  }

  private func hasDigit(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    for offset in range.start..<range.end where LineWordings.isDigit(bytes[offset]) { return true }
    return false
  }

  /// Whether a word is capitalised, or one of the small ones of dates and bylines.
  private func isOfName(_ token: DateToken) -> Bool {
    // What continues a word stands behind a letter beyond ASCII, which is a token by itself: "Pérez".
    if token.isCapitalised || token.word != nil || !token.hasSpaceBefore { return true }
    let letters = Array(token.text.utf8)
    return wordings.isWord(letters.span, 0, letters.count, .bylineWord)
  }

  static func string(_ bytes: Span<UInt8>, _ range: TextRange) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range.start..<range.end], as: UTF8.self) }
  }
}
