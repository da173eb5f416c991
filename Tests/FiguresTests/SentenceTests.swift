import Articles
import Figures
import TestSupport
import Testing

/// Plain sentences for every measure, and the figures that they state (`Cases/*.tsv`).
struct SentenceTests {
  static let extractor = FigureExtractor()

  private func figures(in article: Article, scope: ExtractionOptions.Scope) -> [Figure] {
    SentenceTests.extractor.figures(in: article, options: ExtractionOptions(scope: scope))
  }

  @Test(arguments: SentenceCase.load("measures"))
  func statesImpact(_ example: SentenceCase) {
    let article = Article.sample(example.sentence)
    let found = figures(in: article, scope: .impact).map { StatedFigure($0, in: article) }
    #expect(found == example.figures)
  }

  @Test(arguments: SentenceCase.load("quantities"))
  func statesQuantities(_ example: SentenceCase) {
    let article = Article.sample(example.sentence)
    let found = figures(in: article, scope: .all).map { StatedFigure($0, in: article) }
    for figure in example.figures { #expect(found.contains(figure), "\(figure) among \(found)") }
  }

  @Test(arguments: caseRows("rejected").map { $0[0] })
  func statesNoImpact(_ sentence: String) {
    let article = Article.sample(sentence)
    let found = figures(in: article, scope: .impact).map { StatedFigure($0, in: article) }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func everyMeasureHasFiveSentences() {
    let rows = caseRows("measures") + caseRows("quantities")
    for measure in Measure.allCases where measure != .numeral {
      #expect(rows.count { $0.count > 1 && $0[1] == measure.rawValue } >= 5, "\(measure)")
    }
    #expect(caseRows("rejected").count >= 30)
  }
}
