public import Articles
public import Figures
public import Gazetteer
internal import Ingest
internal import Quantities

/// Finds the figures and totals of articles: the whole of Tally's reading in one call.
///
/// ```swift
/// let extraction = Extraction(options: ExtractionOptions(scope: .all))
/// let found = extraction.extract(article)
/// ```
public struct Extraction: Sendable {
  private let extractor: FigureExtractor
  /// Which figures are given out.
  public let options: ExtractionOptions

  /// An extraction; the first one loads the language's tables.
  ///
  /// - Parameter gazetteer: The names of places: the embedded ones, or more (``Gazetteer/Gazetteer/init(file:)``).
  public init(options: ExtractionOptions = ExtractionOptions(), gazetteer: Gazetteer = Gazetteer()) {
    extractor = FigureExtractor(gazetteer: gazetteer)
    self.options = options
  }

  /// Loads the language's tables, for a program that has something else to do meanwhile; the first extraction does so
  /// otherwise.
  public static func load() { for part in loads { part() } }

  /// The parts of ``load()``, for a program with a thread for each.
  public static let loads: [@Sendable () -> Void] = [
    { FigureExtractor.load() },
    {
      _ = QuantityReader()
      _ = RelatedLines.standard
    },
  ]

  /// The figures of `article`, in order of appearance.
  public func figures(in article: Article) -> [Figure] {
    extractor.figures(in: article, options: options)
  }

  /// Why the figure numbered `number` is as it is; `nil` where `article` has none of that number.
  public func explanation(ofFigure number: Int, in article: Article) -> Explanation? {
    extractor.explanation(ofFigure: number, in: article, options: options)
  }

  /// The figures and totals of `article`.
  public func extract(_ article: Article) -> ExtractedArticle {
    let figures = figures(in: article)
    return ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures))
  }
}
