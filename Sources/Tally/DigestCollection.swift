public import Comparison
internal import Figures
public import Ingest

/// Reads inputs and keeps of every article what a comparison needs: 100,000 articles fit in a few hundred megabytes.
///
/// ```swift
/// let source = ArticleSource.inputs(["news.ndjson"], ingest: IngestOptions(), extraction: Extraction())
/// let collection = await DigestCollection.read(from: source) { print($0) }
/// let comparison = Comparison(of: collection.digests, grouping: .mixed)
/// ```
public struct DigestCollection: Sendable {
  /// The digests of the articles that have been read, in the order of the inputs.
  public private(set) var digests: [ArticleDigest] = []
  /// How many inputs, or lines of inputs, could not be read.
  public private(set) var failureCount = 0

  /// Reads the articles of `source` on several threads, their figures as they were judged; `report` hears of what cannot
  /// be read, and `progress` of the number of articles so far.
  public static func read(
    from source: ArticleSource, pipeline: ArticlePipeline = ArticlePipeline(), report: (IngestError) -> Void,
    progress: (Int) -> Void = { _ in }
  ) async -> DigestCollection {
    var collection = DigestCollection()
    var batches = source.batches()
    let work: @Sendable (ArticleBatch) -> [Result<ArticleDigest, IngestError>] = { batch in
      var results: [Result<ArticleDigest, IngestError>] = []
      batch.forEach(.totals) { results.append($0.map { ArticleDigest($0.judged(keepsRejected: true)) }) }
      return results
    }
    await pipeline.run(next: { batches.next() }, work: work) { results in
      for result in results {
        switch result {
        case .success(let digest): collection.digests.append(digest)
        case .failure(let error):
          collection.failureCount += 1
          report(error)
        }
      }
      progress(collection.digests.count)
    }
    return collection
  }
}
