public import Articles
internal import GRDB

extension Archive {
  /// A sentence that a search found.
  public struct Hit: Sendable, Hashable {
    /// The number of its article.
    public let article: Int
    /// Where it stands in the article's text.
    public let sentence: TextRange
  }

  /// The sentences that hold the words of `query`, the best first (BM25), and of equally good ones the earliest.
  ///
  /// - Parameter limit: The most sentences to give.
  public func sentences(matching query: SearchQuery, limit: Int = .max) throws(ArchiveError) -> [Hit] {
    try read { db in
      var search = try PreparedQuery(
        db,
        """
        SELECT article, start_byte, end_byte
        FROM sentence_index CROSS JOIN sentence ON sentence.number = sentence_index.rowid
        WHERE sentence_index MATCH ? ORDER BY rank, sentence_index.rowid LIMIT ?
        """)
      search.bind(query.expression)
      search.bind(limit)
      var hits: [Hit] = []
      while try search.step() {
        hits.append(
          Hit(article: search.integer(0), sentence: TextRange(search.integer(1), search.integer(2))))
      }
      return hits
    }
  }

  /// The article with the given number; `nil` where there is none.
  public func article(number: Int) throws(ArchiveError) -> StoredArticle? {
    try articles(of: ArticlePage(numbers: number...number)).first
  }
}
