import ArgumentParser
import Tally

/// `tally extract`: articles to figures.
struct ExtractCommand: Verb {
  static let example = "tally extract news.ndjson --format csv -o figures.csv"
  static let configuration = CommandConfiguration(
    verb: "extract",
    abstract: "Find the figures that articles state: one record a figure.",
    usage: "tally extract <inputs> ... [options]")

  @OptionGroup var inputs: InputArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  func run() async throws {
    try await RecordVerb.run(
      .figures, source: inputs.source(extraction, scope.scope), pipeline: inputs.pipeline, output: output,
      options: extraction.recordOptions(ofArchive: inputs.isArchive))
  }
}
