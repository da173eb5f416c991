import Articles
import Evaluation
import Figures
import Foundation
import Quantities
import Testing

/// A labelled text, an answer to it, and what the scorer must say.
struct ScoringCase: Sendable, CustomTestStringConvertible {
  /// What must come out; what is left out is not checked.
  struct Expectation: Decodable, Sendable {
    /// Right, misses, alarms.
    var figures: [Int]?
    var values: [Int]?
    var spans: [Int]?
    var totals: [Int]?
    var tenfold: Int?
    /// Scored and right, then right, misses and alarms of the values; `null` for a field that is not scored.
    var fields: [String: [Int]?]?
    /// The kinds of the discrepancies.
    var kinds: [String]
  }

  var name: String
  var item: GoldItem
  var extracted: ExtractedArticle
  var expectation: Expectation

  var testDescription: String { name }

  /// The cases of a file beside the tests.
  static func load(_ file: String) throws -> [ScoringCase] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(file)")
    return try Data(contentsOf: url).split(separator: 0x0A).compactMap { line in
      try (JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]).map(ScoringCase.init(json:))
    }
  }

  private init(json: [String: Any]) throws {
    name = json["name"] as? String ?? ""
    let isSame = json["same"] as? Bool == true
    item = try ScoringCase.item(json, figures: json["gold"], totals: json["totals"])
    let answer = try ScoringCase.item(
      json, figures: isSame ? json["gold"] : json["predicted"],
      totals: json["predictedTotals"] ?? (isSame ? json["totals"] : nil))
    extracted = ExtractedArticle(article: item.article, answering: answer)
    if let used = (json["predictedTotals"] as? [[String: Any]])?.map({ $0["figures"] as? [Int] ?? [] }) {
      for (index, figures) in used.enumerated() { extracted.totals[index].figures = figures }
    }
    expectation = try JSONDecoder().decode(
      Expectation.self, from: JSONSerialization.data(withJSONObject: json["expect"] ?? [:]))
  }

  /// The gold item of a case's text with the given figures and totals.
  private static func item(_ json: [String: Any], figures: Any?, totals: Any?) throws -> GoldItem {
    let text = json["text"] as? String ?? ""
    let line: [String: Any] = [
      "id": json["name"] ?? "", "text": text, "all": json["all"] ?? false, "totals": totals ?? [],
      "figures": (figures as? [[String: Any]] ?? []).map { locate($0, in: text) },
    ]
    let items = try GoldFile(contentsOf: Array(JSONSerialization.data(withJSONObject: line))).items
    guard let item = items.first else { throw CocoaError(.fileReadCorruptFile) }
    return item
  }

  /// The figure with the offsets of its `words`.
  private static func locate(_ figure: [String: Any], in text: String) -> [String: Any] {
    var figure = figure
    if let words = figure["words"] as? String, let range = text.range(of: words) {
      figure["start"] = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      figure["end"] = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
    }
    return figure
  }
}

extension ExtractedArticle {
  /// The answer that gives `item`'s labels.
  init(article: Article, answering item: GoldItem) {
    let figures = item.figures.enumerated().compactMap { Figure($0.element, number: $0.offset + 1) }
    let totals = item.totals.compactMap { total in
      Measure(rawValue: total.measure).map {
        Total(
          measure: $0, unit: total.unit, interval: total.intervals[0], bound: .exact, figures: [], method: .single)
      }
    }
    self.init(article: article, figures: figures, totals: totals)
  }
}

extension Figure {
  /// The figure that a label describes.
  init?(_ gold: GoldFigure, number: Int) {
    guard let measure = Measure(rawValue: gold.measure), let span = gold.spans.first else { return nil }
    self.init(
      number: gold.number ?? number, measure: measure, interval: gold.interval,
      bound: gold.bound.flatMap(Bound.init) ?? .exact, unit: gold.unit, unitText: gold.unitText,
      quantityText: gold.quantityText, population: gold.population,
      places: gold.places.map {
        Place(name: $0.name, role: $0.role.flatMap(Place.Role.init) ?? .at, country: $0.country)
      },
      period: gold.period.map {
        Period(
          text: $0.text, start: $0.start.flatMap { CalendarDate(iso: $0) },
          end: $0.end.flatMap { CalendarDate(iso: $0) })
      },
      source: gold.source.map { Source(name: $0) }, assertion: gold.assertion.flatMap(Assertion.init) ?? .asserted,
      isBackground: gold.isBackground,
      relation: gold.relation.flatMap { relation in
        Relation.Kind(rawValue: relation.type).map { Relation($0, relation.figure) }
      },
      region: gold.region.flatMap(Region.Kind.init) ?? .body, sentence: span, quote: span, rule: "gold")
  }
}
