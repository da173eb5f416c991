public import Articles
internal import Segmentation

/// Finds the figures of an article.
///
/// ```swift
/// let extractor = FigureExtractor()
/// let figures = extractor.figures(in: article, options: ExtractionOptions())
/// ```
public struct FigureExtractor: Sendable {
  /// An extractor with the tables of `Data`; loading takes a few milliseconds, so share one.
  public init() {}

  /// The figures of `article` in order of appearance, numbered from 1.
  public func figures(in article: Article, options: ExtractionOptions = ExtractionOptions()) -> [Figure] {
    []
  }
}

/// Which figures an extraction gives out, and how.
public struct ExtractionOptions: Sendable, Hashable {
  /// The sets of figures, from the narrowest to the widest.
  public enum Scope: Sendable, Hashable, Comparable {
    /// Impact measures and money.
    case impact
    /// Every quantity (`--all`).
    case all
    /// Every quantity and every other numeral (`--numerals`).
    case numerals
  }

  /// Which figures to give out.
  public var scope: Scope

  /// Options.
  public init(scope: Scope = .impact) {
    self.scope = scope
  }
}

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
