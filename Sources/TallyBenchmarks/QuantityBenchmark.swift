import ArgumentParser
import Articles
import Foundation
import Quantities
import Segmentation

/// Measures the reading of numbers alone: text in memory into sentences, tokens and quantities, on one thread.
///
/// `wc -w` reads the same bytes from a file; its process's start is part of its time, a thousandth of a second. The two
/// take turns, so that a busy moment of the machine touches both, and the best run of each counts.
struct QuantityBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Measure the reading of numbers beside wc -w.",
    usage: "swift run -c release TallyBenchmarks quantities [options]")

  @Option(help: "The folder of the articles whose sentences the generated corpus is made of.")
  var articles = "Data/articles"

  @Option(help: "The size of each corpus, in MB of text.")
  var megabytes = 24

  @Option(help: "How often each is measured.")
  var runs = 9

  @Option(help: "NDJSON files whose texts, joined and repeated, are further corpora.")
  var texts: [String] = []

  func validate() throws {
    if megabytes < 1 || runs < 1 { throw ValidationError("--megabytes and --runs must be at least 1.") }
  }

  func run() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "tally-benchmark-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    print("corpus                    MB  quantities   wc -w  sentences    tokens   numbers   the whole   × wc -w")
    print("                                            MB/s       MB/s      MB/s      MB/s        MB/s")
    try measure("generated", Corpus(sentencesOf: articles, megabytes: megabytes).text, file)
    for path in texts { try measure(URL(filePath: path).lastPathComponent, joined(path), file) }
  }

  /// The `text` of each line of an NDJSON file, as often as makes the size.
  private func joined(_ path: String) throws -> Data {
    struct Line: Decodable { var text: String }
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    var once = Data()
    for line in lines {
      once.append(contentsOf: Data((try JSONDecoder().decode(Line.self, from: line).text + "\n\n").utf8))
    }
    guard !once.isEmpty else { throw ValidationError("\(path): holds no text") }
    var all = Data()
    while all.count < megabytes * 1_000_000 { all.append(once) }
    return all
  }

  private func measure(_ name: String, _ text: Data, _ file: URL) throws {
    try text.write(to: file)
    let source = SourceText(decoding: Array(text))
    let article = Article(id: name, text: source, regions: [Region(.body, source.range)])
    let stage = QuantityStage(article)
    var best = [Double](repeating: .infinity, count: 4)
    var words = Double.infinity
    var quantities = 0
    for _ in 0..<runs {
      words = min(words, try Measurement(running: ["/usr/bin/wc", "-w", file.path]).seconds)
      let times = stage.run()
      quantities = times.quantities
      for (index, time) in [times.sentences, times.tokens, times.numbers, times.whole].enumerated() {
        best[index] = min(best[index], time)
      }
    }
    let megabytes = Double(text.count) / 1e6
    print(
      name.padding(toLength: 20, withPad: " ", startingAt: 0)
        + String(
          format: "%8.1f %11d %7.0f %10.0f %9.0f %9.0f %11.0f %9.2f", megabytes, quantities, megabytes / words,
          megabytes / best[0], megabytes / best[1], megabytes / best[2], megabytes / best[3], words / best[3]))
  }
}
