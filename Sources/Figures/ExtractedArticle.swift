public import Articles
internal import Quantities

/// An article with its figures and totals: what every report is made of.
public struct ExtractedArticle: Sendable {
  /// The article.
  public var article: Article
  /// Its figures, in order of appearance.
  public var figures: [Figure]
  /// Its totals.
  public var totals: [Total]
  /// What was decided about its figures, by ``Figure/number``; `nil` where the article comes from no archive.
  ///
  /// ``figures`` are as the article states them; ``judged(keepsRejected:)`` follows the decisions.
  public var reviews: [Int: Review]?

  /// An article and what was found in it.
  public init(article: Article, figures: [Figure], totals: [Total], reviews: [Int: Review]? = nil) {
    self.article = article
    self.figures = figures
    self.totals = totals
    self.reviews = reviews
  }

  /// The article with figures as they were judged, and with the totals of those: rejected ones are left out, corrected
  /// ones have the corrected value. Numbers stay.
  ///
  /// - Parameter keepsRejected: Leaves rejected figures in.
  public func judged(keepsRejected: Bool = false) -> ExtractedArticle {
    guard let reviews, !reviews.isEmpty else { return self }
    let figures = ExtractedArticle.judged(figures, reviews, keepsRejected: keepsRejected)
    return ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures))
  }

  /// Some of an article's figures as they were judged; what related to a figure that is not among them has no relation.
  public static func judged(
    _ figures: [Figure], _ reviews: [Int: Review], keepsRejected: Bool = false
  ) -> [Figure] {
    var judged: [Figure] = []
    judged.reserveCapacity(figures.count)
    for var figure in figures {
      let review = reviews[figure.number]
      if review?.decision == .rejected, !keepsRejected { continue }
      if review?.decision == .corrected, let value = review?.correctedValue {
        figure.interval = Interval(exactly: value)
        figure.bound = value == 0 ? .none : .exact
        // What was said in another unit, or coded, is another number.
        (figure.stated, figure.persons, figure.coded) = (nil, nil, nil)
      }
      judged.append(figure)
    }
    let numbers = Set(judged.map(\.number))
    for index in judged.indices {
      if let relation = judged[index].relation, !numbers.contains(relation.figure) { judged[index].relation = nil }
    }
    return judged
  }
}
