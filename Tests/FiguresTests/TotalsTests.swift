import Articles
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

/// One case of `Cases/totals.json`: figures, and what they come to.
struct TotalsCase: CustomTestStringConvertible {
  var name: String
  var figures: [Figure]
  var totals: [Total]

  var testDescription: String { name }

  static let all: [TotalsCase] = {
    guard let file = Bundle.module.url(forResource: "totals", withExtension: "json", subdirectory: "Cases"),
      let data = try? Data(contentsOf: file),
      let cases = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return cases.compactMap { json in
      let named = json.merging(["id": json["name"] ?? ""]) { first, _ in first }
      guard let gold = GoldArticle(json: named), let totals = json["totals"] as? [[String: Any]] else { return nil }
      return TotalsCase(
        name: gold.article.id, figures: gold.figures,
        totals: totals.compactMap { total in
          guard let measure = (total["measure"] as? String).flatMap(Measure.init),
            let bound = (total["bound"] as? String).flatMap(Bound.init),
            let method = (total["method"] as? String).flatMap(Total.Method.init)
          else { return nil }
          return Total(
            measure: measure, unit: total["unit"] as? String ?? "", interval: Interval(json: total), bound: bound,
            figures: total["figures"] as? [Int] ?? [], method: method)
        })
    }
  }()
}

struct TotalsTests {
  @Test(arguments: TotalsCase.all)
  func comesTo(_ example: TotalsCase) {
    #expect(Total.totals(of: example.figures) == example.totals)
  }

  @Test(arguments: [
    ("government soldiers", "soldier", PopulationClass.security), ("Policemen", "policeman", .security),
    ("men of the second brigade", "man", .family), ("school children", "child", .family),
    ("foreign fighters", "fighter", .attacker), ("firefighters", "firefighter", nil),
    ("passers-by", "passers-by", nil), ("nurses", "nurse", .civilian),
  ])
  func classes(_ population: String, _ head: String, _ expected: PopulationClass?) {
    let figure = Figure(
      measure: .killed, interval: Interval(exactly: 2), bound: .exact, unit: "person", population: population,
      sentence: TextRange(0, 1), quote: TextRange(0, 1), rule: "test")
    #expect(figure.populationHead == head)
    #expect(figure.populationClass == expected)
  }

  @Test func readsItsCases() {
    #expect(TotalsCase.all.count > 40)
  }

  @Test func addsThousandsOfFigures() {
    let figures = (2...4000).map { number in
      Figure(
        number: number, measure: .killed, interval: Interval(exactly: Double(number)), bound: .exact, unit: "person",
        places: [Figure.Place(name: "Town \(number)", role: .at)], sentence: TextRange(number * 9, number * 9 + 9),
        quote: TextRange(number * 9, number * 9 + 3), rule: "test")
    }
    #expect(Total.totals(of: figures).first?.interval.best == 8_001_999)
  }
}
