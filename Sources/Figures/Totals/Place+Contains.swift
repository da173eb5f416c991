extension Figure.Place {
  /// Whether the place is the country or the first-level division that `other` lies in.
  public func contains(_ other: Figure.Place) -> Bool {
    guard let country, country == other.country else { return false }
    if let admin1 { return name == admin1 && other.admin1 == admin1 }
    return other.admin1 != nil
  }
}
