import Foundation
import Tally
import Testing

/// A run over many articles: order, failures, and the same bytes for every number of jobs.
struct RecordRunTests {
  /// An NDJSON file of `count` articles of different lengths, every thousandth of them broken.
  static func file(_ count: Int) throws -> URL {
    var lines = ""
    for number in 1...count {
      if number % 1000 == 0 {
        lines += "{\"id\": \"a\(number)\"\n"
        continue
      }
      let text = String(repeating: "Police said \(number % 37 + 2) people were killed in Homs. ", count: number % 7 + 1)
      lines += "{\"id\":\"a\(number)\",\"text\":\"\(text)\"}\n"
    }
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tally-\(UUID().uuidString).ndjson")
    try Data(lines.utf8).write(to: url)
    return url
  }

  /// The articles of a file.
  static func source(_ file: URL) -> ArticleSource {
    .inputs([file.path], ingest: IngestOptions(relatedLines: .standard), extraction: Extraction())
  }

  /// What a run writes and reports.
  static func run(
    _ kind: RecordRenderer.Kind, _ format: RecordFormat, jobs: Int, _ input: URL
  ) async throws -> (output: [UInt8], failures: [Int?], summary: RecordRun.Summary) {
    var output: [UInt8] = []
    var failures: [Int?] = []
    let summary = try await RecordRun(
      pipeline: ArticlePipeline(jobs: jobs), renderer: RecordRenderer(kind, format: format)
    ).run(Self.source(input)) {
      output += $0
    } report: {
      failures.append($0.line)
    }
    return (output, failures, summary)
  }

  @Test func givesArticlesInTheOrderOfTheInput() async throws {
    let file = try Self.file(20_000)
    defer { try? FileManager.default.removeItem(at: file) }
    let (output, failures, summary) = try await Self.run(.articles, .ndjson, jobs: 4, file)
    #expect(summary.articles == 19_980)
    #expect(summary.failures == 20)
    #expect(failures == stride(from: 1000, through: 20_000, by: 1000).map { $0 })
    let ids = String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.dropFirst(7).prefix { $0 != "\"" }
    }
    #expect(ids == (1...20_000).filter { $0 % 1000 != 0 }.map { "a\($0)" })
  }

  @Test(arguments: [RecordFormat.ndjson, .json, .csv])
  func writesTheSameForEveryNumberOfJobs(_ format: RecordFormat) async throws {
    let file = try Self.file(3000)
    defer { try? FileManager.default.removeItem(at: file) }
    let one = try await Self.run(.figures, format, jobs: 1, file)
    let many = try await Self.run(.figures, format, jobs: 8, file)
    #expect(one.output == many.output)
    #expect(one.summary == many.summary)
  }

  @Test(arguments: [RecordRenderer.Kind.figures, .totals, .articles])
  func writesWholeJSON(_ kind: RecordRenderer.Kind) async throws {
    let file = try Self.file(2000)
    defer { try? FileManager.default.removeItem(at: file) }
    let (output, _, summary) = try await Self.run(kind, .json, jobs: 3, file)
    let records = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [[String: Any]])
    #expect(records.count == summary.records)
  }

  @Test func endsWhenTheOutputFails() async throws {
    struct Full: Error {}
    let file = try Self.file(3000)
    defer { try? FileManager.default.removeItem(at: file) }
    await #expect(throws: Full.self) {
      try await RecordRun(renderer: RecordRenderer(.articles, format: .ndjson))
        .run(Self.source(file)) { _ in
          throw Full()
        } report: { _ in
        }
    }
  }
}
