/// A unit of measurement: a row of `Data/units/units.tsv`.
struct Unit: Sendable {
  /// The UCUM code.
  var code: String
  /// What it measures.
  var dimension: Quantity.Dimension
  /// Base value = value × factor + offset.
  var factor: Double
  /// Base value = value × factor + offset.
  var offset: Double

  /// The base unit that values are converted to (FIGURES.md, `unit`).
  var base: String {
    switch dimension {
    case .distance: "km"
    case .area: "ha"
    case .mass: "t"
    case .volume: "m3"
    case .temperature: "degC"
    case .speed: "km/h"
    case .age: "a"
    case .magnitude: "1"
    case .duration: code == "mo" || code == "a" ? code : code.hasSuffix(".a") ? "a" : "s"
    }
  }

  /// Whether a value in this unit is changed by conversion.
  var isConverted: Bool { factor != 1 || offset != 0 }

  /// `interval` in the base unit.
  func converted(_ interval: Interval) -> Interval { interval.map { $0 * factor + offset } }
}
