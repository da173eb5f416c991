import ArgumentParser
import Glibc

/// A verb of `tally`, whose help begins with an example.
protocol Verb: AsyncParsableCommand {
  /// A command line that does something useful as it stands.
  static var example: String { get }
}

extension CommandConfiguration {
  /// The configuration of a verb of `tally`: the parser of a verb alone does not look whether a completion script is
  /// asked for, which only the whole command gives.
  init(verb name: String, abstract: String, usage: String? = nil, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "tally", abstract: abstract, usage: usage, discussion: discussion)
  }
}

/// Prints what the argument parser has to say, and ends the process.
enum Help {
  /// Ends with the status of `error`; help goes to standard output, all else to standard error.
  static func exit(with error: any Error) -> Never {
    let status = TallyCommand.exitCode(for: error)
    let text = TallyCommand.fullMessage(for: error)
    if text.isEmpty { Glibc.exit(status.rawValue) }
    if status.isSuccess {
      let output = OutputStream(descriptor: STDOUT_FILENO)
      try? output.write(Array((example(for: text) + text + "\n").utf8))
    } else {
      Messages.write(text)
    }
    Glibc.exit(status.rawValue)
  }

  /// The example of the verb whose help `text` is, set above it.
  private static func example(for text: String) -> String {
    var examples = [("", "tally extract Data/articles")]
    func collect(_ commands: [any ParsableCommand.Type], under path: String) {
      for command in commands {
        let name = path + " " + (command.configuration.commandName ?? "")
        if let verb = command as? any Verb.Type { examples.append((name, verb.example)) }
        collect(command.configuration.subcommands, under: name)
      }
    }
    collect(TallyCommand.configuration.subcommands, under: "")
    for (name, example) in examples
    where text.contains("USAGE: tally\(name) [") || text.contains("USAGE: tally\(name) <") {
      return "EXAMPLE: \(example)\n\n"
    }
    return ""
  }
}
