internal import Figures
internal import Quantities

/// What the unit names of the borrowed suites mean in the record's codes.
enum SuiteUnit {
  /// One way to give a suite's unit: its values times `factor`, in `code`.
  struct Form: Sendable {
    var code: String
    var factor: Double

    init(_ code: String, _ factor: Double = 1) {
      self.code = code
      self.factor = factor
    }
  }

  /// The units that say nothing beside the number.
  static let bareNumbers: Set<String> = ["number", "dimensionless", "ordinal"]

  /// The accepted forms of a unit, or `nil` where the record has no code for it: there only the value is scored.
  static func forms(of unit: String, isMoney: Bool) -> [Form]? {
    if isMoney, let forms = currencies[unit.lowercased()] { return forms }
    if isMoney, unit.count == 3 { return [Form(unit)] }
    return measurements[unit.lowercased()]
  }

  /// Whether the figure states the label's value, as said or in the unit that it was converted to.
  static func accepts(value figure: Figure, _ label: GoldFigure) -> Bool {
    let forms = forms(of: label.unit, isMoney: label.measure == "money") ?? []
    return candidates(figure).contains { _, interval in
      ([1] + forms.map(\.factor)).contains { factor in agrees(interval, label.interval.map { $0 * factor }) }
    }
  }

  /// Whether the figure states the label's value in the label's unit.
  static func accepts(_ figure: Figure, _ label: GoldFigure) -> Bool {
    guard let forms = forms(of: label.unit, isMoney: label.measure == "money") else {
      return accepts(value: figure, label)
    }
    return candidates(figure).contains { unit, interval in
      forms.contains { $0.code == unit && agrees(interval, label.interval.map { [factor = $0.factor] in $0 * factor }) }
    }
  }

  /// The figure's values as they are and as they were said.
  private static func candidates(_ figure: Figure) -> [(unit: String, Interval)] {
    [(figure.unit, figure.interval)] + (figure.stated.map { [($0.unit, $0.interval)] } ?? [])
  }

  /// Suites label "about 20" with 20 on all sides, so that unset limits count as the value.
  private static func agrees(_ interval: Interval, _ label: Interval) -> Bool {
    if interval.agrees(with: label) { return true }
    guard let value = label.best, label.low == value, label.high == value else { return false }
    return Interval.agree(interval.representative, value)
  }

  private static let dollars = ["USD", "AUD", "CAD", "NZD", "HKD", "SGD"]

  private static let currencies: [String: [Form]] = [
    "dollar": dollars.map { Form($0) },
    "cent": (dollars + ["EUR", "GBP"]).map { Form($0, 0.01) },
    "penny": [Form("USD", 0.01), Form("GBP", 0.01)],
    "pence": [Form("GBP", 0.01)],
    "pound": [Form("GBP")], "pound sterling": [Form("GBP")],
    "euro": [Form("EUR")],
    "franc": [Form("CHF"), Form("FRF")], "peseta": [Form("ESP")],
    "rupee": [Form("INR"), Form("PKR"), Form("LKR")],
    "rial": [Form("IRR")], "dinar": [Form("KWD"), Form("IQD"), Form("JOD")],
    "bitcoin": [Form("XBT"), Form("BTC")],
  ]

  private static let measurements: [String: [Form]] = [
    "percent": [Form("percent"), Form("%")],
    "picometer": [Form("km", 1e-15), Form("pm")], "attometre": [Form("km", 1e-21), Form("am")],
    "nanometre": [Form("km", 1e-12), Form("nm")],
    "millimeter": [Form("km", 1e-6), Form("mm")], "millimetre": [Form("km", 1e-6), Form("mm")],
    "centimetre": [Form("km", 1e-5), Form("cm")], "decimeter": [Form("km", 1e-4), Form("dm")],
    "meter": [Form("km", 0.001), Form("m")], "metre": [Form("km", 0.001), Form("m")],
    "kilometer": [Form("km")], "kilometre": [Form("km")],
    "inch": [Form("km", 2.54e-5), Form("[in_i]")], "foot": [Form("km", 3.048e-4), Form("[ft_i]")],
    "mile": [Form("km", 1.609344), Form("[mi_i]")],
    "square meter": [Form("ha", 1e-4), Form("m2")], "square kilometre": [Form("ha", 100), Form("km2")],
    "square mile": [Form("ha", 258.9988), Form("[smi_us]"), Form("[mi_i]2")],
    "microgram": [Form("t", 1e-12), Form("ug")], "milligram": [Form("t", 1e-9), Form("mg")],
    "gram": [Form("t", 1e-6), Form("g")], "kilogram": [Form("t", 0.001), Form("kg")],
    "ton": [Form("t"), Form("t", 0.90718474), Form("t", 1.0160469)],
    "tonne": [Form("t")], "metric ton": [Form("t")],
    "ounce": [Form("t", 2.8349523e-5), Form("[oz_av]")], "pound": [Form("t", 4.5359237e-4), Form("[lb_av]")],
    "millilitre": [Form("m3", 1e-6), Form("mL")], "centilitre": [Form("m3", 1e-5), Form("cL")],
    "litre": [Form("m3", 0.001), Form("L")], "hectolitre": [Form("m3", 0.1), Form("hL")],
    "cubic centimetre": [Form("m3", 1e-6), Form("cm3")], "cubic foot": [Form("m3", 0.0283168466), Form("[cft_i]")],
    "gallon": [Form("m3", 0.003785411784), Form("[gal_us]"), Form("m3", 0.00454609), Form("[gal_br]")],
    "c": [Form("degC"), Form("Cel")], "celsius": [Form("degC"), Form("Cel")],
    "degree celsius": [Form("degC"), Form("Cel")],
    "f": [Form("[degF]")], "fahrenheit": [Form("[degF]")], "degree fahrenheit": [Form("[degF]")],
    "kelvin": [Form("K")], "degree": [Form("degC"), Form("deg"), Form("item")],
    "kilometer per hour": [Form("km/h")], "mile per hour": [Form("km/h", 1.609344), Form("[mi_i]/h")],
    "minute": [Form("s", 60), Form("min")], "hour": [Form("s", 3600), Form("h")],
    "day": [Form("s", 86_400), Form("d"), Form("a", 1 / 365.25)],
    "week": [Form("s", 604_800), Form("wk"), Form("a", 7 / 365.25)],
    "month": [Form("mo"), Form("a", 1.0 / 12)], "year": [Form("a")], "age": [Form("a")],
  ]
}
