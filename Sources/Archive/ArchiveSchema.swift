internal import GRDB

/// The tables of an archive, as migrations from one version of the schema to the next.
///
/// The columns have the names of the records' fields, so that any tool that reads SQLite can use them: the view
/// `figures` is the figure record. Offsets named `start` and `end` count Unicode code points; those that end in
/// `_byte` count bytes of UTF-8, and are what a ``Figures/Figure`` is rebuilt from.
enum ArchiveSchema {
  /// What tells an archive from other databases (`PRAGMA application_id`): "Taly".
  static let applicationID = 0x5461_6C79

  /// The migrations. A change of the schema is a new one at the end; none that has been given out changes.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles, figures, sentences, reviews", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statement in articles + figures + sentences + reviews + views { try db.execute(sql: statement) }
    }
    return migrator
  }

  private static let articles = [
    // What figures were found with: the program's version and, as a digest, the file of further places.
    """
    CREATE TABLE extraction (
      number INTEGER PRIMARY KEY, version TEXT NOT NULL, gazetteer TEXT NOT NULL, UNIQUE (version, gazetteer))
    """,
    """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, date TEXT, publisher TEXT, url TEXT,
      language TEXT, copy_of TEXT, content_hash TEXT NOT NULL,
      extraction INTEGER NOT NULL REFERENCES extraction (number), imported_at TEXT NOT NULL)
    """,
    // Apart from the rest, so that a list of articles does not read their texts.
    """
    CREATE TABLE content (
      article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
      regions TEXT NOT NULL, text TEXT NOT NULL)
    """,
  ]

  private static let figures = [
    """
    CREATE TABLE figure (
      article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE, figure INTEGER NOT NULL,
      measure TEXT NOT NULL, low REAL, best REAL, high REAL, bound TEXT NOT NULL, unit TEXT NOT NULL,
      stated_low REAL, stated_best REAL, stated_high REAL, stated_unit TEXT,
      unit_text TEXT, quantity_text TEXT, population TEXT,
      period_text TEXT, period_start TEXT, period_end TEXT, period_inferred INTEGER,
      source TEXT, source_inferred INTEGER, assertion TEXT NOT NULL, background INTEGER NOT NULL,
      relation_type TEXT, relation_figure INTEGER, region TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
      sentence_start_byte INTEGER NOT NULL, sentence_end_byte INTEGER NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, additional INTEGER NOT NULL,
      PRIMARY KEY (article, figure)) WITHOUT ROWID
    """,
    "CREATE INDEX figure_measure ON figure (measure)",
    """
    CREATE TABLE place (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT, admin1 TEXT, latitude REAL, longitude REAL,
      geonames_id INTEGER)
    """,
    """
    CREATE UNIQUE INDEX place_identity ON place (
      name, ifnull(country, ''), ifnull(admin1, ''), ifnull(latitude, ''), ifnull(longitude, ''),
      ifnull(geonames_id, ''))
    """,
    """
    CREATE TABLE figure_place (
      article INTEGER NOT NULL, figure INTEGER NOT NULL, position INTEGER NOT NULL,
      place INTEGER NOT NULL REFERENCES place (number), role TEXT NOT NULL, inferred INTEGER NOT NULL,
      PRIMARY KEY (article, figure, position),
      FOREIGN KEY (article, figure) REFERENCES figure (article, figure) ON DELETE CASCADE) WITHOUT ROWID
    """,
  ]

  private static let sentences = [
    """
    CREATE TABLE sentence (
      number INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL)
    """,
    "CREATE INDEX sentence_article ON sentence (article, start_byte)",
    // The index holds words alone; the text of a sentence stays where it is, in its article.
    """
    CREATE VIEW sentence_text AS
      SELECT sentence.number,
        CAST(substr(CAST(text AS BLOB), start_byte + 1, end_byte - start_byte) AS TEXT) AS text
      FROM sentence JOIN content USING (article)
    """,
    """
    CREATE VIRTUAL TABLE sentence_index USING fts5(
      text, content = 'sentence_text', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')
    """,
  ]

  private static let reviews = [
    // A review keeps what was judged, so that it finds its figure again in a changed text; `figure` is NULL where
    // none fits any more.
    """
    CREATE TABLE review (
      number INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
      figure INTEGER, decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'corrected')),
      corrected_value REAL, reviewer TEXT, reviewed_at TEXT NOT NULL,
      measure TEXT NOT NULL, low REAL, best REAL, high REAL, unit TEXT NOT NULL, quote TEXT NOT NULL,
      sentence TEXT NOT NULL, start INTEGER NOT NULL, UNIQUE (article, figure))
    """
  ]

  private static let views = [
    """
    CREATE VIEW figures AS
      SELECT article.id AS article, figure, measure, low, best, high, bound, unit,
        stated_low, stated_best, stated_high, stated_unit, unit_text, quantity_text, population,
        place.name AS place, place.country AS place_country, place.admin1 AS place_admin1, place.latitude,
        place.longitude, period_text, period_start, period_end, source, assertion, background, relation_type,
        relation_figure, region,
        CAST(substr(CAST(text AS BLOB), sentence_start_byte + 1, sentence_end_byte - sentence_start_byte) AS TEXT)
          AS sentence,
        CAST(substr(CAST(text AS BLOB), start_byte + 1, end_byte - start_byte) AS TEXT) AS quote,
        start, "end", confidence, rule, ifnull(decision, 'pending') AS review, corrected_value,
        article.date AS article_date, article.publisher, article.title
      FROM figure
        JOIN article ON article.number = figure.article
        JOIN content ON content.article = figure.article
        LEFT JOIN (
          SELECT article, figure, place, min((role <> 'at') * 1000 + position) FROM figure_place
          GROUP BY article, figure) AS first USING (article, figure)
        LEFT JOIN place ON place.number = first.place
        LEFT JOIN (SELECT article, figure, decision, corrected_value FROM review) USING (article, figure)
    """
  ]
}
