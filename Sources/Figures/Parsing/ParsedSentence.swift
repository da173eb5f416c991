internal import Articles
internal import Quantities
internal import Segmentation

/// A sentence cut into chunks, with its tokens, their words and its quantities.
struct ParsedSentence: Sendable {
  /// The sentence.
  var sentence: Sentence
  /// Its tokens.
  var tokens: [Token]
  /// What the lexicon knows of each token.
  var lexemes: [Lexeme] = []
  /// Its quantities, in order.
  var quantities: [Quantity] = []
  /// Whether capitals say nothing in it: a wire in upper case, a headline in title case.
  var capitalsAreMute = false
  /// Its chunks, in order.
  var chunks: [Chunk] = []

  /// A sentence of which no more is known than its tokens.
  init(sentence: Sentence, tokens: [Token]) {
    self.sentence = sentence
    self.tokens = tokens
  }

  /// Whether the word at `index` is one of `hashes`.
  func has(_ hashes: WordSet, in range: Range<Int>) -> Bool {
    guard !hashes.isEmpty else { return false }
    for index in range where hashes.contains(tokens[index].hash) { return true }
    return false
  }

  /// Whether the word at `index` ends in -ly, as most adverbs do.
  func endsInLy(_ index: Int) -> Bool { lexemes[index].ending.contains(.ly) }

  /// Whether the word at `index` ends in -s, as most plurals do.
  func endsInS(_ index: Int) -> Bool { lexemes[index].ending.contains(.s) }

  /// The range of text that tokens cover.
  func range(_ tokens: Range<Int>) -> TextRange {
    guard let first = tokens.first, let last = tokens.last else {
      return TextRange(sentence.range.start, sentence.range.start)
    }
    return TextRange(Int(self.tokens[first].start), Int(self.tokens[last].end))
  }
}
