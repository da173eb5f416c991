import ArgumentParser
import Tally

/// `tally totals`: articles to one answer per article and measure.
struct TotalsCommand: Verb {
  static let example = "tally totals Data/articles"
  static let configuration = CommandConfiguration(
    verb: "totals",
    abstract: "Answer \"how many, according to this article\": one record an article, measure and unit.",
    usage: "tally totals <inputs> ... [options]")

  @OptionGroup var inputs: InputArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  @Flag(help: "CSV: one row an article, with columns for each measure.")
  var wide = false

  func validate() throws {
    if wide, output.recordFormat != .csv {
      throw ValidationError("--wide goes with CSV: add --format csv, or -o with a name in .csv.")
    }
  }

  func run() async throws {
    try await RecordVerb.run(
      wide ? .wideTotals : .totals, source: inputs.source(extraction, omitsRejected: true), pipeline: inputs.pipeline,
      output: output)
  }
}
