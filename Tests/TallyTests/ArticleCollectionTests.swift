import Foundation
import Tally
import Testing

/// A collection keeps its articles and what could not be read, in the order of the inputs.
struct ArticleCollectionTests {
  @Test func keepsFailuresBesideArticles() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tally-\(UUID().uuidString).ndjson")
    let line = #"{"id":"a","text":"Police said 12 people were killed."}"#
    try Data("\(line)\n{\n\(line)\n7\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var heard: [IngestError] = []
    let collection = await ArticleCollection.read(
      inputs: ["missing.txt", file.path], extraction: Extraction()
    ) {
      heard.append($0)
    }
    #expect(collection.articles.count == 2)
    #expect(collection.failureCount == 3)
    #expect(collection.failures == heard)
    #expect(heard.map(\.subject) == ["missing.txt", file.path, file.path])
    #expect(heard.map(\.line) == [nil, 2, 4])
  }

  /// A file of 400 articles of different words, each fifth followed by a copy of the article before.
  static func copies() throws -> (file: URL, expected: [String?]) {
    var lines = ""
    var expected: [String?] = []
    for number in 0..<400 {
      let isCopy = number % 5 == 4
      let words = (0..<90).map { "w\((isCopy ? number - 1 : number) * 1000 + $0)" }.joined(separator: " ")
      lines += #"{"id":"a\#(number)","title":"Title \#(number)","text":"\#(words)"}"# + "\n"
      expected.append(isCopy ? "a\(number - 1)" : nil)
    }
    lines += #"{"id":"given","text":"Ten people were killed in Homs.","copy_of":"elsewhere"}"# + "\n"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tally-\(UUID().uuidString).ndjson")
    try Data(lines.utf8).write(to: file)
    return (file, expected + ["elsewhere"])
  }

  @Test(arguments: [1, 3])
  func marksCopies(_ jobs: Int) async throws {
    let (file, expected) = try Self.copies()
    defer { try? FileManager.default.removeItem(at: file) }
    let collection = await ArticleCollection.read(
      inputs: [file.path], pipeline: ArticlePipeline(jobs: jobs), extraction: Extraction()
    ) { _ in
    }
    #expect(collection.articles.map(\.article.copyOf) == expected)
  }

  @Test(arguments: [RecordFormat.ndjson, .json, .csv])
  func writesCopies(_ format: RecordFormat) async throws {
    let (file, expected) = try Self.copies()
    defer { try? FileManager.default.removeItem(at: file) }
    let source = ArticleSource.inputs(
      [file.path], ingest: IngestOptions(relatedLines: .standard), extraction: Extraction())
    var outputs: [[UInt8]] = []
    for jobs in [1, 3] {
      var output: [UInt8] = []
      _ = try await RecordRun(
        pipeline: ArticlePipeline(jobs: jobs), renderer: RecordRenderer(.articles, format: format)
      ).run(source) {
        output += $0
      } report: { _ in
      }
      outputs.append(output)
    }
    #expect(outputs[0] == outputs[1])
    if format == .json {
      let records = try JSONSerialization.jsonObject(with: Data(outputs[0])) as? [[String: Any]]
      #expect(records?.map { $0["copy_of"] as? String } == expected)
    }
  }
}
