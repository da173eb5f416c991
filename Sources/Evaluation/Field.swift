/// What is scored of a figure that was found with the right measure, value and unit.
public enum Field: String, Sendable, Hashable, CaseIterable, Codable {
  case bound
  case unitText = "unit_text"
  case quantityText = "quantity_text"
  case population
  case place
  case placeRole = "place_role"
  case placeCountry = "place_country"
  case period
  case periodDates = "period_dates"
  case source, assertion, background, relation, region
  /// Whether the quoted words are exactly the labelled ones.
  case quote

  /// The key of the gold record that holds it.
  var key: String {
    switch self {
    case .place, .placeRole, .placeCountry: "places"
    case .periodDates: "period"
    default: rawValue
    }
  }

  /// The names in a record's `open` that leave it out.
  var openNames: [String] {
    switch self {
    case .place, .placeRole, .placeCountry: ["place", "places", rawValue]
    case .period, .periodDates: ["period", rawValue]
    default: [rawValue]
    }
  }
}
