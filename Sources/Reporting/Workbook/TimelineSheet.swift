internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The sheet Timeline: for each count that articles of several days state, a chart and beside it its numbers, a row a
/// day and a column a publisher.
struct TimelineSheet {
  /// The report.
  let report: Report
  /// Rows on a sheet.
  let rowLimit: Int

  /// Charts beyond these would make the file slow to open; the numbers stand there all the same.
  private static let chartLimit = 60
  /// Lines of a chart; more could not be told apart.
  private static let lineLimit = 8
  /// The notes of the sheet.
  private static let noteLimit = 10_000
  /// Rows that a chart needs, of 20 pixels each.
  private static let chartRows = 19
  /// The width of the column that the charts stand in, in characters.
  private static let chartWidth = 92.0
  /// The first column of numbers: the days.
  private static let dayColumn = 1

  /// The columns, for the dictionary.
  static let columns = [
    Column("day", "Day that the number is of: “as of 20 January”, or else the day of publication."),
    Column("latest of the day", "What the day’s last article says, whoever published it.", .number),
    Column(
      "publisher",
      "What the publisher’s article says, as it was said; “at least 41” stands at 41. Ranges stand in the two columns "
        + "after it. One column a publisher.", .number),
    Column("publisher, low", "Low of the publisher’s ranges; the number itself where it is no range.", .number),
    Column("publisher, high", "High of the publisher’s ranges; the number itself where it is no range.", .number),
    Column("publisher, added", "What was added to a count before (“five more bodies”), and is in no line.", .number),
  ]

  /// Writes the sheet.
  func write(to workbook: Workbook) throws(ReportingError) {
    let sheet = try workbook.addSheet("Timeline")
    let tables = report.comparisons.flatMap { comparison in
      zip(comparison.timelines, Said.places(of: comparison.claims)).compactMap {
        TimelineTable($0, place: $1, lines: Self.lineLimit)
      }
    }
    try sheet.writeTitle(
      "Timeline",
      note: tables.isEmpty
        ? "No count is stated by articles of more than one day."
        : "How each count moved: a line a publisher, grey the day’s last word, thin and dashed the ends of ranges. Orange: lower than "
          + "before. Violet: counted anew. Italic: a copy. Notes hold the sentences.")
    let columns = tables.map(\.columns.count).max() ?? 0
    try sheet.setColumn(0, width: tables.isEmpty ? 20 : Self.chartWidth)
    try sheet.setColumn(Self.dayColumn, width: 12)
    for column in 0..<columns { try sheet.setColumn(Self.dayColumn + 1 + column, width: 18) }
    var row = 2
    var charts = 0
    var notes = Self.noteLimit
    for table in tables {
      let height = max(table.days.count + 2, charts < Self.chartLimit ? Self.chartRows + 1 : 0) + 1
      guard row + height < rowLimit else { break }
      try write(table, to: sheet, from: row, notes: &notes)
      if charts < Self.chartLimit {
        charts += 1
        try sheet.insert(
          LineChart(table, headerRow: row + 1, dayColumn: Self.dayColumn), row: row + 1, column: 0,
          width: Self.chartWidth * 7 - 10, height: Double(Self.chartRows) * 20 - 10)
      }
      row += height
    }
    sheet.freeze(rows: 2, columns: 0)
    try sheet.setPrint(headerRows: 2, lastRow: row, lastColumn: Self.dayColumn + max(1, min(columns, 10)))
  }

  private func write(
    _ table: TimelineTable, to sheet: Sheet, from first: Int, notes: inout Int
  ) throws(ReportingError) {
    try sheet.setRow(first, height: 20)
    try sheet.write(.text(table.title), row: first, column: 0, style: Style.section.with { $0.underline = nil })
    if let remark = table.remark {
      try sheet.write(.text(remark), row: first, column: Self.dayColumn, style: .note)
    }
    try sheet.setRow(first + 1, height: 30)
    try sheet.write(.text("day"), row: first + 1, column: Self.dayColumn, style: .header.aligned(.text))
    for (index, column) in table.columns.enumerated() {
      let style: Style = column.kind == .value ? .header : .header.with { $0.isBold = false }
      try sheet.write(
        .text(column.name), row: first + 1, column: Self.dayColumn + 1 + index, style: style.aligned(.number))
    }
    for (index, day) in table.days.enumerated() {
      let row = first + 2 + index
      try sheet.setRow(row, height: 15)
      try sheet.write(.date(day), row: row, column: Self.dayColumn, style: .body.aligned(.text))
      for (place, column) in table.columns.enumerated() {
        try write(
          column, column.points[day], to: sheet, row: row, column: Self.dayColumn + 1 + place, notes: &notes)
      }
    }
  }

  private func write(
    _ column: TimelineTable.Column, _ point: Timeline.Point?, to sheet: Sheet, row: Int, column place: Int,
    notes: inout Int
  ) throws(ReportingError) {
    var style = Style.body.aligned(.number)
    guard let point else { return try sheet.write(.blank, row: row, column: place, style: style) }
    style.isItalic = point.flag == .copy
    switch point.flag {
    case .revisedDown: style.fill = 0xFBD9A8
    case .restarted: style.fill = 0xE3D3F3
    case .none, .copy: break
    }
    switch column.kind {
    case .latest:
      return try SaidCell.write(
        point.interval, point.bound, to: sheet, row: row, column: place, style: Style.body.aligned(.number))
    case .low, .high:
      let value = column.kind == .low ? point.interval.low : point.interval.high
      return try sheet.write(
        .number(value ?? point.interval.best ?? point.interval.low ?? point.interval.high), row: row, column: place,
        style: style.with { $0.color = Style.muted })
    case .value where point.interval.isRange:
      // The range stands in the columns beside; a number between them would be one that nobody has stated.
      try sheet.write(.blank, row: row, column: place, style: style)
    case .value, .added:
      try SaidCell.write(point.interval, point.bound, to: sheet, row: row, column: place, style: style)
    }
    guard notes > 0 else { return }
    notes -= 1
    let remark =
      switch point.flag {
      case .none: ""
      case .revisedDown: "\nLower than what was said before."
      case .restarted: "\nSo much lower that the count must have begun anew."
      case .copy: "\nA copy of another article."
      }
    try sheet.write(
      note: SaidCell.note(
        day: point.asOf, article: point.article, source: point.source, interval: point.interval, bound: point.bound,
        sentence: point.sentence) + remark, row: row, column: place)
  }
}

extension Interval {
  /// Whether the words name two limits, and no number between them.
  var isRange: Bool {
    guard let low, let high else { return false }
    return low != high
  }
}
