public import Archive
public import Articles
public import Figures

/// Searches the sentences of an archive, and gives each with its article and its figures.
///
/// ```swift
/// let search = ArchiveSearch(ArchiveReading(archive))
/// for found in try search.find(query, limit: 20) { print(found.sentence, found.figures.count) }
/// ```
public struct ArchiveSearch: Sendable {
  /// A sentence that was found.
  public struct Found: Sendable {
    /// Its article.
    public var article: Article
    /// The sentence.
    public var sentence: String
    /// The figures that stand in it, numbered as in their article.
    public var figures: [Figure]
  }

  private let reading: ArchiveReading

  /// A search among the articles and figures that `reading` reads.
  public init(_ reading: ArchiveReading) {
    self.reading = reading
  }

  /// The sentences that hold the words of `query`, the best first, at most `limit` of them.
  ///
  /// Where the reading's filter asks for figures, only sentences with one that passes.
  public func find(_ query: SearchQuery, limit: Int) throws(ArchiveError) -> [Found] {
    let isFiltered = reading.filter != ArchiveFilter()
    let hits = try reading.archive.sentences(matching: query, limit: isFiltered ? .max : limit)
    var found: [Found] = []
    /// Articles of the hits before; many hits are of few articles.
    var articles: [Int: ExtractedArticle?] = [:]
    for hit in hits where found.count < limit {
      let extracted: ExtractedArticle?
      if let known = articles[hit.article] {
        extracted = known
      } else {
        extracted = try reading.archive.article(number: hit.article).flatMap { reading.extracted($0) }
        if articles.count > 100 { articles.removeAll() }
        articles[hit.article] = extracted
      }
      // One that another process replaced meanwhile may be shorter.
      guard let extracted, extracted.article.text.range.contains(hit.sentence) else { continue }
      let figures = extracted.figures.filter { $0.sentence == hit.sentence }
      if figures.isEmpty, reading.filter.choosesFigures { continue }
      found.append(
        Found(
          article: extracted.article, sentence: extracted.article.text.string(in: hit.sentence), figures: figures))
    }
    return found
  }
}
