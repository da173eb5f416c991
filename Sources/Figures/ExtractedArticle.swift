public import Articles

/// An article with its figures and totals: what every report is made of.
public struct ExtractedArticle: Sendable {
  /// The article.
  public var article: Article
  /// Its figures, in order of appearance.
  public var figures: [Figure]
  /// Its totals.
  public var totals: [Total]

  /// An article and what was found in it.
  public init(article: Article, figures: [Figure], totals: [Total]) {
    self.article = article
    self.figures = figures
    self.totals = totals
  }
}
