internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The sheet Disagreements: a row a pair of reports that contradict each other, with both sentences side by side.
struct DisagreementsSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet, header included.
  let rowLimit: Int
  /// The cells of the figures.
  let figureCells: FigureAddresses

  /// The columns.
  static let columns = [
    Column("event", "Event that the articles are about.", limit: 30),
    Column("measure", "What was counted."),
    Column("who", "The population, or the unit; and the place.", limit: 22),
    Column("earlier", "What the earlier article says, as it was said. Leads to the figure.", .number, limit: 18),
    Column("earlier_publisher", "Who published it.", limit: 18, wraps: true),
    Column("earlier_sentence", "Its sentence, the figure in bold.", limit: 48, wraps: true),
    Column("later", "What the later article says. Leads to the figure.", .number, limit: 18),
    Column("later_publisher", "Who published it.", limit: 18, wraps: true),
    Column("later_sentence", "Its sentence, the figure in bold.", limit: 48, wraps: true),
    Column(
      "difference", "Distance of what the two allow, later less earlier: the least that they differ by.", .number),
    Column("earlier_source", "Who says so in the earlier article, as written.", limit: 24),
    Column("earlier_date", "Day of publication of the earlier article."),
    Column("later_source", "Who says so in the later article, as written.", limit: 24),
    Column("later_date", "Day of publication of the later article."),
  ]
  private static let (earlier, later, printed) = (3, 6, 10)
  /// Bold quotes beyond these would take too long to write.
  private static let richLimit = 5000

  /// Writes the sheet, and further ones where its rows do not fit.
  func write(to workbook: Workbook) throws(ReportingError) {
    let layout = TableLayout(Self.columns)
    let claims = report.comparisons.lazy.flatMap { zip($0.claims, Said.places(of: $0.claims)) }
    let pairs = claims.flatMap { claim, place in claim.disagreements.lazy.map { ($0, place) } }
    if !workbook.isStreaming { for (pair, place) in pairs { layout.measure(Self.row(of: pair, place: place)) } }
    var pages = SheetPages(
      workbook: workbook, name: "Disagreements", rowLimit: rowLimit
    ) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      sheet.freeze(rows: 1, columns: 3)
    } finish: { sheet, lastRow throws(ReportingError) in
      try layout.setWidths(of: sheet)
      try sheet.addTable(name: sheet.name.replacing(" ", with: "_"), layout: layout, firstRow: 0, lastRow: lastRow)
      try sheet.setPrint(headerRows: 1, lastRow: max(1, lastRow), lastColumn: Self.printed - 1)
      if lastRow == 0 {
        try sheet.write(.text("No two articles contradict each other."), row: 1, column: 0, style: .note)
      }
    }
    var count = 0
    for (pair, place) in pairs {
      let (sheet, row) = try pages.nextRow()
      count += 1
      try layout.write(Self.row(of: pair, place: place), to: sheet, row: row, except: [Self.earlier, Self.later])
      for (report, column) in [(pair.earlier, Self.earlier), (pair.later, Self.later)] {
        // A row has two links.
        try write(
          report, pair.measure, to: sheet, row: row, column: column, layout: layout,
          isLinked: row <= LinkBudget.limit / 2, isRich: count <= Self.richLimit)
      }
    }
    try pages.finish()
  }

  /// Writes the value of one of the two and its sentence.
  private func write(
    _ report: Claim.Report, _ measure: Measure, to sheet: Sheet, row: Int, column: Int, layout: TableLayout,
    isLinked: Bool, isRich: Bool
  ) throws(ReportingError) {
    let number = report.figures.first { figureCells.figure(report.article, $0)?.figure.measure == measure }
    if isLinked, let cell = number.flatMap({ figureCells.cell(report.article, figure: $0) }) {
      try sheet.link(row: row, column: column, to: cell)
    }
    try SaidCell.write(
      report.interval, report.bound, to: sheet, row: row, column: column, style: .body.aligned(.number))
    guard isRich, let (figure, article) = number.flatMap({ figureCells.figure(report.article, $0) }),
      article.text.excerpt(figure.sentence) == report.sentence
    else { return }
    let (before, quote, after) = figure.sentenceParts(in: article.text)
    let plain = sheet.workbook.format(.plain)
    try sheet.write(
      parts: [(before, plain), (quote, sheet.workbook.format(.plain.with { $0.isBold = true })), (after, plain)],
      row: row, column: column + 2, format: layout.textFormat(column + 2))
  }

  /// The row of a pair of a claim of one place, or of the whole event; the values stand for their widths.
  static func row(of pair: Disagreement, place: String?) -> [Cell] {
    let who = [pair.population ?? Said.unit(pair.unit), place].compactMap { $0 }.joined(separator: ", ")
    let (a, b) = (pair.earlier, pair.later)
    return [
      .text(pair.event), .text(Said.measure(pair.measure)), .text(who),
      .text(Said.words(a.interval, a.bound)), .text(a.publisher), .text(a.sentence),
      .text(Said.words(b.interval, b.bound)), .text(b.publisher), .text(b.sentence),
      .number(difference(a.interval, b.interval)), .text(a.source), .date(a.date), .text(b.source), .date(b.date),
    ]
  }

  /// The distance between two intervals, positive where the later one is higher; `nil` where they overlap.
  private static func difference(_ earlier: Interval, _ later: Interval) -> Double? {
    let (a, b) = (earlier.span, later.span)
    if b.lowerBound > a.upperBound { return b.lowerBound - a.upperBound }
    if a.lowerBound > b.upperBound { return b.upperBound - a.lowerBound }
    return nil
  }
}
