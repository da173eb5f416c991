import ArgumentParser
public import Tally

extension InputFormat: Choice {}
extension DayOrder: Choice {}

/// What every verb that reads articles takes.
struct InputArguments: ParsableArguments {
  @Argument(help: "Files, folders (with all below them), or - for standard input.")
  var inputs: [String] = []

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var reading: ReadingArguments

  @Option(help: "The number of threads (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if isArchive, !inputs.isEmpty { throw ValidationError("Give inputs or --archive, not both.") }
    if !isArchive, inputs.isEmpty {
      throw ValidationError("Name files or folders to read, - for standard input, or an --archive.")
    }
    if isArchive, reading.isSet {
      throw ValidationError(
        "--input-format, --date, --date-order and --any-language are for inputs; tally import takes them.")
    }
  }

  /// Whether an archive is read.
  var isArchive: Bool { archive.archive != nil }

  /// What is read, as given.
  var named: [String] { archive.archive.map { [$0] } ?? inputs }

  /// How inputs become articles.
  var ingestOptions: IngestOptions { reading.ingestOptions }

  /// The workers.
  var pipeline: ArticlePipeline { jobs.map { ArticlePipeline(jobs: $0) } ?? ArticlePipeline() }

  /// Where the articles come from; ends the verb where the archive or the gazetteer cannot be read.
  ///
  /// - Parameters:
  ///   - extraction: How figures are read; none where only articles are.
  ///   - omitsRejected: Leaves rejected figures of an archive out where `--review` does not ask for them.
  func source(
    _ extraction: ExtractionArguments? = nil, _ scope: ExtractionOptions.Scope = .impact, omitsRejected: Bool = false
  ) throws -> ArticleSource {
    if isArchive {
      let options = try extraction?.archiveOptions(scope) ?? ExtractionOptions()
      return .archive(try archive.reading(options, omitsRejected: omitsRejected))
    }
    return .inputs(inputs, ingest: ingestOptions, extraction: try extraction?.extraction(scope) ?? Extraction())
  }

  /// Reads all articles and keeps them; what cannot be read is named on standard error.
  func collect(_ source: ArticleSource) async -> ArticleCollection {
    var line = ProgressLine(inputs: source.inputs)
    let collection = await ArticleCollection.read(from: source, pipeline: pipeline) {
      Messages.error($0.description)
    } progress: {
      line.show(articles: $0)
    }
    line.end()
    return collection
  }
}

/// How inputs are read.
struct ReadingArguments: ParsableArguments {
  @Option(help: "How the inputs are written, where neither name nor content tells it.")
  var inputFormat: InputFormat = .auto

  @Option(
    help: """
      Where a dump gives a part of the article: text=body, title=fields.headline; the parts are id, text, title, date, \
      url, publisher, language and, in JSON, articles, the array that holds them.
      """,
    transform: Self.fieldName)
  var field: [FieldName] = []

  @Option(help: "The day of publication of articles that name none.", transform: Self.day)
  var date: CalendarDate?

  @Option(help: "Read dates such as 04/09/2018 day-first or month-first (default: not at all).")
  var dateOrder: DayOrder?

  @Flag(help: "Read articles in other languages too, as if they were English.")
  var anyLanguage = false

  /// Whether any of the options was given.
  var isSet: Bool { inputFormat != .auto || !field.isEmpty || date != nil || dateOrder != nil || anyLanguage }

  /// How inputs become articles.
  var ingestOptions: IngestOptions {
    var names = FieldNames()
    for field in field { names[field.field] = field.name }
    var options = IngestOptions(
      format: inputFormat, date: date, dayOrder: dateOrder, readsAnyLanguage: anyLanguage, relatedLines: .standard,
      fields: names)
    if Messages.isTerminal { options.meter = ProgressLine.meter }
    return options
  }

  /// A part of an article and the name that it has in the input.
  struct FieldName {
    var field: FieldNames.Field
    var name: String
  }

  private static func fieldName(_ text: String) throws -> FieldName {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let field = FieldNames.Field(rawValue: parts[0]) else {
      let known = FieldNames.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\"\(text)\" is not of the form PART=NAME with a part of \(known).")
    }
    return FieldName(field: field, name: parts[1])
  }

  static func day(_ text: String) throws -> CalendarDate {
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
