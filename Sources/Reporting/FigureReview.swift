internal import Articles
public import Figures

/// What an analyst has decided about a figure; the figure itself stays as it was read.
public struct FigureReview: Sendable, Hashable {
  /// The states of a review.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Nobody has looked at it.
    case pending
    /// It is right.
    case accepted
    /// It is wrong, or not wanted.
    case rejected
    /// It is right with ``FigureReview/correctedValue``.
    case corrected
  }

  /// Names a figure for good: its number changes with the options of the extraction, its place in the text does not.
  public struct Key: Sendable, Hashable {
    /// The article's id.
    public var article: String
    /// Where the figure's quote begins, in bytes of the article's text (``Figure/quote``).
    public var start: Int

    /// The figure of `article` whose quote begins at the byte `start`.
    public init(article: String, start: Int) {
      self.article = article
      self.start = start
    }
  }

  /// The state.
  public var state: State
  /// The value that should stand there, in the figure's unit.
  public var correctedValue: Double?

  /// A decision.
  public init(_ state: State, correctedValue: Double? = nil) {
    self.state = state
    self.correctedValue = correctedValue
  }
}

extension FigureReview {
  /// The reviews of articles that come from an archive.
  public static func reviews(of articles: [ExtractedArticle]) -> [Key: FigureReview] {
    var reviews: [Key: FigureReview] = [:]
    for extracted in articles where extracted.reviews?.isEmpty == false {
      for figure in extracted.figures {
        guard let review = extracted.reviews?[figure.number] else { continue }
        reviews[Key(article: extracted.article.id, start: figure.quote.start)] = FigureReview(
          State(rawValue: review.decision.rawValue) ?? .pending, correctedValue: review.correctedValue)
      }
    }
    return reviews
  }
}
