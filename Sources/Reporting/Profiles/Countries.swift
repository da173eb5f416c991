internal import CTallyData
internal import Segmentation

/// Names and codes of countries, from `Data/profiles/countries.tsv`.
struct Country: Sendable, Hashable {
  /// ISO 3166-1 alpha-3.
  var code: String
  /// ISO 3166-1 numeric.
  var number: Int?
  /// FIPS 10-4, two letters.
  var fips: String?
  /// The English name.
  var name: String

  /// The countries by their alpha-3 codes.
  static let all: [String: Country] = Dictionary(
    Table(tally_profile_countries()).map { row in
      (
        row[0],
        Country(code: row[0], number: Int(row[1]), fips: row[2].isEmpty ? nil : row[2], name: row[3])
      )
    }, uniquingKeysWith: { first, _ in first })
}
