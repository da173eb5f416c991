internal import Articles
internal import Figures
internal import GRDB
internal import Quantities

/// Writes figures and their places.
struct FigureWriter {
  private let db: Database
  private var insert: PreparedQuery
  private var insertPlace: PreparedQuery
  private var link: PreparedQuery
  private var findPlace: PreparedQuery
  /// The numbers of places that were written before in this transaction.
  private var places: [Place: Int] = [:]

  /// What makes a place one place, apart from its role.
  private struct Place: Hashable {
    var name: String
    var country: String?
    var admin1: String?
    var latitude: Double?
    var longitude: Double?
    var geonamesID: Int?

    init(_ place: Figure.Place) {
      name = place.name
      country = place.country
      admin1 = place.admin1
      latitude = place.latitude
      longitude = place.longitude
      geonamesID = place.geonamesID
    }
  }

  /// The columns of `figure`, in the order in which they are written and read.
  static let columns = """
    article, figure, measure, low, best, high, bound, unit, stated_low, stated_best, stated_high, stated_unit, \
    unit_text, quantity_text, population, period_text, period_start, period_end, period_inferred, source, \
    source_inferred, assertion, background, relation_type, relation_figure, region, confidence, rule, \
    sentence_start_byte, sentence_end_byte, start_byte, end_byte, additional
    """

  /// A writer within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    let marks = Array(repeating: "?", count: Self.columns.split(separator: ",").count + 2).joined(separator: ", ")
    insert = try PreparedQuery(db, "INSERT INTO figure (\(Self.columns), start, \"end\") VALUES (\(marks))")
    let identity = """
      name = ?1 AND ifnull(country, '') = ifnull(?2, '') AND ifnull(admin1, '') = ifnull(?3, '') \
      AND ifnull(latitude, '') = ifnull(?4, '') AND ifnull(longitude, '') = ifnull(?5, '') \
      AND ifnull(geonames_id, '') = ifnull(?6, '')
      """
    findPlace = try PreparedQuery(db, "SELECT number FROM place WHERE \(identity)")
    insertPlace = try PreparedQuery(
      db,
      """
      INSERT INTO place (name, country, admin1, latitude, longitude, geonames_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    link = try PreparedQuery(
      db,
      "INSERT INTO figure_place (article, figure, position, place, role, inferred) VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// Writes a figure of the article with the given number.
  ///
  /// - Parameter offset: Where its quote stands, in code points.
  mutating func write(_ figure: Figure, at offset: TextRange, of article: Int) throws {
    insert.bind(article)
    insert.bind(figure.number)
    insert.bind(figure.measure.rawValue)
    bind(figure.interval)
    insert.bind(figure.bound.rawValue)
    insert.bind(figure.unit)
    bind(figure.stated?.interval ?? Interval(low: nil, best: nil, high: nil))
    insert.bind(figure.stated?.unit)
    insert.bind(figure.unitText)
    insert.bind(figure.quantityText)
    insert.bind(figure.population)
    insert.bind(figure.period?.text)
    insert.bind(figure.period?.start?.description)
    insert.bind(figure.period?.end?.description)
    insert.bind(figure.period?.inferred)
    insert.bind(figure.source?.name)
    insert.bind(figure.source?.inferred)
    insert.bind(figure.assertion.rawValue)
    insert.bind(figure.isBackground)
    insert.bind(figure.relation?.kind.rawValue)
    insert.bind(figure.relation?.figure)
    insert.bind(figure.region.rawValue)
    insert.bind(figure.confidence)
    insert.bind(figure.rule)
    for edge in [figure.sentence.start, figure.sentence.end, figure.quote.start, figure.quote.end] {
      insert.bind(edge)
    }
    insert.bind(figure.isAdditional)
    insert.bind(offset.start)
    insert.bind(offset.end)
    try insert.run()
    for (position, place) in figure.places.enumerated() {
      link.bind(article)
      link.bind(figure.number)
      link.bind(position)
      link.bind(try number(of: Place(place)))
      link.bind(place.role.rawValue)
      link.bind(place.inferred)
      try link.run()
    }
  }

  private mutating func bind(_ interval: Interval) {
    insert.bind(interval.low)
    insert.bind(interval.best)
    insert.bind(interval.high)
  }

  /// The number of a place, which is written where it is new.
  private mutating func number(of place: Place) throws -> Int {
    if let number = places[place] { return number }
    var number: Int?
    bind(place, to: &findPlace)
    while try findPlace.step() { number = findPlace.integer(0) }
    if number == nil {
      bind(place, to: &insertPlace)
      try insertPlace.run()
      number = Int(db.lastInsertedRowID)
    }
    places[place] = number
    return number ?? 0
  }

  private func bind(_ place: Place, to query: inout PreparedQuery) {
    query.bind(place.name)
    query.bind(place.country)
    query.bind(place.admin1)
    query.bind(place.latitude)
    query.bind(place.longitude)
    query.bind(place.geonamesID)
  }
}
