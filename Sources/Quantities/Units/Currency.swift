internal import CTallyData
internal import Segmentation

/// A currency as a sign, code or word names it: a row of `Data/units/currencies.tsv`.
///
/// Like ``Unit`` a pointer to a row that lives as long as the program.
struct Currency: @unchecked Sendable {
  /// Where the name stands.
  enum Place: String, Sendable {
    case after, both, attached
  }

  /// What the row says.
  struct Row {
    /// The ISO 4217 code.
    let code: UnitCode
    /// The value of one in that currency: 0.01 for cents.
    let factor: Double
    /// The first way to write it, in braces: UCUM's form for the unit of a value in hundredths, given as stated;
    /// of no currency whose value is one.
    let statedCode: UnitCode
    /// The name that several countries share (`dollar`), if it is not told which country's is meant.
    let sharedName: UnitCode?
    /// Whether dollars are meant, of whatever country.
    let isDollar: Bool
    /// Where the name stands.
    let place: Place
  }

  private let row: UnsafePointer<Row>

  /// A currency; its row is never freed.
  init(_ row: Row) {
    let place = UnsafeMutablePointer<Row>.allocate(capacity: 1)
    place.initialize(to: row)
    self.row = UnsafePointer(place)
  }

  /// The ISO 4217 code.
  var code: UnitCode { row.pointee.code }
  /// The value of one in that currency: 0.01 for cents.
  var factor: Double { row.pointee.factor }
  /// `value` in the currency; a hundredth is divided by, so that 35 cents are 0.35 and not 0.35000000000000003.
  func converted(_ value: Double) -> Double { factor < 1 ? value / (1 / factor).rounded() : value * factor }
  /// The unit of a value in hundredths, given as stated.
  var statedCode: UnitCode { row.pointee.statedCode }
  /// The name that several countries share.
  var sharedName: UnitCode? { row.pointee.sharedName }
  /// Whether dollars are meant, of whatever country.
  var isDollar: Bool { row.pointee.isDollar }
  /// Where the name stands.
  var place: Place { row.pointee.place }
}

/// Which currency a shared name means in a country: `Data/units/currency_countries.tsv`.
///
/// ```swift
/// CurrencyCountries().code(of: "dinar", in: "TUN")  // "TND"
/// ```
public struct CurrencyCountries: Sendable {
  private var codes: [String: String] = [:]

  /// The table of the binary.
  public init() {
    for row in Table(tally_currency_countries()) { codes[row[0] + " " + row[1]] = row[2] }
  }

  /// The ISO 4217 code of `name` (``Quantity/currencyName``) in the country with the ISO 3166-1 alpha-3 code
  /// `country`; `nil` where the country has no currency of that name.
  public func code(of name: String, in country: String) -> String? { codes[name + " " + country] }
}
