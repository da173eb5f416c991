internal import Articles
internal import Comparison
internal import Figures
internal import Glibc

/// Writes a ``Report`` as a folder of CSV files, one a sheet of the workbook and some more, with a `datapackage.json`
/// that says what is in them.
struct FolderWriter {
  /// The report.
  let report: Report
  /// How files are written.
  let options: FileOptions
  /// Is told of unfinished files.
  let pending: OutputFile.Pending

  /// What is said of a file.
  private struct About {
    var name: String
    var title: String
    var description: String
    var key: [String] = []
    var refersToArticles = false
  }

  /// Writes the files into the folder at `path`, which is made where it is missing.
  func write(to path: String) throws(ReportingError) {
    var folder = path
    while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
    try OutputFile.makeFolder(folder)
    // Ids that are empty or occur twice, as lines of several files may have them, are no keys.
    let ids = report.articles.map(\.article.id)
    let hasKeys = Set(ids).count == ids.count && !ids.contains("")
    var package = DataPackage(report: report, options: options.csv)
    let sheet = options.profile.map { ProfileSheet($0, of: report) }
    try writeReadme(to: folder, sheet, &package)
    try write(
      About(name: "summary", title: "Summary", description: "One row a claim: lowest, latest and highest value."),
      SummaryColumns.columns, SummaryColumns.rows(of: report.claims), to: folder, &package)
    try write(
      About(
        name: "comparison", title: "Comparison", description: "One row an article's answer to a claim.",
        refersToArticles: hasKeys),
      ClaimColumns.reports, report.claims.flatMap(ClaimColumns.reportRows), to: folder, &package)
    try write(
      About(
        name: "timeline", title: "Time lines", description: "One row an article's number, in the order of days.",
        refersToArticles: hasKeys),
      TimelineColumns.columns, report.comparisons.flatMap(\.timelines).flatMap(TimelineColumns.rows), to: folder,
      &package)
    try write(
      About(
        name: "disagreements", title: "Disagreements",
        description: "One row a pair of reports that contradict each other, with both sentences."),
      DisagreementColumns.columns, report.comparisons.flatMap(\.disagreements).map(DisagreementColumns.row), to: folder,
      &package)
    try write(
      About(name: "events", title: "Events", description: "One row an event, with what its articles say in short."),
      EventColumns.columns, report.comparisons.map(\.event).map(EventColumns.row), to: folder, &package)
    try write(
      About(
        name: "articles", title: "Articles", description: "One row an article, or an input that could not be read.",
        key: hasKeys && report.failures.isEmpty ? ["article"] : []),
      ArticlesSheet.columns,
      report.articles.map(ArticlesSheet.row(of:)) + report.failures.map(ArticlesSheet.row(of:)), to: folder, &package)
    try writeRecords(
      About(
        name: "figures", title: "Figures", description: "One row a figure that an article states.",
        key: hasKeys ? ["article", "figure"] : [], refersToArticles: hasKeys),
      .figures, to: folder, &package)
    try writeRecords(
      About(
        name: "totals", title: "Totals", description: "One row an article's total of a measure and unit.",
        key: hasKeys ? ["article", "measure", "unit"] : [], refersToArticles: hasKeys),
      .totals, to: folder, &package)
    if options.isWide {
      try writeRecords(
        About(
          name: "totals-wide", title: "Totals, wide", description: "One row an article, three columns a measure.",
          key: hasKeys ? ["article"] : [], refersToArticles: hasKeys),
        .wideTotals, to: folder, &package)
    }
    if let sheet {
      try write(
        About(name: sheet.profile.rawValue, title: sheet.profile.rawValue, description: sheet.notes.first ?? ""),
        sheet.columns, sheet.rows, to: folder, &package)
    }
    let file = try OutputFile(folder + "/datapackage.json", pending: pending)
    try file.write(package.json())
    try file.commit()
  }

  private func writeReadme(
    to folder: String, _ sheet: ProfileSheet?, _ package: inout DataPackage
  ) throws(ReportingError) {
    let figures = report.articles.reduce(0) { $0 + $1.figures.count }
    var sections = ReadmeSheet(report: report, figures: figures).sections
    if let sheet {
      sections.append(
        ReadmeSheet.Section(
          heading: "Columns of \(sheet.profile.rawValue)", lines: sheet.notes.map { ReadmeSheet.Line("note", $0) }))
    }
    try write(
      About(name: "readme", title: "Read me", description: "What the files hold, how and from what they were made."),
      [
        Column("section", "What it is about."), Column("name", "What it is about, more narrowly."),
        Column("text", "What is to be said of it."),
      ],
      sections.flatMap { section in
        section.lines.map { [.text(section.heading), .text($0.name), .text($0.text)] }
      }, to: folder, &package)
  }

  private func write(
    _ about: About, _ columns: [Column], _ rows: [[Cell]], to folder: String, _ package: inout DataPackage
  ) throws(ReportingError) {
    let path = path(of: about, in: folder)
    let file = try OutputFile(path, pending: pending)
    let csv = CSVWriter(options.csv)
    var bytes: [UInt8] = []
    csv.append(header: columns, to: &bytes)
    for row in rows {
      csv.append(row, to: &bytes)
      if bytes.count > 1 << 20 {
        try file.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes)
    try file.commit()
    add(about, columns, path, to: &package)
  }

  private func writeRecords(
    _ about: About, _ kind: RecordRenderer.Kind, to folder: String, _ package: inout DataPackage
  ) throws(ReportingError) {
    let path = path(of: about, in: folder)
    try report.writeRecords(kind, format: .csv, csv: options.csv, to: path, pending: pending)
    let columns = RecordRenderer(kind, format: .csv, options: report.options).columns
    add(about, columns, path, to: &package)
  }

  private func path(of about: About, in folder: String) -> String {
    "\(folder)/\(about.name).\(options.csv.delimiter == .tab ? "tsv" : "csv")"
  }

  private func add(_ about: About, _ columns: [Column], _ path: String, to package: inout DataPackage) {
    var status = stat()
    guard stat(path, &status) == 0, let hash = SHA256Hash.hex(ofFile: path) else { return }
    package.resources.append(
      DataPackage.Resource(
        name: about.name,
        file: String(path.suffix(from: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)),
        title: about.title, description: about.description,
        fields: columns.map { FieldSchema($0, in: about.name) }, key: about.key,
        refersToArticles: about.refersToArticles, size: Int(status.st_size), sha256: hash))
  }
}
