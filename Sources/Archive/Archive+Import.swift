public import Articles
internal import GRDB

extension Archive {
  /// Whether each of `articles` stands in the archive with the same content, its figures found by `version`.
  ///
  /// - Parameter hashes: The digests of the articles' contents.
  public func hasUnchanged(
    _ articles: [Article], hashes: [String], from version: ExtractionVersion
  ) throws(ArchiveError) -> [Bool] {
    try read { db in
      var query = try PreparedQuery(
        db,
        """
        SELECT content_hash, version, gazetteer, copy_of
        FROM article JOIN extraction ON extraction.number = article.extraction WHERE id = ?
        """)
      return try zip(articles, hashes).map { article, hash in
        query.bind(article.id)
        var isUnchanged = false
        while try query.step() {
          isUnchanged =
            query.text(0) == hash && query.text(1) == version.version && query.text(2) == version.gazetteer
            && (article.copyOf == nil || query.text(3) == article.copyOf)
        }
        return isUnchanged
      }
    }
  }

  /// Stores articles whose figures `version` found: all of them in one transaction.
  ///
  /// An article that the archive has as it is stays untouched. One with another content or version is replaced and
  /// keeps its place in the order; its reviews stay with the figures whose quote and value are the same.
  public func store(_ entries: [ArchiveEntry], from version: ExtractionVersion) throws(ArchiveError) -> ImportSummary {
    if entries.isEmpty { return ImportSummary() }
    let time = Archive.timestamp()
    return try write { db in
      var writer = try ArticleWriter(db, version: version, time: time)
      for entry in entries { try writer.store(entry) }
      return writer.summary
    }
  }
}
