internal import CTallyData

/// Names of places and what they name.
///
/// ```swift
/// let gazetteer = Gazetteer()
/// gazetteer.places(named: "Daraa").first?.country   // SYR
/// ```
///
/// The embedded table (GeoNames cities, ISO 3166 countries and divisions, informal regions) is searched where it lies;
/// making a gazetteer costs nothing.
public struct Gazetteer: Sendable {
  private let table: NameTable
  private let further: GeoNamesTable?

  /// The embedded table, looked over once for all gazetteers.
  private static let embedded: NameTable = {
    let names = tally_gazetteer_names()
    let places = tally_gazetteer_places()
    return NameTable(
      names: UnsafeBufferPointer(start: names.bytes, count: names.count),
      places: UnsafeBufferPointer(start: places.bytes, count: places.count))
  }()

  /// The embedded gazetteer.
  public init() {
    table = Self.embedded
    further = nil
  }

  /// The embedded gazetteer and the places of a table in GeoNames' format (`cities500.txt`).
  ///
  /// - Complexity: O(*n* log *n*) in the table's names.
  public init(geoNames bytes: [UInt8]) {
    table = Self.embedded
    let codes = CountryCodes()
    further = GeoNamesTable(bytes) { codes.alpha3[$0] }
  }

  /// How many places a user's table has added.
  public var furtherPlaces: Int { further?.placeCount ?? 0 }

  /// What a folded name leads to.
  struct Match: Sendable {
    fileprivate var line: Range<Int>
    fileprivate var rows: [(row: Int, isAlternate: Bool)]
    /// Whether longer names begin with this one.
    var goesOn: Bool
    /// Whether the name itself is known.
    var isName: Bool { !line.isEmpty || !rows.isEmpty }
  }

  /// Looks a folded name up.
  func match(_ key: UnsafeBufferPointer<UInt8>) -> Match {
    let hit = table.find(key)
    guard let further else { return Match(line: hit.line, rows: [], goesOn: hit.goesOn) }
    let (rows, goesOn) = further.find(key)
    return Match(line: hit.line, rows: rows, goesOn: hit.goesOn || goesOn)
  }

  /// The places that a match may mean, the most likely first, and whether the name is a common word too.
  func candidates(of match: Match) -> (places: [Candidate], isCommonWord: Bool) {
    var candidates: [Candidate] = []
    var isCommonWord = false
    if !match.line.isEmpty { isCommonWord = table.addCandidates(of: match.line, to: &candidates) }
    guard !match.rows.isEmpty, let further else { return (candidates, isCommonWord) }
    let known = Set(candidates.compactMap { place(of: $0).geonamesID })
    for (row, isAlternate) in match.rows.prefix(32) {
      guard let place = further.place(at: row), place.geonamesID.map({ !known.contains($0) }) ?? true else { continue }
      candidates.append(
        Candidate(
          kind: place.kind, country: place.country.flatMap(CountryCode.init),
          admin1: place.admin1.map { NameHash($0.utf8) } ?? .none, population: place.population,
          isAlternate: isAlternate, row: row, isFurther: true))
    }
    return (candidates, isCommonWord)
  }

  /// The whole place of a candidate.
  func place(of candidate: Candidate) -> Place {
    (candidate.isFurther ? further?.place(at: candidate.row) : table.place(at: candidate.row))
      ?? Place(kind: candidate.kind, country: candidate.country?.text, population: candidate.population, name: "")
  }

  /// The places called `name`, whatever its case and marks, the most likely first.
  public func places(named name: String) -> [Place] {
    guard let key = NameFolding.fold(name) else { return [] }
    return candidates(of: key.withUnsafeBufferPointer(match)).places.map(place(of:))
  }
}
