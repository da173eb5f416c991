internal import CTallyData
internal import Segmentation

/// The codes of ISO 3166-1.
struct CountryCodes: Sendable {
  /// Alpha-3 codes by alpha-2.
  let alpha3: [String: String]

  init() {
    let table = tally_country_codes()
    var alpha3: [String: String] = [:]
    for row in Table(embedded: table.bytes, count: table.count) { alpha3[row[0]] = row[1] }
    self.alpha3 = alpha3
  }
}
