import Articles
import Figures
import Testing

/// What an event did is found whether or not other numbers are asked for: with `--all` every sentence is parsed, without
/// it only those whose words promise a figure.
struct ScopeTests {
  static let extractor = FigureExtractor()
  static let texts = ["measures", "rejected", "fields", "quantities"].flatMap { caseRows($0).compactMap(\.first) }

  /// Three sentences after each other, so that a number can take up what one before it counted.
  static let articles: [String] = texts.indices.dropLast(2).map { texts[$0..<$0 + 3].joined(separator: " ") }

  static func figures(_ text: String, _ scope: ExtractionOptions.Scope) -> [StatedFigure] {
    let source = SourceText(text)
    let article = Article(id: "a", text: source, regions: [Region(.body, source.range)])
    return extractor.figures(in: article, options: ExtractionOptions(scope: scope, minimumConfidence: 0))
      .filter { $0.measure.isImpact || $0.measure == .money }.map { StatedFigure($0, in: article) }
  }

  @Test func impactDoesNotDependOnTheScope() {
    #expect(Self.articles.count > 100)
    for text in Self.articles {
      #expect(Self.figures(text, .impact) == Self.figures(text, .all), "\(text)")
    }
  }

  @Test(arguments: [
    ("Five soldiers were killed. Of the 1,200 men, 20 of them had 3 horses.", 2),
    ("Twelve people died. Of those on board, 4 are minors.", 2),
    ("The repairs cost $40,000.", 1),
    ("Some 300 are in 11 evacuation centres.", 1),
    ("The firm has 40 lorries in 3 towns.", 0),
  ])
  func readsSentencesWithoutAVerbOfTheirFrame(_ text: String, _ count: Int) {
    #expect(Self.figures(text, .impact).count == count)
  }
}
