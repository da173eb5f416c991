package import Articles
package import Segmentation

/// What one sentence says of time and of sources.
package final class SentenceReading: Sendable {
  /// The tokens of the sentence.
  package let tokens: [Token]
  /// Its time expressions.
  package let periods: [PeriodMention]
  /// Who says what in it.
  package let attributions: [Attribution]
  /// How far a time reaches in it; `nil` where it has none.
  let clauses: Clauses?
  /// Whether it begins inside a quotation that an earlier sentence of its paragraph opened.
  package let opensInQuotation: Bool
  /// Whether the quotation goes on after its end.
  package let endsInQuotation: Bool

  init(
    tokens: [Token], periods: [PeriodMention], attributions: [Attribution], clauses: Clauses?, opensInQuotation: Bool,
    endsInQuotation: Bool
  ) {
    self.tokens = tokens
    self.periods = periods
    self.attributions = attributions
    self.clauses = clauses
    self.opensInQuotation = opensInQuotation
    self.endsInQuotation = endsInQuotation
  }
}

/// Reads an article's sentences for time and sources, each at most once and only when asked for.
///
/// ```swift
/// var reading = ArticleReading(article: article, sentences: sentences, periods: periodFinder, sources: sourceFinder)
/// reading.source(forFigureAt: 4..<6, in: 2)
/// reading.period(forFigureAt: 4..<6, predicate: nil, in: 2)
/// ```
package struct ArticleReading {
  let article: Article
  package let sentences: [Sentence]
  let periodFinder: PeriodFinder
  let sourceFinder: SourceFinder
  /// The tokens of each sentence, where they are known already.
  private let tokens: [[Token]]
  private var readings: [SentenceReading?]
  /// The time expressions of the sentences that were read for nothing else.
  private var periods: [[PeriodMention]?]
  /// The sentence for which a period was last looked for in those around it, and what was found: its figures share it.
  var lastInferred: (sentence: Int, period: Figure.Period?)?
  /// The number of tokens up to which a sentence is read.
  private static let longestSentence = 1_000

  /// A reading of `article`, which has the given sentences.
  ///
  /// - Parameter tokens: The tokens of each sentence, where they are known already.
  package init(
    article: Article, sentences: [Sentence], tokens: [[Token]] = [], periods: PeriodFinder, sources: SourceFinder
  ) {
    self.article = article
    self.sentences = sentences
    self.tokens = tokens
    periodFinder = periods
    sourceFinder = sources
    readings = Array(repeating: nil, count: sentences.count)
    self.periods = Array(repeating: nil, count: sentences.count)
  }

  /// Whether the sentence at `index` may name a day: a look at its words alone.
  func mayNameDay(_ index: Int) -> Bool { periodFinder.mayNameDay(tokens(index)) }

  /// The time expressions of the sentence at `index`.
  mutating func periods(_ index: Int) -> [PeriodMention] {
    if let done = periods[index] { return done }
    let tokens = tokens(index)
    // What is longer than any sentence is a table or worse; reading it would cost more than linear time.
    let found =
      tokens.count <= Self.longestSentence ? periodFinder.periods(in: tokens, of: article.text.bytes.span) : []
    periods[index] = found
    return found
  }

  private func tokens(_ index: Int) -> [Token] {
    if index < tokens.count { return tokens[index] }
    var tokens: [Token] = []
    Tokenizer.tokenize(article.text.bytes.span, sentences[index].range, into: &tokens)
    return tokens
  }

  /// The reading of the sentence at `index`.
  package mutating func reading(_ index: Int) -> SentenceReading {
    if let done = readings[index] { return done }
    let source = article.text
    let bytes = source.bytes.span
    let tokens = tokens(index)
    let periods = periods(index)
    let isSentence = tokens.count <= Self.longestSentence
    let attributions = isSentence ? sourceFinder.attributions(in: tokens, of: bytes, periods: periods) : []
    // Within a paragraph a quotation may go on over several sentences.
    var open = false
    if index > 0, sentences[index - 1].paragraph == sentences[index].paragraph, let before = readings[index - 1] {
      open = before.endsInQuotation
    } else if index > 0, sentences[index - 1].paragraph == sentences[index].paragraph {
      var first = index
      while first > 0, first > index - 12, sentences[first - 1].paragraph == sentences[index].paragraph { first -= 1 }
      let stretch = TextRange(sentences[first].range.start, sentences[index].range.start)
      open = Quotation.isOpen(bytes, stretch, false)
    }
    let reading = SentenceReading(
      tokens: tokens, periods: periods, attributions: attributions,
      clauses: periods.isEmpty ? nil : Clauses(tokens, bytes, periodFinder.links), opensInQuotation: open,
      endsInQuotation: tokens.contains { $0.kind == .quote }
        ? Quotation.isOpen(bytes, sentences[index].range, open) : open)
    readings[index] = reading
    return reading
  }

  /// The text of a range of a sentence's tokens, with a single space where a line was folded.
  mutating func text(_ range: Range<Int>, in sentence: Int) -> String {
    let tokens = reading(sentence).tokens
    guard !range.isEmpty, range.upperBound <= tokens.count else { return "" }
    let words = article.text.string(
      in: TextRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)))
    guard tokens[range].dropFirst().contains(where: { $0.flags.contains(.lineBefore) }) else { return words }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Where quotations begin and end.
enum Quotation {
  /// Whether a quotation is open at the end of `range`, given whether one is at its beginning.
  static func isOpen(_ bytes: Span<UInt8>, _ range: TextRange, _ open: Bool) -> Bool {
    // The last mark decides.
    var index = max(range.start, range.end)
    while index > range.start {
      index -= 1
      if bytes[index] == 0x22 || bytes[index] == 0xE2, let opens = mark(bytes, index, range) { return opens }
    }
    return open
  }

  /// Whether a double quotation mark at `index` opens (`true`) or closes; `nil` where none stands.
  ///
  /// A straight mark opens before a word and closes behind one, so that a mark that was forgotten does no harm
  /// further on.
  private static func mark(_ bytes: Span<UInt8>, _ index: Int, _ range: TextRange) -> Bool? {
    if bytes[index] == 0x22 {
      let before = index > range.start ? bytes[index - 1] : 0x20
      return before <= 0x20 || before == 0x28 || before == 0x2D
    }
    guard bytes[index] == 0xE2, index + 2 < range.end, bytes[index + 1] == 0x80 else { return nil }
    if bytes[index + 2] == 0x9C { return true }
    if bytes[index + 2] == 0x9D { return false }
    return nil
  }
}
