internal import Comparison
internal import Figures
internal import Quantities

/// Makes one number of what a report states, as a scheme does.
struct CodedValue {
  /// The scheme's convention; without one, words have no number.
  let convention: Convention?
  /// Whether ACLED's value for war zones holds.
  let isWarZone: Bool
  private static let words = ConventionTable()

  /// The number of a report that is made of `figures`; `nil` where its words have none.
  func value(of report: Claim.Report, _ figures: [Figure]) -> Double? {
    // A revision or a range between sources has figures that its interval does not add up.
    if let same = figures.last(where: { $0.interval == report.interval }) { return value(of: same) }
    if report.bound == .range, let convention {
      let coded = Self.words.coded("", .range, report.interval, under: convention)
      return coded.flatMap(Self.number) ?? Self.number(report.interval)
    }
    let parts = figures.map { value(of: $0) }
    if report.bound == .vague || parts.contains(where: { $0 == nil }) || convention == nil {
      return report.bound == .vague ? nil : Self.number(report.interval)
    }
    let bounds = figures.map(\.interval)
    let sum = bounds.reduce(0.0) { $0 + ($1.low ?? 0) }
    // Coded parts are added only where the report is their sum.
    return sum == report.interval.low ?? 0 ? parts.compactMap { $0 }.reduce(0, +) : Self.number(report.interval)
  }

  /// The number of a figure; `nil` where its words have none.
  func value(of figure: Figure) -> Double? {
    let interval = figure.persons?.interval ?? figure.interval
    if let convention,
      let coded = Self.words.coded(
        figure.quantityText ?? "", figure.bound, interval, under: convention, isWarZone: isWarZone),
      let number = Self.number(coded)
    {
      let size = figure.bound == .vague ? figure.persons?.householdSize ?? 1 : 1
      return number * size
    }
    return figure.bound == .vague ? nil : Self.number(interval)
  }

  /// The best value, or else the lower limit, or else the upper one.
  static func number(_ interval: Interval) -> Double? { interval.best ?? interval.low ?? interval.high }
}
