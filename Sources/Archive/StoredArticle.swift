public import Articles
public import Figures

/// An article as it comes out of an archive: with all its figures and what was decided about them.
public struct StoredArticle: Sendable {
  /// Its number in the archive: its place in the order of the first imports.
  public let number: Int
  /// The article; without text and regions where they were not asked for.
  public let article: Article
  /// All its figures, numbered from 1 (``Figures/FigureChooser/everything``).
  public let figures: [Figure]
  /// The decisions, by the number of the figure among ``figures``.
  public let reviews: [Int: Review]
  /// The digest of the article's content.
  public let contentHash: String
}
