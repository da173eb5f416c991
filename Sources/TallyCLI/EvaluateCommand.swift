import ArgumentParser
import Evaluation
import Foundation
import Tally

/// `tally evaluate`: precision, recall and F1 against labelled articles.
struct EvaluateCommand: Verb {
  static let example = "tally evaluate gold.jsonl --errors miss"
  static let configuration = CommandConfiguration(
    verb: "evaluate",
    abstract: "Measure extraction against labelled articles.",
    discussion: """
      Each line of the gold file is an article as JSON: "id", "text", "date"?, "title"? and "figures", "totals" with \
      the fields of the records; or "gold", the labels of a set with fewer fields.
      """)

  /// How the scores are written.
  enum Format: String, Choice { case table, json }

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

  mutating func validate() throws {
    // The kind may stand right after the flag, before the file.
    if let kind, Discrepancy.Kind.names.contains(gold), !Discrepancy.Kind.names.contains(kind) {
      (gold, self.kind) = (kind, gold)
    }
    if let kind, !listsErrors || !Discrepancy.Kind.names.contains(kind) {
      throw ValidationError(
        "unexpected argument '\(kind)': with --errors, give one of \(Discrepancy.Kind.names.joined(separator: ", "))")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let items: [GoldItem]
    do {
      items = try GoldFile(contentsOf: Array(try Data(contentsOf: URL(fileURLWithPath: gold)))).items
    } catch {
      Messages.error(
        "\(gold): \((error as? EvaluationError)?.description ?? "cannot be read: \(error.localizedDescription)")")
      throw ExitStatus.someFailed
    }
    let articles = await articles()
    let scores = try Evaluation.score(items, extracted: await extract(items, articles))
    let output: String
    if listsErrors {
      let listed = scores.discrepancies.filter { kind.map($0.isListed(under:)) ?? true }
      output = format == .json ? Scores.json(of: listed) : listed.map(\.block).joined(separator: "\n\n")
    } else {
      output = format == .json ? scores.json : scores.table
    }
    do {
      let end = output.hasSuffix("\n") ? "" : "\n"
      try OutputStream(descriptor: STDOUT_FILENO).write(Array((output + end).utf8))
    } catch {
      if error.isBrokenPipe { return }
      Messages.error(error.description)
      throw ExitStatus.output
    }
  }

  /// The articles as every other verb would read them, with their regions; a gold file is NDJSON input too.
  private func articles() async -> [Article] {
    var articles: [Article] = []
    let options = IngestOptions(format: .ndjson, relatedLines: .standard)
    await ArticlePipeline().run(inputs: [gold], options: options) { batch in
      var read: [Article] = []
      batch.forEach { if case .success(let article) = $0 { read.append(article) } }
      return read
    } consume: {
      articles += $0
    }
    return articles
  }

  /// The figures and totals of the articles, in the order of the items.
  private func extract(_ items: [GoldItem], _ articles: [Article]) async -> [ExtractedArticle] {
    let threads = min(jobs ?? ArticlePipeline.cores, max(items.count, 1))
    let extractor = FigureExtractor()
    return await withTaskGroup(of: [(Int, ExtractedArticle)].self) { group in
      for thread in 0..<threads {
        group.addTask {
          // Every thread takes each n-th article, so that long ones at one end of the file spread.
          stride(from: thread, to: items.count, by: threads).map { index in
            // The labels count in the gold file's own text: regions are taken over where it is the same.
            let read = index < articles.count ? articles[index] : items[index].article
            let article = read.text == items[index].article.text ? read : items[index].article
            let figures = extractor.figures(in: article, options: ExtractionOptions(scope: items[index].scope))
            return (index, ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures)))
          }
        }
      }
      var extracted: [(Int, ExtractedArticle)] = []
      for await part in group { extracted += part }
      return extracted.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
