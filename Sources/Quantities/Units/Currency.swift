internal import CTallyData
internal import Segmentation

/// A currency as a sign, code or word names it: a row of `Data/units/currencies.tsv`.
final class Currency: Sendable {
  /// Where the name stands.
  enum Place: String, Sendable {
    case after, both, attached
  }

  /// The ISO 4217 code.
  let code: String
  /// The value of one in that currency: 0.01 for cents.
  let factor: Double
  /// The first way to write it: what a value in hundredths is called where it is given as stated.
  let name: String
  /// The name that several countries share (`dollar`), if it is not told which country's is meant.
  let sharedName: String?
  /// Where the name stands.
  let place: Place

  init(code: String, factor: Double, name: String, sharedName: String?, place: Place) {
    self.code = code
    self.factor = factor
    self.name = name
    self.sharedName = sharedName
    self.place = place
  }
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
