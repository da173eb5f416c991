public import Quantities

/// Which figures an extraction gives out, and which fields it fills beside those that every record has.
///
/// ```swift
/// var options = ExtractionOptions(scope: .all)
/// options.convention = .acled
/// options.householdSize = 5
/// ```
public struct ExtractionOptions: Sendable, Hashable {
  /// The sets of figures, from the narrowest to the widest.
  public enum Scope: Sendable, Hashable, Comparable {
    /// Impact measures and money.
    case impact
    /// Every quantity (`--all`).
    case all
    /// Every quantity and every other numeral (`--numerals`).
    case numerals
  }

  /// The confidence below which figures are not given out unless asked for: more likely wrong than right.
  public static let defaultConfidence = 0.5

  /// Which figures to give out.
  public var scope: Scope
  /// The least ``Figure/confidence`` of the figures given out.
  public var minimumConfidence: Double
  /// The coding convention that fills ``Figure/coded``.
  public var convention: Convention?
  /// Whether the events lie in an active war zone, where ACLED counts more for "several".
  public var isWarZone: Bool
  /// Persons a household, above 0; fills ``Figure/persons`` of figures that count households.
  public var householdSize: Double?

  /// Options.
  public init(
    scope: Scope = .impact, minimumConfidence: Double = ExtractionOptions.defaultConfidence,
    convention: Convention? = nil, isWarZone: Bool = false, householdSize: Double? = nil
  ) {
    self.scope = scope
    self.minimumConfidence = minimumConfidence
    self.convention = convention
    self.isWarZone = isWarZone
    self.householdSize = householdSize
  }
}
