internal import Articles
internal import Figures
internal import GRDB

/// Writes articles with all that belongs to them, within one transaction.
struct ArticleWriter {
  /// What was done.
  private(set) var summary = ImportSummary()
  private let db: Database
  private let extraction: Int
  private let time: String
  private var figures: FigureWriter
  private var reviews: ReviewKeeper
  private var find: PreparedQuery
  private var insert: PreparedQuery
  private var insertContent: PreparedQuery
  private var insertSentence: PreparedQuery
  private var indexSentence: PreparedQuery

  /// A writer of articles whose figures `version` found, imported at `time`.
  init(_ db: Database, version: ExtractionVersion, time: String) throws {
    self.db = db
    self.time = time
    extraction = try Self.number(of: version, db)
    figures = try FigureWriter(db)
    reviews = try ReviewKeeper(db)
    find = try PreparedQuery(db, "SELECT number, content_hash, extraction, copy_of FROM article WHERE id = ?")
    insert = try PreparedQuery(
      db,
      """
      INSERT INTO article (
        number, id, title, date, publisher, url, language, copy_of, content_hash, extraction, imported_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET
        title = excluded.title, date = excluded.date, publisher = excluded.publisher, url = excluded.url,
        language = excluded.language, copy_of = excluded.copy_of, content_hash = excluded.content_hash,
        extraction = excluded.extraction, imported_at = excluded.imported_at
      """)
    insertContent = try PreparedQuery(db, "INSERT OR REPLACE INTO content (article, regions, text) VALUES (?, ?, ?)")
    insertSentence = try PreparedQuery(
      db, "INSERT INTO sentence (article, start_byte, end_byte) VALUES (?, ?, ?)")
    indexSentence = try PreparedQuery(db, "INSERT INTO sentence_index (rowid, text) VALUES (?, ?)")
  }

  private static func number(of version: ExtractionVersion, _ db: Database) throws -> Int {
    var insert = try PreparedQuery(db, "INSERT OR IGNORE INTO extraction (version, gazetteer) VALUES (?, ?)")
    insert.bind(version.version)
    insert.bind(version.gazetteer)
    try insert.run()
    var find = try PreparedQuery(db, "SELECT number FROM extraction WHERE version = ? AND gazetteer = ?")
    find.bind(version.version)
    find.bind(version.gazetteer)
    var number = 0
    while try find.step() { number = find.integer(0) }
    return number
  }

  /// Stores an article, where the archive does not have it as it is.
  mutating func store(_ entry: ArchiveEntry) throws {
    var old: (number: Int, isSame: Bool, copyOf: String?)?
    find.bind(entry.article.id)
    while try find.step() {
      old = (
        find.integer(0), find.text(1) == entry.contentHash && find.integer(2) == extraction, find.text(3)
      )
    }
    if let old, old.isSame {
      // That it is a copy may be known only now that the other article is there.
      if let copyOf = entry.article.copyOf, copyOf != old.copyOf { try setCopy(old.number, of: copyOf) }
      summary.unchanged += 1
      return
    }
    var judged: [ReviewKeeper.Kept] = []
    if let old {
      judged = try reviews.take(fromArticle: old.number)
      try remove(old.number)
      summary.replaced += 1
    } else {
      summary.added += 1
    }
    let number = try write(entry, as: old?.number)
    if !judged.isEmpty { summary.lostReviews += try reviews.put(judged, to: entry, number) }
    summary.figures += entry.figures.count
  }

  private func setCopy(_ number: Int, of original: String) throws {
    var update = try PreparedQuery(db, "UPDATE article SET copy_of = ? WHERE number = ?")
    update.bind(original)
    update.bind(number)
    try update.run()
  }

  /// Removes what belongs to an article, but not its own row.
  private func remove(_ number: Int) throws {
    for sql in [
      // The index forgets a text only when it is told which one it was.
      """
      INSERT INTO sentence_index (sentence_index, rowid, text)
      SELECT 'delete', sentence.number, sentence_text.text
      FROM sentence JOIN sentence_text USING (number) WHERE sentence.article = ?
      """,
      "DELETE FROM sentence WHERE article = ?", "DELETE FROM figure_place WHERE article = ?",
      "DELETE FROM figure WHERE article = ?", "DELETE FROM content WHERE article = ?",
    ] {
      var query = try PreparedQuery(db, sql)
      query.bind(number)
      try query.run()
    }
  }

  /// Writes an article's rows, and gives its number.
  private mutating func write(_ entry: ArchiveEntry, as oldNumber: Int?) throws -> Int {
    let article = entry.article
    insert.bind(oldNumber)
    for text in [
      article.id, article.title, article.date?.description, article.publisher, article.url, article.language,
      article.copyOf, entry.contentHash,
    ] {
      insert.bind(text)
    }
    insert.bind(extraction)
    insert.bind(time)
    try insert.run()
    let number = oldNumber ?? Int(db.lastInsertedRowID)
    insertContent.bind(number)
    insertContent.bind(article.regions.encoded)
    insertContent.bind(article.text)
    try insertContent.run()
    for (figure, offset) in zip(entry.figures, entry.offsets) { try figures.write(figure, at: offset, of: number) }
    for sentence in entry.sentences {
      insertSentence.bind(number)
      insertSentence.bind(sentence.start)
      insertSentence.bind(sentence.end)
      try insertSentence.run()
      indexSentence.bind(Int(db.lastInsertedRowID))
      indexSentence.bind(article.text.string(in: sentence))
      try indexSentence.run()
    }
    return number
  }
}
