internal import Articles
internal import Figures

/// The sheet README: what the workbook holds, how it was made and from what, and what each column means.
struct ReadmeSheet {
  /// The report.
  let report: Report
  /// The number of its figures.
  let figures: Int
  /// The cells of the analyst's decisions, sheet by sheet: `'Figures'!$O$2:$O$15`.
  var decisions: [String] = []

  /// A line: a name, what is said of it, and for a column its unit.
  struct Line {
    /// The name.
    var name: String
    /// What is said of it.
    var text: String
    /// The unit of a column's values.
    var unit: String?

    /// A line.
    init(_ name: String, _ text: String, unit: String? = nil) {
      self.name = name
      self.text = text
      self.unit = unit
    }
  }

  /// A heading and its lines.
  struct Section {
    /// The heading.
    var heading: String
    /// What stands under it.
    var lines: [Line]
  }

  private static let textWidth = 105.0
  /// Files beyond these are counted, not listed.
  private static let fileLimit = 200

  /// Writes the sheet.
  func write(to sheet: Sheet) throws(ReportingError) {
    sheet.hideGrid()
    try sheet.setColumn(0, width: 26)
    try sheet.setColumn(1, width: Self.textWidth)
    try sheet.setColumn(2, width: 26)
    try sheet.writeTitle(
      Self.title(articles: report.articles.count),
      note: "Who reported how many, where, when and according to whom; each figure with the sentence that states it.")
    var row = 3
    for section in sections {
      row = try write(section, to: sheet, from: row)
      if section.heading == Self.reviewHeading { row = try writeDecisions(to: sheet, from: row - 1) }
    }
    try sheet.setPrint(headerRows: 0, lastRow: row - 2, lastColumn: 2)
  }

  /// Writes a section and gives the row after it and an empty one.
  private func write(_ section: Section, to sheet: Sheet, from first: Int) throws(ReportingError) -> Int {
    var row = first
    try sheet.setRow(row, height: 20)
    try sheet.write(.text(section.heading), row: row, column: 0, style: .section)
    try sheet.write(.blank, row: row, column: 1, style: .section)
    let hasUnits = section.lines.contains { $0.unit != nil }
    try sheet.write(hasUnits ? .text("unit") : .blank, row: row, column: 2, style: .section)
    row += 1
    for line in section.lines {
      try sheet.setRow(
        row,
        height: max(
          Sheet.height(of: line.text, width: Self.textWidth), Sheet.height(of: line.name, width: 22)))
      try sheet.write(
        .text(line.name), row: row, column: 0,
        style: .plain.with {
          $0.isBold = true
          $0.wraps = true
        })
      try sheet.write(.text(line.text), row: row, column: 1, style: .plain.with { $0.wraps = true })
      if let unit = line.unit {
        try sheet.write(.text(unit), row: row, column: 2, style: .plain.with { $0.color = Style.muted })
      }
      row += 1
    }
    return row + 1
  }

  /// Counts the decisions with formulas, so that the counts follow what the analyst does.
  private func writeDecisions(to sheet: Sheet, from first: Int) throws(ReportingError) -> Int {
    var row = first
    var known: [Review.Decision: Int] = [:]
    for extracted in report.articles {
      for figure in extracted.figures { known[extracted.review(of: figure).decision, default: 0] += 1 }
    }
    for state in Review.Decision.allCases {
      try sheet.setRow(row, height: 16)
      try sheet.write(.text(state.rawValue), row: row, column: 0, style: .plain.with { $0.isBold = true })
      let sum = decisions.map { "COUNTIF(\($0),\"\(state.rawValue)\")" }.joined(separator: "+")
      try sheet.write(
        formula: "=" + sum, value: Double(known[state] ?? 0), row: row, column: 1,
        style: .plain.with { $0.alignment = .left })
      row += 1
    }
    return row + 1
  }

  private static let reviewHeading = "Review"

