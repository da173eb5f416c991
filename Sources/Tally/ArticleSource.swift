public import Ingest

/// Where articles come from, with their figures: inputs that are read and extracted, or an archive.
///
/// ```swift
/// let source = ArticleSource.archive(ArchiveReading(try Archive(path: "tally.sqlite", access: .reading)))
/// let collection = await ArticleCollection.read(from: source) { print($0) }
/// ```
public enum ArticleSource: Sendable {
  /// Files, folders and standard input, read and extracted.
  case inputs([String], ingest: IngestOptions, extraction: Extraction)
  /// The articles of an archive that pass its filter.
  case archive(ArchiveReading)

  /// How many figures an article needs: without, none are looked for in inputs.
  enum Needs: Sendable, Hashable {
    /// The article alone.
    case article
    /// Figures.
    case figures
    /// Figures and totals.
    case totals
  }

  /// The files, folders and standard input that are read; none of an archive.
  public var inputs: [String] {
    if case .inputs(let inputs, _, _) = self { inputs } else { [] }
  }

  /// Whether copies among its articles are yet to be found; those of an archive were when they were stored.
  var hasUnmarkedCopies: Bool {
    if case .inputs = self { true } else { false }
  }

  /// The batches of the source, in order; each may be read on any thread.
  func batches() -> Batches { Batches(self) }

  /// The batches of a source, one after the other.
  struct Batches {
    private let source: ArticleSource
    private var reader: BatchReader?
    private var page: ArchiveReading.Page?

    init(_ source: ArticleSource) {
      self.source = source
      if case .inputs(let inputs, let ingest, _) = source { reader = BatchReader(inputs: inputs, options: ingest) }
    }

    /// The next batch, or `nil` at the end.
    mutating func next() -> ArticleBatch? {
      switch source {
      case .inputs(_, _, let extraction):
        return reader?.next().map { ArticleBatch(content: .input($0, extraction)) }
      case .archive(let reading):
        page = reading.page(after: page)
        return page.map { ArticleBatch(content: .page($0, reading)) }
      }
    }
  }
}

/// A share of the articles of a source, to be read on any thread.
struct ArticleBatch: Sendable {
  enum Content: Sendable {
    case input(InputBatch, Extraction)
    case page(ArchiveReading.Page, ArchiveReading)
  }

  let content: Content

  /// Gives each article with what is needed of it, or what kept it from being read, in order.
  func forEach(_ needs: ArticleSource.Needs, _ body: (Result<ExtractedArticle, IngestError>) -> Void) {
    switch content {
    case .input(let batch, let extraction):
      batch.forEach { result in
        body(
          result.map { article in
            switch needs {
            case .article: ExtractedArticle(article: article, figures: [], totals: [])
            case .figures:
              ExtractedArticle(article: article, figures: extraction.figures(in: article), totals: [])
            case .totals: extraction.extract(article)
            }
          })
      }
    case .page(let page, let reading): reading.forEach(in: page, needs, body)
    }
  }
}
