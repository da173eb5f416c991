internal import Articles
internal import Figures
internal import GRDB
internal import Quantities

/// Reads the figures of articles, with their places, and their reviews.
struct FigureReader {
  private var find: PreparedQuery
  private var findPlaces: PreparedQuery
  private var findReviews: PreparedQuery

  /// A reader within the transaction of `db`.
  init(_ db: Database) throws {
    find = try PreparedQuery(
      db, "SELECT \(FigureWriter.columns) FROM figure WHERE article = ? ORDER BY article, figure")
    findPlaces = try PreparedQuery(
      db,
      """
      SELECT figure, name, role, inferred, country, admin1, latitude, longitude, geonames_id
      FROM figure_place CROSS JOIN place ON place.number = place
      WHERE article = ? ORDER BY article, figure, position
      """)
    findReviews = try PreparedQuery(
      db,
      "SELECT figure, decision, corrected_value FROM review WHERE article = ? AND figure IS NOT NULL ORDER BY figure")
  }

  /// All figures of an article, in their order.
  mutating func figures(of article: Int) throws -> [Figure] {
    var figures: [Figure] = []
    find.bind(article)
    while try find.step() { figures.append(figure()) }
    if figures.isEmpty { return [] }
    findPlaces.bind(article)
    var index = 0
    while try findPlaces.step() {
      let number = findPlaces.integer(0)
      while index < figures.count, figures[index].number < number { index += 1 }
      if index < figures.count, figures[index].number == number { figures[index].places.append(place()) }
    }
    return figures
  }

  /// The reviews of an article, by the number of the figure.
  mutating func reviews(of article: Int) throws -> [Int: Review] {
    var reviews: [Int: Review] = [:]
    findReviews.bind(article)
    while try findReviews.step() {
      reviews[findReviews.integer(0)] = Review(
        findReviews.value(1, or: .pending), correctedValue: findReviews.number(2))
    }
    return reviews
  }

  private func figure() -> Figure {
    Figure(
      number: find.integer(1), measure: find.value(2, or: .count), interval: interval(3),
      bound: find.value(6, or: .exact), unit: find.text(7) ?? "",
      stated: find.text(11).map { Quantity.Stated(interval: interval(8), unit: $0) },
      unitText: find.text(12), quantityText: find.text(13), population: find.text(14),
      period: find.text(15).map {
        Figure.Period(text: $0, start: date(16), end: date(17), inferred: find.integer(18) != 0)
      },
      source: find.text(19).map { Figure.Source(name: $0, inferred: find.integer(20) != 0) },
      assertion: find.value(21, or: .asserted), isBackground: find.integer(22) != 0,
      isAdditional: find.integer(32) != 0,
      relation: find.isNull(23) ? nil : Figure.Relation(find.value(23, or: .restates), find.integer(24)),
      region: find.value(25, or: .body), sentence: range(28), quote: range(30), confidence: find.number(26) ?? 0,
      rule: find.text(27) ?? "")
  }

  private func interval(_ column: CInt) -> Interval {
    Interval(low: find.number(column), best: find.number(column + 1), high: find.number(column + 2))
  }

  private func date(_ column: CInt) -> CalendarDate? { find.text(column).flatMap { CalendarDate(iso: $0) } }

  private func range(_ column: CInt) -> TextRange { TextRange(find.integer(column), find.integer(column + 1)) }

  private func place() -> Figure.Place {
    Figure.Place(
      name: findPlaces.text(1) ?? "", role: findPlaces.value(2, or: .at), inferred: findPlaces.integer(3) != 0,
      country: findPlaces.text(4), admin1: findPlaces.text(5), latitude: findPlaces.number(6),
      longitude: findPlaces.number(7), geonamesID: findPlaces.isNull(8) ? nil : findPlaces.integer(8))
  }
}
