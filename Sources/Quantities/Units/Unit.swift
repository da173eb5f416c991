/// A unit of measurement: a row of `Data/units/units.tsv`.
final class Unit: Sendable {
  /// The UCUM code.
  let code: String
  /// What it measures.
  let dimension: Quantity.Dimension
  /// Base value = value × factor + offset.
  let factor: Double
  /// Base value = value × factor + offset.
  let offset: Double

  init(code: String, dimension: Quantity.Dimension, factor: Double, offset: Double) {
    self.code = code
    self.dimension = dimension
    self.factor = factor
    self.offset = offset
  }

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
