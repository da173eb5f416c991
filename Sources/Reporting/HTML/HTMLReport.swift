internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// Writes a ``Report`` as one web page that needs no other file and no script: a summary of each event with charts and
/// its claims, then each article with its figures marked in the text.
///
/// The page is bounded: what is left out is counted on it, and stands in the workbook and the CSV files.
struct HTMLReport {
  /// The report.
  let report: Report
  /// Is told of the unfinished file.
  let pending: OutputFile.Pending
  /// Articles whose text is shown.
  var articleLimit = 500
  /// Bytes of the page after which no further article is shown.
  var sizeLimit = 12_000_000
  /// Events that are shown.
  var eventLimit = 100
  /// Claims of an event that are shown.
  var claimLimit = 60
  /// Reports of a claim that are shown.
  var reportLimit = 100

  /// Writes the page to `path`.
  func write(to path: String) throws(ReportingError) {
    let file = try OutputFile(path, pending: pending)
    var html = HTMLWriter()
    var written = 0
    func flush() throws(ReportingError) {
      try file.write(html.bytes)
      written += html.bytes.count
      html.bytes.removeAll(keepingCapacity: true)
    }
    let shown = min(report.articles.count, articleLimit)
    let addresses = Addresses(report.articles.prefix(shown))
    appendHead(to: &html)
    appendSummary(to: &html)
    for (index, comparison) in report.comparisons.prefix(eventLimit).enumerated() {
      EventSection(comparison: comparison, number: index + 1, addresses: addresses, page: self).append(to: &html)
      try flush()
    }
    appendRest(report.comparisons.count - eventLimit, "event", "events", to: &html)
    html.raw("<section id=\"articles\"><h2>Articles</h2>\n")
    var articles = 0
    for (index, extracted) in report.articles.prefix(shown).enumerated() {
      if written > sizeLimit { break }
      ArticleSection(extracted: extracted, number: index + 1).append(to: &html)
      articles += 1
      try flush()
    }
    appendRest(report.articles.count - articles, "article", "articles", to: &html)
    html.raw("</section>\n")
    appendMethod(to: &html)
    html.raw("</main>\n</body>\n</html>\n")
    try flush()
    try file.commit()
  }

  /// Says how many are not shown.
  func appendRest(_ count: Int, _ one: String, _ many: String, to html: inout HTMLWriter) {
    guard count > 0 else { return }
    html.raw("<p class=\"soft\">")
    html.text(
      "\(NumberText.grouped(Double(count))) further \(count == 1 ? one : many): in the workbook (-o x.xlsx) and the CSV files (-o folder/)."
    )
    html.raw("</p>\n")
  }

  private func appendHead(to html: inout HTMLWriter) {
    let title = ReadmeSheet.title(articles: report.articles.count)
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"")
    html.text(report.version)
    html.raw("\">\n")
    // Nothing is fetched or run, whatever an article holds.
    html.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\">\n"
    )
    html.raw("<title>")
    html.text(title)
    html.raw("</title>\n<style>\n")
    html.raw(PageStyle.css)
    html.raw("\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n<header><h1>")
    html.text(title)
    html.raw("</h1><p class=\"soft\">")
    html.text(
      [
        report.days.map {
          $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
        },
        "\(NumberText.grouped(Double(report.articles.reduce(0) { $0 + $1.figures.count }))) figures", report.version,
      ].compactMap { $0 }.joined(separator: " · "))
    html.raw("</p></header>\n<main id=\"main\">\n")
  }

  private func appendSummary(to html: inout HTMLWriter) {
    html.raw("<section id=\"summary\"><h2>Summary</h2>\n")
    html.raw(
      "<p>Who reported how many. No value is chosen as the true one: each stands beside the sentence that states it.</p>\n"
    )
    appendLegend(to: &html)
    html.raw("<nav aria-label=\"Events\"><ul>")
    for (index, comparison) in report.comparisons.prefix(eventLimit).enumerated() {
      html.raw("<li><a href=\"#e")
      html.raw(index + 1)
      html.raw("\"><bdi>")
      html.text(comparison.event.name)
      html.raw("</bdi></a>, ")
      html.text("\(comparison.event.articles.count) article\(comparison.event.articles.count == 1 ? "" : "s")")
      html.raw("</li>")
    }
    html.raw(
      "<li><a href=\"#articles\">Articles</a></li><li><a href=\"#method\">How this was made</a></li></ul></nav></section>\n"
    )
  }

  private func appendLegend(to html: inout HTMLWriter) {
    let used = Set(report.articles.lazy.flatMap(\.figures).map(\.measure))
    html.raw("<ul class=\"legend\" aria-label=\"Legend of the marks\">")
    for measure in Measure.allCases where used.contains(measure) {
      let mark = MeasureMark(measure)
      html.raw("<li><mark class=\"")
      mark.appendClasses(to: &html)
      html.raw("\">")
      html.text(Said.measure(measure))
      html.raw("<span class=\"tag\">")
      html.text(mark.letters)
      html.raw("</span></mark></li>")
    }
    html.raw("</ul>\n")
  }

  private func appendMethod(to html: inout HTMLWriter) {
    let figures = report.articles.reduce(0) { $0 + $1.figures.count }
    html.raw("<section id=\"method\"><h2>How this was made</h2>\n")
    for section in ReadmeSheet(report: report, figures: figures).sections
    where ["Method", "How values are given", "Verdicts", "Inputs", "Sources and licences"].contains(section.heading) {
      html.raw("<h3>")
      html.text(section.heading)
      html.raw("</h3><dl>")
      for line in section.lines {
        html.raw("<dt>")
        html.text(line.name.isEmpty ? "–" : line.name)
        html.raw("</dt><dd>")
        html.text(line.text)
        html.raw("</dd>")
      }
      html.raw("</dl>\n")
    }
    if !report.failures.isEmpty {
      html.raw("<h3>Not read</h3><ul>")
      for failure in report.failures.prefix(200) {
        html.raw("<li>")
        html.text("\(failure.input): \(failure.reason)")
        html.raw("</li>")
      }
      html.raw("</ul>")
      appendRest(report.failures.count - 200, "input", "inputs", to: &html)
    }
    html.raw("</section>\n")
  }

  /// Where articles stand on the page.
  struct Addresses {
    private let numbers: [String: Int]

    /// The addresses of the articles that are shown.
    init(_ articles: some Collection<ExtractedArticle>) {
      numbers = Dictionary(articles.enumerated().map { ($1.article.id, $0 + 1) }) { first, _ in first }
    }

    /// The number of an article on the page; `nil` where it is not shown.
    func number(_ id: String) -> Int? { numbers[id] }
  }
}
