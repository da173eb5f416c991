import ArgumentParser

@main
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", subcommands: [EvaluateCommand.self])
}
