public import Figures
public import Quantities

/// A figure as a table of figures names it, with what the table says of it; what the table lacks is `nil`.
///
/// Article and the place of the quote name a figure for good; the rest shows whether the archive's figure is still the
/// one that was judged.
public struct FigureReference: Sendable, Hashable {
  /// The article's id.
  public var article: String
  /// Where the quote begins, in Unicode code points of the article's text.
  public var start: Int?
  /// What was counted.
  public var measure: String?
  /// The value; `nil` where the table has no such columns.
  public var interval: Interval?
  /// The words that state the figure.
  public var quote: String?
  /// The sentence.
  public var sentence: String?

  /// A figure of `article`.
  public init(
    article: String, start: Int? = nil, measure: String? = nil, interval: Interval? = nil, quote: String? = nil,
    sentence: String? = nil
  ) {
    self.article = article
    self.start = start
    self.measure = measure
    self.interval = interval
    self.quote = quote
    self.sentence = sentence
  }
}

/// A decision about a figure, to be stored.
public struct ReviewRequest: Sendable, Hashable {
  /// The figure.
  public var figure: FigureReference
  /// The decision; ``Figures/Review/Decision/pending`` takes an earlier one back.
  public var review: Review

  /// A decision about `figure`.
  public init(_ figure: FigureReference, _ review: Review) {
    self.figure = figure
    self.review = review
  }
}

/// What became of a ``ReviewRequest``.
public enum ReviewOutcome: Sendable, Hashable {
  /// It is stored now.
  case stored
  /// The archive had it already.
  case unchanged
  /// The archive has no such article.
  case unknownArticle
  /// The article has no such figure; what differs, in words that follow "the archive's figure".
  case unknownFigure(String)
}
