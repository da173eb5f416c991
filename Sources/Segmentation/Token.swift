public import Articles

/// One word, run of digits or mark of punctuation in a text: offsets and what its letters look like.
///
/// Words hold letters and inner apostrophes (`don't`); a possessive ending is a token of its own (`'s`), and so is
/// each hyphen. Abbreviations with inner stops are one word (`U.S.`, `a.m.`).
/// Digits hold ASCII digits only: `11,300` is three tokens without space between.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    case word
    case digits
    /// A stop, comma, colon, semicolon, question or exclamation mark, ellipsis.
    case punctuation
    /// A hyphen, dash or minus sign.
    case dash
    /// A quotation mark or an apostrophe that is not inside a word.
    case quote
    /// A round, square or curly bracket.
    case bracket
    /// Any other sign: `$`, `€`, `%`, `+`, `/`, `°`.
    case symbol
    /// The ending `'s` or `'` after a word.
    case possessive
  }

  /// What the letters look like and what stands before.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before the token (or nothing does).
    @inlinable public static var spaceBefore: Flags { Flags(rawValue: 1) }
    /// The first letter is a capital.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 2) }
    /// Every letter is a capital, and there are at least two.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 4) }
    /// The word holds bytes outside ASCII.
    @inlinable public static var nonASCII: Flags { Flags(rawValue: 8) }
    /// A line break stands before the token.
    @inlinable public static var lineBefore: Flags { Flags(rawValue: 16) }
  }

  /// The offset of the first byte.
  public var start: UInt32
  /// The offset after the last byte.
  public var end: UInt32
  /// The hash of the folded bytes, which ``WordTable`` looks up.
  public var hash: UInt32
  /// What it is made of.
  public var kind: Kind
  /// What it looks like.
  public var flags: Flags

  /// The letters of a word of at most sixteen bytes of ASCII in lower case, which are the word itself: no other word has
  /// the same; `nil` for any other token and near the end of the text.
  @inlinable @inline(__always)
  public func letters(in bytes: Span<UInt8>) -> (low: UInt64, high: UInt64)? {
    let count = Int(end &- start)
    guard kind == .word, count > 0, count <= 16, !flags.contains(.nonASCII), Int(start) + 16 <= bytes.count else {
      return nil
    }
    let text = bytes.bytes
    let low = text.unsafeLoadUnaligned(fromByteOffset: Int(start), as: UInt64.self) | FoldedHash.fold
    let high = text.unsafeLoadUnaligned(fromByteOffset: Int(start) + 8, as: UInt64.self) | FoldedHash.fold
    return (low & FoldedHash.mask(min(count, 8)), count > 8 ? high & FoldedHash.mask(count - 8) : 0)
  }

  /// Where the token stands.
  @inlinable public var range: TextRange { TextRange(Int(start), Int(end)) }
  /// The number of bytes.
  @inlinable public var count: Int { Int(end - start) }
  /// Whether white space (or nothing) stands before it.
  @inlinable public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }
  /// Whether its first letter is a capital.
  @inlinable public var isCapitalised: Bool { flags.contains(.capitalised) }
}
