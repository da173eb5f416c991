import Articles
import Evaluation
import Figures
import Foundation
import Testing

/// The development data's own labels, given back as an answer, score 1 everywhere.
struct PerfectAnswerTests {
  /// The folder of the development data: `TALLY_SHARED`, or `shared` beside the package.
  static let gold: URL? = {
    let beside = URL(fileURLWithPath: #filePath).appending(path: "../../../../shared").standardized
    let folder = ProcessInfo.processInfo.environment["TALLY_SHARED"].map { URL(fileURLWithPath: $0) } ?? beside
    let gold = folder.appending(path: "gold")
    return FileManager.default.fileExists(atPath: gold.path) ? gold : nil
  }()

  @Test(
    .enabled(if: gold != nil, "no development data: set TALLY_SHARED to its folder"),
    arguments: ["dev.jsonl", "news.jsonl"])
  func scoresOne(_ file: String) throws {
    let folder = try #require(PerfectAnswerTests.gold)
    let items = try GoldFile(contentsOf: Array(Data(contentsOf: folder.appending(path: file)))).items
    let answers = items.map { ExtractedArticle(article: $0.article, answering: $0) }
    let scores = try Evaluation.score(items, extracted: answers)
    #expect(scores.figures.right > 0)
    #expect(scores.figures.f1 == 1)
    #expect(scores.values.f1 == 1)
    #expect(scores.spans.f1 == 1)
    #expect(scores.totals.f1 == 1)
    for field in Field.allCases {
      guard let score = scores.fields[field.rawValue] else { continue }
      #expect(score.accuracy == 1, "\(field)")
    }
    #expect(scores.discrepancies.isEmpty, "\(scores.discrepancies.map(\.block).joined(separator: "\n"))")
  }
}
