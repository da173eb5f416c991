public import Figures
public import Ingest

/// Reads inputs and keeps every article with its figures: for comparisons and reports, which need them all.
///
/// ```swift
/// let collection = await ArticleCollection.read(inputs: ["Data/articles"], extraction: Extraction()) { print($0) }
/// let claims = Comparison.claims(of: collection.articles)
/// ```
///
/// Memory grows with the inputs; a stream of records does not need one (``RecordRun``).
public struct ArticleCollection: Sendable {
  /// The articles that have been read, in the order of the inputs.
  public private(set) var articles: [ExtractedArticle] = []
  /// The inputs and lines of inputs that could not be read, in order; no more than ``mostFailures`` of them.
  public private(set) var failures: [IngestError] = []
  /// How many inputs, or lines of inputs, could not be read.
  public private(set) var failureCount = 0

  /// The most failures that are kept, so that a large file of another kind does not fill the memory.
  public static let mostFailures = 10_000

  /// Reads and extracts `inputs` on several threads; `report` hears of each that cannot be read.
  public static func read(
    inputs: [String], pipeline: ArticlePipeline = ArticlePipeline(),
    ingest: IngestOptions = IngestOptions(relatedLines: .standard), extraction: Extraction,
    report: (IngestError) -> Void
  ) async -> ArticleCollection {
    await read(
      from: .inputs(inputs, ingest: ingest, extraction: extraction), pipeline: pipeline, report: report)
  }

  /// Reads the articles of `source` on several threads; `report` hears of what cannot be read, and `progress` of the
  /// number of articles so far.
  public static func read(
    from source: ArticleSource, pipeline: ArticlePipeline = ArticlePipeline(), report: (IngestError) -> Void,
    progress: (Int) -> Void = { _ in }
  ) async -> ArticleCollection {
    var collection = ArticleCollection()
    var batches = source.batches()
    var copies = CopyIndex()
    let isSketched = source.hasUnmarkedCopies
    let work: @Sendable (ArticleBatch) -> [Result<SketchedArticle, IngestError>] = { batch in
      var results: [Result<SketchedArticle, IngestError>] = []
      batch.forEach(.totals) { result in
        results.append(result.map { SketchedArticle($0, isSketched: isSketched) })
      }
      return results
    }
    await pipeline.run(next: { batches.next() }, work: work) { results in
      for result in results {
        switch result {
        case .success(var article):
          _ = article.markCopy(&copies)
          collection.articles.append(article.extracted)
        case .failure(let error):
          collection.failureCount += 1
          if collection.failures.count < mostFailures { collection.failures.append(error) }
          report(error)
        }
      }
      progress(collection.articles.count)
    }
    return collection
  }

  /// The articles with their figures as they were judged, for comparing them; the same where none come from an archive.
  public var judged: [ExtractedArticle] { articles.map { $0.judged(keepsRejected: true) } }
}
