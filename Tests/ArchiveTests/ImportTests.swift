import Archive
import Articles
import Figures
import Quantities
import Tally
import Testing

/// What importing again, and importing something else under the same id, does.
struct ImportTests {
  static let text = "Officials said 41 people were killed in Homs. Another 120 were injured."

  @Test func theSameAgainChangesNothing() throws {
    try Archives.with(Archives.samples) { (archive) throws in
      let before = try Archives.all(archive)
      let again = try archive.store(Archives.samples.map(Archives.entry), from: Archives.version)
      #expect(again.unchanged == Archives.samples.count)
      #expect(again.added == 0 && again.replaced == 0 && again.figures == 0)
      #expect(try Archives.all(archive).map(\.article) == before.map(\.article))
      let hashes = Archives.samples.map(\.contentHash)
      #expect(try archive.hasUnchanged(Archives.samples, hashes: hashes, from: Archives.version).allSatisfy { $0 })
    }
  }

  @Test func anotherVersionOfTallyReadsAgain() throws {
    try Archives.with([Archives.article("a", Self.text)]) { (archive) throws in
      let entry = Archives.entry(Archives.article("a", Self.text))
      let version = ExtractionVersion(version: "2")
      let isUnchanged = try archive.hasUnchanged([entry.article], hashes: [entry.contentHash], from: version)
      #expect(isUnchanged == [false])
      #expect(try archive.store([entry], from: version).replaced == 1)
      #expect(try archive.store([entry], from: version).unchanged == 1)
      #expect(try archive.store([entry], from: ExtractionVersion(version: "2", gazetteer: "f0")).replaced == 1)
    }
  }

  @Test func anotherTextTakesThePlaceOfTheFirst() throws {
    let other = Archives.article("b", "Twelve died in Aleppo.")
    try Archives.with([Archives.article("a", Self.text), other]) { (archive) throws in
      let changed = Archives.article("a", "A flood displaced 3,000 families in Beira.", date: "2019-03-20")
      let summary = try archive.store([Archives.entry(changed)], from: Archives.version)
      #expect(summary.replaced == 1)
      let all = try Archives.all(archive)
      #expect(all.map(\.article) == [changed, other])
      #expect(all.first?.figures.map(\.measure) == [.displaced])
      #expect(try Archives.search(archive, "killed").isEmpty)
      #expect(try Archives.search(archive, "flood beira").count == 1)
      #expect(try Archives.search(archive, "aleppo").count == 1)
    }
  }

  @Test func oneIdTwiceInABatchLeavesTheLast() throws {
    let articles = [Archives.article("a", "Five died."), Archives.article("a", "Six died.")]
    try Archives.with(articles) { (archive) throws in
      #expect(try Archives.all(archive).map(\.article) == [articles[1]])
    }
  }

  @Test func aCopyIsMarkedWhenItsOriginalIsThere() throws {
    var article = Archives.article("a", Self.text)
    try Archives.with([article]) { (archive) throws in
      article.copyOf = "b"
      #expect(try archive.store([Archives.entry(article)], from: Archives.version).unchanged == 1)
      #expect(try archive.article(id: "a")?.article.copyOf == "b")
      article.copyOf = nil
      #expect(try archive.store([Archives.entry(article)], from: Archives.version).unchanged == 1)
      #expect(try archive.article(id: "a")?.article.copyOf == "b")
    }
  }

  @Test func aFailedBatchLeavesNothing() throws {
    try Archives.with([Archives.article("a", "Five died.")]) { (archive) throws in
      let text = SourceText("Six died.")
      let figure = Figure(
        number: 1, measure: .killed, interval: Interval(exactly: 6), bound: .exact, unit: "person",
        sentence: text.range, quote: text.range, rule: "")
      // Two figures of one number cannot be stored.
      let broken = ArchiveEntry(
        article: Archives.article("c", "Six died."), figures: [figure, figure], sentences: [], contentHash: "x")
      let entries = [Archives.entry(Archives.article("b", "Nine died.")), broken]
      #expect(throws: ArchiveError.self) { try archive.store(entries, from: Archives.version) }
      #expect(try Archives.all(archive).map(\.article.id) == ["a"])
      #expect(try Archives.search(archive, "nine").isEmpty)
    }
  }
}
