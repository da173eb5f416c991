import ArgumentParser
import Comparison
import Tally

/// `tally compare`: who says what, and where they differ.
struct CompareCommand: Verb {
  static let example = "tally compare monday.txt tuesday.txt"
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put what several articles say side by side: one record a claim.",
    usage: "tally compare <inputs> ... [options]",
    discussion: """
      A few articles are taken to be about one event unless their places or dates tell them apart; many are first \
      sorted into events. Each claim has a verdict: agree, compatible, revised_up, revised_down, conflict or \
      different_scope.
      """)

  @OptionGroup var inputs: InputArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  func run() async throws {
    let collection = try await inputs.collect(inputs.source(extraction, omitsRejected: true))
    let claims = Comparison.claims(
      of: collection.judged, grouping: .automatic(articles: collection.articles.count))
    let bytes = ClaimRenderer(format: output.recordFormat, csv: output.csv, width: output.width).render(claims)
    guard try output.write(bytes) else { return }
    try ExitStatus.check(failures: collection.failureCount, isEmpty: claims.isEmpty, failEmpty: output.failEmpty)
  }
}
