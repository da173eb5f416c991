internal import Gazetteer

extension Figure.Place {
  /// Whether the place is the country or the first-level division that `other` lies in: `Mozambique` or `Zambezia`, of
  /// Quelimane in Zambézia.
  ///
  /// A region of several countries ("South Asia") contains the places near its middle.
  public func contains(_ other: Figure.Place) -> Bool {
    if isOfCountries { return isNear(other) }
    guard let country, country == other.country, name != other.name else { return false }
    // Small towns have no division in the table; "the Libyan coast" is no place of it.
    guard let admin1 else {
      return isCountry ? !other.isCountry : geonamesID == nil && other.admin1 != nil
    }
    guard admin1 == other.admin1, let division = NameFolding.fold(admin1) else { return false }
    // "Sofala" is written for "Sofala Province" too, and so is a city that gave its division the name.
    return NameFolding.fold(name).map { division.starts(with: $0) } ?? false
  }

  /// Whether it is a region of several countries.
  private var isOfCountries: Bool { country == nil && geonamesID == nil && latitude != nil }

  /// Whether `other` lies in a country at most so far off as such a region reaches, as far as is known.
  private func isNear(_ other: Figure.Place) -> Bool {
    guard other.country != nil, let latitude, let longitude else { return false }
    guard let otherLatitude = other.latitude, let otherLongitude = other.longitude else { return true }
    return abs(latitude - otherLatitude) <= Self.reach && abs(longitude - otherLongitude) <= Self.reach
  }

  /// How many degrees a region of several countries reaches from its middle.
  private static let reach = 30.0

  /// Whether its name is that of its country.
  private var isCountry: Bool {
    admin1 == nil && Gazetteer().places(named: name).contains { $0.kind == .country && $0.country == country }
  }
}
