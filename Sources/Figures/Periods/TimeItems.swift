internal import Articles
internal import Segmentation

/// A sentence's tokens as the time grammar sees them.
struct TimeItems: Sendable {
  /// One token.
  struct Item: Sendable {
    var word: TimeWord?
    /// The value of a run of at most four digits, else -1.
    fileprivate var value: Int16 = -1
    /// How many digits.
    var width: UInt8 = 0
    /// The ASCII byte of a token of one byte, else 0.
    var mark: UInt8
    var kind: Token.Kind
    private var flags: Token.Flags

    init(kind: Token.Kind, flags: Token.Flags, mark: UInt8) {
      self.kind = kind
      self.flags = flags
      self.mark = mark
    }

    /// The value of a run of at most four digits.
    var digits: Int? { value < 0 ? nil : Int(value) }
    var isCapital: Bool { flags.contains(.capitalised) }
    var allCapitals: Bool { flags.contains(.allCapitals) }
    var spaceBefore: Bool { flags.contains(.spaceBefore) }

    /// What stands beyond the sentence's edges.
    static let none = Item(kind: .punctuation, flags: .spaceBefore, mark: 0)
  }

  private let items: [Item]
  /// The end of the name that begins at an index, with what it means.
  let names: [Int: (end: Int, name: TimeName)]

  var count: Int { items.count }

  /// The items of a sentence, or `nil` where no word of it can belong to a time expression.
  init?(_ tokens: [Token], _ bytes: Span<UInt8>, _ lexicon: TimeLexicon) {
    var names: [Int: (end: Int, name: TimeName)] = [:]
    var hasTrigger = false
    items = Array(unsafeUninitializedCapacity: tokens.count) { items, count in
      for (index, token) in tokens.enumerated() {
        var item = Item(
          kind: token.kind, flags: token.flags, mark: token.count == 1 ? bytes[Int(token.start)] : 0)
        switch token.kind {
        case .word:
          item.word = lexicon.words[token, in: bytes]
          if let word = item.word, word.isTrigger { hasTrigger = true }
        case .digits:
          item.width = UInt8(clamping: token.count)
          if token.count <= 4 {
            item.value = (Int(token.start)..<Int(token.end)).reduce(0) { $0 * 10 + Int16(bytes[$1] - 0x30) }
            if token.count == 4 || token.count <= 2 { hasTrigger = true }
          }
        default: break
        }
        if token.isCapitalised || token.kind == .digits, lexicon.mayBeginName(token),
          let name = Self.name(at: index, tokens, bytes, lexicon)
        {
          names[index] = (index + 1 + name.words.count, name)
          hasTrigger = true
        }
        items.initializeElement(at: index, to: item)
      }
      count = tokens.count
    }
    guard hasTrigger else { return nil }
    self.names = names
  }

  /// The name that begins at `index`.
  private static func name(at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ lexicon: TimeLexicon) -> TimeName?
  {
    guard let candidates = lexicon.names[tokens[index], in: bytes] else { return nil }
    for name in candidates where index + name.words.count < tokens.count {
      let matches = name.words.indices.allSatisfy {
        let next = tokens[index + 1 + $0]
        guard next.kind != .possessive else { return name.words[$0] == "'s" }
        return lexicon.nameWords[next, in: bytes] == name.words[$0]
      }
      // "Christmas Island" is a place.
      let end = index + 1 + name.words.count
      let goesOn =
        end < tokens.count && tokens[end].kind == .word && tokens[end].isCapitalised
        && !tokens[index].flags.contains(.allCapitals)
      if matches, !goesOn { return name }
    }
    return nil
  }

  /// Whether a time expression may begin at `index`.
  func mayBegin(_ index: Int) -> Bool {
    items[index].word != nil || items[index].width > 0 || names[index] != nil
  }

  /// The item at `index`; ``Item/none`` outside the sentence.
  func at(_ index: Int) -> Item { index >= 0 && index < items.count ? items[index] : .none }

  subscript(index: Int) -> TimeWord? { index >= 0 && index < items.count ? items[index].word : nil }

  /// Whether a plain preposition stands at `index`.
  func isPlainPreposition(_ index: Int) -> Bool {
    if case .preposition(let preposition)? = self[index] { preposition.isPlain } else { false }
  }

  /// The mark of punctuation or sign at `index` as its ASCII byte, else 0.
  func mark(_ index: Int) -> UInt8 { index >= 0 && index < items.count ? items[index].mark : 0 }

  /// Whether the token at `index` is a dash.
  func isDash(_ index: Int) -> Bool { index >= 0 && index < items.count && items[index].kind == .dash }

  /// Whether the token at `index` is a possessive ending.
  func isPossessive(_ index: Int) -> Bool {
    index >= 0 && index < items.count && items[index].kind == .possessive
  }

  /// The four-digit year at `index`, 1500…2199, that is not part of a longer number.
  func year(_ index: Int) -> Int? {
    guard index >= 0, index < items.count, items[index].width == 4, let value = items[index].digits,
      (1500...2199).contains(value)
    else { return nil }
    let before = mark(index - 1)
    if index > 0, !items[index].spaceBefore, before == 0x2C || before == 0x2E || items[index - 1].kind == .symbol {
      return nil
    }
    let after = mark(index + 1)
    if after == 0x2C || after == 0x2E, index + 2 < items.count, items[index + 2].kind == .digits,
      !items[index + 1].spaceBefore, !items[index + 2].spaceBefore
    {
      return nil
    }
    return value
  }

  /// The day of a month at `index`, 1…31, in digits, with the index after it and its ordinal ending.
  func dayOfMonth(_ index: Int) -> (day: Int, end: Int)? {
    guard index >= 0, index < items.count, items[index].width <= 2, let value = items[index].digits,
      (1...31).contains(value)
    else { return nil }
    if index > 0, !items[index].spaceBefore, [0x2C, 0x2E, 0x3A, 0x2F].contains(mark(index - 1)) { return nil }
    if case .ordinalSuffix? = self[index + 1], !items[index + 1].spaceBefore { return (value, index + 2) }
    // Not the beginning of "1.5", "3:30", "11,300".
    if index + 2 < items.count, [0x2C, 0x2E, 0x3A].contains(mark(index + 1)), items[index + 2].kind == .digits,
      !items[index + 2].spaceBefore
    {
      return nil
    }
    return (value, index + 1)
  }

  /// The count at `index`: digits or a number word.
  func countValue(_ index: Int) -> (value: Int, end: Int)? {
    if case .number(let value)? = self[index] { return (value, index + 1) }
    guard index >= 0, index < items.count, let value = items[index].digits else { return nil }
    if index + 2 < items.count, [0x2C, 0x2E, 0x3A].contains(mark(index + 1)), items[index + 2].kind == .digits {
      return nil
    }
    if index > 0, !items[index].spaceBefore { return nil }
    return (value, index + 1)
  }
}
