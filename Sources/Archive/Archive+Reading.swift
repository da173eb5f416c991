internal import Articles
internal import Figures
internal import GRDB
internal import Quantities

extension Archive {
  /// The page after `page`, or the first one; `nil` at the end.
  ///
  /// - Parameters:
  ///   - filter: Passes over articles that it certainly rules out.
  ///   - size: How many articles a page holds at most.
  public func page(
    after page: ArticlePage?, filter: ArchiveFilter = ArchiveFilter(), size: Int = 64
  ) throws(ArchiveError) -> ArticlePage? {
    try read { db in
      let condition = filter.condition
      var query = try PreparedQuery(
        db,
        """
        SELECT min(number), max(number) FROM (
          SELECT number FROM article WHERE number > ?\(condition.sql) ORDER BY number LIMIT ?)
        """)
      query.bind(page?.numbers.upperBound ?? Int.min)
      for value in condition.values { query.bind(value) }
      query.bind(size)
      var next: ArticlePage?
      while try query.step() {
        if !query.isNull(0) { next = ArticlePage(numbers: query.integer(0)...query.integer(1)) }
      }
      return next
    }
  }

  /// The articles of a page, in their order.
  ///
  /// - Parameters:
  ///   - filter: Passes over articles that it certainly rules out, as for ``page(after:filter:size:)``.
  ///   - includesText: Whether to read texts and regions too.
  public func articles(
    of page: ArticlePage, filter: ArchiveFilter = ArchiveFilter(), includesText: Bool = true
  ) throws(ArchiveError) -> [StoredArticle] {
    try read { db in try Archive.articles(of: page, filter: filter, includesText: includesText, db) }
  }

  /// The same within a transaction.
  private static func articles(
    of page: ArticlePage, filter: ArchiveFilter = ArchiveFilter(), includesText: Bool = true, _ db: Database
  ) throws -> [StoredArticle] {
    let condition = filter.condition
    var query = try PreparedQuery(
      db,
      """
      SELECT number, id, title, date, publisher, url, language, copy_of, content_hash\
      \(includesText ? ", regions, text" : "")
      FROM article \(includesText ? "JOIN content ON content.article = number" : "")
      WHERE number BETWEEN ? AND ?\(condition.sql) ORDER BY number
      """)
    query.bind(page.numbers.lowerBound)
    query.bind(page.numbers.upperBound)
    for value in condition.values { query.bind(value) }
    var figures = try FigureReader(db)
    var articles: [StoredArticle] = []
    while try query.step() {
      let text = SourceText(validUTF8: includesText ? Array(query.bytes(10)) : [])
      let regions = includesText ? [Region](encoded: query.text(9) ?? "", count: text.count) : []
      let article = Article(
        id: query.text(1) ?? "", title: query.text(2), date: query.text(3).flatMap { CalendarDate(iso: $0) },
        publisher: query.text(4), url: query.text(5), language: query.text(6), text: text, regions: regions,
        copyOf: query.text(7))
      let number = query.integer(0)
      articles.append(
        StoredArticle(
          number: number, article: article, figures: try figures.figures(of: number),
          reviews: try figures.reviews(of: number), contentHash: query.text(8) ?? ""))
    }
    return articles
  }

  /// The article called `id`; `nil` where there is none.
  public func article(id: String) throws(ArchiveError) -> StoredArticle? {
    try read { db in try Archive.stored(id, db) }
  }

  /// The article called `id`, within a transaction.
  static func stored(_ id: String, _ db: Database) throws -> StoredArticle? {
    guard let number = try number(of: id, db) else { return nil }
    return try articles(of: ArticlePage(numbers: number...number), db).first
  }

  /// The number of the article called `id`.
  static func number(of id: String, _ db: Database) throws -> Int? {
    var query = try PreparedQuery(db, "SELECT number FROM article WHERE id = ?")
    query.bind(id)
    var number: Int?
    while try query.step() { number = query.integer(0) }
    return number
  }
}
