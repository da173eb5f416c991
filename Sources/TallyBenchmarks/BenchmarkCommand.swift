import ArgumentParser

@main
struct BenchmarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "TallyBenchmarks")
}
