import ArgumentParser
import Glibc
import Tally

/// The command `tally`.
@main
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Find every figure that news articles state, and who says so.",
    version: Version.current,
    subcommands: [
      ExtractCommand.self, TotalsCommand.self, CompareCommand.self, ReportCommand.self, ReadCommand.self,
      ImportCommand.self, ListCommand.self, SearchCommand.self, ExportCommand.self, ReviewCommand.self,
      ExplainCommand.self,
      EvaluateCommand.self,
    ])

  /// The arguments, with names of files in any bytes.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { PathName.string($0) }
    }
  }

  /// The command that `arguments` are.
  ///
  /// A verb reads its arguments alone where it can: on its way through the whole tree the parser lists the options of
  /// each command four times, which takes a third of a short run. Whatever is not a plain call of a verb (help, a
  /// mistake) is the tree's to answer.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let verb = configuration.subcommands.first(where: { $0.configuration.commandName == name }) as? any Verb.Type,
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), command is any Verb
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  static func main() async {
    // A reader that goes away (`tally … | head`) shows as an error of the write, which ends the run quietly.
    signal(SIGPIPE, SIG_IGN)
    let arguments = arguments
    // Nearly every command extracts: its tables are loaded while the arguments are read, which takes as long.
    if arguments.count > 1 { Task.detached { Extraction.load() } }
    do {
      let command = try command(arguments)
      if var verb = command as? any AsyncParsableCommand {
        try await verb.run()
      } else {
        var verb = command
        try verb.run()
      }
    } catch {
      Help.exit(with: error)
    }
  }
}
