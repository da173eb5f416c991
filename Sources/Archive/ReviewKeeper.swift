internal import Articles
internal import Figures
internal import GRDB
internal import Quantities

/// Carries the reviews of an article over to its new figures when the article is replaced.
struct ReviewKeeper {
  /// A review, and what it judged.
  struct Kept {
    let number: Int
    let evidence: ReviewEvidence
  }

  private var detach: PreparedQuery
  private var find: PreparedQuery
  private var attach: PreparedQuery

  /// A keeper within the transaction of `db`.
  init(_ db: Database) throws {
    find = try PreparedQuery(
      db, "SELECT number, \(ReviewEvidence.columns) FROM review WHERE article = ? ORDER BY number")
    detach = try PreparedQuery(db, "UPDATE review SET figure = NULL WHERE article = ?")
    attach = try PreparedQuery(db, "UPDATE review SET figure = ?, start = ? WHERE number = ?")
  }

  /// The reviews of an article, taken off its figures.
  mutating func take(fromArticle article: Int) throws -> [Kept] {
    var kept: [Kept] = []
    find.bind(article)
    while try find.step() {
      kept.append(Kept(number: find.integer(0), evidence: ReviewEvidence(find, from: 1)))
    }
    if !kept.isEmpty {
      detach.bind(article)
      try detach.run()
    }
    return kept
  }

  /// Puts reviews to the figures of `entry` that say the same; how many found none.
  mutating func put(_ kept: [Kept], to entry: ArchiveEntry, _ article: Int) throws -> Int {
    var lost = 0
    var taken = Set<Int>()
    for review in kept {
      let fits = zip(entry.figures, entry.offsets).filter { figure, _ in
        !taken.contains(figure.number) && review.evidence.fits(figure, in: entry.article.text)
      }
      // Of figures with the same words the one of the same sentence, then the nearest.
      let best = fits.min { left, right in
        rank(left.0, left.1, review, entry) < rank(right.0, right.1, review, entry)
      }
      guard let (figure, offset) = best else {
        lost += 1
        continue
      }
      taken.insert(figure.number)
      attach.bind(figure.number)
      attach.bind(offset.start)
      attach.bind(review.number)
      try attach.run()
    }
    return lost
  }

  private func rank(_ figure: Figure, _ offset: TextRange, _ review: Kept, _ entry: ArchiveEntry) -> (Int, Int) {
    let isSame = entry.article.text.excerpt(figure.sentence) == review.evidence.sentence
    return (isSame ? 0 : 1, abs(offset.start - review.evidence.start))
  }
}

/// What a review judged: enough to know the figure again.
struct ReviewEvidence {
  /// The columns of `review` that hold it, in order.
  static let columns = "measure, low, best, high, unit, quote, sentence, start"

  let measure: String
  let interval: Interval
  let unit: String
  let quote: String
  let sentence: String
  /// Where the quote stood, in code points.
  let start: Int

  /// The evidence in the columns of a row from `first` on.
  init(_ query: PreparedQuery, from first: CInt) {
    measure = query.text(first) ?? ""
    interval = Interval(low: query.number(first + 1), best: query.number(first + 2), high: query.number(first + 3))
    unit = query.text(first + 4) ?? ""
    quote = query.text(first + 5) ?? ""
    sentence = query.text(first + 6) ?? ""
    start = query.integer(first + 7)
  }

  /// The evidence for a figure of a text.
  init(_ figure: Figure, in text: SourceText, start: Int) {
    measure = figure.measure.rawValue
    interval = figure.interval
    unit = figure.unit
    quote = text.excerpt(figure.quote)
    sentence = text.excerpt(figure.sentence)
    self.start = start
  }

  /// Whether a figure says the same in the same words.
  func fits(_ figure: Figure, in text: SourceText) -> Bool {
    figure.measure.rawValue == measure && figure.unit == unit && figure.interval == interval
      && text.excerpt(figure.quote) == quote
  }

  /// Binds the values of ``columns``.
  func bind(to query: inout PreparedQuery) {
    query.bind(measure)
    query.bind(interval.low)
    query.bind(interval.best)
    query.bind(interval.high)
    query.bind(unit)
    query.bind(quote)
    query.bind(sentence)
    query.bind(start)
  }
}

extension SourceText {
  /// The text in `range`, cut to the text's own edges.
  func excerpt(_ range: TextRange) -> String {
    let end = min(max(range.end, 0), count)
    return string(in: TextRange(min(max(range.start, 0), end), end))
  }
}
