import Articles
import Foundation
import Ingest
import TestSupport
import Testing

/// Compressed files and archives: what is unpacked, and what stops a hostile one.
struct ContainerTests {
  static let lines = #"{"id":"a","text":"Ten died."}"# + "\n" + #"{"id":"b","text":"Two fled."}"# + "\n"

  @Test func readsLinesOfACompressedFile() throws {
    let results = try Inputs.read(["news.ndjson.gz": Archives.gzip(Array(Self.lines.utf8))])
    #expect(results.map { try? $0.get().id } == ["a", "b"])
  }

  @Test func tellsTheFormatOfTheContentByTheNameWithoutTheCompression() throws {
    let article = try #require(
      Inputs.articles(["story.txt.gz": Archives.gzip(Array("Storm\n\nTen died.".utf8))]).first)
    #expect(article.title == "Storm")
    #expect(article.id.hasSuffix("/story.txt.gz"))
  }

  @Test func readsTheArticlesOfAZip() throws {
    let files: [(String, any FileContent)] = [
      ("b.txt", "Ten died."), ("sub/a.ndjson", Self.lines), ("notes.png", "no"), (".hidden.txt", "no"),
      ("__MACOSX/b.txt", "no"), ("c.txt", "Three."),
    ]
    let articles = try Inputs.articles(["dump.zip": Archives.zip(files)])
    #expect(
      articles.map { $0.id.split(separator: "/").last.map(String.init) } == [
        "dump.zip:b.txt", "a", "b", "dump.zip:c.txt",
      ])
  }

  @Test func readsAZipInAZip() throws {
    let inner = Archives.zip([("a.txt", "Ten died.")])
    let articles = try Inputs.articles(["dump.zip": Archives.zip([("inner.zip", inner)])])
    #expect(articles.map(\.text.string) == ["Ten died."])
    #expect(articles.first?.id.hasSuffix("dump.zip:inner.zip:a.txt") == true)
  }

  @Test func namesTheArchiveThatLiesTooDeep() throws {
    var archive = Archives.zip([("a.txt", "Ten died.")])
    for _ in 0..<6 { archive = Archives.zip([("x.zip", archive), ("good.txt", "Good.")]) }
    let results = try Inputs.read(["dump.zip": archive])
    #expect(results.compactMap(\.failure).map(\.code) == [.limit])
    #expect(results.compactMap { try? $0.get() }.count == 4)
  }
}
