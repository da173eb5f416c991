/// A number, a word or a sign of a text that may be a date.
struct DateToken {
  /// The kinds of tokens.
  enum Kind { case number, word, mark }

  var kind: Kind
  var hasSpaceBefore: Bool
  /// A word in small letters.
  var text = ""
  /// What the word is in a date.
  var word: DateWords.Kind?
  /// Whether a word has capital letters alone.
  var isUpper = false
  /// Whether a word begins with a capital letter, or is a letter beyond ASCII.
  var isCapitalised = false
  /// The number of digits.
  var digits = 0
  var value = 0
  /// Whether the number is too large for ``value``.
  var isOverflown = false
  /// The sign.
  var mark: UInt8 = 0

  /// The number of the month that the word names.
  var month: Int? {
    if case .month(let number) = word { number } else { nil }
  }

  /// The tokens of the beginning of `text`.
  static func tokens(of text: String, words: DateWords) -> [DateToken] {
    let bytes = Array(text.utf8.prefix(PublicationDate.longestText))
    var tokens: [DateToken] = []
    var index = 0
    var hasSpace = true
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      var token = DateToken(kind: .mark, hasSpaceBefore: hasSpace)
      hasSpace = false
      if byte <= 0x20 || isNoBreakSpace(bytes, index) {
        hasSpace = true
        index += byte <= 0x20 ? 1 : byte == 0xC2 ? 2 : 3
        continue
      } else if byte &- 0x30 < 10 {
        token.kind = .number
        while index < bytes.count, bytes[index] &- 0x30 < 10 {
          let (product, isOver) = token.value.multipliedReportingOverflow(by: 10)
          token.isOverflown = token.isOverflown || isOver
          token.value = isOver ? 0 : product &+ Int(bytes[index] - 0x30)
          index += 1
        }
        token.digits = index - start
      } else if let (sign, length) = punctuation(bytes, index) {
        token.mark = sign
        index += length
      } else if isLetter(byte) {
        token.kind = .word
        // An ideograph of a date is a word by itself: 2018年9月4日.
        if byte < 0x80 {
          while index < bytes.count, bytes[index] < 0x80, isLetter(bytes[index]) { index += 1 }
        } else {
          index += 1
          while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        let letters = String(decoding: bytes[start..<index], as: UTF8.self)
        token.text = letters.lowercased()
        token.isCapitalised = byte &- 0x41 < 26 || byte >= 0x80
        token.isUpper = byte < 0x80 && letters.utf8.allSatisfy { $0 < 0x61 }
        token.word = words.kind(of: token.text)
      } else {
        token.mark = byte
        index += 1
      }
      tokens.append(token)
    }
    return tokens
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// The ASCII sign that a sign of Latin-1 or General Punctuation stands for, and the bytes it takes: `'` for a raised
  /// comma, `-` for a dash, `|` for any other.
  private static func punctuation(_ bytes: [UInt8], _ index: Int) -> (UInt8, Int)? {
    if bytes[index] == 0xC2 { return (0x7C, min(2, bytes.count - index)) }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    switch bytes[index + 2] {
    case 0x98, 0x99: return (0x27, 3)
    case 0x90...0x95: return (0x2D, 3)
    default: return (0x7C, 3)
    }
  }

  /// U+00A0, or one of the spaces from U+2000 to U+200A and U+202F.
  private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
    return (0x80...0x8A).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF
  }
}
