internal import Comparison
internal import Figures
internal import Quantities

/// How a value is said to a reader: the number with its qualifier.
enum Said {
  /// `more than 350,000`, `about 40`, `20–30`, `at least 24`; an en dash where nothing is stated.
  static func words(_ interval: Interval, _ bound: Bound) -> String {
    switch bound {
    case .atLeast, .moreThan, .vague:
      guard let low = interval.low, interval.high == nil else { break }
      return (bound == .moreThan ? "more than " : "at least ") + NumberText.grouped(low)
    case .atMost, .lessThan:
      guard let high = interval.high, interval.low == nil else { break }
      return (bound == .lessThan ? "fewer than " : "at most ") + NumberText.grouped(high)
    case .about:
      guard let best = interval.best, interval.low == nil, interval.high == nil else { break }
      return "about " + NumberText.grouped(best)
    case .exact, .range, .none: break
    }
    return words(interval)
  }

  /// The interval's own limits, whatever the bound is called.
  static func words(_ interval: Interval) -> String {
    switch (interval.low, interval.best, interval.high) {
    case (let low?, _, let high?) where low == high: NumberText.grouped(low)
    case (let low?, _, let high?): NumberText.grouped(low) + "–" + NumberText.grouped(high)
    case (let low?, _, nil): "at least " + NumberText.grouped(low)
    case (nil, _, let high?): "at most " + NumberText.grouped(high)
    case (nil, let best?, nil): NumberText.grouped(best)
    case (nil, nil, nil): "–"
    }
  }

  /// Who or what was counted: the population where one is named, else the unit in plain words.
  static func counted(_ figure: Figure) -> String {
    if let population = figure.population { return population }
    if figure.unit == "item", let noun = figure.unitText { return noun }
    return unit(figure.unit)
  }

  /// A unit's code in plain words.
  static func unit(_ code: String) -> String {
    switch code {
    case "person": "people"
    case "household": "households"
    case "house": "houses"
    case "percent": "%"
    case "1": ""
    default: code
    }
  }

  /// A measure in plain words: `houses destroyed`.
  static func measure(_ measure: Measure) -> String { measure.rawValue.replacing("_", with: " ") }

  /// A verdict in plain words: `revised up`.
  static func verdict(_ verdict: Verdict) -> String { verdict.rawValue.replacing("_", with: " ") }

  /// A measure of an event with all that its articles say: `killed 21 to 46 (conflict)`.
  static func headline(_ headline: Event.Headline) -> String {
    let measure = headline.measure.rawValue.replacing("_", with: " ")
    let unit = headline.unit == "household" ? " households" : ""
    return measure + " " + span(headline.interval) + unit + (headline.verdict.map { " (\(verdict($0)))" } ?? "")
  }

  /// The span of all stated values: `21 to 46`.
  static func span(_ interval: Interval) -> String {
    switch (interval.low, interval.high) {
    case (let low?, let high?) where low != high: NumberText.grouped(low) + " to " + NumberText.grouped(high)
    case (let low?, _): NumberText.grouped(low)
    case (nil, let high?): NumberText.grouped(high)
    case (nil, nil): interval.best.map { NumberText.grouped($0) } ?? "–"
    }
  }

  /// What a claim asks, in plain words: `killed`, `killed, children`, `killed, Malawi`, `displaced, households`.
  static func question(_ claim: Claim, place: String?) -> String {
    let unit = claim.unit == "household" ? "households" : nil
    let parts = [claim.measure.rawValue.replacing("_", with: " "), claim.population ?? unit, place]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The place of each claim that is of one place alone: the first of a measure and unit is the whole event's, those
  /// that follow it are of populations or of places.
  static func places(of claims: [Claim]) -> [String?] {
    struct Key: Hashable {
      var event: String
      var measure: Measure
      var unit: String
    }
    var seen = Set<Key>()
    return claims.map { claim in
      let isFirst = seen.insert(Key(event: claim.event, measure: claim.measure, unit: claim.unit)).inserted
      return isFirst || claim.population != nil ? nil : claim.place
    }
  }
}
