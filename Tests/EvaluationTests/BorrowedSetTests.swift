import Articles
import Evaluation
import Figures
import Quantities
import Testing

/// Sets that others labelled: events' counts, victim phrases, numbers with a suite's own unit names.
struct BorrowedSetTests {
  private func item(_ line: String) throws -> GoldItem {
    try #require(try GoldFile(contentsOf: Array(line.utf8)).items.first)
  }

  private func figure(
    _ measure: Measure, _ interval: Interval, _ unit: String, _ range: TextRange, stated: Quantity.Stated? = nil
  ) -> Figure {
    Figure(
      number: 1, measure: measure, interval: interval, bound: .exact, unit: unit, stated: stated, sentence: range,
      quote: range, rule: "test")
  }

  @Test(arguments: [
    // label, answer, exact, label or more, zero above zero
    (3.0, Interval(exactly: 3), 1, 1, 0),
    (3.0, Interval(low: nil, best: nil, high: 3), 1, 1, 0),
    (3.0, Interval(low: 5, best: nil, high: nil), 0, 1, 0),
    (3.0, nil, 0, 0, 0),
    (0.0, nil, 1, 1, 0),
    (0.0, Interval(exactly: 2), 0, 1, 1),
  ])
  func events(_ label: Double, _ answer: Interval?, _ exact: Int, _ reached: Int, _ above: Int) throws {
    let item = try item(
      #"{"id":"e","text":"-","level":"event","gold":[{"measure":"killed","low":\#(label),"best":\#(label),"high":null,"unit":"person"},{"measure":"injured","best":7,"unit":"person","literal":false}]}"#
    )
    let totals = answer.map {
      [Total(measure: .killed, unit: "person", interval: $0, bound: .exact, figures: [1], method: .single)]
    }
    let scores = try Evaluation.score(
      [item], extracted: [ExtractedArticle(article: item.article, figures: [], totals: totals ?? [])])
    let score = try #require(scores.events["killed"])
    #expect([score.exact, score.reached, score.zeroAboveZero] == [exact, reached, above])
    #expect(scores.events["injured"] == nil, "a count that the text does not state")
  }

  @Test(arguments: [
    (Measure.killed, 6.0, TextRange(4, 9), 1, 1), (.killed, 1, TextRange(4, 9), 1, 0),
    (.injured, 6, TextRange(4, 9), 0, 0), (.killed, 6, TextRange(0, 3), 0, 0),
  ])
  func mentions(_ measure: Measure, _ value: Double, _ quote: TextRange, _ found: Int, _ withValue: Int) throws {
    let item = try item(
      #"{"id":"m","text":"six monks died","level":"mention","exhaustive":false,"gold":[{"measure":"killed","low":6,"best":6,"high":6,"unit":"person","span":[4,9]}]}"#
    )
    let answer = figure(measure, Interval(exactly: value), "person", quote)
    let scores = try Evaluation.score(
      [item], extracted: [ExtractedArticle(article: item.article, figures: [answer], totals: [])])
    let score = try #require(scores.mentions["killed"])
    #expect([score.labelled, score.found, score.withValue] == [1, found, withValue])
  }

  @Test(arguments: [
    ("quantity", 12.0, "Mile", Measure.distance, 19.312128, "km", 1, 1),
    ("quantity", 12.0, "Mile", .distance, 12, "km", 1, 0),
    ("quantity", 5.0, "number", .count, 5, "item", 1, 1),
    ("quantity", 5.0, "number", .count, 6, "item", 0, 0),
    ("money", 10.0, "Cent", .money, 0.1, "USD", 1, 1),
    ("money", 10.0, "Dollar", .money, 10, "AUD", 1, 1),
    ("money", 10.0, "EUR", .money, 10, "USD", 1, 0),
    ("quantity", 7.0, "gigahertz", .count, 7, "item", 1, 1),
  ])
  func suiteUnits(
    _ kind: String, _ label: Double, _ name: String, _ measure: Measure, _ value: Double, _ unit: String,
    _ values: Int, _ units: Int
  ) throws {
    let item = try item(
      #"{"id":"q","text":"a phrase","level":"mention","exhaustive":true,"gold":[{"measure":"\#(kind)","low":\#(label),"best":\#(label),"high":\#(label),"unit":"\#(name)"}]}"#
    )
    let answer = figure(measure, Interval(exactly: value), unit, TextRange(0, 8))
    // A second item labels a bare number, so that counted nouns are scored.
    let other = try self.item(
      #"{"id":"n","text":"1","level":"mention","exhaustive":true,"gold":[{"measure":"quantity","low":1,"best":1,"high":1,"unit":"number"}]}"#
    )
    let scores = try Evaluation.score(
      [item, other],
      extracted: [
        ExtractedArticle(article: item.article, figures: [answer], totals: []),
        ExtractedArticle(article: other.article, figures: [], totals: []),
      ])
    #expect(scores.suiteValues.right == values)
    #expect(scores.suiteUnits.right == units)
    #expect(scores.suiteValues.alarms == 1 - values)
  }

  @Test func valuesAsSaidAreAccepted() throws {
    let item = try item(
      #"{"id":"q","text":"90 F","level":"mention","exhaustive":true,"gold":[{"measure":"quantity","low":90,"best":90,"high":90,"unit":"F"}]}"#
    )
    let answer = figure(
      .temperature, Interval(exactly: 32.2222), "degC", TextRange(0, 4),
      stated: Quantity.Stated(interval: Interval(exactly: 90), unit: "[degF]"))
    let scores = try Evaluation.score(
      [item], extracted: [ExtractedArticle(article: item.article, figures: [answer], totals: [])])
    #expect(scores.suiteUnits.f1 == 1)
  }

  @Test(arguments: [
    (Measure.duration, 0), (.numeral, 0), (.count, 0), (.money, 1),
  ])
  func suitesOfUnitsLabelOneKind(_ measure: Measure, _ alarms: Int) throws {
    let item = try item(
      #"{"id":"q","text":"$5 for 4 years","level":"mention","exhaustive":true,"gold":[{"measure":"money","low":5,"best":5,"high":5,"unit":"Dollar","span":[0,2]}]}"#
    )
    let answers = [
      figure(.money, Interval(exactly: 5), "USD", TextRange(0, 2)),
      figure(measure, Interval(exactly: 4), "a", TextRange(7, 14)),
    ]
    let scores = try Evaluation.score(
      [item], extracted: [ExtractedArticle(article: item.article, figures: answers, totals: [])])
    #expect(scores.suiteValues == PrecisionRecall(right: 1, alarms: alarms, misses: 0))
  }
}
