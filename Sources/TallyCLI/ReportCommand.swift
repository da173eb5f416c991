import ArgumentParser
import Comparison
import Glibc
public import Tally

extension Profile: Choice {}

/// `tally report`: articles to a workbook, CSV or NDJSON.
struct ReportCommand: Verb {
  static let example = "tally report Data/articles -o Reports/articles.xlsx"
  static let configuration = CommandConfiguration(
    verb: "report",
    abstract: "Write figures, totals and comparison of articles to files.",
    usage: "tally report <inputs> ... -o <file> [options]",
    discussion: """
      The output's name says what is written: .xlsx a workbook; .html a page; .csv, .tsv, .ndjson or .json the figures; a name that \
      ends in / a folder with one CSV file a sheet and a datapackage.json that describes them. -o may be given several \
      times. The same inputs give the same bytes: a \
      workbook is dated by its latest article, or by SOURCE_DATE_EPOCH.
      """)

  @OptionGroup var inputs: InputArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments

  @Option(name: [.short, .long], help: "The file or folder to write.")
  var output: [String] = []

  @Flag(help: "CSV: one row an article with its totals, with columns for each measure.")
  var wide = false

  @Option(help: "CSV: the columns and codes of a scheme of the field.")
  var profile: Profile?

  @OptionGroup var table: TableArguments

  @Flag(help: "End with status 1 when nothing is found.")
  var failEmpty = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("Name the file to write with -o.") }
    for path in output where ReportFormat(path: path) == nil {
      throw ValidationError("\(path): the name must end in .xlsx, .html, .csv, .tsv, .ndjson, .json or / for a folder.")
    }
    if wide || table.isUsed || profile != nil, !output.contains(where: Self.isTable) {
      throw ValidationError(
        "--wide, --profile, --bom, --delimiter and --hxl go with CSV: give -o a name in .csv, or a folder's.")
    }
    if wide, profile != nil { throw ValidationError("Give --wide or --profile, not both.") }
    if table.hxl, profile != nil {
      throw ValidationError("--hxl goes with Tally's own columns; leave out --profile.")
    }
  }

  /// Whether tables of text are written to `path`.
  private static func isTable(_ path: String) -> Bool {
    switch ReportFormat(path: path) {
    case .records(.csv), .folder: true
    default: false
    }
  }

  func run() async throws {
    if profile == nil, output.count == 1, case .records(let format) = ReportFormat(path: output[0]) {
      return try await stream(format, to: output[0])
    }
    let collection = try await inputs.collect(inputs.source(extraction, scope.scope, omitsRejected: true))
    let articles = collection.articles
    var report = Report(
      articles: articles,
      comparisons: Comparison(of: collection.judged, grouping: .automatic(articles: articles.count)).comparisons,
      version: "tally \(Version.current)", inputs: inputs.named,
      settings: scope.settings + extraction.settings + inputs.archive.filter.settings,
      options: extraction.recordOptions(ofArchive: inputs.isArchive),
      created: getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) })
    report.files = InputFiles.paths(of: inputs.inputs).compactMap { path in
      SHA256Hash.hex(ofFile: path).map { Report.File(path: path, sha256: $0) }
    }
    report.failures = collection.failures.map { error in
      let line = error.line.map { ":\($0)" } ?? ""
      return Report.Failure(input: error.subject + line, reason: error.underlying)
    }
    let scheme = profile.map {
      ProfileOptions($0, isWarZone: extraction.warZone, householdSize: extraction.householdSize)
    }
    if let scheme {
      for note in report.notes(on: scheme) { Messages.write("\(scheme.profile.rawValue): \(note)") }
    }
    for path in output {
      do {
        Messages.progress("writing \(path)")
        defer { Messages.endProgress() }
        try report.write(
          to: path, options: FileOptions(csv: table.csv(path), isWide: wide, profile: scheme),
          pending: PendingFile.set)
      } catch {
        Messages.error(error.description)
        throw ExitStatus.output
      }
    }
    try ExitStatus.check(
      failures: collection.failureCount, isEmpty: articles.allSatisfy(\.figures.isEmpty), failEmpty: failEmpty)
  }

  /// Writes records alone, which need no comparison: while articles are read, in memory that does not grow with them.
  private func stream(_ format: RecordFormat, to path: String) async throws {
    let renderer = RecordRenderer(
      wide && format == .csv ? .wideTotals : .figures, format: format,
      options: extraction.recordOptions(ofArchive: inputs.isArchive),
      csv: table.csv(path))
    try await RecordVerb.run(
      renderer, source: inputs.source(extraction, scope.scope, omitsRejected: true), pipeline: inputs.pipeline,
      output: path, failEmpty: failEmpty)
  }
}

extension ScopeArguments {
  /// What a report says of the options.
  fileprivate var settings: [Report.Setting] {
    numerals ? [Report.Setting("figures", "every numeral")] : all ? [Report.Setting("figures", "every quantity")] : []
  }
}
