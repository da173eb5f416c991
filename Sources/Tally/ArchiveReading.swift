public import Archive
public import Figures
internal import Ingest

/// How the articles of an archive are read: which of them, and with which figures.
///
/// ```swift
/// var filter = ArchiveFilter()
/// filter.measures = [.killed]
/// let reading = ArchiveReading(archive, filter: filter, options: ExtractionOptions(minimumConfidence: 0.8))
/// ```
///
/// The options choose as in an extraction (``Figures/FigureChooser``) and give the figures their numbers; the filter then
/// leaves figures out, whose numbers do not change by it.
public struct ArchiveReading: Sendable {
  /// The archive.
  public let archive: Archive
  /// Which articles and figures are read.
  public let filter: ArchiveFilter
  private let sieve: FigureSieve
  private let chooser: FigureChooser

  /// A reading of `archive`.
  public init(
    _ archive: Archive, filter: ArchiveFilter = ArchiveFilter(), options: ExtractionOptions = ExtractionOptions()
  ) {
    self.archive = archive
    self.filter = filter
    sieve = FigureSieve(filter)
    chooser = FigureChooser(options: options)
  }

  /// A page of the archive, or why there is none.
  struct Page: Sendable {
    let articles: Result<ArticlePage, ArchiveError>
  }

  /// The page after `page`; `nil` at the end.
  func page(after page: Page?) -> Page? {
    do throws(ArchiveError) {
      // What could not be found once is not looked for again.
      let before = try page?.articles.get()
      return try archive.page(after: before, filter: filter).map { Page(articles: .success($0)) }
    } catch {
      if case .failure = page?.articles { return nil }
      return Page(articles: .failure(error))
    }
  }

  /// Gives each article of `page` that passes, or what kept the page from being read.
  func forEach(in page: Page, _ needs: ArticleSource.Needs, _ body: (Result<ExtractedArticle, IngestError>) -> Void) {
    do throws(ArchiveError) {
      for stored in try archive.articles(of: try page.articles.get(), filter: filter) {
        if let article = extracted(stored, needs) { body(.success(article)) }
      }
    } catch {
      body(.failure(IngestError(error)))
    }
  }

  /// Gives the articles that pass, a thousand at a time, without their texts.
  public func forEachPage(_ body: ([ExtractedArticle]) throws -> Void) throws {
    var page: ArticlePage?
    while let next = try archive.page(after: page, filter: filter, size: 1000) {
      let articles = try archive.articles(of: next, filter: filter, includesText: false).compactMap {
        extracted($0, .figures)
      }
      if !articles.isEmpty { try body(articles) }
      page = next
    }
  }

  /// The article with the figures that are asked for; `nil` where it does not pass.
  ///
  /// Its figures are as the article states them; its totals follow the reviews.
  public func extracted(_ stored: StoredArticle) -> ExtractedArticle? { extracted(stored, .totals) }

  /// The same, with no more than what is needed.
  func extracted(_ stored: StoredArticle, _ needs: ArticleSource.Needs) -> ExtractedArticle? {
    guard sieve.passes(stored.article) else { return nil }
    let (chosen, numbers) = chooser.choose(from: stored.figures)
    var reviews: [Int: Review] = [:]
    if !stored.reviews.isEmpty {
      for (figure, number) in zip(chosen, numbers) { reviews[figure.number] = stored.reviews[number] }
    }
    let figures = chosen.filter { sieve.passes($0, of: stored.article, review: reviews[$0.number]) }
    if figures.isEmpty {
      guard !filter.choosesFigures, chosen.isEmpty ? sieve.passesDay(of: stored.article) : !filter.choosesDays else {
        return nil
      }
    }
    let totals =
      needs == .totals ? Total.totals(of: ExtractedArticle.judged(figures, reviews, keepsRejected: true)) : []
    return ExtractedArticle(article: stored.article, figures: figures, totals: totals, reviews: reviews)
  }
}

extension IngestError {
  /// What kept an archive from being read.
  init(_ error: ArchiveError) {
    self.init(.unreadable, subject: error.subject, underlying: error.reason)
  }
}
