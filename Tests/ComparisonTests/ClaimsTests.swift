import Articles
import Comparison
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

/// One case of `Cases/claims.json`: articles, and the claims they make.
///
/// A claim lists what is expected of it; `event`, `place` and `as_of` are compared only where they are given.
struct ClaimsCase: CustomTestStringConvertible, Sendable {
  struct Expected: Sendable, Hashable {
    var event: String?
    var place: String?
    var question: String
    var limits: [Double?]
    var latest: String?
    var asOf: String?
    var counts: [Int?]
    var verdict: String?
    var pairs: [[String]]
  }

  var name: String
  var grouping: EventGrouping
  var articles: [ExtractedArticle]
  var claims: [Expected]

  var testDescription: String { name }

  static let all: [ClaimsCase] = {
    guard let file = Bundle.module.url(forResource: "claims", withExtension: "json", subdirectory: "Cases"),
      let data = try? Data(contentsOf: file),
      let cases = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return cases.map { json in
      ClaimsCase(
        name: json["name"] as? String ?? "",
        grouping: json["grouping"] as? String == "single"
          ? .single : json["grouping"] as? String == "mixed" ? .mixed : .chosen,
        articles: (json["articles"] as? [[String: Any]] ?? []).compactMap { GoldArticle(json: $0)?.extracted },
        claims: (json["claims"] as? [[String: Any]] ?? []).map { claim in
          Expected(
            event: claim["event"] as? String, place: claim["place"] as? String,
            question: ["measure", "unit", "population"].compactMap { claim[$0] as? String }.joined(separator: " "),
            limits: ["low", "best", "high", "median"].map { (claim[$0] as? NSNumber)?.doubleValue },
            latest: claim["latest"] as? String, asOf: claim["as_of"] as? String,
            counts: ["articles", "independent_sources"].map { claim[$0] as? Int },
            verdict: claim["verdict"] as? String, pairs: claim["pairs"] as? [[String]] ?? [])
        })
    }
  }()
}

struct ClaimsTests {
  @Test(arguments: ClaimsCase.all)
  func claims(_ example: ClaimsCase) {
    let claims = Comparison.claims(of: example.articles, grouping: example.grouping)
    #expect(claims.count == example.claims.count)
    for (claim, expected) in zip(claims, example.claims) {
      let found = ClaimsCase.Expected(
        event: expected.event == nil ? nil : claim.event, place: expected.place == nil ? nil : claim.place,
        question: [claim.measure.rawValue, claim.unit, claim.population].compactMap(\.self).joined(separator: " "),
        limits: [claim.interval.low, claim.interval.best, claim.interval.high, claim.median],
        latest: claim.latest?.article, asOf: expected.asOf == nil ? nil : claim.asOf?.description,
        counts: [claim.articles, claim.independentSources], verdict: claim.verdict?.rawValue,
        pairs: claim.pairs.map { [$0.a, $0.b, $0.verdict.rawValue] })
      #expect(found == expected)
    }
  }

  @Test func readsItsCases() {
    #expect(ClaimsCase.all.count > 35)
  }

  @Test func ordersVerdicts() {
    #expect(
      Verdict.allCases.shuffled().sorted()
        == [.agree, .compatible, .revisedUp, .revisedDown, .differentScope, .conflict])
  }

  @Test func comparesHundredsOfArticles() {
    let articles = (0..<600).map { number in
      let figure = Figure(
        number: 1, measure: .killed, interval: Interval(exactly: Double(number)), bound: .exact, unit: "person",
        places: [Figure.Place(name: "Town", role: .at)], sentence: TextRange(0, 1), quote: TextRange(0, 1),
        rule: "test")
      return ExtractedArticle(
        article: Article(
          id: "\(number)", date: CalendarDate(dayNumber: number / 50), text: SourceText("text"), regions: []),
        figures: [figure], totals: Total.totals(of: [figure]))
    }
    for grouping in [EventGrouping.single, .chosen, .mixed] {
      let claims = Comparison.claims(of: articles, grouping: grouping)
      #expect(claims.reduce(0) { $0 + $1.articles } == 600)
    }
  }
}
