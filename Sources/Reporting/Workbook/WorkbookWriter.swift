internal import Figures

/// Writes a ``Report`` as an Excel workbook: README, Summary, Figures, Comparison, Timeline, Disagreements,
/// Articles, Events.
struct WorkbookWriter {
  /// Rows on a sheet, header included ("Excel specifications and limits"); further rows go to further sheets.
  var rowLimit = 1_048_576
  /// Figures up to which the workbook is held in memory, which native tables and bold quotes need.
  var tableLimit = 50_000
  /// The folder of temporary files; without one `TMPDIR`, or `/tmp`.
  var temporaryFolder: String?

  /// Writes the report to `path`, which is replaced when the workbook is whole.
  func write(
    _ report: Report, to path: String, pending: @escaping OutputFile.Pending = { _ in }
  ) throws(ReportingError) {
    try OpenElsewhere.check(path)
    let count = report.articles.reduce(0) { $0 + $1.figures.count }
    let isStreaming = count > tableLimit
    let room = WorkbookRoom(report, folder: temporaryFolder)
    try room.checkBefore(writing: path, isStreaming: isStreaming)
    let file = try OutputFile(path, pending: pending)
    // The library opens the file by its path.
    try file.release()
    let workbook = try Workbook(
      path: file.temporaryPath, named: path, title: ReadmeSheet.title(articles: report.articles.count),
      version: report.version,
      created: report.timestamp, isStreaming: isStreaming, room: room)
    let figures = FiguresSheet(
      report: report, rowLimit: rowLimit, articleRows: RowAddresses(name: "Articles", rowLimit: rowLimit))
    let cells = FigureAddresses(report: report, rowLimit: rowLimit)
    let readme = try workbook.addSheet("README")
    try ReadmeSheet(report: report, figures: count, decisions: figures.decisions(figures: count)).write(to: readme)
    try SummarySheet(report: report, rowLimit: rowLimit).write(to: workbook)
    try figures.write(to: workbook)
    let events = try ComparisonSheet(report: report, rowLimit: rowLimit, figureCells: cells).write(to: workbook)
    try TimelineSheet(report: report, rowLimit: rowLimit).write(to: workbook)
    try DisagreementsSheet(report: report, rowLimit: rowLimit, figureCells: cells).write(to: workbook)
    try ArticlesSheet(report: report, rowLimit: rowLimit, figureCells: cells, path: path).write(to: workbook)
    try EventsSheet(report: report, rowLimit: rowLimit, comparisonCells: events).write(to: workbook)
    readme.activate()
    try room.checkBeforeClosing(path)
    try workbook.close()
    try file.commit()
  }
}
