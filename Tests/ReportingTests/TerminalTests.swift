import Articles
import Figures
import Quantities
import Reporting
import TestSupport
import Testing

/// The tables for a reader at a terminal.
struct TerminalTests {
  private func table(_ kind: RecordRenderer.Kind, _ article: ExtractedArticle, width: Int) -> [String] {
    String(decoding: RecordRenderer(kind, format: .table, width: width).render(article), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [60, 90, 160])
  func snapshots(_ width: Int) throws {
    let lines = [RecordRenderer.Kind.figures, .totals, .articles].flatMap { table($0, Samples.flood, width: width) }
    try expectSnapshot(lines.joined(separator: "\n"), "tables-\(width).txt")
  }

  @Test(arguments: [60, 80, 100, 140, 200])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    for kind in RecordRenderer.Kind.allCases {
      for line in table(kind, Samples.flood, width: width) {
        #expect(line.unicodeScalars.count <= width, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test(arguments: [60, 70, 80])
  func numbersAreNeverCut(_ width: Int) {
    var flood = Samples.flood
    flood.figures[0].interval = Interval(.moreThan, 123_456_789)
    #expect(table(.figures, flood, width: width)[2].contains(" more than 123,456,789 "))
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    var flood = Samples.flood
    flood.article.title = "\u{1B}[31mred\u{07}\u{202E}"
    flood.figures[0].source?.name = "a\u{1B}]0;title\u{07}b\r\nc\u{AD}d\u{A0}e\u{200D}f"
    let text = table(.figures, flood, width: 200).joined()
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    #expect(text.contains("a ]0;title b cd e\u{200D}f"))
  }

  @Test(arguments: [
    (Bound.exact, 350_000.0, "350,000"), (.moreThan, 350_000, "more than 350,000"), (.atLeast, 1000, "at least 1,000"),
    (.atMost, 20, "at most 20"), (.lessThan, 20, "fewer than 20"), (.about, 12_345_678, "about 12,345,678"),
    (.vague, 200, "at least 200"), (.none, 0, "0"), (.exact, 99.3, "99.3"), (.exact, 0.125, "0.125"),
    (.exact, 999.999, "1,000"), (.exact, 0.00001, "1e-05"), (.exact, -12.5, "-12.5"), (.exact, 1e300, "1e+300"),
    (.exact, .nan, "?–?"),
  ])
  func values(_ bound: Bound, _ value: Double, _ words: String) {
    var flood = Samples.flood
    flood.figures = [flood.figures[0]]
    flood.figures[0].bound = bound
    flood.figures[0].interval = Interval(bound, value)
    #expect(table(.figures, flood, width: 200)[2].contains(" \(words)  miners"))
  }

  @Test func nothingWithoutFigures() {
    #expect(table(.figures, Samples.empty, width: 80) == [""])
    #expect(table(.totals, Samples.empty, width: 80) == [""])
  }
}
