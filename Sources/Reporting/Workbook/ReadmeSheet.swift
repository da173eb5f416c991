internal import Articles
internal import Figures

/// The sheet README: what the workbook holds, how it was made, and what each column means.
struct ReadmeSheet {
  /// The report.
  let report: Report
  /// The number of its figures.
  let figures: Int

  /// A heading and its lines of name and text.
  struct Section {
    /// The heading.
    var heading: String
    /// What stands under it.
    var lines: [(name: String, text: String)]
  }

  private static let textWidth = 105.0

  /// Writes the sheet.
  func write(to sheet: Sheet) throws(ReportingError) {
    sheet.hideGrid()
    try sheet.setColumn(0, width: 24)
    try sheet.setColumn(1, width: Self.textWidth)
    try sheet.writeTitle(
      "Figures reported in \(count(report.articles.count, "article"))",
      note: "Who reported how many, where, when and according to whom; each figure with the sentence that states it.")
    var row = 3
    for section in sections {
      try sheet.setRow(row, height: 20)
      try sheet.write(.text(section.heading), row: row, column: 0, style: .section)
      try sheet.write(.blank, row: row, column: 1, style: .section)
      row += 1
      for line in section.lines {
        try sheet.setRow(row, height: Sheet.height(of: line.text, width: Self.textWidth))
        try sheet.write(.text(line.name), row: row, column: 0, style: .plain.with { $0.isBold = true })
        try sheet.write(.text(line.text), row: row, column: 1, style: .plain.with { $0.wraps = true })
        row += 1
      }
      row += 1
    }
    try sheet.setPrint(headerRows: 0, lastRow: row, lastColumn: 1)
  }

  /// All that the sheet says, section by section.
  var sections: [Section] {
    [
      Section(heading: "About this workbook", lines: about),
      Section(
        heading: "Sheets",
        lines: [
          (
            "Summary",
            "One row a measure, event and group of people: the lowest, the latest and the highest value that the articles "
              + "give, how many sources they come from, and a chart."
          ),
          (
            "Figures",
            "One row a figure, as stated, with its sentence. Grey rows count in no total: possible, forecast, denied, of "
              + "another event, or from a teaser."
          ),
          ("Comparison", "Each measure by article: who says what, and how the articles stand to each other."),
          ("Articles", "One row an article, with its totals."),
        ]),
      Section(
        heading: "How values are given",
        lines: [
          (
            "low, best, high",
            "The interval that the words entail. “At least 250” has a low of 250 and nothing else; “41” has all three; "
              + "“dozens” has its own floor, 24. An empty cell means that the words set no such limit, not zero."
          ),
          (
            "bound",
            "How it was said: exact (41), at_least, more_than (the number itself is excluded), at_most, less_than, about, "
              + "range (20 to 30), vague (dozens, hundreds), none (no casualties)."
          ),
          (
            "total",
            "An article’s one answer for a measure: disjoint groups are added, parts are not added to their whole, "
              + "revised figures are replaced."
          ),
        ]),
      Section(heading: "Verdicts", lines: Self.verdicts),
      Section(
        heading: "Columns of Figures",
        lines: FigureColumns(options: report.options).columns.map { ($0.name, $0.meaning) }),
    ]
  }

  private static let verdicts: [(name: String, text: String)] = [
    ("agree", "Equal and exact."),
    ("compatible", "Some number satisfies both: “at least 250” and 306. “About 40” allows a tenth more or less."),
    ("revised up, revised down", "No number satisfies both; the later one is by the same or an unnamed source."),
    (
      "conflict",
      "No number satisfies both, and different sources are named, or both are of the same day, or one is denied."
    ),
    ("different scope", "Population, place or period differ: not to be compared."),
  ]

  private var about: [(name: String, text: String)] {
    var lines: [(name: String, text: String)] = [
      ("Made by", report.version),
      ("As of", CalendarDate(dayNumber: Self.day(of: report.timestamp)).description),
      ("Articles", "\(report.articles.count)" + (report.days.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? "")),
      ("Figures", NumberText.grouped(Double(figures))),
    ]
    if !report.inputs.isEmpty { lines.append(("Inputs", report.inputs.joined(separator: "\n"))) }
    lines += report.settings.map { ($0.name, $0.value) }
    if report.articles.contains(where: { $0.figures.contains { $0.places.contains { $0.geonamesID != nil } } }) {
      lines.append(("Places", "Coordinates and names from GeoNames, geonames.org, CC BY 4.0."))
    }
    return lines
  }

  /// The day of a time in seconds since 1970, held within the calendar.
  private static func day(of seconds: Int) -> Int {
    let day = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    return min(max(day, -719_162), 2_932_896)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(NumberText.grouped(Double(number))) \(noun)\(number == 1 ? "" : "s")"
  }
}
