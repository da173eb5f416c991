internal import Articles
internal import Figures
public import Ingest
public import Reporting

/// Reads inputs, extracts and writes records, on all cores and in the order of the inputs.
///
/// ```swift
/// let run = RecordRun(renderer: RecordRenderer(.figures, format: .ndjson))
/// let source = ArticleSource.inputs(["news.ndjson"], ingest: IngestOptions(), extraction: Extraction())
/// let summary = try await run.run(source) { bytes in … } report: { error in … }
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
    /// The records of each article, as rendered.
    var rendered: [[UInt8]] = []
    /// The articles, where their records say of what they are copies.
    var sketched: [SketchedArticle] = []
    var articles = 0
    var records = 0
    var failures: [IngestError] = []
  }

  private let pipeline: ArticlePipeline
  private let renderer: RecordRenderer

  /// A run that renders the records of `renderer`'s kind.
  public init(pipeline: ArticlePipeline = ArticlePipeline(), renderer: RecordRenderer) {
    self.pipeline = pipeline
    self.renderer = renderer
  }

  /// Writes the records of all articles of `source`; `report` hears of each that cannot be read.
  ///
  /// What `write` throws ends the run.
  public func run(
    _ source: ArticleSource, write: ([UInt8]) throws -> Void, report: (IngestError) -> Void,
    progress: (Summary) -> Void = { _ in }
  ) async throws -> Summary {
    var summary = Summary()
    var stream = RecordStream(renderer)
    var buffer: [UInt8] = []
    stream.open(into: &buffer)
    var batches = source.batches()
    var copies = CopyIndex()
    let isSketched = source.hasUnmarkedCopies && renderer.kind == .articles
    let work: @Sendable (ArticleBatch) -> Output = { output(of: $0, isSketched: isSketched) }
    try await pipeline.run(next: { batches.next() }, work: work) { output in
      var output = output
      mark(&output, &copies)
      summary.articles += output.articles
      summary.records += output.records
      summary.failures += output.failures.count
      for records in output.rendered { stream.append(records, to: &buffer) }
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

  /// Renders the records of a batch again where copies are among its articles, which shows in order only.
  private func mark(_ output: inout Output, _ copies: inout CopyIndex) {
    var hasCopies = false
    for index in output.sketched.indices where output.sketched[index].markCopy(&copies) { hasCopies = true }
    guard hasCopies else { return }
    output.rendered = output.sketched.map { renderer.render($0.extracted) }
  }

  private func output(of batch: ArticleBatch, isSketched: Bool) -> Output {
    var output = Output()
    batch.forEach(renderer.kind.needs) { result in
      switch result {
      case .failure(let error): output.failures.append(error)
      case .success(let extracted):
        output.articles += 1
        output.records += renderer.kind.count(extracted)
        output.rendered.append(renderer.render(extracted))
        if isSketched { output.sketched.append(SketchedArticle(extracted)) }
      }
    }
    return output
  }
}

extension RecordRenderer.Kind {
  /// What the records need of an article.
  fileprivate var needs: ArticleSource.Needs {
    switch self {
    case .figures: .figures
    case .totals, .wideTotals: .totals
    case .articles: .article
    }
  }

  /// How many records an article has.
  fileprivate func count(_ extracted: ExtractedArticle) -> Int {
    switch self {
    case .figures: extracted.figures.count
    case .totals, .wideTotals: extracted.totals.count
    case .articles: 1
    }
  }
}
