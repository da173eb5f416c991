internal import Segmentation

/// A sentence's tokens as the attribution grammar sees them.
struct ReportingItems: Sendable {
  struct Item: Sendable {
    var word: ReportingWord?
    var verb: ReportingVerb?
    var frame: ReportingLexicon.FrameWord?
    var kind: Token.Kind
    var mark: UInt8
    private var flags: Token.Flags
    private var traits: Traits = []

    /// What a word's letters tell, and whether a time covers it.
    private struct Traits: OptionSet {
      let rawValue: UInt8
      static let manner = Traits(rawValue: 1)
      static let verbLike = Traits(rawValue: 2)
      static let time = Traits(rawValue: 4)
      static let by = Traits(rawValue: 8)
      static let to = Traits(rawValue: 16)
    }

    var isCapital: Bool { flags.contains(.capitalised) }
    /// Whether it is an abbreviation in capitals in a text that is not.
    var isAcronym: Bool { flags.contains(.allCapitals) && kind == .word }
    var spaceBefore: Bool { flags.contains(.spaceBefore) }
    /// Whether the word ends in `-ly`.
    var isManner: Bool { traits.contains(.manner) && word == nil && verb == nil }
    /// Whether the word ends in `-ed` or `-ing` and is in lower case.
    var isVerbLike: Bool { traits.contains(.verbLike) }
    /// Whether a time expression covers the token.
    var isTime: Bool {
      get { traits.contains(.time) }
      set { if newValue { traits.insert(.time) } else { traits.remove(.time) } }
    }
    /// Whether the word is `by`.
    var isBy: Bool { traits.contains(.by) }
    /// Whether the word is `to`.
    var isTo: Bool { traits.contains(.to) }

    /// Whether the word names a number that somebody keeps: `count`, `tally`.
    var isTally: Bool { frame == .tally }

    /// What stands beyond the sentence's edges.
    static let none = Item(kind: .punctuation, flags: .spaceBefore, mark: 0)

    private init(kind: Token.Kind, flags: Token.Flags, mark: UInt8) {
      self.kind = kind
      self.flags = flags
      self.mark = mark
    }

    @inline(__always)
    init(_ token: Token, _ bytes: Span<UInt8>, _ lexicon: ReportingLexicon) {
      self.init(kind: token.kind, flags: token.flags, mark: token.count == 1 ? bytes[Int(token.start)] : 0)
      guard token.kind == .word else { return }
      if let entry = lexicon.entries[token, in: bytes] {
        word = entry.word
        verb = entry.verb
        frame = entry.frame
      }
      guard token.count > 1 else { return }
      let end = Int(token.end)
      let last = (bytes[end - 2] | 0x20, bytes[end - 1] | 0x20)
      if token.count == 2 {
        if last == (UInt8(ascii: "b"), UInt8(ascii: "y")) { traits = .by }
        if last == (UInt8(ascii: "t"), UInt8(ascii: "o")) { traits = .to }
      } else if token.count > 3 {
        if last == (UInt8(ascii: "l"), UInt8(ascii: "y")) { traits = .manner }
        if !token.isCapitalised,
          last == (UInt8(ascii: "e"), UInt8(ascii: "d"))
            || last == (UInt8(ascii: "n"), UInt8(ascii: "g")) && bytes[end - 3] | 0x20 == UInt8(ascii: "i")
        {
          traits = .verbLike
        }
      }
    }
  }

  private let items: [Item]
  var count: Int { items.count }
  let hasVerb: Bool
  /// Whether most words are capitalised, as in a headline.
  let isTitle: Bool

  init(_ tokens: [Token], _ bytes: Span<UInt8>, _ lexicon: ReportingLexicon, periods: [PeriodMention]) {
    var hasVerb = false
    var words = 0
    var capitals = 0
    var items = [Item](unsafeUninitializedCapacity: tokens.count) { items, count in
      for (index, token) in tokens.enumerated() {
        let item = Item(token, bytes, lexicon)
        if item.verb != nil || (item.frame != nil && !item.isTally) { hasVerb = true }
        if item.kind == .word {
          words += 1
          if item.isCapital { capitals += 1 }
        }
        items.initializeElement(at: index, to: item)
      }
      count = tokens.count
    }
    for period in periods {
      for index in period.phrase where index < items.count { items[index].isTime = true }
    }
    isTitle = capitals * 10 >= words * 7
    self.items = items
    self.hasVerb = hasVerb
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
