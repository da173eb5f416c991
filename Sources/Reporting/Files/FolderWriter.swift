internal import Articles
internal import Comparison
internal import Figures

/// Writes a ``Report`` as a folder of CSV files, one a sheet of the workbook, and one of the totals.
struct FolderWriter {
  /// The report.
  let report: Report
  /// Is told of unfinished files.
  let pending: OutputFile.Pending

  /// Writes the files into the folder at `path`, which is made where it is missing.
  func write(to path: String) throws(ReportingError) {
    var folder = path
    while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
    try OutputFile.makeFolder(folder)
    let figures = report.articles.reduce(0) { $0 + $1.figures.count }
    let sections = ReadmeSheet(report: report, figures: figures).sections
    try write(
      [Column("section", ""), Column("name", ""), Column("text", "")],
      sections.flatMap { section in
        section.lines.map { [.text(section.heading), .text($0.name), .text($0.text)] }
      }, to: folder + "/readme.csv")
    try write(SummaryColumns.columns, SummaryColumns.rows(of: report.claims), to: folder + "/summary.csv")
    try write(ClaimColumns.reports, report.claims.flatMap(ClaimColumns.reportRows), to: folder + "/comparison.csv")
    try write(ArticlesSheet.columns, report.articles.map(ArticlesSheet.row), to: folder + "/articles.csv")
    try report.writeRecords(.figures, format: .csv, to: folder + "/figures.csv", pending: pending)
    try report.writeRecords(.totals, format: .csv, to: folder + "/totals.csv", pending: pending)
  }

  private func write(_ columns: [Column], _ rows: [[Cell]], to path: String) throws(ReportingError) {
    let file = try OutputFile(path, pending: pending)
    var bytes: [UInt8] = []
    CSVWriter.append(header: columns, to: &bytes)
    for row in rows { CSVWriter.append(row, to: &bytes) }
    try file.write(bytes)
    try file.commit()
  }
}
