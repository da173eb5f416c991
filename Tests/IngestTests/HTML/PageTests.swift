import Articles
import Foundation
import Testing

@testable import Ingest

/// Pages after the patterns of large sites: what is read in them against what a person reads.
///
/// The texts, people and publishers of the pages are invented. Beside each page stands what is to be found: a header and
/// the paragraphs of the body, as in text files.
struct PageTests {
  /// The pages and the least F1 of each body. A floor is only ever raised.
  static let floors: [(page: String, f1: Double)] = [
    ("broadcaster-blocks", 1), ("div-soup", 1), ("layout-tables", 1), ("linked-data", 1), ("live-updates", 1),
    ("newspaper-hashed", 1), ("no-names", 1), ("sitrep-tables", 1), ("split-columns", 1), ("tabloid-boxes", 1),
    ("weblog-comments", 1), ("wire-modules", 1),
  ]

  static func load(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Pages/\(name)", withExtension: nil))
    return Array(try Data(contentsOf: url))
  }

  static func body(_ article: Article) -> String {
    article.regions.filter { $0.kind == .body }.map { article.text.string(in: $0.range) }.joined(separator: "\n\n")
  }

  @Test(arguments: floors) func readsPage(page: String, floor: Double) throws {
    let options = IngestOptions(relatedLines: .standard)
    let article = try HTMLReader.article(id: page, bytes: try Self.load(page + ".html"), options: options)
    let wanted = TextFile.article(id: page, bytes: try Self.load(page + ".txt"), options: IngestOptions())
    #expect(article.title == wanted.title)
    #expect(article.date == wanted.date)
    if let publisher = wanted.publisher { #expect(article.publisher == publisher) }
    let score = ShingleScore(expected: Self.body(wanted), found: Self.body(article))
    #expect(score.f1 >= floor, "\(score.precision) \(score.recall): \(Self.body(article))")
    #expect(article.regions.allSatisfy { !$0.range.isEmpty && $0.range.end <= article.text.count })
    #expect(zip(article.regions, article.regions.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
  }

  @Test func everyPageHasAFloor() throws {
    let folder = try #require(Bundle.module.url(forResource: "Pages", withExtension: nil))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    #expect(Set(names) == Set(Self.floors.map { $0.page + ".html" }))
  }

  @Test func captionsAndTeasersAreRegions() throws {
    let article = try HTMLReader.article(
      id: "page", bytes: try Self.load("tabloid-boxes.html"), options: IngestOptions(relatedLines: .standard))
    func text(_ kind: Region.Kind) -> String {
      article.regions.filter { $0.kind == kind }.map { article.text.string(in: $0.range) }.joined(separator: "\n")
    }
    #expect(text(.caption).contains("one of 68 at the fair"))
    #expect(text(.related).contains("Girl, 9, hurt as swing chain snaps"))
    for furniture in ["thousand pounds", "Would you let", "cookies", "Singer shows off"] {
      #expect(!article.text.string.contains(furniture))
    }
  }

  @Test(arguments: [
    ("one two three four", "one two three four", 1.0, 1.0), ("one two three four five", "one two three four", 1, 0.5),
    ("one two three four", "zero one two three four five six", 0.25, 1), ("one two", "one two", 1, 1),
    ("one two", "One two", 0, 0), ("", "", 1, 1), ("one", "", 0, 0), ("a b c d e", "a, b. c d-e", 1, 1),
  ])
  func scores(expected: String, found: String, precision: Double, recall: Double) {
    let score = ShingleScore(expected: expected, found: found)
    #expect(score.precision == precision)
    #expect(score.recall == recall)
  }
}
