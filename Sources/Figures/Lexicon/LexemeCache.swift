internal import Segmentation

/// What the lexicon has said of the words of a text: a word comes again soon, and here its sixteen letters are its
/// address and its proof at once.
///
/// A look-up in the lexicon reads three tables at places far apart; this memory stays near.
struct LexemeCache {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var lexeme = Lexeme.unknown
  }

  private static let size = 8192
  private var entries = [Entry](repeating: Entry(), count: size)

  /// What `lexicon` knows of the word `token`, with its ending.
  @inline(__always)
  mutating func lexeme(of token: Token, in bytes: Span<UInt8>, _ lexicon: Lexicon) -> Lexeme {
    guard let letters = token.letters(in: bytes) else { return Self.read(token, bytes, lexicon) }
    let place = Int(token.hash) & (Self.size - 1)
    if entries[place].low == letters.low, entries[place].high == letters.high { return entries[place].lexeme }
    let lexeme = Self.read(token, bytes, lexicon)
    entries[place] = Entry(low: letters.low, high: letters.high, lexeme: lexeme)
    return lexeme
  }

  private static func read(_ token: Token, _ bytes: Span<UInt8>, _ lexicon: Lexicon) -> Lexeme {
    var lexeme = lexicon.lexeme(of: token, in: bytes)
    lexeme.ending = Lexeme.Ending(token, bytes)
    return lexeme
  }
}
