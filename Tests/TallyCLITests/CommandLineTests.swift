import Foundation
import Testing

/// The command line: statuses, streams, files; run on the built executable.
struct CommandLineTests {
  static let article = #"{"id":"a","text":"Police said 12 people were killed."}"#

  @Test(
    arguments: [
      ([], 0), (["--help"], 0), (["--version"], 0), (["extract", "--help"], 0), (["help", "totals"], 0),
      (["extract"], 64), (["nonsense"], 64), (["extract", "-", "--jobs", "0"], 64),
      (["extract", "-", "--jobs", "x"], 64),
      (["extract", "-", "--format", "pdf"], 64), (["extract", "-", "--date", "yesterday"], 64),
      (["extract", "-", "--date", "2018-02-30"], 64), (["extract", "-", "--input-format", "word"], 64),
      (["report", "-"], 64), (["report", "-", "-o", "x.doc"], 64), (["report", "-", "-o", "none/x.csv"], 74),
      (["compare", "-"], 0), (["compare", "-", "missing.txt"], 2), (["extract", "-"], 0), (["read", "-"], 0),
      (["totals", "-"], 0), (["totals", "missing.txt"], 2),
    ] as [([String], Int32)])
  func endsWithStatus(_ arguments: [String], _ status: Int32) throws {
    let run = try Command.run(arguments, input: Self.article)
    #expect(run.status == status, "\(run.messages)")
    if status == 64 { #expect(run.output.isEmpty) }
    if status == 0 { #expect(run.messages.isEmpty) }
  }

  @Test(arguments: ["extract", "totals", "compare", "report", "read", "explain", "evaluate"])
  func helpBeginsWithAnExample(_ verb: String) throws {
    let help = try Command.run([verb, "--help"]).output
    #expect(help.hasPrefix("EXAMPLE: tally \(verb) "), "\(help)")
    #expect(help.contains("USAGE: tally \(verb)"))
  }

  @Test func namesEachFailureAndDoesTheRest() throws {
    let input = Self.article + "\n{\"id\":\n" + #"{"id":"c","text":"One fled."}"# + "\n"
    let run = try Command.run(["read", "-", "missing.ndjson"], input: input)
    #expect(run.status == 2)
    #expect(try run.records().map { $0["id"] as? String } == ["a", "c"])
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("tally: -:2: is not JSON") == true)
    #expect(lines.last == "tally: missing.ndjson: No such file or directory")
  }

  @Test func failsOnNothingFoundWhereAsked() throws {
    let nothing = #"{"id":"a","text":"The mayor spoke."}"#
    #expect(try Command.run(["extract", "-"], input: nothing).status == 0)
    #expect(try Command.run(["extract", "-", "--fail-empty"], input: nothing).status == 1)
    #expect(try Command.run(["extract", "-", "--fail-empty", "none.txt"], input: nothing).status == 2)
  }

  @Test func countsRegionsInCodePoints() throws {
    let input = #"{"id":"a","title":"Zürich 😀","text":"Fünf"}"#
    let run = try Command.run(["read", "-"], input: input)
    let regions = try #require(run.records().first?["regions"] as? [[String: Any]])
    #expect(regions.map { $0["start"] as? Int } == [0, 10])
    #expect(regions.map { $0["end"] as? Int } == [8, 14])
  }

  @Test func replacesTheOutputWhenDone() throws {
    try Command.withFolder { folder in
      let file = folder.appending(path: "out.csv")
      try Data("old".utf8).write(to: file)
      let run = try Command.run(["read", "-", "-o", "out.csv"], input: Self.article, in: folder)
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("id,"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    }
  }

  @Test func writesEveryKindOfReport() throws {
    try Command.withFolder { folder in
      let outputs = ["x.xlsx", "x.csv", "x.ndjson", "x.json", "sheets/"]
      let run = try Command.run(["report", "-"] + outputs.flatMap { ["-o", $0] }, input: Self.article, in: folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.isEmpty)
      let written = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(written == ["sheets", "x.csv", "x.json", "x.ndjson", "x.xlsx"])
      let again = folder.appending(path: "again.xlsx")
      _ = try Command.run(["report", "-", "-o", again.path], input: Self.article, in: folder)
      #expect(try Data(contentsOf: again) == Data(contentsOf: folder.appending(path: "x.xlsx")))
    }
  }

  @Test func leavesNothingPartialBehind() throws {
    try Command.withFolder { folder in
      let missing = try Command.run(["read", "-", "-o", "none/out.csv"], input: Self.article, in: folder)
      #expect(missing.status == 74)
      #expect(missing.messages == "tally: none/out.csv: cannot be written: No such file or directory\n")
      // A folder stands where the file should go.
      try FileManager.default.createDirectory(at: folder.appending(path: "out.csv"), withIntermediateDirectories: true)
      #expect(try Command.run(["read", "-", "-o", "out.csv"], input: Self.article, in: folder).status == 74)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    }
  }

  @Test func writesToADeviceWithoutReplacingIt() throws {
    #expect(try Command.run(["read", "-", "-o", "/dev/null"], input: Self.article).status == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func endsQuietlyWhenTheReaderGoesAway() throws {
    // `head` closes the pipe after one line; the articles would fill it many times over.
    let line = Self.article.replacing("killed", with: String(repeating: "killed ", count: 1000))
    try Command.withFolder { folder in
      try Data(String(repeating: line + "\n", count: 500).utf8).write(to: folder.appending(path: "a.ndjson"))
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.currentDirectoryURL = folder
      shell.arguments = [
        "-c", "{ '\(Command.executable.path)' read a.ndjson; echo $? >status; } 2>messages | head -n 1",
      ]
      shell.standardOutput = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      #expect(try String(contentsOf: folder.appending(path: "status"), encoding: .utf8) == "0\n")
      #expect(try String(contentsOf: folder.appending(path: "messages"), encoding: .utf8).isEmpty)
    }
  }

  @Test func comparesTheSampleArticles() throws {
    let run = try Command.run(["compare", "Data/articles"])
    let claims = try run.records()
    // Two events are reported on several days, and their tolls were revised.
    let tolls = claims.filter { $0["measure"] as? String == "killed" && ($0["reports"] as? [Any] ?? []).count > 2 }
    #expect(Set(tolls.compactMap { $0["event"] as? String }).count >= 2)
  }

  @Test func readsTheSampleArticles() throws {
    let run = try Command.run(["read", "Data/articles"])
    #expect(run.status == 0)
    let articles = try run.records()
    #expect(articles.count >= 8)
    for article in articles {
      #expect(article["date"] is String && article["publisher"] is String && article["title"] is String)
      #expect((article["id"] as? String)?.hasPrefix("Data/articles/") == true)
    }
  }

  /// Runs a command of the shell in `folder`, in which `$TALLY` is the executable.
  static func shell(_ command: String, in folder: URL) throws -> String {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.currentDirectoryURL = folder
    shell.environment = ProcessInfo.processInfo.environment.merging(["TALLY": Command.executable.path]) { $1 }
    shell.arguments = ["-c", "{ \(command)\n} >output 2>&1"]
    try shell.run()
    shell.waitUntilExit()
    return String(decoding: try Data(contentsOf: folder.appending(path: "output")), as: UTF8.self)
  }

  @Test func readsFilesOfNamesInAnyBytes() throws {
    try Command.withFolder { folder in
      let output = try Self.shell(
        #"""
        mkdir in; printf 'Ten people died in Homs.' >$'in/caf\xe9.txt'; printf 'Two people fled.' >$'in/caf\xc3\xa9.txt'
        "$TALLY" read in | grep -c '"id":"in/caf'; "$TALLY" read $'in/caf\xe9.txt' | grep -o 'Ten people'; "$TALLY" read $'no\xff.txt'
        """#, in: folder)
      #expect(output == "2\nTen people\nTen people\ntally: no\\xFF.txt: No such file or directory\n")
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func leavesNothingBehindWhenInterrupted(_ signal: String, _ status: Int) throws {
    try Command.withFolder { folder in
      // The input never ends; the signal comes once output has been begun.
      let output = try Self.shell(
        #"""
        set -m; mkfifo pipe; exec 3<>pipe
        for output in out.ndjson out.csv; do
          "$TALLY" read pipe --input-format ndjson -o $output & child=$!
          printf '{"id":"a","text":"Ten died."}\n' >&3
          until ls .out.* >/dev/null 2>&1; do :; done
          kill -\#(signal) $child; wait $child; echo "status $?"; ls -A | grep out
        done
        """#, in: folder)
      let statuses = output.split(separator: "\n").filter { $0.hasPrefix("status") }
      #expect(statuses == ["status \(status)", "status \(status)"], "\(output)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.sorted() == ["output", "pipe"], "\(output)")
    }
  }
}
