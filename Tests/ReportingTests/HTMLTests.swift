import Articles
import Comparison
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Reporting

/// The web page: escaped, valid, bounded, with links that lead somewhere.
struct HTMLTests {
  private func page(_ report: Report, _ change: (inout HTMLReport) -> Void = { _ in }) throws -> String {
    let scratch = try Scratch()
    var page = HTMLReport(report: report, pending: { _ in })
    change(&page)
    try page.write(to: scratch.path + "/a.html")
    #expect(scratch.files() == ["a.html"])
    if Validator.isThere { #expect(try Validator.html.problems(of: scratch.path + "/a.html") == "") }
    return try scratch.text("a.html")
  }

  /// What stands in double quotes after `name=`, everywhere.
  private func values(_ name: String, _ page: String) -> [String] {
    page.components(separatedBy: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func linksLeadToPlacesOfThePage() throws {
    let page = try page(Samples.compared)
    let ids = values("id", page)
    #expect(Set(ids).count == ids.count)
    let links = values("href", page).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(links.count > 40 && Set(links).isSubset(of: ids))
    // Each figure's mark leads to its row and the row back.
    #expect(page.contains("<mark id=\"a1f1\"") && page.contains("<tr id=\"a1r1\"><td><a href=\"#a1f1\""))
    #expect(page.contains("href=\"#a1r1\" aria-label=\"figure 1, killed\">K</a></mark>"))
    #expect(!page.contains("<script") && !page.contains("src="))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\0b\u{1B}[31m\u{FFFE}", "\u{202E}gnp.exe\u{202C}",
    "</style><b>", "&lt;b&gt;", "שלום 41 عالم", "]]>--><!--",
  ])
  func textsAreEscaped(_ text: String) throws {
    let sentence = "\(text) killed 41 people \(text)"
    var article = Article.sample(sentence, title: text, date: "2019-03-05", id: text)
    article.publisher = text
    article.url = "javascript:" + text
    article.copyOf = text
    var figure = Samples.figure(1, .killed, .exact, 41, quote: "41 people", sentence: sentence, in: article)
    figure.population = text
    figure.source = Figure.Source(name: text)
    figure.period = Figure.Period(text: text, start: nil, end: nil)
    figure.places = [Figure.Place(name: text, role: .at)]
    let total = Total(
      measure: .killed, unit: "person", interval: figure.interval, bound: .exact, figures: [1], method: .single)
    let extracted = [ExtractedArticle(article: article, figures: [figure], totals: [total])]
    var report = Report(
      articles: extracted, comparisons: Comparison(of: extracted).comparisons, version: text, inputs: [text],
      settings: [Report.Setting(text, text)])
    report.failures = [Report.Failure(input: text, reason: text)]
    let page = try page(report)
    for markup in [
      "<script", "<img", "</style><b", "<!--", "\0", "\u{1B}", "\u{202E}", "javascript:&lt;\">", "href=\"javascript",
    ] {
      #expect(!page.contains(markup))
    }
    #expect(page.contains("<mark id=\"a1f1\" class=\"c0 u0\""))
  }

  /// Marks that stand in marks, touch, overlap or begin together.
  @Test(arguments: [
    ([(0, 10)], "[0123456789]abcdef"), ([(2, 4), (6, 8)], "01[23]45[67]89abcdef"),
    ([(2, 10), (4, 6)], "01[23[45]6789]abcdef"), ([(2, 6), (2, 4)], "01[[23]45]6789abcdef"),
    ([(2, 6), (4, 8)], "01[23[45]]6789abcdef"), ([(2, 4), (4, 6)], "01[23][45]6789abcdef"),
    ([(12, 40)], "0123456789ab[cdef]"), ([(3, 3)], "0123456789abcdef"),
  ])
  func marksNest(_ quotes: [(Int, Int)], _ expected: String) {
    let article = Article.sample("0123456789abcdef", id: "a")
    let figures = quotes.enumerated().map { index, quote in
      Figure(
        number: index + 1, measure: .killed, interval: Interval(exactly: 1), bound: .exact, unit: "person",
        sentence: TextRange(0, 16), quote: TextRange(quote.0, quote.1), rule: "")
    }
    var html = HTMLWriter()
    let text = HighlightedText(ExtractedArticle(article: article, figures: figures, totals: []), number: 1)
    text.append(TextRange(0, 16), to: &html)
    let marked = String(decoding: html.bytes, as: UTF8.self)
      .replacing(/<a [^>]*>K<\/a>/, with: "").replacing(/<mark [^>]*>/, with: "[").replacing("</mark>", with: "]")
    #expect(marked == expected)
  }

  @Test func longInputsAreBounded() throws {
    let sentence = "In the town 41 people were killed."
    let text = String(repeating: "Nothing happened there, é. ", count: 40_000) + sentence
    let article = Article.sample(text, date: "2019-03-05", id: "long.txt")
    let figure = Samples.figure(1, .killed, .exact, 41, quote: "41 people", sentence: sentence, in: article)
    let long = ExtractedArticle(article: article, figures: [figure], totals: [])
    let page = try page(
      Report(articles: [long] + Array(repeating: Samples.flood, count: 9), comparisons: [], version: "tally")
    ) {
      $0.articleLimit = 4
    }
    #expect(page.utf8.count < 60_000 && page.contains("41 people<a") && !page.contains("Nothing happened"))
    #expect(page.contains("6 further articles"))
    #expect(page.components(separatedBy: "<article ").count == 5)
  }

  @Test func nothingToShow() throws {
    let page = try page(Report(articles: [], comparisons: [], version: "tally"))
    #expect(page.contains("<h1>Figures in 0 articles</h1>"))
  }

  @Test func chartsShowRangesAndLimits() throws {
    let page = try page(Samples.compared)
    #expect(page.contains("<svg viewBox=\"0 0 640 240.0\"") || page.contains("<svg viewBox=\"0 0 640 240\""))
    #expect(page.contains("<title>Andes Wire, 2019-03-05: at least 41</title>"))
    #expect(page.contains("class=\"range\""))
  }

  @Test(arguments: [
    (0.0, 1.0), (1, 1), (7, 8), (9, 10), (446, 600), (1_500_000, 2_000_000), (1.2e15, 2e15), (.infinity, 1),
  ])
  func scales(_ value: Double, _ scale: Double) {
    #expect(ReportChart.scale(above: value) == scale)
  }

  @Test(arguments: [
    (0.0, "0"), (12.34, "12.3"), (-0.96, "-1"), (-0.5, "-0.5"), (.nan, "0"), (1e300, "0"), (210, "210"),
  ])
  func coordinates(_ value: Double, _ text: String) {
    var html = HTMLWriter()
    html.raw(value)
    #expect(String(decoding: html.bytes, as: UTF8.self) == text)
  }
}
