internal import Articles
internal import Figures
public import Ingest
public import Reporting

/// Reads inputs, extracts and writes records, on all cores and in the order of the inputs.
///
/// ```swift
/// let run = RecordRun(extraction: Extraction(), renderer: RecordRenderer(.figures, format: .ndjson))
/// let summary = try await run.run(inputs: ["news.ndjson"]) { bytes in … } report: { error in … }
/// ```
///
/// Memory does not grow with the inputs (``ArticlePipeline``).
public struct RecordRun: Sendable {
  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// Articles that were read.
    public var articles = 0
    /// Records that were written.
    public var records = 0
    /// Inputs, and lines of inputs, that could not be read.
    public var failures = 0
  }

  /// What a batch came to.
  private struct Output: Sendable {
    var bytes: [UInt8] = []
    var articles = 0
    var records = 0
    var failures: [IngestError] = []
  }

  private let pipeline: ArticlePipeline
  private let ingest: IngestOptions
  private let extraction: Extraction
  private let renderer: RecordRenderer

  /// A run that renders the records of `renderer`'s kind.
  public init(
    pipeline: ArticlePipeline = ArticlePipeline(), ingest: IngestOptions = IngestOptions(relatedLines: .standard),
    extraction: Extraction, renderer: RecordRenderer
  ) {
    self.pipeline = pipeline
    self.ingest = ingest
    self.extraction = extraction
    self.renderer = renderer
  }

  /// Writes the records of all articles of `inputs`; `report` hears of each that cannot be read.
  ///
  /// What `write` throws ends the run.
  public func run(
    inputs: [String], write: ([UInt8]) throws -> Void, report: (IngestError) -> Void,
    progress: (Summary) -> Void = { _ in }
  ) async throws -> Summary {
    var summary = Summary()
    var stream = RecordStream(renderer)
    var buffer: [UInt8] = []
    stream.open(into: &buffer)
    try await pipeline.run(inputs: inputs, options: ingest, work: output(of:)) { output in
      summary.articles += output.articles
      summary.records += output.records
      summary.failures += output.failures.count
      stream.append(output.bytes, to: &buffer)
      if !buffer.isEmpty {
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      for failure in output.failures { report(failure) }
      progress(summary)
    }
    stream.close(into: &buffer)
    if !buffer.isEmpty { try write(buffer) }
    return summary
  }

  @Sendable private func output(of batch: InputBatch) -> Output {
    var output = Output()
    batch.forEach { result in
      switch result {
      case .failure(let error): output.failures.append(error)
      case .success(let article):
        output.articles += 1
        let (extracted, count) = extract(article)
        output.records += count
        let records = renderer.render(extracted)
        if renderer.format == .json, !output.bytes.isEmpty, !records.isEmpty {
          output.bytes.append(contentsOf: [0x2C, 0x0A])
        }
        output.bytes.append(contentsOf: records)
      }
    }
    return output
  }

  /// What the records need, and how many records that will be.
  private func extract(_ article: Article) -> (ExtractedArticle, Int) {
    switch renderer.kind {
    case .figures:
      let figures = extraction.figures(in: article)
      return (ExtractedArticle(article: article, figures: figures, totals: []), figures.count)
    case .totals:
      let extracted = extraction.extract(article)
      return (extracted, extracted.totals.count)
    case .articles: return (ExtractedArticle(article: article, figures: [], totals: []), 1)
    }
  }
}
