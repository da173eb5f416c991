internal import Quantities

/// Fills what a figure has only on request: its value under a coding convention, and households as persons.
///
/// What the text says (``Figure/interval``) stays as it is.
struct CodingRule: Sendable {
  private let conventions = ConventionTable()

  /// Fills ``Figure/coded`` and ``Figure/persons`` as `options` ask.
  func fill(_ figure: inout Figure, _ options: ExtractionOptions) {
    if let convention = options.convention, convention.covers(figure.measure) {
      figure.coded = conventions.coded(
        figure.quantityText ?? "", figure.bound, figure.interval, under: convention, isWarZone: options.isWarZone)
    }
    if let size = options.householdSize, figure.unit == "household" {
      figure.persons = Figure.Persons(households: figure.interval, size: size)
    }
  }
}

extension Convention {
  /// Whether the convention codes counts of `measure`.
  ///
  /// ACLED codes fatalities only. The others code any count and money; ages, distances and other measurements are
  /// nothing that a convention codes.
  func covers(_ measure: Measure) -> Bool {
    switch self {
    case .acled: measure == .killed
    case .emdat, .wikimpacts, .twoOfEach: measure.isImpact || measure == .count || measure == .money
    }
  }
}

extension Figure.Persons {
  /// Households times persons a household, each limit rounded half up, as IDMC's Helix does.
  ///
  /// `nil` where `size` is no number above 0.
  init?(households: Interval, size: Double) {
    guard size.isFinite, size > 0 else { return nil }
    func persons(_ value: Double?) -> Double? {
      guard let value else { return nil }
      let product = (value * size + 0.5).rounded(.down)
      return product.isFinite ? product : nil
    }
    self.init(
      interval: Interval(
        low: persons(households.low), best: persons(households.best), high: persons(households.high)),
      householdSize: size)
  }
}
