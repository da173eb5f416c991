internal import Figures
internal import Quantities

extension GoldFigure {
  /// Whether measure, unit and value are those of the label or accepted beside it.
  func accepts(_ figure: Figure) -> Bool {
    accepts(measure: figure) && accepts(unit: figure) && accepts(value: figure)
  }

  /// Whether the measure is accepted.
  func accepts(measure figure: Figure) -> Bool {
    let name = figure.measure.rawValue
    return isMeasureOpen || name == measure || (alternatives?.measure ?? []).contains(name)
  }

  /// Whether the unit is accepted; it follows a measure that is not scored.
  func accepts(unit figure: Figure) -> Bool {
    if figure.unit == unit || (alternatives?.unit ?? []).contains(figure.unit) { return true }
    return isMeasureOpen && figure.measure.rawValue != measure
  }

  /// Whether low, best and high are accepted, each on its own.
  func accepts(value figure: Figure) -> Bool {
    func accepts(_ value: Double?, _ own: Double?, _ others: [Double?]?) -> Bool {
      ([own] + (others ?? [])).contains { Interval.agree(value, $0) }
    }
    return accepts(figure.interval.low, interval.low, alternatives?.low)
      && accepts(figure.interval.best, interval.best, alternatives?.best)
      && accepts(figure.interval.high, interval.high, alternatives?.high)
  }
}
