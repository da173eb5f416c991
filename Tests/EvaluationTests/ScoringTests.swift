import Articles
import Evaluation
import Figures
import Foundation
import Quantities
import Testing

struct ScoringTests {
  static let cases = (try? ScoringCase.load("scoring.ndjson")) ?? []

  @Test func casesAreThere() {
    #expect(ScoringTests.cases.count >= 25)
  }

  @Test(arguments: cases)
  func scores(_ example: ScoringCase) throws {
    let scores = try Evaluation.score([example.item], extracted: [example.extracted])
    func check(_ score: PrecisionRecall, _ expected: [Int]?, _ name: Comment) {
      if let expected { #expect([score.right, score.misses, score.alarms] == expected, name) }
    }
    let expected = example.expectation
    check(scores.figures, expected.figures, "figures")
    check(scores.values, expected.values, "values")
    check(scores.spans, expected.spans, "spans")
    check(scores.totals, expected.totals, "totals")
    if let tenfold = expected.tenfold { #expect(scores.tenfold == tenfold) }
    for (name, numbers) in expected.fields ?? [:] {
      let score = scores.fields[name]
      guard let numbers else {
        #expect(score == nil, "\(name) is not scored")
        continue
      }
      let found = score.map {
        [$0.scored, $0.right, $0.values.right, $0.values.misses, $0.values.alarms]
      }
      #expect(found.map { Array($0.prefix(numbers.count)) } == numbers, "\(name)")
    }
    #expect(scores.discrepancies.map(\.kind.name) == expected.kinds)
  }

  @Test func countsMustBeEqual() {
    #expect(throws: EvaluationError.self) { try Evaluation.score([], extracted: [ScoringTests.cases[0].extracted]) }
  }

  @Test func calibrationComparesConfidenceWithTruth() throws {
    // Two figures at 0.9, one of them right: the bin lies 0.4 off.
    let example = try #require(ScoringTests.cases.first { $0.name.hasPrefix("one to one") })
    var extracted = example.extracted
    for index in extracted.figures.indices { extracted.figures[index].confidence = 0.9 }
    let scores = try Evaluation.score([example.item], extracted: [extracted])
    #expect(abs(try #require(scores.calibration.error) - 0.4) < 1e-9)
    #expect(scores.calibration.bins[9].figures == 2)
  }

  @Test func tableAndJSONShowTheScores() throws {
    let items = ScoringTests.cases
    let scores = try Evaluation.score(items.map(\.item), extracted: items.map(\.extracted))
    #expect(scores.table.hasPrefix("\(items.count) articles\n"))
    let object = try JSONSerialization.jsonObject(with: Data(scores.json.utf8)) as? [String: Any]
    let figures = try #require(object?["figures"] as? [String: Any])
    #expect(figures["right"] as? Int == scores.figures.right)
    #expect(figures["f1"] as? Double == scores.figures.f1)
    for discrepancy in scores.discrepancies { #expect(Discrepancy.Kind.names.contains(discrepancy.kind.name)) }
  }
}
