internal import Segmentation

/// A sentence's tokens as the attribution grammar sees them.
struct ReportingItems: Sendable {
  struct Item: Sendable {
    var word: ReportingWord?
    var verb: ReportingVerb?
    var frame: ReportingLexicon.FrameWord?
    var kind: Token.Kind
    var isCapital: Bool
    /// Whether it is an abbreviation in capitals in a text that is not.
    var isAcronym: Bool
    var spaceBefore: Bool
    var mark: UInt8
    /// Whether the word ends in `-ly`.
    var isManner: Bool
    /// Whether the word ends in `-ed` or `-ing` and is in lower case.
    var isVerbLike: Bool
    /// Whether a time expression covers the token.
    var isTime: Bool
    /// Whether the word is `by`.
    var isBy: Bool
    /// Whether the word is `to`.
    var isTo: Bool

    /// Whether the word names a number that somebody keeps: `count`, `tally`.
    var isTally: Bool { frame == .tally }

    /// What stands beyond the sentence's edges.
    static let none = Item(
      word: nil, verb: nil, frame: nil, kind: .punctuation, isCapital: false, isAcronym: false, spaceBefore: true,
      mark: 0,
      isManner: false, isVerbLike: false, isTime: false, isBy: false, isTo: false)
  }

  private let items: [Item]
  var count: Int { items.count }
  let hasVerb: Bool
  /// Whether most words are capitalised, as in a headline.
  let isTitle: Bool

  init(_ tokens: [Token], _ bytes: Span<UInt8>, _ lexicon: ReportingLexicon, periods: [PeriodMention]) {
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    var hasVerb = false
    for token in tokens {
      let isWord = token.kind == .word
      let last = token.count > 3 && isWord ? bytes[Int(token.end) - 1] | 0x20 : 0
      let before = token.count > 3 && isWord ? bytes[Int(token.end) - 2] | 0x20 : 0
      let third = token.count > 3 && isWord ? bytes[Int(token.end) - 3] | 0x20 : 0
      let entry = isWord ? lexicon.entries[token, in: bytes] : nil
      var item = Item(
        word: entry?.word, verb: entry?.verb, frame: entry?.frame, kind: token.kind, isCapital: token.isCapitalised,
        isAcronym: token.flags.contains(.allCapitals) && isWord,
        spaceBefore: token.hasSpaceBefore, mark: token.count == 1 ? bytes[Int(token.start)] : 0,
        isManner: last == 0x79 && before == 0x6C,
        isVerbLike: !token.isCapitalised
          && ((last == 0x64 && before == 0x65) || (last == 0x67 && before == 0x6E && third == 0x69)),
        isTime: false,
        isBy: isWord && Self.letters(bytes, token, 0x62, 0x79),
        isTo: isWord && Self.letters(bytes, token, 0x74, 0x6F))
      if item.word != nil || item.verb != nil { item.isManner = false }
      if item.verb != nil || (item.frame != nil && !item.isTally) { hasVerb = true }
      items.append(item)
    }
    for period in periods {
      for index in period.phrase where index < items.count { items[index].isTime = true }
    }
    let words = items.count { $0.kind == .word }
    isTitle = items.count { $0.kind == .word && $0.isCapital } * 10 >= words * 7
    self.items = items
    self.hasVerb = hasVerb
  }

  /// Whether the two letters of `token` are the given ones in lower case.
  private static func letters(_ bytes: Span<UInt8>, _ token: Token, _ first: UInt8, _ second: UInt8) -> Bool {
    token.count == 2 && bytes[Int(token.start)] | 0x20 == first && bytes[Int(token.end) - 1] | 0x20 == second
  }

  /// The item at `index`; ``Item/none`` outside the sentence.
  func at(_ index: Int) -> Item { index >= 0 && index < items.count ? items[index] : .none }

  subscript(index: Int) -> ReportingWord? { index >= 0 && index < items.count ? items[index].word : nil }

  func kind(_ index: Int) -> Token.Kind? { index >= 0 && index < items.count ? items[index].kind : nil }
  func mark(_ index: Int) -> UInt8 { index >= 0 && index < items.count ? items[index].mark : 0 }
  func isTime(_ index: Int) -> Bool { index >= 0 && index < items.count && items[index].isTime }
  func isCapital(_ index: Int) -> Bool { index >= 0 && index < items.count && items[index].isCapital }
  func isComma(_ index: Int) -> Bool { mark(index) == 0x2C }
  func isQuote(_ index: Int) -> Bool { kind(index) == .quote }
  /// Whether the token at `index` is a sign of a clause: a verb's form or a quotation.
  func isClausal(_ index: Int) -> Bool {
    self[index] == .be || self[index] == .auxiliary || items[index].isVerbLike || items[index].verb != nil
      || isQuote(index) || kind(index) == .digits
  }

  /// Whether the word at `index` is joined to another by a hyphen.
  func isCompound(_ index: Int) -> Bool {
    guard index >= 0, index < items.count else { return false }
    if kind(index - 1) == .dash, !items[index].spaceBefore { return true }
    return kind(index + 1) == .dash && !items[index + 1].spaceBefore && index + 2 < items.count
      && !items[index + 2].spaceBefore
  }

  /// Whether a quotation mark that closes stands at `index`: no white space before it.
  func closesQuote(_ index: Int) -> Bool { isQuote(index) && !items[index].spaceBefore }

  /// Whether a token ends a stretch of plain words: punctuation (not the stop of a short form), bracket, quote or a
  /// dash between spaces.
  func isBreak(_ index: Int) -> Bool {
    guard index >= 0, index < items.count else { return true }
    let item = items[index]
    switch item.kind {
    case .punctuation:
      // The stop of "Mr." or "Det." inside a sentence.
      return
        !(item.mark == 0x2E && !item.spaceBefore && index + 1 < items.count && index > 0
        && items[index - 1].kind == .word && items[index - 1].isCapital)
    case .bracket, .quote: return true
    case .symbol: return item.mark != 0x26
    case .dash:
      return item.spaceBefore || (index + 1 < items.count && items[index + 1].spaceBefore)
    case .word, .digits, .possessive: return false
    }
  }
}
