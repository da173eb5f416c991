public import Figures
internal import GRDB
public import Quantities

extension Archive {
  /// Stores decisions, all in one transaction, and says what became of each; who made them, and now as their time.
  ///
  /// A figure has one decision: a later one takes the place of an earlier. The figure itself stays as it is.
  public func store(_ requests: [ReviewRequest], by reviewer: String? = nil) throws(ArchiveError) -> [ReviewOutcome] {
    let time = Archive.timestamp()
    return try write { db in
      var matchers: [String: FigureMatcher?] = [:]
      var writer = try ReviewWriter(db, reviewer: reviewer, time: time)
      return try requests.map { request in
        let id = request.figure.article
        if matchers[id] == nil {
          if matchers.count > 100 { matchers.removeAll() }
          matchers[id] = .some(try Archive.stored(id, db).map { FigureMatcher($0) })
        }
        guard let matcher = matchers[id] ?? nil, let number = try Archive.number(of: id, db) else {
          return .unknownArticle
        }
        switch matcher.figure(request.figure) {
        case .success(let match):
          return try writer.write(request.review, match, article: number) ? .stored : .unchanged
        case .failure(let mismatch): return .unknownFigure(mismatch.reason)
        }
      }
    }
  }

  /// A decision that an archive holds.
  public struct StoredReview: Sendable, Hashable {
    /// The article's id.
    public var article: String
    /// The decision.
    public var review: Review
    /// Who made it, where that is known.
    public var reviewer: String?
    /// When it was stored, in ISO 8601.
    public var time: String
    /// Whether the article still has the figure.
    public var isAttached: Bool
    /// What was judged: measure, value, unit.
    public var measure: String
    public var interval: Interval
    public var unit: String
    /// The words that stated it, and their sentence.
    public var quote: String
    public var sentence: String
    /// Where the quote stood, in code points.
    public var start: Int
  }

  /// All decisions, in the order of the articles and their figures; those that lost their figure at their article's end.
  public func reviews() throws(ArchiveError) -> [StoredReview] {
    try read { db in
      var find = try PreparedQuery(
        db,
        """
        SELECT id, decision, corrected_value, reviewer, reviewed_at, figure, \(ReviewEvidence.columns)
        FROM review JOIN article ON article.number = review.article
        ORDER BY review.article, figure IS NULL, figure, review.number
        """)
      var reviews: [StoredReview] = []
      while try find.step() {
        let evidence = ReviewEvidence(find, from: 6)
        reviews.append(
          StoredReview(
            article: find.text(0) ?? "",
            review: Review(find.value(1, or: .pending), correctedValue: find.number(2)), reviewer: find.text(3),
            time: find.text(4) ?? "", isAttached: !find.isNull(5), measure: evidence.measure,
            interval: evidence.interval, unit: evidence.unit, quote: evidence.quote, sentence: evidence.sentence,
            start: evidence.start))
      }
      return reviews
    }
  }
}

/// Writes decisions, within one transaction.
struct ReviewWriter {
  private let db: Database
  private let reviewer: String?
  private let time: String
  private var find: PreparedQuery
  private var insert: PreparedQuery
  private var remove: PreparedQuery

  /// A writer of what `reviewer` decided at `time`.
  init(_ db: Database, reviewer: String?, time: String) throws {
    self.db = db
    self.reviewer = reviewer
    self.time = time
    find = try PreparedQuery(db, "SELECT decision, corrected_value FROM review WHERE article = ? AND figure = ?")
    insert = try PreparedQuery(
      db,
      """
      INSERT OR REPLACE INTO review (
        article, figure, decision, corrected_value, reviewer, reviewed_at, \(ReviewEvidence.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    remove = try PreparedQuery(db, "DELETE FROM review WHERE article = ? AND figure = ?")
  }

  /// Writes a decision; false where it is the one that stands there.
  mutating func write(_ review: Review, _ match: FigureMatcher.Match, article: Int) throws -> Bool {
    var old = Review(.pending)
    find.bind(article)
    find.bind(match.figure.number)
    while try find.step() { old = Review(find.value(0, or: .pending), correctedValue: find.number(1)) }
    if old == review { return false }
    guard review.decision != .pending else {
      remove.bind(article)
      remove.bind(match.figure.number)
      try remove.run()
      return true
    }
    insert.bind(article)
    insert.bind(match.figure.number)
    insert.bind(review.decision.rawValue)
    insert.bind(review.correctedValue)
    insert.bind(reviewer)
    insert.bind(time)
    match.evidence.bind(to: &insert)
    try insert.run()
    return true
  }
}
