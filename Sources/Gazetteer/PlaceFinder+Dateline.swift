public import Segmentation

/// The place that an article begins with: "KABUL, Afghanistan (Jan. 25, 2013) —".
public struct Dateline: Sendable {
  /// The place.
  public var mention: PlaceMention
  /// The tokens of the whole dateline with its closing dash.
  public var tokens: Range<Int>
}

extension PlaceFinder {
  /// The dateline that a paragraph's tokens begin with, if they do.
  ///
  /// A name, perhaps its country or state, a date, an agency in brackets, and a dash or colon; nothing else.
  public func dateline(of tokens: [Token], in bytes: Span<UInt8>) -> Dateline? {
    guard let end = PlaceFinder.datelineEnd(tokens, bytes) else { return nil }
    let sentence = SentenceWords(
      tokens: Array(tokens[..<end]), classes: words.classes(of: Array(tokens[..<end]), in: bytes), style: .upper,
      alsoKnown: [])
    var start = 0
    // "(Reuters) - " and "(WMC) - " name no place.
    while start < end, sentence.tokens[start].kind != .word { start += 1 }
    guard start == 0, sentence.isCapital(0), sentence.classes[0].isDisjoint(with: [.calendar, .organisation]) else {
      return nil
    }
    let attachment = Attachment(before: 0, in: sentence, [])
    if let found = longestName(sentence, bytes, from: 0), found.candidates[0].kind != .demonym {
      let inside = container(after: found.end, of: found.candidates, sentence, bytes)
      var mention = mention(found, 0..<found.end, .place, attachment, sentence, inside?.place)
      mention.relation = .at
      mention.phraseEnd = inside?.end ?? found.end
      return Dateline(mention: mention, tokens: 0..<end)
    }
    var nameEnd = 0
    while nameEnd < end, sentence.tokens[nameEnd].kind == .word || sentence.tokens[nameEnd].kind == .dash {
      guard sentence.tokens[nameEnd].kind == .word || sentence.hyphenFollows(nameEnd) else { break }
      nameEnd += 1
    }
    // "UPDATE: Three policemen"
    guard nameEnd > 0, nameEnd <= 5, end != 2 else { return nil }
    let inside = container(after: nameEnd, of: [], sentence, bytes)
    // "Taplejung, Jan 17:"
    let isDated = nameEnd + 1 < end && !sentence.classes[nameEnd + 1].isDisjoint(with: .calendar)
    guard inside != nil || isDated || sentence.tokens[0].flags.contains(.allCapitals) else { return nil }
    var mention = mention(
      Found(end: nameEnd, candidates: [], isCommonWord: false), 0..<nameEnd, .place, attachment, sentence,
      inside?.place)
    mention.relation = .at
    return Dateline(mention: mention, tokens: 0..<end)
  }

  /// The end of what may be a dateline: after the first dash or colon, if nothing but names, dates and brackets
  /// stands before it.
  private static func datelineEnd(_ tokens: [Token], _ bytes: Span<UInt8>) -> Int? {
    var inBracket = false
    for index in 0..<min(tokens.count, 28) {
      let token = tokens[index]
      switch token.kind {
      case .word:
        // Small letters stand in brackets, in particles ("Rio de Janeiro") or as an agency's mark.
        if !inBracket, !token.isCapitalised, token.count > 3 { return nil }
      case .dash:
        let isSpaced = token.hasSpaceBefore || index + 1 < tokens.count && tokens[index + 1].kind == .dash
        guard index > 0, isSpaced || token.count > 1 else { continue }
        var end = index + 1
        while end < tokens.count, tokens[end].kind == .dash { end += 1 }
        return end
      case .bracket:
        inBracket = bytes[Int(token.start)] == 0x28
      case .punctuation:
        let mark = bytes[Int(token.start)]
        // "PESHAWAR: Three policemen", but "Police: three dead"
        let isName = index == 1 && tokens[0].flags.contains(.allCapitals) && tokens[0].count > 3
        if mark == 0x3A { return isName || index > 1 && index < 8 ? index + 1 : nil }
        if mark != 0x2C, mark != 0x2E { return nil }
      case .digits, .symbol: break
      case .quote, .possessive: return nil
      }
    }
    return nil
  }
}
