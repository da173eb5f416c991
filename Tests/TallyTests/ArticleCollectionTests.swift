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
}
