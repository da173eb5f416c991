internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// Draws what articles say of one claim as SVG: over time where their days differ, else as bars.
struct ReportChart {
  /// The claim.
  let claim: Claim
  /// What it is called.
  let title: String

  private static let width = 640.0
  private static let (left, right, top) = (100.0, 20.0, 20.0)
  /// Reports and publishers beyond these are not drawn.
  private static let (reportLimit, publisherLimit) = (200, 7)

  /// The reports that a chart shows: each with a number, of the whole so far, and no copies.
  private var reports: [Claim.Report] {
    claim.reports.filter { !$0.isNew && $0.copyOf == nil && Self.value($0.interval) != nil }.suffix(Self.reportLimit)
  }

  /// The value that a mark stands at.
  private static func value(_ interval: Interval) -> Double? {
    guard let value = interval.best ?? interval.low ?? interval.high, value.isFinite, value >= 0 else { return nil }
    return value
  }

  /// Appends the chart; nothing where there is nothing to compare.
  func append(to html: inout HTMLWriter) {
    let reports = reports
    guard reports.count > 1 else { return }
    let dated = reports.filter { $0.asOf != nil }
    html.raw("<figure class=\"chart\"><figcaption>")
    html.text(title)
    html.raw("</figcaption>")
    if Set(dated.compactMap(\.asOf)).count > 1 {
      appendTimeline(dated, to: &html)
    } else {
      appendBars(Array(reports.suffix(15)), to: &html)
    }
    html.raw("</figure>\n")
  }

  /// 1, 2, 4, 6 or 8 times a power of ten, above `value`.
  static func scale(above value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= value, power < 1e300 { power *= 10 }
    for step in [1.0, 2, 4, 6, 8] where step * power >= value { return step * power }
    return power * 10
  }

  private func name(_ report: Claim.Report) -> String { report.publisher ?? report.article }

  private func open(height: Double, to html: inout HTMLWriter) {
    html.raw("<svg viewBox=\"0 0 640 ")
    html.raw(height)
    html.raw("\" role=\"img\" aria-label=\"")
    html.text("Chart: " + title + "; the numbers are in the table of the claim.")
    html.raw("\">")
  }

  // MARK: Over time

