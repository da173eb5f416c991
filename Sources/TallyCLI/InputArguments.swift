public import ArgumentParser
public import Tally

extension InputFormat: ExpressibleByArgument {}
extension DayOrder: ExpressibleByArgument {}

/// What every verb that reads articles takes.
struct InputArguments: ParsableArguments {
  @Argument(help: "Files, folders (with all below them), or - for standard input.")
  var inputs: [String]

  @OptionGroup var reading: ReadingArguments

  @Option(help: "The number of threads (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  /// How inputs become articles.
  var ingestOptions: IngestOptions { reading.ingestOptions }

  /// The workers.
  var pipeline: ArticlePipeline { jobs.map { ArticlePipeline(jobs: $0) } ?? ArticlePipeline() }

  /// Reads all inputs and keeps their articles; what cannot be read is named on standard error.
  func collect(_ extraction: Extraction) async -> ArticleCollection {
    await ArticleCollection.read(
      inputs: inputs, pipeline: pipeline, ingest: ingestOptions, extraction: extraction
    ) {
      Messages.error($0.description)
    }
  }
}

/// How inputs are read.
struct ReadingArguments: ParsableArguments {
  @Option(help: "How the inputs are written: auto (by name and content), text or ndjson.")
  var inputFormat: InputFormat = .auto

  @Option(help: "The day of publication of articles that name none.", transform: Self.day)
  var date: CalendarDate?

  @Option(help: "Read dates such as 04/09/2018 day-first or month-first (default: not at all).")
  var dateOrder: DayOrder?

  /// How inputs become articles.
  var ingestOptions: IngestOptions {
    IngestOptions(format: inputFormat, date: date, dayOrder: dateOrder, relatedLines: .standard)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard text.utf8.count == 10, let day = CalendarDate(iso: text) else {
      throw ValidationError("\"\(text)\" is not a day of the form YYYY-MM-DD.")
    }
    return day
  }
}

/// Which figures a verb looks at.
struct ScopeArguments: ParsableArguments {
  @Flag(help: "Give every quantity, not impact figures and money alone.")
  var all = false

  @Flag(help: "Give every other numeral too: years, ordinals, identifiers.")
  var numerals = false

  /// The figures that were asked for.
  var scope: ExtractionOptions.Scope { numerals ? .numerals : all ? .all : .impact }
}
