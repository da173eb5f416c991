internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The sheet Comparison: for each event a matrix, a row a measure, a column an article, a cell what that article says.
struct ComparisonSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet.
  let rowLimit: Int
  /// The cells of the figures.
  let figureCells: FigureAddresses

  /// Articles of an event beyond these have no column; the event's heading says so.
  private static let articleLimit = 200
  /// Beyond so many events those with one article are left out.
  private static let eventLimit = 40
  /// Links on a sheet that Excel follows ("Excel specifications and limits").
  private static let linkLimit = 65_530
  /// The columns before those of the articles.
  private static let leading = [
    Column("measure", "What was counted."),
    Column("who", "The population, or the unit; and the place, where it is one of several."),
    Column("lowest", "Lowest value that any article states.", .number),
    Column("highest", "Highest value that any article states.", .number),
    Column("verdict", "How the articles stand to each other."),
  ]

  /// The columns, for the dictionary.
  static let columns =
    leading + [
      Column("publisher, date, article", "What the article says in total, as it was said; one column an article.")
    ]

  /// Writes the sheet.
  func write(to workbook: Workbook) throws(ReportingError) {
    let sheet = try workbook.addSheet("Comparison")
    let events = self.events
    // In a large collection most events have one article, and nothing to compare.
    let shown = events.count <= Self.eventLimit ? events : events.filter { $0.articles.count > 1 }
    try sheet.writeTitle("Comparison", note: note(leftOut: events.count - shown.count))
    // Article columns are wide enough for "more than 350,000".
    let widths = [20.0, 22, 13, 13, 17]
    for (column, width) in widths.enumerated() { try sheet.setColumn(column, width: width) }
    let columns = min(Self.articleLimit, shown.map { $0.articles.count }.max() ?? 0)
    for column in 0..<columns { try sheet.setColumn(widths.count + column, width: 27) }

    var row = 2
    var links = 0
    for event in shown where row + 2 + event.claims.count < rowLimit {
      row = try write(event, to: sheet, from: row + 1, links: &links)
    }
    if shown.count == 1 { sheet.freeze(rows: 5, columns: 2) } else { sheet.freeze(rows: 2, columns: 2) }
    try sheet.setPrint(headerRows: 0, lastRow: row, lastColumn: max(5, widths.count + min(columns, 8)) - 1)
  }

  private func note(leftOut: Int) -> String {
    if report.claims.isEmpty { return "No article states a figure of people or houses." }
    let note = "What each article says in total, the oldest article first. A number leads to its sentence in Figures."
    return leftOut == 0 ? note : note + " \(NumberText.grouped(Double(leftOut))) events with one article are left out."
  }

  /// The claims about one event, and its articles.
  private struct Event {
    var name: String
    var claims: [Claim]
    /// A report of each article, for its name and day, the oldest first.
    var articles: [Claim.Report]
  }

  private var events: [Event] {
    var events: [Event] = []
    for claim in report.claims {
      if events.last?.name != claim.event { events.append(Event(name: claim.event, claims: [], articles: [])) }
      events[events.count - 1].claims.append(claim)
    }
    for index in events.indices {
      var seen = Set<String>()
      let reports = events[index].claims.flatMap(\.reports).filter { seen.insert($0.article).inserted }
      events[index].articles = reports.enumerated().sorted { left, right in
        let (a, b) = (left.element.date?.dayNumber ?? .max, right.element.date?.dayNumber ?? .max)
        return a != b ? a < b : left.offset < right.offset
      }.map(\.element)
    }
    return events
  }

  /// Writes an event's heading, header and rows, and gives the row after them.
  private func write(
    _ event: Event, to sheet: Sheet, from first: Int, links: inout Int
  ) throws(ReportingError) -> Int {
    let articles = event.articles.prefix(Self.articleLimit)
    var heading = event.name
    if articles.count < event.articles.count {
      heading += " – the first \(articles.count) of \(event.articles.count) articles"
    }
    try sheet.setRow(first, height: 20)
    try sheet.write(.text(heading), row: first, column: 0, style: Style.section.with { $0.underline = nil })
    try sheet.setRow(first + 1, height: 46)
    for (column, item) in Self.leading.enumerated() {
      try sheet.write(.text(item.name), row: first + 1, column: column, style: .header.aligned(item.kind))
    }
    for (index, article) in articles.enumerated() {
      try sheet.write(
        .text(label(article)), row: first + 1, column: Self.leading.count + index, style: .header.aligned(.number))
    }
    var row = first + 1
    for (claim, place) in zip(event.claims, Said.places(of: event.claims)) {
      row += 1
      try sheet.setRow(row, height: 16)
      let text = Style.body.aligned(.text)
      try sheet.write(.text(claim.measure.rawValue), row: row, column: 0, style: text.with { $0.isBold = true })
      let who = [claim.population ?? Said.unit(claim.unit), place].compactMap { $0 }.joined(separator: ", ")
      try sheet.write(.text(who), row: row, column: 1, style: text)
      try sheet.write(.number(claim.interval.low), row: row, column: 2, style: .body.aligned(.number))
      try sheet.write(.number(claim.interval.high), row: row, column: 3, style: .body.aligned(.number))
      if let verdict = claim.verdict {
        try VerdictCell.write(verdict, to: sheet, row: row, column: 4)
      } else {
        try sheet.write(.text("one article"), row: row, column: 4, style: text.with { $0.color = Style.muted })
      }
      let reports = Dictionary(claim.reports.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
      for (index, article) in articles.enumerated() {
        let report = reports[article.article]
        let column = Self.leading.count + index
        let cells = report?.figures.lazy.compactMap { figureCells.cell(article.article, figure: $0) }
        if let cell = cells?.first, links < Self.linkLimit {
          links += 1
          try sheet.link(row: row, column: column, to: cell)
        }
        try write(report, to: sheet, row: row, column: column)
      }
    }
    return row + 1
  }

  /// Writes what an article says as a number whose format shows the qualifier; a range is text.
  private func write(
    _ report: Claim.Report?, to sheet: Sheet, row: Int, column: Int
  ) throws(ReportingError) {
    let style = Style.body.aligned(.number)
    guard let report else { return try sheet.write(.blank, row: row, column: column, style: style) }
    let interval = report.interval
    let words = Said.words(interval, report.bound)
    let values = Set([interval.low, interval.best, interval.high].compactMap { $0 })
    guard let value = values.first, values.count == 1 else {
      return try sheet.write(.text(words), row: row, column: column, style: style)
    }
    let number = NumberText.grouped(value)
    guard words.hasSuffix(number) else {
      return try sheet.write(.number(value), row: row, column: column, style: style)
    }
    let qualifier = words.dropLast(number.count)
    let format = (qualifier.isEmpty ? "" : "\"\(qualifier)\"") + Sheet.numberFormat(of: value)
    try sheet.write(.number(value), row: row, column: column, style: style.with { $0.numberFormat = format })
  }

  /// Publisher, day and the last part of the id, each on a line.
  private func label(_ report: Claim.Report) -> String {
    let file = report.article.split(separator: "/").last.map(String.init) ?? report.article
    let parts = [report.publisher, report.date?.description, file].compactMap { $0 }
    return parts.map { DisplayWidth.cut(DisplayWidth.line($0), to: 28) }.joined(separator: "\n")
  }
}
