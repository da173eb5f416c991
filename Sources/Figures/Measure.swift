/// What a figure counts (FIGURES.md, Measures).
public enum Measure: String, Sendable, Hashable, CaseIterable {
  case killed, injured, casualties, missing, displaced, evacuated, refugees, returnees, homeless, affected
  case inNeed = "in_need"
  case detained, abducted, rescued, infected, protesters
  case housesDestroyed = "houses_destroyed"
  case housesDamaged = "houses_damaged"
  case money, percent, rate, duration, age, distance, area, mass, volume, temperature, speed, magnitude, count
  /// Any numeral that states no quantity: a year, an ordinal, an identifier.
  case numeral

  /// Whether it counts what an event did to people or houses; only these have totals.
  public var isImpact: Bool {
    switch self {
    case .killed, .injured, .casualties, .missing, .displaced, .evacuated, .refugees, .returnees, .homeless, .affected,
      .inNeed, .detained, .abducted, .rescued, .infected, .protesters, .housesDestroyed, .housesDamaged:
      true
    default: false
    }
  }
}
