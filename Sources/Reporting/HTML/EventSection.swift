internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// Writes an event: its summary as a table, charts, and each claim with who says what.
struct EventSection {
  /// What comparing its articles gave.
  let comparison: EventComparison
  /// Its number on the page.
  let number: Int
  /// Where articles stand on the page.
  let addresses: HTMLReport.Addresses
  /// The page, for its limits.
  let page: HTMLReport

  private static let chartLimit = 6

  /// Appends the section.
  func append(to html: inout HTMLWriter) {
    let event = comparison.event
    html.raw("<section id=\"e")
    html.raw(number)
    html.raw("\"><h2><bdi>")
    html.text(event.name)
    html.raw("</bdi></h2>\n<p class=\"soft\">")
    let days = [event.firstDay, event.lastDay].compactMap { $0?.description }
    html.text(
      [
        "\(event.articles.count) article\(event.articles.count == 1 ? "" : "s")",
        days.first == days.last ? days.first : days.joined(separator: " to "),
        event.places.isEmpty ? nil : event.places.prefix(8).joined(separator: ", "),
      ].compactMap { $0 }.joined(separator: " · "))
    html.raw("</p>\n")
    let places = Said.places(of: comparison.claims)
    let claims = Array(zip(comparison.claims, places).prefix(page.claimLimit))
    appendSummary(claims, to: &html)
    let whole = claims.filter { $0.0.reports.count > 1 && $0.1 == nil && $0.0.population == nil }
    html.raw("<div class=\"charts\">\n")
    for (claim, place) in whole.prefix(Self.chartLimit) {
      ReportChart(claim: claim, title: Said.question(claim, place: place)).append(to: &html)
    }
    html.raw("</div>\n")
    for (index, (claim, place)) in claims.enumerated() {
      append(claim, index + 1, title: Said.question(claim, place: place), to: &html)
    }
    page.appendRest(comparison.claims.count - claims.count, "claim", "claims", to: &html)
    html.raw("</section>\n")
  }

  private func appendSummary(_ claims: [(Claim, String?)], to html: inout HTMLWriter) {
    html.raw(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Summary of the event\"><table class=\"summary\">"
    )
    html.raw("<caption>What the articles say</caption><thead><tr><th scope=\"col\">what</th>")
    html.raw("<th scope=\"col\" class=\"n\">lowest</th><th scope=\"col\" class=\"n\">latest</th>")
    html.raw("<th scope=\"col\" class=\"n\">highest</th><th scope=\"col\" class=\"n\">articles</th>")
    html.raw("<th scope=\"col\" class=\"n\">sources</th><th scope=\"col\">verdict</th></tr></thead><tbody>\n")
    for (index, (claim, place)) in claims.enumerated() {
      html.raw("<tr><th scope=\"row\"><a href=\"#e")
      html.raw(number)
      html.raw("c")
      html.raw(index + 1)
      html.raw("\">")
      html.text(Said.question(claim, place: place))
      html.raw("</a></th>")
      let latest = claim.latest ?? (claim.reports.count == 1 ? claim.reports.first : nil)
      appendNumber("lowest", claim.interval.low.map(NumberText.grouped), to: &html)
      appendNumber("latest", latest.map { Said.words($0.interval, $0.bound) }, to: &html)
      appendNumber("highest", claim.interval.high.map(NumberText.grouped), to: &html)
      appendNumber("articles", "\(claim.articles)", to: &html)
      appendNumber("sources", "\(claim.independentSources)", to: &html)
      html.raw("<td data-name=\"verdict\">")
      appendVerdict(claim.verdict, to: &html)
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody></table></div>\n")
  }

  private func appendNumber(_ name: StaticString, _ text: String?, to html: inout HTMLWriter) {
    html.raw("<td class=\"n\" data-name=\"")
    html.raw(name)
    html.raw("\">")
    html.text(text)
    html.raw("</td>")
  }

  /// A sign and the word, so that neither colour nor sign alone says it.
  private func appendVerdict(_ verdict: Verdict?, to html: inout HTMLWriter) {
    guard let verdict else { return html.text("one article") }
    let sign =
      switch verdict {
      case .agree: "="
      case .compatible: "≈"
      case .revisedUp: "↑"
      case .revisedDown: "↓"
      case .differentScope: "≠"
      case .conflict: "✕"
      }
    html.raw(verdict == .conflict ? "<span class=\"v conflict\">" : "<span class=\"v\">")
    html.text("\(sign) \(Said.verdict(verdict))")
    html.raw("</span>")
  }

  private func append(_ claim: Claim, _ index: Int, title: String, to html: inout HTMLWriter) {
    html.raw("<h3 id=\"e")
    html.raw(number)
    html.raw("c")
    html.raw(index)
    html.raw("\">")
    html.text(title)
    html.raw(
      "</h3>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Reports\"><table class=\"reports\"><caption>"
    )
    appendVerdict(claim.verdict, to: &html)
    html.raw("</caption><thead><tr><th scope=\"col\">article</th><th scope=\"col\">as of</th>")
    html.raw("<th scope=\"col\" class=\"n\">says</th><th scope=\"col\">according to</th>")
    html.raw("<th scope=\"col\">sentence</th></tr></thead><tbody>\n")
    for report in claim.reports.suffix(page.reportLimit) { append(report, of: claim, to: &html) }
    html.raw("</tbody></table></div>\n")
    page.appendRest(claim.reports.count - page.reportLimit, "earlier report", "earlier reports", to: &html)
  }

  private func append(_ report: Claim.Report, of claim: Claim, to html: inout HTMLWriter) {
    html.raw("<tr><td><bdi>")
    html.text(report.publisher ?? report.article)
    html.raw("</bdi></td><td class=\"v\">")
    html.text(report.asOf?.description)
    html.raw("</td><td class=\"n\">")
    html.text(Said.words(report.interval, report.bound) + (report.isNew ? " more" : ""))
    html.raw("</td><td>")
    html.text(report.source)
    html.raw("</td><td class=\"s\" dir=\"auto\">")
    if let article = addresses.number(report.article), let figure = report.figures.first {
      html.raw("<a href=\"#a")
      html.raw(article)
      html.raw("f")
      html.raw(figure)
      html.raw("\">")
      html.text(HXLTags.spaced(report.sentence))
      html.raw("</a>")
    } else {
      html.text(HXLTags.spaced(report.sentence))
    }
    if report.copyOf != nil { html.text(" (a copy)") }
    html.raw("</td></tr>\n")
  }
}
