/// A unit of measurement: a row of `Data/units/units.tsv`.
///
/// A pointer to a row that lives as long as the program, so that amounts can be copied without counting references.
struct Unit: @unchecked Sendable {
  /// What the row says.
  struct Row {
    /// The UCUM code.
    let code: UnitCode
    /// The unit that values are converted to.
    let base: UnitCode
    /// What it measures.
    let dimension: Quantity.Dimension
    /// Base value = value × factor + offset.
    let factor: Double
    /// Base value = value × factor + offset.
    let offset: Double
  }

  private let row: UnsafePointer<Row>

  /// The unit with the UCUM code `code`; its row is never freed.
  ///
  /// - Parameter kind: what it measures, by the table's name; units of one kind may be the ends of a range.
  init(
    code: String, dimension: Quantity.Dimension, of kind: String, factor: Double, offset: Double,
    _ codes: inout UnitCodes
  ) {
    let row = UnsafeMutablePointer<Row>.allocate(capacity: 1)
    row.initialize(
      to: Row(
        code: codes.code(of: code), base: codes.code(of: Self.base(of: dimension, code) ?? kind),
        dimension: dimension,
        factor: factor, offset: offset))
    self.row = UnsafePointer(row)
  }

  /// The UCUM code.
  var code: UnitCode { row.pointee.code }
  /// The base unit that values are converted to (FIGURES.md, `unit`).
  var base: UnitCode { row.pointee.base }
  /// What it measures.
  var dimension: Quantity.Dimension { row.pointee.dimension }
  /// Base value = value × factor + offset.
  var factor: Double { row.pointee.factor }
  /// Base value = value × factor + offset.
  var offset: Double { row.pointee.offset }

  private static func base(of dimension: Quantity.Dimension, _ code: String) -> String? {
    switch dimension {
    case .distance: "km"
    case .area: "ha"
    case .mass: "t"
    case .volume: "m3"
    case .temperature: "degC"
    case .speed: "km/h"
    case .age: "a"
    case .magnitude, .rate: "1"
    case .count: nil
    case .duration: code == "mo" || code == "a" ? code : code.hasSuffix(".a") ? "a" : "s"
    }
  }

  /// Whether a value in this unit is changed by conversion.
  var isConverted: Bool { factor != 1 || offset != 0 }

  /// `interval` in the base unit.
  func converted(_ interval: Interval) -> Interval { interval.map { Self.tidied($0 * factor + offset) } }

  /// `value` with the fifteen digits that a `Double` is sure of: 6 feet are 0.0018288 km, not 0.0018287999999999998.
  static func tidied(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    // The digits before the point, from the power of two; powers of ten up to 22 are exact.
    let digits = 14 - Int((Double(value.exponent) * 0.301_029_995_66).rounded(.down))
    guard digits > 0, digits < powers.count else { return value }
    return (value * powers[digits]).rounded() / powers[digits]
  }

  private static let powers: [Double] = (0...22).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }
}
