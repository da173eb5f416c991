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

  /// Room for the words of a long text, and for those of a short one: it takes time to make.
  private static let (size, firstSize) = (8192, 512)
  private var entries = [Entry](repeating: Entry(), count: firstSize)
  /// How many words the first room has taken in.
  private var count = 0

  /// What `lexicon` knows of the word `token`, with its ending.
  @inline(__always)
  mutating func lexeme(of token: Token, in bytes: Span<UInt8>, _ lexicon: Lexicon) -> Lexeme {
    guard let letters = token.letters(in: bytes) else { return Self.read(token, bytes, lexicon) }
    let place = Int(token.hash) & (entries.count - 1)
    if entries[place].low == letters.low, entries[place].high == letters.high { return entries[place].lexeme }
    let lexeme = Self.read(token, bytes, lexicon)
    entries[place] = Entry(low: letters.low, high: letters.high, lexeme: lexeme)
    if entries.count == Self.firstSize { grow() }
    return lexeme
  }

  /// Makes room for a long text once the first room has taken in as many words as it has places.
  @inline(never)
  private mutating func grow() {
    count += 1
    if count == Self.firstSize { entries = [Entry](repeating: Entry(), count: Self.size) }
  }

  private static func read(_ token: Token, _ bytes: Span<UInt8>, _ lexicon: Lexicon) -> Lexeme {
    var lexeme = lexicon.lexeme(of: token, in: bytes)
    lexeme.ending = Lexeme.Ending(token, bytes)
    return lexeme
  }
}
