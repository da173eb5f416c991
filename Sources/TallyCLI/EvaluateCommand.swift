import ArgumentParser
import Evaluation
import Foundation
import Tally

/// `tally evaluate`: precision, recall and F1 against labelled articles.
struct EvaluateCommand: Verb {
  static let example = "tally evaluate gold.jsonl --errors miss"
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure extraction against labelled articles.",
    discussion: """
      tally evaluate gold.jsonl
      tally evaluate gold.jsonl --errors miss

      Each line of the gold file is an article as JSON: "id", "text", "date"?, "title"? and "figures" with the fields of
      a figure record, "totals"; or "gold", the labels of a set with fewer fields.
      """)

  /// How the scores are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Argument(help: "The gold file, one JSON object a line.", completion: .file(extensions: ["jsonl", "ndjson"]))
  var gold: String

  @Flag(
    name: .customLong("errors"),
    help: "List where extraction and gold differ, instead of the scores.")
  var listsErrors = false

  @Argument(help: "With --errors, only this kind: \(Discrepancy.Kind.names.joined(separator: ", ")).")
  var kind: String?

  @Option(help: "table or json.")
  var format: Format = .table

  @Option(help: "Threads (default: one a core).")
  var jobs: Int?

  func validate() throws {
    if let kind, !listsErrors || !Discrepancy.Kind.names.contains(kind) {
      throw ValidationError(
        "unexpected argument '\(kind)': with --errors, give one of \(Discrepancy.Kind.names.joined(separator: ", "))")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: gold))
    let items = try GoldFile(contentsOf: Array(data)).items
    let scores = try Evaluation.score(items, extracted: await extract(items))
    let output: String
    if listsErrors {
      let listed = scores.discrepancies.filter { kind.map($0.isListed(under:)) ?? true }
      output = format == .json ? Scores.json(of: listed) : listed.map(\.block).joined(separator: "\n\n")
    } else {
      output = format == .json ? scores.json : scores.table
    }
    print(output)
  }

  /// The figures and totals of the items' articles, in their order.
  private func extract(_ items: [GoldItem]) async -> [ExtractedArticle] {
    let threads = min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, max(items.count, 1))
    let extractor = FigureExtractor()
    return await withTaskGroup(of: [(Int, ExtractedArticle)].self) { group in
      for thread in 0..<threads {
        group.addTask {
          // Every thread takes each n-th article, so that long ones at one end of the file spread.
          stride(from: thread, to: items.count, by: threads).map { index in
            let item = items[index]
            let figures = extractor.figures(in: item.article, options: ExtractionOptions(scope: item.scope))
            return (
              index, ExtractedArticle(article: item.article, figures: figures, totals: Total.totals(of: figures))
            )
          }
        }
      }
      var extracted: [(Int, ExtractedArticle)] = []
      for await part in group { extracted += part }
      return extracted.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