  /// All that the sheet says, section by section.
  var sections: [Section] {
    var sections = [
      Section(heading: "About this workbook", lines: about),
      Section(heading: "Sheets", lines: Self.sheets),
    ]
    if !decisions.isEmpty { sections.append(Section(heading: Self.reviewHeading, lines: Self.reviewing)) }
    sections += [
      Section(heading: "Method", lines: Self.method),
      Section(heading: "How values are given", lines: Self.values + derived),
      Section(heading: "Verdicts", lines: Self.verdicts),
      Section(heading: "Inputs", lines: inputs),
    ]
    sections += dictionary
    sections.append(Section(heading: "Sources and licences", lines: licences))
    return sections
  }

  private var about: [Line] {
    var lines = [
      Line(
        "Purpose",
        "To let a person check, correct and compare what articles report of an event: every figure stands beside the "
          + "sentence that states it, and no value is chosen as the true one."),
      Line("Made by", report.version),
      Line("As of", CalendarDate(dayNumber: Self.day(of: report.timestamp)).description),
      Line(
        "Articles", "\(report.articles.count)" + (report.days.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? "")),
      Line("Figures", NumberText.grouped(Double(figures))),
    ]
    if !report.failures.isEmpty {
      lines.append(
        Line("Not read", "\(count(report.failures.count, "input")), named with the reason on the sheet Articles."))
    }
    return lines + report.settings.map { Line($0.name, $0.value) }
  }

  private var inputs: [Line] {
    var lines = report.inputs.map { Line("as given", $0) }
    lines += report.files.prefix(Self.fileLimit).map { Line("SHA-256", "\($0.sha256)  \($0.path)") }
    let rest = report.files.count - Self.fileLimit
    if rest > 0 { lines.append(Line("", "and \(count(rest, "further file"))")) }
    lines.append(
      Line("Articles", "The text of each article has its own SHA-256 hash in the column sha256 of the sheet Articles."))
    return lines
  }

  /// What columns hold that no article states.
  private var derived: [Line] {
    var lines = [
      Line(
        "brown headers",
        "Values that no article states: coded under a convention, or households converted to persons. They stand apart "
          + "at the end of Figures and change nothing in low, best and high, which are always as stated.")
    ]
    if report.options.includesCoded {
      let name = report.settings.first { $0.name == "coding convention" }?.value ?? "the convention"
      lines.append(
        Line(
          "coded_low, coded_best, coded_high",
          "What a data set under \(name) would write down for the words. Empty where its rules say nothing of them."))
    }
    return lines
  }

  private var dictionary: [Section] {
    let sheets: [(String, [Column])] = [
      ("Summary", SummaryColumns.columns),
      ("Figures", FiguresSheet(report: report, rowLimit: 2, articleRows: RowAddresses(name: "", rowLimit: 2)).columns),
      ("Comparison", ComparisonSheet.columns),
      ("Timeline", TimelineSheet.columns),
      ("Disagreements", DisagreementsSheet.columns),
      ("Articles", ArticlesSheet.columns),
      ("Events", EventsSheet.columns),
    ]
    return sheets.map { name, columns in
      Section(
        heading: "Columns of \(name)",
        lines: columns.map { Line($0.name, $0.meaning, unit: ColumnUnit.of($0)) })
    }
  }

  private var licences: [Line] {
    var lines = [
      Line("Articles", "Sentences and titles are quoted from the articles; their rights stay with their publishers."),
      Line("Tally", "Apache License 2.0. It names its word lists’ and tables’ sources in its file NOTICE."),
    ]
    if report.articles.contains(where: { $0.figures.contains { $0.places.contains { $0.geonamesID != nil } } }) {
      lines.append(
        Line(
          "Places",
          "Coordinates, countries, divisions and ids from GeoNames, geonames.org, Creative Commons Attribution 4.0."))
    }
    return lines
  }

  /// The day of a time in seconds since 1970, held within the calendar.
  private static func day(of seconds: Int) -> Int {
    let day = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    return min(max(day, -719_162), 2_932_896)
  }

  /// The title of a workbook of so many articles.
  static func title(articles: Int) -> String {
    "Figures in \(NumberText.grouped(Double(articles))) article\(articles == 1 ? "" : "s")"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(NumberText.grouped(Double(number))) \(noun)\(number == 1 ? "" : "s")"
  }
}
