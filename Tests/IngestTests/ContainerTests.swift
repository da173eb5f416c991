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

  @Test func takesNamesInAnyBytes() throws {
    let names: [[UInt8]] = [
      Array("nä/ü.txt".utf8), [0xE4, 0x82, 0x2E, 0x74, 0x78, 0x74], Array("a b;\n$.txt".utf8),
      Array("../../x.txt".utf8),
    ]
    let archive = Archives.zip(names.map { ($0, "Ten died." as any FileContent) })
    #expect(try Inputs.articles(["dump.zip": archive]).count == names.count)
  }

  /// Each byte becomes 158.
  static let bomb = Archives.gzipOfLetters(megabytes: 8)
  static let limits = IngestOptions(limits: IngestLimits(ratio: 100, ratioStart: 1 << 20))

  @Test func stopsABomb() throws {
    let results = try Inputs.read(["bomb.ndjson.gz": Self.bomb, "good.txt": "Ten died."], Self.limits)
    #expect(results.compactMap(\.failure).map(\.code) == [.limit])
    #expect(results.compactMap { try? $0.get() }.count == 1)
    #expect(Self.bomb.count < 100_000)
  }

  @Test func goesOnAfterABombInAnArchive() throws {
    let archive = Archives.zip([("a.txt", "Ten died."), ("b.txt.gz", Self.bomb), ("c.txt", "Two fled.")])
    let results = try Inputs.read(["dump.zip": archive], Self.limits)
    #expect(results.map { try? $0.get().text.string } == ["Ten died.", nil, "Two fled."])
    #expect(results[1].failure?.subject.hasSuffix("dump.zip:b.txt.gz") == true)
  }

  @Test func stopsAtTheLimits() throws {
    let files = (1...5).map { ("\($0).txt", String(repeating: "Ten died. ", count: 100) as any FileContent) }
    let archive = Archives.zip(files)
    let few = try Inputs.read(["dump.zip": archive], IngestOptions(limits: IngestLimits(entries: 3)))
    #expect(few.compactMap { try? $0.get() }.count == 3)
    #expect(few.last?.failure?.subject.hasSuffix("dump.zip:4.txt") == true)
    let small = try Inputs.read(["dump.zip": archive], IngestOptions(limits: IngestLimits(totalSize: 2500)))
    #expect(small.compactMap { try? $0.get() }.count == 2)
    #expect(small.first { $0.failure != nil }?.failure?.subject.hasSuffix("dump.zip:3.txt") == true)
  }

  @Test func namesAnArchiveWithoutArticles() throws {
    try Inputs.withFolder(["a.zip": Archives.zip([("x.png", "no")]), "b.txt": "Ten died."]) { folder in
      #expect(Inputs.read(inputs: [folder]).map { $0.failure == nil } == [true])
      #expect(
        Inputs.read(inputs: [folder + "/a.zip"]).map { $0.failure?.underlying } == ["holds no file that Tally reads"])
    }
  }

  @Test(arguments: [
    "a.zip", "a.gz", "a.ndjson.gz", "a.docx", "a.tar", "a", "a.html", "a.eml", "a.rss", "a.csv", "a.json",
  ])
  func endsWithDamagedFiles(_ name: String) throws {
    let whole = Archives.zip([("a.txt", "Ten died."), ("b.html", "<p>Ten died.</p>")])
    let packed = Archives.gzip(Array(Self.lines.utf8))
    var random: UInt32 = 7
    let noise = (0..<3000).map { _ -> UInt8 in
      random = random &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: random >> 24)
    }
    var damaged: [[UInt8]] = [
      noise, [0x1F, 0x8B] + noise, [0x50, 0x4B, 3, 4] + noise, [0x28, 0xB5, 0x2F, 0xFD] + noise,
    ]
    for file in [whole, packed] {
      for length in stride(from: 0, to: file.count, by: 7) { damaged.append(Array(file.prefix(length))) }
      for index in stride(from: 0, to: file.count, by: 11) {
        var changed = file
        changed[index] ^= 0x55
        damaged.append(changed)
      }
    }
    for file in damaged { #expect(try Inputs.read([name: file]).count <= 4) }
  }
}
