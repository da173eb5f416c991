import Articles
import Comparison
import Figures
import Foundation
import Gazetteer
import Quantities
import TestSupport
import Testing

/// One case of `Cases/stories.json`: articles as they are read, and what comparing them finds.
///
/// A finding is one line: `killed 3 to 5 revised_up, 2 articles, 1 source` of a claim, `killed 2024-05-03 b 5 new` of a
/// point of a time line (with its flag where it has one), `changed killed 3 5 Gazette` of a change.
struct StoriesCase: CustomTestStringConvertible, Sendable {
  var name: String
  var grouping: EventGrouping
  var articles: [Article]
  var events: Int
  var claims: [String]
  var points: [String]
  var changes: [String]

  var testDescription: String { name }

  static let all: [StoriesCase] = {
    guard let file = Bundle.module.url(forResource: "stories", withExtension: "json", subdirectory: "Cases"),
      let data = try? Data(contentsOf: file),
      let cases = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return cases.map { json in
      StoriesCase(
        name: json["name"] as? String ?? "", grouping: json["grouping"] as? String == "mixed" ? .mixed : .chosen,
        articles: (json["articles"] as? [[String: String]] ?? []).enumerated().map { number, article in
          var read = Article.sample(
            article["text"] ?? "", title: article["title"], date: article["date"] ?? "2024-05-01",
            id: String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number))))
          read.publisher = article["publisher"]
          read.copyOf = article["copy_of"]
          return read
        },
        events: json["events"] as? Int ?? 1, claims: json["claims"] as? [String] ?? [],
        points: json["points"] as? [String] ?? [], changes: json["changes"] as? [String] ?? [])
    }
  }()
}

/// Comparisons of articles from their text on.
struct StoriesTests {
  static let extractor = FigureExtractor(gazetteer: Gazetteer())

  static func comparison(of articles: [Article], grouping: EventGrouping) -> Comparison {
    Comparison(
      of: articles.map { article in
        let figures = extractor.figures(in: article, options: ExtractionOptions())
        return ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures))
      }, grouping: grouping)
  }

  @Test(arguments: StoriesCase.all)
  func finds(_ example: StoriesCase) {
    let comparison = Self.comparison(of: example.articles, grouping: example.grouping)
    #expect(comparison.events.count == example.events, "\(comparison.events.map(\.name))")
    let claims = comparison.claims.map(Self.line)
    for expected in example.claims { #expect(claims.contains(expected), "\(expected), not \(claims)") }
    // What is expected of a measure of the whole event is all that is found of it.
    let points = comparison.timelines.flatMap { line in line.points.map { Self.line(line.measure, $0) } }
    for expected in example.points { #expect(points.contains(expected), "\(expected), not \(points)") }
    let changes = comparison.changes().map(Self.line)
    for expected in example.changes { #expect(changes.contains(expected), "\(expected), not \(changes)") }
  }

  /// No claim's range is wider than what its reports state, and every report's limits are in it.
  @Test(arguments: StoriesCase.all)
  func rangesAreFiniteAndStated(_ example: StoriesCase) {
    for claim in Self.comparison(of: example.articles, grouping: example.grouping).claims {
      let stated = claim.reports.map(\.interval).flatMap { [$0.low, $0.best, $0.high].compactMap { $0 } }
      #expect(claim.interval.low == stated.min())
      #expect(claim.interval.high == stated.max())
      #expect(claim.independentSources >= 1 && claim.articles == claim.reports.count)
    }
  }

  @Test func readsItsCases() {
    #expect(StoriesCase.all.count > 25)
  }

  private static func line(_ claim: Claim) -> String {
    func number(_ value: Double?) -> String { value.map { String(Int($0)) } ?? "none" }
    let range =
      claim.interval.low == claim.interval.high
      ? number(claim.interval.low) : "\(number(claim.interval.low)) to \(number(claim.interval.high))"
    let question = [claim.measure.rawValue, claim.population].compactMap { $0 }.joined(separator: " ")
    let verdict = claim.verdict.map { " " + $0.rawValue } ?? ""
    return "\(question) \(range)\(verdict), \(claim.articles) articles, \(claim.independentSources) sources"
  }

  private static func line(_ measure: Measure, _ point: Timeline.Point) -> String {
    [
      measure.rawValue, point.asOf?.description, point.article, number(point.interval), point.isNew ? "new" : nil,
      point.flag == .none ? nil : point.flag.rawValue,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private static func line(_ change: Change) -> String {
    [
      change.kind.rawValue, change.measure.rawValue, change.before.map { number($0.interval) },
      change.after.map { number($0.interval) }, change.publisher,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private static func number(_ interval: Interval) -> String {
    (interval.best ?? interval.low ?? interval.high).map { String(Int($0)) } ?? "none"
  }
}
