internal import Segmentation

/// A token as the grammar sees it: its word's number and what is known of the word, read once.
///
/// It has 32 bytes: one is filled for each token of a sentence with a number, and copying it is two moves.
struct Item: Sendable {
  /// The value of digits or of a number word.
  var value: Double
  /// What it says of a numeral beside it.
  var roles: Roles
  /// The word's number in the ``Vocabulary``; 0 where it is unknown.
  var word: UInt16
  /// What it is to the grammar of numbers.
  var number: NumberWord
  /// How many digits it has, if it is digits.
  var digits: UInt8 = 0
  /// The white space between this and the token before, where both are digits.
  var gap = Gap.other
  /// Whether it is digits and begins with 0.
  var isZeroLed = false
  /// Where its token begins in the text.
  var start: UInt32 = 0
  /// What the token is made of.
  var kind = Token.Kind.punctuation
  /// What it looks like and what stands before.
  var flags: Token.Flags = .spaceBefore
  /// How many bytes its token has; 255 for more than that.
  var count: UInt8 = 0
  /// The last letter of a word in lower case, or the only byte of a sign.
  var last: UInt8 = 0

  /// What all items with the word `word` have in common.
  init(_ word: UInt16, _ lexeme: Lexeme) {
    self.word = word
    value = lexeme.value
    roles = lexeme.roles
    number = lexeme.number
    if lexeme.isOpener { roles.insert(.opener) }
    if lexeme.isSign { roles.insert(.sign) }
    if lexeme.isBeginning || isOpener || isCurrency || number == .article { roles.insert(.beginning) }
  }

  /// White space between groups of digits.
  enum Gap: UInt8, Sendable {
    case other
    /// One plain space.
    case space
    /// One no-break or thin space.
    case joining
  }

  /// Whether a quantity may begin here.
  @inline(__always) var isOpener: Bool { roles.contains(.opener) }
  /// Whether a currency's sign in front of a number may begin here.
  @inline(__always) var isCurrency: Bool { roles.contains(.sign) }
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
  /// Takes in what `token` of `text`, which is of the kind `kind`, looks like.
  @inline(__always)
  mutating func fill(_ token: UnsafePointer<Token>, _ kind: Token.Kind, _ text: UnsafePointer<UInt8>) {
    let (start, end) = (token.pointee.start, token.pointee.end)
    self.kind = kind
    flags = token.pointee.flags
    self.start = start
    count = UInt8(truncatingIfNeeded: min(255, end &- start))
    // A word ends with a letter, whose case one bit folds, or with a byte that has the bit.
    last = text[Int(end) &- 1] | (kind == .word ? 0x20 : 0)
  }

  /// Takes in the value of the digits that `token` is.
  @inline(__always)
  mutating func fillDigits(_ token: UnsafePointer<Token>, _ bytes: UnsafePointer<UInt8>) {
    let text = bytes + Int(token.pointee.start)
    digits = count
    isZeroLed = text.pointee == 0x30
    roles.formUnion([.opener, .beginning, .continuing])
    if count <= 15 {
      // Whole numbers up to here are exact either way, and integers are quicker.
      var whole = 0
      for index in 0..<Int(count) { whole = whole &* 10 &+ Int(text[index] &- 0x30) }
      value = Double(whole)
    } else {
      value = 0
      for index in 0..<Int(token.pointee.end &- token.pointee.start) {
        value = value * 10 + Double(text[index] &- 0x30)
      }
    }
  }

  /// The white space between `previous` and the digits of `token`.
  static func gap(_ previous: Token, _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Gap {
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
