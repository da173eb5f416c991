import Foundation
import Quantities

/// What a borrowed suite says of one case.
struct SuiteCase: Decodable {
  struct Gold: Decodable {
    var measure: String
    var low: Double?
    var best: Double?
    var high: Double?
    var unit: String?
    var span: [Int]?
    var start: Int?
    var end: Int?
    var literal: Bool?
  }

  var id: String
  var text: String
  var gold: [Gold]?
  var figures: [Gold]?
  var exhaustive: Bool?
  var dim: String?
  var all: Bool?

  var labels: [Gold] { (gold ?? figures ?? []).filter { $0.literal != false } }
}

/// How the quantities that were read agree with a suite's labels.
struct SuiteScore {
  var labels = 0
  var found = 0
  var alarms = 0
  var foundWithUnit = 0
  var unitLabels = 0
  var bounds = 0
  var boundsRight = 0
  /// Wrong by a factor of ten or more.
  var magnitudes = 0
  var cases = 0
  var casesRight = 0
  var misses: [String] = []

  /// F1 of the values, as said.
  var valueF1: Double { f1(found) }
  /// F1 of value and unit.
  var unitF1: Double { f1(foundWithUnit) }
  /// The share of labels with an open or two-sided interval whose interval is right.
  var boundAccuracy: Double { bounds == 0 ? 1 : Double(boundsRight) / Double(bounds) }

  private func f1(_ hits: Int) -> Double {
    let sum = 2 * found + alarms + (labels - found)
    return sum == 0 ? 1 : 2 * Double(hits) / Double(sum)
  }
}

/// A borrowed suite, scored.
struct Suite {
  var name: String
  var units: [String: [String]]
  var factors: [String: Double] = [:]
  var exempt: Set<String>

  /// Scores the cases of an NDJSON text.
  func score(_ text: String) -> SuiteScore {
    var score = SuiteScore()
    for line in text.split(separator: "\n") {
      guard let item = try? JSONDecoder().decode(SuiteCase.self, from: Data(line.utf8)), !exempt.contains(item.id)
      else { continue }
      if name == "dev", item.all != true { continue }
      add(item, to: &score)
    }
    return score
  }

  private func add(_ item: SuiteCase, to score: inout SuiteScore) {
    var quantities = read(item.text, splitting: name == "dev" || name == "recognizers_unit").filter { takes($0, item) }
    let before = score.misses.count
    for label in item.labels {
      score.labels += 1
      let candidates = quantities.indices.filter { overlaps(quantities[$0], label) }
      if label.low != label.high || label.low == nil { score.bounds += 1 }
      guard let match = candidates.first(where: { agrees(quantities[$0], label) }) else {
        let got = candidates.map { "\(quantities[$0].kind) \(stated(quantities[$0])) \(quantities[$0].text)" }
        if candidates.contains(where: { isFar(quantities[$0], label) }) { score.magnitudes += 1 }
        score.misses.append(
          "MISS \(item.id) | \(item.text.prefix(160)) | \(value(label)) \(label.unit ?? "") | got \(got)")
        continue
      }
      score.found += 1
      let quantity = quantities.remove(at: match)
      if label.low != label.high || label.low == nil {
        if intervalAgrees(quantity, label) {
          score.boundsRight += 1
        } else {
          score.misses.append(
            "BOUND \(item.id) | \(item.text.prefix(160)) | \(label.low.map(plain) ?? "-")/\(label.best.map(plain) ?? "-")/\(label.high.map(plain) ?? "-") | got \(quantity.values)"
          )
        }
      }
      if unitAgrees(quantity, label) {
        score.foundWithUnit += 1
      } else {
        score.misses.append(
          "UNIT \(item.id) | \(item.text.prefix(120)) | \(label.unit ?? "-") | got \(quantity.quantity.stated?.unit ?? quantity.quantity.unit ?? "-")"
        )
      }
    }
    if item.exhaustive == true || item.all == true {
      for extra in quantities where !isNumeral(extra) && countsAsAlarm(extra, item) {
        score.alarms += 1
        score.misses.append(
          "ALARM \(item.id) | \(item.text.prefix(160)) | \(extra.kind) \(stated(extra)) | \(extra.text)")
      }
    }
    score.cases += 1
    if score.misses.count == before { score.casesRight += 1 }
  }

  private func isNumeral(_ quantity: ReadQuantity) -> Bool {
    if case .numeral(let numeral) = quantity.quantity.kind {
      return name != "recognizers_ordinal" || numeral != .ordinal
    }
    return false
  }

  /// Whether the suite labels quantities of this kind at all.
  private func takes(_ quantity: ReadQuantity, _ item: SuiteCase) -> Bool {
    if name == "recognizers_ordinal" { return quantity.quantity.kind == .numeral(.ordinal) }
    if case .numeral(.ordinal) = quantity.quantity.kind { return false }
    return true
  }

