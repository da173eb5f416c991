import ArgumentParser

/// The benchmarks; without a name, that of the extraction.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "TallyBenchmarks", abstract: "Measure Tally.",
    subcommands: [ExtractBenchmark.self, QuantityBenchmark.self, WorkbookBenchmark.self],
    defaultSubcommand: ExtractBenchmark.self)
}
