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
  /// How many inputs, or lines of inputs, could not be read.
  public private(set) var failures = 0

  /// Reads and extracts `inputs` on several threads; `report` hears of each that cannot be read.
  public static func read(
    inputs: [String], pipeline: ArticlePipeline = ArticlePipeline(),
    ingest: IngestOptions = IngestOptions(relatedLines: .standard), extraction: Extraction,
    report: (IngestError) -> Void
  ) async -> ArticleCollection {
    var collection = ArticleCollection()
    let work: @Sendable (InputBatch) -> [Result<ExtractedArticle, IngestError>] = { batch in
      var results: [Result<ExtractedArticle, IngestError>] = []
      batch.forEach { results.append($0.map { extraction.extract($0) }) }
      return results
    }
    await pipeline.run(inputs: inputs, options: ingest, work: work) { results in
      for result in results {
        switch result {
        case .success(let article): collection.articles.append(article)
        case .failure(let error):
          collection.failures += 1
          report(error)
        }
      }
    }
    return collection
  }
}
