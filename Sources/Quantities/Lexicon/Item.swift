internal import Segmentation

/// A token as the grammar sees it: its word's number and what is known of the word, read once.
struct Item: Sendable {
  /// The word's number in the ``Vocabulary``; 0 where it is unknown.
  var word: UInt16
  /// What the token is made of.
  var kind: Token.Kind
  /// What it looks like and what stands before.
  var flags: Token.Flags
  /// What it is to the grammar of numbers.
  var number: NumberWord
  /// How many digits it has, if it is digits.
  var digits: UInt8 = 0
  /// Whether it is digits and begins with 0.
  var isZeroLed = false
  /// The white space between this and the token before, where both are digits.
  var gap = Gap.other
  /// Whether a quantity may begin here.
  var isOpener: Bool
  /// Whether a currency's sign in front of a number may begin here.
  var isCurrency = false
  /// The last letter of a word in lower case, or the only byte of a sign.
  var last: UInt8
  /// What it says of a numeral beside it.
  var roles: Roles
  /// The first four bytes as written.
  var head: UInt32
  /// The value of digits or of a number word.
  var value: Double

  /// White space between groups of digits.
  enum Gap: UInt8, Sendable {
    case other
    /// One plain space.
    case space
    /// One no-break or thin space.
    case joining
  }

  /// What stands before the first and after the last token.
  static let edge = Item(
    word: 0, kind: .punctuation, flags: .spaceBefore, number: .none, isOpener: false, last: 0, roles: [], head: 0,
    value: 0)

  /// Whether white space stands before it.
  @inline(__always) var hasSpace: Bool { flags.contains(.spaceBefore) }
  /// Whether it is a run of digits.
  @inline(__always) var isDigits: Bool { kind == .digits }
  /// Whether it is a word.
  @inline(__always) var isWord: Bool { kind == .word }
  /// Whether it is a word with a capital.
  @inline(__always) var isCapitalised: Bool { kind == .word && flags.contains(.capitalised) }
  /// Whether it is a hyphen or dash.
  @inline(__always) var isDash: Bool { kind == .dash }
  /// Whether it is the sign `mark`, an ASCII character.
  @inline(__always) func isSign(_ mark: Unicode.Scalar) -> Bool {
    UInt32(last) == mark.value && kind != .word && !isDigits
  }
}

extension Item {
  /// Reads `token` of the text `bytes`.
  @inline(__always)
  init(_ token: Token, _ word: UInt16, _ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    let start = Int(token.start)
    let end = Int(token.end)
    self.init(
      word: word, kind: token.kind, flags: token.flags, number: lexeme.number, isOpener: lexeme.isOpener,
      isCurrency: lexeme.isSign, last: end > start ? bytes[end - 1] : 0, roles: lexeme.roles, head: 0,
      value: lexeme.value)
    if token.kind == .word, last &- 0x41 < 26 { last |= 0x20 }
    if word != 0 || end - start == 1 {
      for index in start..<min(end, start + 4) { head = head << 8 | UInt32(bytes[index]) }
    }
    guard token.kind == .digits else { return }
    digits = UInt8(clamping: end - start)
    isZeroLed = bytes[start] == 0x30
    isOpener = true
    var value = 0.0
    for index in start..<end { value = value * 10 + Double(bytes[index] &- 0x30) }
    self.value = value
  }

  /// The white space between `previous` and the digits of `token`.
  static func gap(_ previous: Token, _ token: Token, _ bytes: Span<UInt8>) -> Gap {
    guard token.hasSpaceBefore else { return .other }
    let before = Int(previous.end)
    switch Int(token.start) - before {
    case 1: return bytes[before] == 0x20 ? .space : .other
    case 2: return bytes[before] == 0xC2 && bytes[before + 1] == 0xA0 ? .joining : .other
    case 3:
      // U+2007 and U+2009 (figure and thin space), U+202F (narrow no-break space)
      let isThin = bytes[before] == 0xE2 && bytes[before + 1] == 0x80
      return isThin && (bytes[before + 2] == 0x87 || bytes[before + 2] == 0x89 || bytes[before + 2] == 0xAF)
        ? .joining : .other
    default: return .other
    }
  }
}
