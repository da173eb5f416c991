import ArgumentParser
import Foundation
import Tally

/// Measures the whole of `tally extract`, beside what the machine takes to count words.
///
/// Articles go in as NDJSON and figures out as NDJSON to the null device, by a child process whose start is part of the
/// time. `wc -w` (in the locale C.UTF-8) reads the same texts. The programs take turns, so that a busy moment of the
/// machine touches both.
struct ExtractBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Measure tally extract beside wc -w on a generated corpus.",
    usage: "swift run -c release TallyBenchmarks extract [options]")

  @Option(help: "The folder of the articles whose sentences the corpus is made of.")
  var articles = "Data/articles"

  @Option(help: "The size of the corpus, in MB of text.")
  var megabytes = 24

  @Option(help: "How often each program runs.")
  var runs = 5

  @Option(help: "The command to measure (default: the one that was built with the benchmarks).")
  var tally: String?

  @Flag(help: "Extract every quantity.")
  var all = false

  func validate() throws {
    if megabytes < 1 || runs < 1 { throw ValidationError("--megabytes and --runs must be at least 1.") }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tally-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let corpus = try Corpus(sentencesOf: articles, megabytes: megabytes)
    let ndjson = folder.appending(path: "articles.ndjson")
    let text = folder.appending(path: "articles.txt")
    try corpus.ndjson.write(to: ndjson)
    try corpus.text.write(to: text)

    let command = tally ?? Self.builtCommand
    let extract = [command, "extract", ndjson.path, "--format", "ndjson"] + (all ? ["--all"] : [])
    let cores = ArticlePipeline.cores
    let programs = [
      ("wc -w", ["/usr/bin/wc", "-w", text.path]),
      ("tally extract --jobs 1", extract + ["--jobs", "1"]),
      ("tally extract --jobs \(cores)", extract + ["--jobs", "\(cores)"]),
      ("tally --version", [command, "--version"]),
    ]
    var measurements = programs.map { _ in [Measurement]() }
    for _ in 0..<runs {
      for (index, program) in programs.enumerated() {
        measurements[index].append(try Measurement(running: program.1))
      }
    }
    let table = ResultTable(
      bytes: corpus.text.count, articles: corpus.count, sentences: corpus.sentences,
      rows: zip(programs, measurements).map { ($0.0, $1) })
    print(table.text)
  }

  /// The command beside this program.
  private static var builtCommand: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: own).deletingLastPathComponent().appending(path: "tally").path
  }
}