  private func countsAsAlarm(_ quantity: ReadQuantity, _ item: SuiteCase) -> Bool {
    if quantity.quantity.bound == .none && name == "dev" { return false }
    if item.id.contains("CurrencyModel") { return quantity.quantity.kind == .money }
    if item.id.contains("TemperatureModel") { return quantity.quantity.kind == .measured(.temperature) }
    if item.id.contains("AgeModel") { return quantity.quantity.kind == .measured(.age) }
    if item.id.contains("PercentModel") { return quantity.quantity.kind == .percent }
    if item.id.contains("DimensionModel"), case .measured(let dimension) = quantity.quantity.kind {
      return dimension != .duration && dimension != .age && dimension != .temperature
    }
    if item.id.contains("NumberRangeModel") { return quantity.quantity.interval.low != quantity.quantity.interval.high }
    return !item.id.contains("DimensionModel")
  }

  private func overlaps(_ quantity: ReadQuantity, _ label: SuiteCase.Gold) -> Bool {
    guard let start = label.span?.first ?? label.start, let end = label.span?.last ?? label.end else { return true }
    return quantity.start < end && start < quantity.end
  }

  /// The interval to compare: as said in the borrowed suites, in base units in ours.
  private func interval(_ quantity: ReadQuantity) -> Interval {
    name == "dev" ? quantity.quantity.interval : quantity.quantity.stated?.interval ?? quantity.quantity.interval
  }

  private func stated(_ quantity: ReadQuantity) -> String {
    let interval = interval(quantity)
    return [interval.low, interval.best, interval.high].map { $0.map(plain) ?? "-" }.joined(separator: "/")
  }

  private func value(_ label: SuiteCase.Gold) -> Double { label.best ?? label.low ?? label.high ?? .nan }

  /// The values that count as the label's: the statement's, and the converted one where the suite converts.
  private func agrees(_ quantity: ReadQuantity, _ label: SuiteCase.Gold) -> Bool {
    [interval(quantity), quantity.quantity.interval].contains { interval in
      close(interval.best ?? interval.low ?? interval.high, value(label))
        || label.best == nil && close(interval.low, label.low) && close(interval.high, label.high)
    } || close(quantity.quantity.value, value(label))
      || close(inBase(label), quantity.quantity.interval.best)
  }

  /// The label's value in Tally's base unit, where `units.tsv` gives a factor.
  private func inBase(_ label: SuiteCase.Gold) -> Double? {
    guard let unit = label.unit, let factor = factors[unit] else { return .nan }
    return value(label) * factor
  }

  private func intervalAgrees(_ quantity: ReadQuantity, _ label: SuiteCase.Gold) -> Bool {
    let interval = interval(quantity)
    return close(interval.low, label.low) && close(interval.high, label.high)
      && (label.best == nil || close(interval.best, label.best))
  }

  private func isFar(_ quantity: ReadQuantity, _ label: SuiteCase.Gold) -> Bool {
    let interval = interval(quantity)
    guard let mine = interval.best ?? interval.low ?? interval.high, mine != 0, value(label) != 0 else { return false }
    let ratio = abs(mine / value(label))
    return ratio >= 9.99 || ratio <= 1 / 9.99
  }

  private func unitAgrees(_ quantity: ReadQuantity, _ label: SuiteCase.Gold) -> Bool {
    guard let unit = label.unit else { return true }
    if name == "dev" {
      if ["person", "item", "house", "household"].contains(unit) { return quantity.quantity.unit == nil }
      return quantity.quantity.unit == unit
    }
    guard let accepted = units[unit] else { return true }
    if accepted == ["-"] { return true }
    let mine = quantity.quantity.stated?.unit ?? quantity.quantity.unit ?? "-"
    // Some suites sum up in the smallest unit or convert: the value in the base unit decides.
    return accepted.contains(mine) || close(inBase(label), quantity.quantity.interval.best)
  }

  private func close(_ left: Double?, _ right: Double?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): abs(left - right) <= 0.001 * max(abs(left), abs(right)) + 1e-12
    default: false
    }
  }
}

extension Suite {
  /// The tables beside the tests.
  static func units(_ text: String) -> [String: [String]] {
    var units: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count >= 2 { units[fields[0]] = fields[1].split(separator: "|").map(String.init) }
    }
    return units
  }

  /// The factors to Tally's base units that the table of units gives.
  static func factors(_ text: String) -> [String: Double] {
    var factors: [String: Double] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count == 3 { factors[fields[0]] = Double(fields[2]) }
    }
    return factors
  }

  /// The ids of the exempted cases.
  static func exempt(_ text: String) -> Set<String> {
    Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != "\t" }) })
  }
}
