internal import Articles
internal import Comparison
internal import Figures

/// The sheet Events: one row an event, with what its articles say in short.
struct EventsSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet, header included.
  let rowLimit: Int
  /// Where each event begins on the sheet Comparison.
  let comparisonCells: [String: String]

  /// The columns.
  static let columns = [
    Column("event", "Name of the event: its commonest place and its first day. Leads to its comparison.", limit: 36),
    Column("first_day", "First day of publication."),
    Column("last_day", "Last day of publication."),
    Column("places", "Its places, those that most figures name first.", limit: 40, wraps: true),
    Column("countries", "Their countries, ISO 3166-1 alpha-3.", limit: 20, wraps: true),
    Column("articles", "Number of articles.", .number),
    Column("publishers", "Number of publishers.", .number),
    Column("claims", "Number of questions that the articles answer.", .number),
    Column("conflicts", "Number of those in which articles contradict each other.", .number),
    Column(
      "in_short", "What the articles say of each measure, from the lowest to the highest.", limit: 60, wraps: true),
    Column("titles", "Headlines of its articles.", limit: 60, wraps: true),
  ]

  /// Names beyond these are counted, not listed.
  private static let listLimit = 12
  private static let titleLimit = 3

  /// Writes the sheet, and further ones where its rows do not fit.
  func write(to workbook: Workbook) throws(ReportingError) {
    let layout = TableLayout(Self.columns)
    for comparison in report.comparisons { layout.measure(Self.row(of: comparison)) }
    var pages = SheetPages(workbook: workbook, name: "Events", rowLimit: rowLimit) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      try layout.setWidths(of: sheet)
      sheet.freeze(rows: 1, columns: 1)
    } finish: { sheet, lastRow throws(ReportingError) in
      try sheet.addTable(name: sheet.name.replacing(" ", with: "_"), layout: layout, firstRow: 0, lastRow: lastRow)
      try sheet.setPrint(headerRows: 1, lastRow: lastRow, lastColumn: Self.columns.count - 1)
    }
    for comparison in report.comparisons {
      let (sheet, row) = try pages.nextRow()
      try layout.write(Self.row(of: comparison), to: sheet, row: row)
      if let cell = comparisonCells[comparison.event.name], row <= LinkBudget.limit {
        let format = workbook.format(.body.aligned(.text).with { $0.color = Style.linked })
        try sheet.write(comparison.event.name, link: .cell(cell), row: row, column: 0, format: format)
      }
    }
    try pages.finish()
  }

  /// The row of an event.
  static func row(of comparison: EventComparison) -> [Cell] {
    let event = comparison.event
    let publishers = Set(event.articles.compactMap(\.publisher)).count
    let conflicts = comparison.claims.reduce(0) { $0 + ($1.verdict == .conflict ? 1 : 0) }
    let titles = event.articles.lazy.compactMap(\.title).prefix(titleLimit)
    let short = event.headlines.map { headline in
      let unit = headline.unit == "household" ? " households" : ""
      return "\(Said.measure(headline.measure)) \(Said.words(headline.interval))\(unit)"
    }
    return [
      .text(event.name), .date(event.firstDay), .date(event.lastDay), list(event.places), list(event.countries),
      .number(event.articles.count), publishers == 0 ? .blank : .number(publishers), .number(comparison.claims.count),
      .number(conflicts), list(short, separator: "; ", limit: 20), list(Array(titles), separator: " · "),
    ]
  }

  private static func list(_ names: [String], separator: String = "; ", limit: Int = listLimit) -> Cell {
    if names.isEmpty { return .blank }
    let rest = names.count - limit
    return .text(names.prefix(limit).joined(separator: separator) + (rest > 0 ? "\(separator)and \(rest) more" : ""))
  }
}
