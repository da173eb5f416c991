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

  /// The verb that `arguments` plainly call; `nil` where they ask for help or are a mistake, which the whole command is
  /// to answer.
  ///
  /// On its way through the whole command the parser lists the options of a verb four times, which is much of a short
  /// run; a verb that reads its arguments alone lists them twice.
  private static func verb(_ arguments: [String]) -> (any Verb)? {
    guard let name = arguments.first,
      let verb = configuration.subcommands.first(where: { $0.configuration.commandName == name }) as? any Verb.Type
    else { return nil }
    return try? verb.parseAsRoot(Array(arguments.dropFirst())) as? any Verb
  }

  /// Loads the tables of the language on threads of their own, which begin sooner than tasks.
  private static func load() {
    let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { part in
      Extraction.loads[Int(bitPattern: part)]()
      return nil
    }
    for part in Extraction.loads.indices {
      var thread = pthread_t()
      if pthread_create(&thread, nil, begin, UnsafeMutableRawPointer(bitPattern: part)) == 0 { pthread_detach(thread) }
    }
  }

  static func main() async {
    // A reader that goes away (`tally … | head`) shows as an error of the write, which ends the run quietly.
    signal(SIGPIPE, SIG_IGN)
    let arguments = arguments
    // Nearly every command extracts: its tables are loaded while the arguments are read, which takes as long.
    if arguments.count > 1 { load() }
    do {
      if var verb = verb(arguments) { return try await verb.run() }
      let command = try parseAsRoot(arguments)
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
