import Articles
import Comparison
import Figures
import Quantities
import Testing

/// What holds of totals and claims whatever the figures: random ones, with relations to anything and limits in disorder.
struct RandomFiguresTests {
  @Test(arguments: 1...20)
  func holds(_ seed: Int) {
    var random = Generator(state: UInt64(seed))
    for _ in 0..<20 {
      let articles = (0..<4).map { article(id: $0, &random) }
      for article in articles {
        let numbers = Set(article.figures.map(\.number))
        for total in article.totals {
          #expect(Set(total.figures).isSubset(of: numbers))
          #expect(!total.figures.isEmpty)
          #expect(total.measure.isImpact)
        }
        let questions = article.totals.map { "\($0.measure) \($0.unit)" }
        #expect(Set(questions).count == questions.count)
      }
      for grouping in [EventGrouping.single, .chosen, .mixed] {
        for claim in Comparison.claims(of: articles, grouping: grouping) {
          #expect(claim.reports.count == claim.articles)
          #expect(claim.pairs.count == claim.articles * (claim.articles - 1) / 2)
          #expect(claim.verdict == claim.pairs.map(\.verdict).max())
          #expect(claim.independentSources >= 1)
        }
      }
    }
  }

  private func article(id: Int, _ random: inout Generator) -> ExtractedArticle {
    let limits: [Double?] = [nil, 0, 1, 1, 2, 3, 5, 8, 13, 500, -4, .infinity, 1e300]
    let names: [String?] = [nil, nil, "soldiers", "villagers", "children", "gunmen", "members of", "of", ""]
    let figures = (0..<Int.random(in: 0...9, using: &random)).map { number in
      func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
      let kind = pick(Figure.Relation.Kind.allCases)
      return Figure(
        number: pick([number, number, number, 1]), measure: pick([.killed, .killed, .injured, .money]),
        interval: Interval(low: pick(limits), best: pick(limits), high: pick(limits)), bound: pick(Bound.allCases),
        unit: pick(["person", "household"]), population: pick(names),
        places: pick([[], [Figure.Place(name: pick(["A", "B"]), role: .at, country: pick([nil, "A", "B"]))]]),
        period: pick([nil, Figure.Period(text: "", start: nil, end: CalendarDate(dayNumber: number))]),
        source: names[Int.random(in: 0..<names.count, using: &random)].map { Figure.Source(name: $0) },
        assertion: pick([.asserted, .asserted, .denied]),
        relation: pick([nil, .init(kind, number - 2), .init(kind, 3)]),
        region: pick([.body, .body, .headline]), sentence: TextRange(number / 2, number / 2 + 9),
        quote: TextRange(number, number + 1), rule: "random")
    }
    let date = Int.random(in: 0...5, using: &random)
    return ExtractedArticle(
      article: Article(
        id: "\(id)", date: date == 0 ? nil : CalendarDate(dayNumber: date), text: SourceText("random"), regions: []),
      figures: figures, totals: Total.totals(of: figures))
  }

  /// SplitMix64, so that a seed names a run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
