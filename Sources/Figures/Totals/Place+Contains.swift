internal import Gazetteer

extension Figure.Place {
  /// Whether the place is the country or the first-level division that `other` lies in: `Mozambique` or `Zambezia`, of
  /// Quelimane in Zambézia.
  public func contains(_ other: Figure.Place) -> Bool {
    guard let country, country == other.country, name != other.name else { return false }
    // Small towns have no division in the table; "the Libyan coast" is no place of it.
    guard let admin1 else {
      return isCountry ? !other.isCountry : geonamesID == nil && other.admin1 != nil
    }
    guard admin1 == other.admin1, let division = NameFolding.fold(admin1) else { return false }
    // "Sofala" is written for "Sofala Province" too, and so is a city that gave its division the name.
    return NameFolding.fold(name).map { division.starts(with: $0) } ?? false
  }

  /// Whether its name is that of its country.
  private var isCountry: Bool {
    admin1 == nil && Gazetteer().places(named: name).contains { $0.kind == .country && $0.country == country }
  }
}
