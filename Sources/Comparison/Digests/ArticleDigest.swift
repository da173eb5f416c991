import Articles
public import Figures

/// What a comparison needs of one article, without its text.
///
/// ```swift
/// var digests: [ArticleDigest] = []
/// for article in archive { digests.append(ArticleDigest(extraction.extract(article))) }
/// let comparison = Comparison(of: digests)
/// ```
///
/// Memory: about 150 bytes a figure, its sentence, and 1 kB an article of usual length.
public struct ArticleDigest: Sendable {
  /// The article's name, day and publisher.
  public let article: Event.Article
  /// The article's totals.
  let totals: [Total]
  /// The article's main-event figures of people and houses.
  let store: FigureStore
  /// What its copies have in common with it.
  let fingerprint: Fingerprint
  /// The hashes of the words of title and opening, ascending.
  let words: [UInt32]

  /// What a comparison needs of `extracted`.
  ///
  /// - Complexity: O(*n*) in the article's length.
  public init(_ extracted: ExtractedArticle) {
    let article = extracted.article
    self.article = Event.Article(
      id: article.id, title: article.title, publisher: article.publisher, date: article.date, url: article.url,
      copyOf: article.copyOf)
    totals = extracted.totals
    store = FigureStore(
      extracted.figures.filter { $0.measure.isImpact && !$0.isBackground && $0.region != .related }, of: article.text)
    fingerprint = Fingerprint(of: article)
    words = Words.openingWords(of: article)
  }

  /// The figures again, as they were extracted, but for what no comparison asks for.
  var figures: [Figure] { store.figures }
}
