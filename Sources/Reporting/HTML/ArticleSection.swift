internal import Articles
internal import Figures
internal import Quantities

/// Writes an article: its text with the figures marked, and a table of them.
struct ArticleSection {
  /// The article with its figures.
  let extracted: ExtractedArticle
  /// Its number on the page.
  let number: Int

  /// Appends the section.
  func append(to html: inout HTMLWriter) {
    let article = extracted.article
    html.raw("<article id=\"a")
    html.raw(number)
    html.raw("\"><h3 dir=\"auto\">")
    html.text(article.title ?? article.id)
    html.raw("</h3><p class=\"soft\">")
    html.text([article.publisher, article.date?.description, article.id].compactMap { $0 }.joined(separator: " · "))
    // Addresses that run something, or lead into the reader's own files, are told and not linked.
    if let url = article.url {
      html.raw(" · ")
      let lower = url.lowercased()
      if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
        html.raw("<a rel=\"noreferrer noopener\" href=\"")
        html.text(url)
        html.raw("\">")
        html.text(url)
        html.raw("</a>")
      } else {
        html.text(url)
      }
    }
    if let original = article.copyOf { html.text(" · a copy of \(original)") }
    html.raw("</p>\n")
    appendText(to: &html)
    appendTable(to: &html)
    html.raw("</article>\n")
  }

  private func appendText(to html: inout HTMLWriter) {
    let text = HighlightedText(extracted, number: number)
    html.raw("<div class=\"text\">\n")
    if text.isLong { html.raw("<p class=\"soft\">A long text: the sentences that state figures.</p>\n") }
    for range in text.paragraphs() {
      html.raw("<p dir=\"auto\"")
      switch extracted.article.regions.first(where: { $0.range.contains(range.start) })?.kind {
      case .headline: html.raw(" class=\"headline\"")
      case .related: html.raw(" class=\"related\"")
      case .caption: html.raw(" class=\"caption\"")
      case .body, nil: break
      }
      html.raw(">")
      text.append(range, to: &html)
      html.raw("</p>\n")
    }
    html.raw("</div>\n")
  }

  private func appendTable(to html: inout HTMLWriter) {
    guard !extracted.figures.isEmpty else { return html.raw("<p class=\"soft\">No figures.</p>\n") }
    html.raw(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Figures of the article\"><table><caption>Figures</caption>"
    )
    html.raw(
      "<thead><tr><th scope=\"col\">#</th><th scope=\"col\">measure</th><th scope=\"col\" class=\"n\">value</th>")
    html.raw("<th scope=\"col\">who</th><th scope=\"col\">where</th><th scope=\"col\">when</th>")
    html.raw("<th scope=\"col\">according to</th><th scope=\"col\">remark</th></tr></thead><tbody>\n")
    for figure in extracted.figures { append(figure, to: &html) }
    html.raw("</tbody></table></div>\n")
  }

  private func append(_ figure: Figure, to html: inout HTMLWriter) {
    html.raw("<tr id=\"a")
    html.raw(number)
    html.raw("r")
    html.raw(figure.number)
    html.raw("\"><td><a href=\"#a")
    html.raw(number)
    html.raw("f")
    html.raw(figure.number)
    html.raw("\" aria-label=\"figure ")
    html.raw(figure.number)
    html.raw(" in the text\">")
    html.raw(figure.number)
    html.raw("</a></td><td><span class=\"")
    let mark = MeasureMark(figure.measure)
    mark.appendClasses(to: &html)
    html.raw("\">")
    html.text(Said.measure(figure.measure))
    html.raw("<span class=\"tag\">")
    html.text(mark.letters)
    html.raw("</span></span></td><td class=\"n\">")
    html.text(Said.words(figure.interval, figure.bound))
    html.raw("</td><td>")
    html.text(Said.counted(figure))
    html.raw("</td><td>")
    html.text(places(figure))
    html.raw("</td><td>")
    html.text(figure.period?.text)
    html.raw("</td><td>")
    html.text(figure.source?.name)
    html.raw("</td><td>")
    html.text(remark(figure))
    html.raw("</td></tr>\n")
  }

  private func places(_ figure: Figure) -> String? {
    let names = figure.places.map { $0.role == .at ? $0.name : "\($0.role.rawValue) \($0.name)" }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func remark(_ figure: Figure) -> String {
    var remarks: [String] = []
    if figure.assertion != .asserted { remarks.append(figure.assertion.rawValue) }
    if figure.isBackground { remarks.append("background") }
    if figure.region == .related { remarks.append("of another article") }
    if let relation = figure.relation {
      remarks.append("\(relation.kind.rawValue.replacing("_", with: " ")) \(relation.figure)")
    }
    return remarks.joined(separator: ", ")
  }
}
