public import Archive
public import Articles
public import Ingest
internal import Reporting
internal import Segmentation

/// Imports inputs into an archive: reads and extracts on all cores, and stores batch after batch.
///
/// ```swift
/// let archive = try Archive(path: "tally.sqlite", access: .creating)
/// let result = try await ArchiveImport(into: archive, extraction: Extraction(options: FigureChooser.everything))
///   .run(inputs: ["news.ndjson"]) { print($0) }
/// ```
///
/// Memory does not grow with the inputs. A batch is stored as a whole or not at all, so that a run which is ended at any
/// moment can be started again: what is stored is passed over.
public struct ArchiveImport: Sendable {
  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// What became of the articles.
    public var stored = ImportSummary()
    /// Inputs, and lines of inputs, that could not be read.
    public var failures = 0
  }

  /// What a batch came to.
  private struct Output: Sendable {
    var entries: [ArchiveEntry] = []
    /// The sketches of all articles, and which of ``entries`` each is; none where the archive has it unchanged.
    var sketches: [(id: String, sketch: CopySketch, entry: Int?)] = []
    var unchanged = 0
    var failures: [IngestError] = []
    var error: ArchiveError?
  }

  private let archive: Archive
  private let extraction: Extraction
  private let version: ExtractionVersion
  private let pipeline: ArticlePipeline
  private static let splitter = SentenceSplitter()

  /// An import into `archive`.
  ///
  /// - Parameters:
  ///   - extraction: Under the options ``Figures/FigureChooser/everything``.
  ///   - gazetteer: The digest of the file of further places that `extraction` knows; empty where there is none.
  public init(
    into archive: Archive, extraction: Extraction, gazetteer: String = "",
    pipeline: ArticlePipeline = ArticlePipeline()
  ) {
    self.archive = archive
    self.extraction = extraction
    self.pipeline = pipeline
    version = ExtractionVersion(version: Version.current, gazetteer: gazetteer)
  }

  /// Imports `inputs`; `report` hears of each that cannot be read.
  ///
  public func run(
    inputs: [String], ingest: IngestOptions = IngestOptions(relatedLines: .standard), report: (IngestError) -> Void,
    progress: (Summary) -> Void = { _ in }
  ) async throws(ArchiveError) -> Summary {
    var summary = Summary()
    var copies = CopyIndex()
    try await pipeline.run(inputs: inputs, options: ingest, work: output(of:)) { output throws(ArchiveError) in
      if let error = output.error { throw error }
      var output = output
      for (id, sketch, entry) in output.sketches {
        if let original = copies.original(of: id, sketch), let entry { output.entries[entry].markCopy(of: original) }
      }
      summary.stored += try archive.store(output.entries, from: version)
      summary.stored.unchanged += output.unchanged
      summary.failures += output.failures.count
      for failure in output.failures { report(failure) }
      progress(summary)
    }
    return summary
  }

  /// The article as it goes into an archive.
  ///
  /// - Parameter extraction: Under the options ``Figures/FigureChooser/everything``.
  public static func entry(of article: Article, extraction: Extraction) -> ArchiveEntry {
    ArchiveEntry(
      article: article, figures: extraction.figures(in: article),
      sentences: splitter.sentences(of: article).map(\.range), contentHash: article.contentHash)
  }

  @Sendable private func output(of batch: InputBatch) -> Output {
    var output = Output()
    var articles: [Article] = []
    batch.forEach { result in
      switch result {
      case .failure(let error): output.failures.append(error)
      case .success(let article): articles.append(article)
      }
    }
    do throws(ArchiveError) {
      let hashes = articles.map(\.contentHash)
      let isUnchanged = try archive.hasUnchanged(articles, hashes: hashes, from: version)
      for (article, isUnchanged) in zip(articles, isUnchanged) {
        if article.copyOf == nil, let sketch = CopySketch(of: article) {
          output.sketches.append((article.id, sketch, isUnchanged ? nil : output.entries.count))
        }
        if isUnchanged {
          output.unchanged += 1
        } else {
          output.entries.append(Self.entry(of: article, extraction: extraction))
        }
      }
    } catch {
      output.error = error
    }
    return output
  }
}

extension Article {
  /// The SHA-256 hash of ``Articles/Article/contentBytes``.
  public var contentHash: String { SHA256Hash.hex(of: contentBytes) }
}
