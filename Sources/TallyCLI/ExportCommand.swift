import ArgumentParser
import Tally

/// `tally export`: the records of an archive.
struct ExportCommand: Verb {
  static let example = "tally export figures --archive tally.sqlite --measure displaced -o displaced.csv"
  static let configuration = CommandConfiguration(
    verb: "export",
    abstract: "Write the figures, totals or articles of an archive, in memory that does not grow with it.",
    usage: "tally export [figures|totals|articles] --archive <file> [options]")

  /// What is exported.
  enum Records: String, ExpressibleByArgument, CaseIterable {
    case figures, totals, articles

    /// What the renderer calls them.
    var kind: RecordRenderer.Kind {
      switch self {
      case .figures: .figures
      case .totals: .totals
      case .articles: .articles
      }
    }
  }

  @Argument(help: "figures, totals or articles.")
  var records: Records = .figures

  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  @Option(help: "The number of threads (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if archive.archive == nil { throw ValidationError("Name the archive with --archive.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    let reading = try archive.reading(
      try extraction.archiveOptions(scope.scope), omitsRejected: records == .totals)
    try await RecordVerb.run(
      records.kind, source: .archive(reading), pipeline: jobs.map { ArticlePipeline(jobs: $0) } ?? ArticlePipeline(),
      output: output, options: extraction.recordOptions(ofArchive: true))
  }
}
