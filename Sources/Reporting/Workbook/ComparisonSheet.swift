internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The sheet Comparison: for each event a matrix, a row a claim, a column a publisher, a cell what that one says.
struct ComparisonSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet.
  let rowLimit: Int
  /// The cells of the figures.
  let figureCells: FigureAddresses

  /// Publishers of an event beyond these have no column; the event's heading says so.
  private static let publisherLimit = 100
  /// Beyond so many events those with one article are left out.
  private static let eventLimit = 40
  /// Notes beyond these would make the file slow to open.
  private static let noteLimit = 10_000
  /// Reports of one publisher that a note tells, the latest ones.
  private static let noteReports = 3
  /// The row of the colours' names.
  private static let legendRow = 2
  /// The columns before those of the publishers.
  private static let leading = [
    Column("measure", "What was counted."),
    Column("who", "The population, or the unit; and the place, where it is one of several."),
    Column("lowest", "Lowest value that any article states.", .number),
    Column("highest", "Highest value that any article states.", .number),
    Column("sources", "Number of sources; copies and articles that cite the same source count once.", .number),
    Column("verdict", "How the articles stand to each other."),
  ]
  private static let widths = [20.0, 24, 13, 13, 9, 17]
  /// Wide enough for "more than 350,000" and most names.
  private static let publisherWidth = 24.0

  /// The columns, for the dictionary.
  static let columns =
    leading + [
      Column(
        "publisher",
        "What the publisher’s latest article says in total, as it was said; its colour is the worst verdict that it has "
          + "beside another article, its note the sentence. One column a publisher.")
    ]

  /// Writes the sheet, and gives the cell in which each event begins.
  func write(to workbook: Workbook) throws(ReportingError) -> [String: String] {
    let sheet = try workbook.addSheet("Comparison")
    let events = report.comparisons.filter { !$0.claims.isEmpty }.map(Matrix.init)
    // In a large collection most events have one article, and nothing to compare.
    let shown = events.count <= Self.eventLimit ? events : events.filter { $0.articles > 1 }
    try sheet.writeTitle("Comparison", note: note(events: events.count, leftOut: events.count - shown.count))
    let publishers = min(Self.publisherLimit, shown.map(\.publishers.count).max() ?? 0)
    for (column, width) in Self.widths.enumerated() { try sheet.setColumn(column, width: width) }
    for column in 0..<publishers { try sheet.setColumn(Self.widths.count + column, width: Self.publisherWidth) }
    if !events.isEmpty { try writeLegend(to: sheet) }

    var row = Self.legendRow + 1
    var budget = Budget()
    var cells: [String: String] = [:]
    for event in shown where row + 2 + event.claims.count < rowLimit {
      cells[event.name] = "'\(sheet.name)'!A\(row + 2)"
      row = try write(event, to: sheet, from: row + 1, budget: &budget)
    }
    sheet.freeze(rows: Self.legendRow + 1, columns: 2)
    try sheet.setPrint(
      headerRows: Self.legendRow + 1, lastRow: row, lastColumn: max(6, Self.widths.count + min(publishers, 8)) - 1)
    return cells
  }

  private func note(events: Int, leftOut: Int) -> String {
    if events == 0 { return "No article states a figure of people or houses." }
    let note =
      "What each publisher says in total, the earliest first; of several articles the latest. A number leads to its "
      + "sentence in Figures, and has it as a note."
    return leftOut == 0 ? note : note + " \(NumberText.grouped(Double(leftOut))) events with one article are left out."
  }

  private func writeLegend(to sheet: Sheet) throws(ReportingError) {
    let names: [(String, Verdict)] = [
      ("agree", .agree), ("compatible", .compatible), ("revised", .revisedUp), ("conflict", .conflict),
      ("different scope", .differentScope),
    ]
    try sheet.setRow(Self.legendRow, height: 16)
    try sheet.write(.text("colours"), row: Self.legendRow, column: 0, style: .note)
    for (index, (name, verdict)) in names.enumerated() {
      try sheet.write(
        .text(name), row: Self.legendRow, column: index + 1,
        style: Style.body.with {
          $0.fill = VerdictCell.fill(verdict)
          $0.alignment = .center
        })
    }
  }

  /// What may still be added to the sheet.
  private struct Budget {
    var links = LinkBudget()
    var notes = ComparisonSheet.noteLimit
  }

  /// The claims about one event by publisher.
  private struct Matrix {
    /// A column.
    struct Publisher {
      var name: String
      var articles: Set<String> = []
      var first: CalendarDate?
      var last: CalendarDate?
    }

    let name: String
    let claims: [Claim]
    let articles: Int
    private(set) var publishers: [Publisher] = []

    init(_ comparison: EventComparison) {
      name = comparison.event.name
      claims = comparison.claims
      var places: [String: Int] = [:]
      var seen: Set<String> = []
      for report in comparison.claims.lazy.flatMap(\.reports) where seen.insert(report.article).inserted {
        let name = SaidCell.publisher(report.publisher, article: report.article)
        let place = places[name] ?? publishers.count
        if place == publishers.count { publishers.append(Publisher(name: name)) }
        places[name] = place
        publishers[place].articles.insert(report.article)
        if let date = report.date {
          publishers[place].first = min(publishers[place].first ?? date, date)
          publishers[place].last = max(publishers[place].last ?? date, date)
        }
      }
      articles = seen.count
      publishers = publishers.enumerated().sorted { left, right in
        let (a, b) = (left.element.first?.dayNumber ?? .max, right.element.first?.dayNumber ?? .max)
        return a != b ? a < b : left.offset < right.offset
      }.map(\.element)
    }
  }

  /// Writes an event's heading, header and rows, and gives the row after them.
  private func write(
    _ event: Matrix, to sheet: Sheet, from first: Int, budget: inout Budget
  ) throws(ReportingError) -> Int {
    let publishers = event.publishers.prefix(Self.publisherLimit)
    var heading = event.name
    if publishers.count < event.publishers.count {
      heading += " – the first \(publishers.count) of \(event.publishers.count) publishers"
    }
    try sheet.setRow(first, height: 20)
    try sheet.write(.text(heading), row: first, column: 0, style: Style.section.with { $0.underline = nil })
    let labels = publishers.map(label)
    let lines = labels.lazy.map { $0.split(separator: "\n").count }.max() ?? 1
    try sheet.setRow(first + 1, height: Double(lines) * 13 + 5)
    for (column, item) in Self.leading.enumerated() {
      try sheet.write(.text(item.name), row: first + 1, column: column, style: .header.aligned(item.kind))
    }
    for (index, label) in labels.enumerated() {
      try sheet.write(
        .text(label), row: first + 1, column: Self.leading.count + index, style: .header.aligned(.number))
    }
    var row = first + 1
    for (claim, place) in zip(event.claims, Said.places(of: event.claims)) {
      row += 1
      try sheet.setRow(row, height: 16)
      try writeLeading(claim, place: place, to: sheet, row: row)
      let verdicts = Self.verdicts(of: claim)
      var reports: [String: [Claim.Report]] = [:]
      for report in claim.reports {
        reports[SaidCell.publisher(report.publisher, article: report.article), default: []].append(report)
      }
      for (index, publisher) in publishers.enumerated() {
        try write(
          reports[publisher.name] ?? [], verdicts, to: sheet, row: row, column: Self.leading.count + index,
          budget: &budget)
      }
    }
    return row + 1
  }

  private func writeLeading(
    _ claim: Claim, place: String?, to sheet: Sheet, row: Int
  ) throws(ReportingError) {
    let text = Style.body.aligned(.text)
    try sheet.write(.text(Said.measure(claim.measure)), row: row, column: 0, style: text.with { $0.isBold = true })
    let who = [claim.population ?? Said.unit(claim.unit), place].compactMap { $0 }.joined(separator: ", ")
    try sheet.write(.text(who), row: row, column: 1, style: text)
    let numbers: [Cell] = [
      .number(claim.interval.low), .number(claim.interval.high), .number(claim.independentSources),
    ]
    for (index, cell) in numbers.enumerated() {
      try sheet.write(cell, row: row, column: 2 + index, style: .body.aligned(.number))
    }
    if let verdict = claim.verdict {
      try VerdictCell.write(verdict, to: sheet, row: row, column: 5)
    } else {
      try sheet.write(.text("one article"), row: row, column: 5, style: text.with { $0.color = Style.muted })
    }
  }

  /// The worst verdict that each article of a claim has beside another one.
  private static func verdicts(of claim: Claim) -> [String: Verdict] {
    var worst: [String: Verdict] = [:]
    for pair in claim.pairs {
      for article in [pair.a, pair.b] { worst[article] = max(worst[article] ?? pair.verdict, pair.verdict) }
    }
    return worst
  }

  /// Writes what a publisher says: its latest report, with those before it in the note.
  private func write(
    _ reports: [Claim.Report], _ verdicts: [String: Verdict], to sheet: Sheet, row: Int, column: Int,
    budget: inout Budget
  ) throws(ReportingError) {
    var style = Style.body.aligned(.number)
    guard let latest = reports.last else {
      return try sheet.write(.blank, row: row, column: column, style: style)
    }
    style.fill = verdicts[latest.article].map(VerdictCell.fill)
    style.isItalic = latest.copyOf != nil
    let cells = latest.figures.lazy.compactMap { figureCells.cell(latest.article, figure: $0) }
    if let cell = cells.first, budget.links.take() { try sheet.link(row: row, column: column, to: cell) }
    try SaidCell.write(latest.interval, latest.bound, to: sheet, row: row, column: column, style: style)
    guard budget.notes > 0 else { return }
    budget.notes -= 1
    var notes = reports.suffix(Self.noteReports).map { report in
      SaidCell.note(
        day: report.asOf, article: report.article, source: report.source, interval: report.interval,
        bound: report.bound, sentence: report.sentence) + (report.copyOf.map { "\nA copy of \($0)." } ?? "")
    }
    if reports.count > notes.count { notes.insert("The latest of \(reports.count) articles:", at: 0) }
    try sheet.write(note: notes.joined(separator: "\n"), row: row, column: column)
  }

  /// The publisher's name, on two lines where it is long, and the days of its articles.
  private func label(_ publisher: Matrix.Publisher) -> String {
    var lines = Self.broken(DisplayWidth.line(publisher.name), width: Int(Self.publisherWidth) - 2)
    if let first = publisher.first, let last = publisher.last {
      lines.append(first == last ? first.description : "\(first) – \(last.description.dropFirst(5))")
    }
    return lines.joined(separator: "\n")
  }

  /// A text on at most two lines.
  private static func broken(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var first = ""
    var rest = text.split(separator: " ")[...]
    while let word = rest.first, DisplayWidth.of(first) + 1 + DisplayWidth.of(word) <= width {
      first += (first.isEmpty ? "" : " ") + word
      rest.removeFirst()
    }
    let second = DisplayWidth.cut(rest.joined(separator: " "), to: width)
    return first.isEmpty ? [second] : [first, second]
  }
}
