import ArgumentParser
import Tally

/// `tally read`: what Tally reads in its inputs.
struct ReadCommand: Verb {
  static let example = "tally read story.txt --format json"
  static let configuration = CommandConfiguration(
    verb: "read",
    abstract: "Show what Tally reads in articles: text, title, date and regions.",
    usage: "tally read <inputs> ... [options]")

  @OptionGroup var inputs: InputArguments
  @OptionGroup var output: OutputArguments

  func run() async throws {
    try await RecordVerb.run(.articles, source: inputs.source(), pipeline: inputs.pipeline, output: output)
  }
}