  private func appendTimeline(_ reports: [Claim.Report], to html: inout HTMLWriter) {
    let bottom = 210.0
    let days = reports.compactMap(\.asOf)
    guard let first = days.min(), let last = days.max() else { return }
    let most = reports.flatMap { [$0.interval.low, $0.interval.best, $0.interval.high] }.compactMap { $0 }.max() ?? 1
    // An arrow above the highest number needs room.
    let scale = Self.scale(above: most * 1.1)
    func x(_ day: CalendarDate) -> Double {
      let share = Double(day.dayNumber - first.dayNumber) / Double(max(1, last.dayNumber - first.dayNumber))
      return Self.left + 10 + share * (Self.width - Self.left - Self.right - 20)
    }
    func y(_ value: Double) -> Double { bottom - value / scale * (bottom - Self.top) }

    open(height: 240, to: &html)
    for quarter in 0...4 {
      let value = scale * Double(quarter) / 4
      line("grid", Self.left, y(value), Self.width - Self.right, y(value), to: &html)
      label(NumberText.grouped(value), x: Self.left - 6, y: y(value) + 4, anchor: "end", to: &html)
    }
    label(first.description, x: x(first), y: bottom + 20, anchor: "start", to: &html)
    label(last.description, x: x(last), y: bottom + 20, anchor: "end", to: &html)

    var names: [String] = []
    for report in reports where !names.contains(name(report)) { names.append(name(report)) }
    for (index, publisher) in names.prefix(Self.publisherLimit).enumerated() {
      let own = reports.filter { name($0) == publisher }
      html.raw("<g class=\"s")
      html.raw(index)
      html.raw("\">")
      html.raw("<polyline points=\"")
      for (place, report) in own.enumerated() {
        guard let day = report.asOf, let value = Self.value(report.interval) else { continue }
        if place > 0 { html.raw(" ") }
        html.raw(x(day))
        html.raw(",")
        html.raw(y(value))
      }
      html.raw("\"/>")
      for report in own {
        guard let day = report.asOf, let value = Self.value(report.interval) else { continue }
        html.raw("<g><title>")
        html.text("\(publisher), \(day): \(Said.words(report.interval, report.bound))")
        html.raw("</title>")
        range(report.interval, x: x(day), y: y, to: &html)
        symbol(index, x: x(day), y: y(value), to: &html)
        html.raw("</g>")
      }
      html.raw("</g>")
    }
    html.raw("</svg><ul class=\"key\">")
    for (index, publisher) in names.prefix(Self.publisherLimit).enumerated() {
      html.raw("<li><svg class=\"s")
      html.raw(index)
      html.raw("\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">")
      symbol(index, x: 8, y: 8, to: &html)
      html.raw("</svg> <bdi>")
      html.text(publisher)
      html.raw("</bdi></li>")
    }
    if names.count > Self.publisherLimit {
      html.raw("<li>and ")
      html.raw(names.count - Self.publisherLimit)
      html.raw(" more in the table</li>")
    }
    html.raw("</ul>")
  }

  /// The line of a range, or the arrow of a number that is only a limit.
  private func range(_ interval: Interval, x: Double, y: (Double) -> Double, to html: inout HTMLWriter) {
    switch (interval.low, interval.high) {
    case (let low?, let high?) where low < high:
      line("range", x, y(low), x, y(high), to: &html)
      line("range", x - 5, y(low), x + 5, y(low), to: &html)
      line("range", x - 5, y(high), x + 5, y(high), to: &html)
    case (let low?, nil): arrow(x, y(low), -1, to: &html)
    case (nil, let high?): arrow(x, y(high), 1, to: &html)
    default: break
    }
  }

  private func arrow(_ x: Double, _ y: Double, _ direction: Double, to html: inout HTMLWriter) {
    let tip = y + direction * 17
    line("range", x, y, x, tip, to: &html)
    line("range", x - 4, tip - direction * 5, x, tip, to: &html)
    line("range", x + 4, tip - direction * 5, x, tip, to: &html)
  }

  private func symbol(_ index: Int, x: Double, y: Double, to html: inout HTMLWriter) {
    html.raw("<path d=\"M")
    html.raw(x)
    html.raw(" ")
    html.raw(y)
    switch index % 7 {
    case 0: html.raw("m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z")
    case 1: html.raw("m-5-5h10v10h-10z")
    case 2: html.raw("m0-6l6 11h-12z")
    case 3: html.raw("m0-6l6 6l-6 6l-6-6z")
    case 4: html.raw("m0 6l6-11h-12z")
    case 5: html.raw("m-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z")
    default: html.raw("m-6-3h12v6h-12z")
    }
    html.raw("\"/>")
  }

  // MARK: Bars

  private func appendBars(_ reports: [Claim.Report], to html: inout HTMLWriter) {
    let most = reports.flatMap { [$0.interval.low, $0.interval.best, $0.interval.high] }.compactMap { $0 }.max() ?? 1
    let scale = most > 0 ? most : 1
    let (start, span) = (190.0, 300.0)
    open(height: Double(reports.count) * 26 + 8, to: &html)
    for (index, report) in reports.enumerated() {
      guard let value = Self.value(report.interval) else { continue }
      let y = Double(index) * 26 + 6
      let who = name(report)
      label(who.count > 28 ? who.prefix(27) + "…" : who, x: start - 8, y: y + 14, anchor: "end", to: &html)
      rectangle("bar", start, y, (report.interval.low ?? value) / scale * span, to: &html)
      if let low = report.interval.low, let high = report.interval.high, high > low {
        rectangle("bar open", start + low / scale * span, y, (high - low) / scale * span, to: &html)
      }
      label(
        Said.words(report.interval, report.bound),
        x: start + (report.interval.high ?? value) / scale * span + 6, y: y + 14, anchor: "start", to: &html)
    }
    html.raw("</svg>")
  }

  private func rectangle(
    _ name: StaticString, _ x: Double, _ y: Double, _ width: Double, to html: inout HTMLWriter
  ) {
    html.raw("<rect class=\"")
    html.raw(name)
    html.raw("\" x=\"")
    html.raw(x)
    html.raw("\" y=\"")
    html.raw(y)
    html.raw("\" width=\"")
    html.raw(max(width, 1))
    html.raw("\" height=\"19\"/>")
  }

  private func line(
    _ name: StaticString, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to html: inout HTMLWriter
  ) {
    html.raw("<line class=\"")
    html.raw(name)
    html.raw("\" x1=\"")
    html.raw(x1)
    html.raw("\" y1=\"")
    html.raw(y1)
    html.raw("\" x2=\"")
    html.raw(x2)
    html.raw("\" y2=\"")
    html.raw(y2)
    html.raw("\"/>")
  }

  private func label(
    _ text: some StringProtocol, x: Double, y: Double, anchor: StaticString, to html: inout HTMLWriter
  ) {
    html.raw("<text x=\"")
    html.raw(x)
    html.raw("\" y=\"")
    html.raw(y)
    html.raw("\" text-anchor=\"")
    html.raw(anchor)
    html.raw("\">")
    html.text(text)
    html.raw("</text>")
  }
}
