import Articles
import Comparison
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

/// Claims of annotated articles against annotated comparisons: the development data beside the repository, where it is.
@Suite(.enabled(if: GoldArticle.sharedFolder != nil, "no development data: set TALLY_SHARED to its folder"))
struct GroupsTests {
  /// From annotated figures: all but three findings. Two need to know that a count is one hospital's; in one the
  /// annotators call equal and exact numbers compatible.
  @Test func agreesWithTheGroups() throws {
    let score = try Self.score(\.extracted)
    #expect(score.right >= 207 && score.of == 210, "\(score)")
  }

  /// From the text on, where what is not found or read in another way counts against it.
  @Test func agreesWithTheGroupsFromTheirTexts() throws {
    let score = try Self.score { gold in
      var article = gold.article
      // The text begins with the title and a blank line.
      if let edge = article.title?.utf8.count, edge + 2 < article.text.count {
        article.regions = [
          Region(.headline, TextRange(0, edge)), Region(.body, TextRange(edge + 2, article.text.count)),
        ]
      }
      let figures = StoriesTests.extractor.figures(in: article, options: ExtractionOptions())
      return ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures))
    }
    #expect(score.right >= 120 && score.of > 180, "\(score)")
  }

  /// How many of the groups' ranges, pairs, time lines and latest values a comparison of the articles finds.
  private static func score(_ extracted: (GoldArticle) -> ExtractedArticle) throws -> (right: Int, of: Int) {
    let folder = try #require(GoldArticle.sharedFolder)
    let all = try GoldArticle.articles(of: folder.appending(path: "gold/dev.jsonl"))
    let file = try Data(contentsOf: folder.appending(path: "gold/groups.json"))
    let groups = try #require(try JSONSerialization.jsonObject(with: file) as? [String: [String: Any]])
    var right = 0
    var wrong: [String] = []
    func check(_ isRight: Bool, _ message: @autoclosure () -> String) {
      if isRight { right += 1 } else { wrong.append(message()) }
    }
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
      let ids = Set((group["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
      let articles = all.filter { ids.contains($0.article.id) }
      guard articles.count > 1 else { continue }
      let claims = Comparison(of: articles.map(extracted)).claims
      check(Set(claims.map(\.event)).count == 1, "\(name): events \(Set(claims.map(\.event)))")
      for expected in group["measures"] as? [[String: Any]] ?? [] {
        let measure = (expected["measure"] as? String).flatMap(Measure.init)
        let unit = expected["unit"] as? String
        let reporting = (expected["timeline"] as? [[String: Any]] ?? []).compactMap { $0["article"] as? String }
        let present = reporting.filter { id in articles.contains { $0.article.id == id } }
        guard !present.isEmpty else { continue }
        guard let claim = claims.first(where: { $0.measure == measure && $0.unit == unit }) else {
          wrong.append("\(name): no claim for \(expected["measure"] ?? "")")
          continue
        }
        let label = "\(name) \(claim.measure) \(claim.unit)"
        check(claim.reports.map(\.article) == present, "\(label): \(claim.reports.map(\.article)), not \(present)")
        check(claim.latest?.article == present.last, "\(label): latest \(claim.latest?.article ?? "none")")
        if present.count == reporting.count {
          let span = [expected["lowest"], expected["highest"]].map { ($0 as? NSNumber)?.doubleValue }
          check([claim.interval.low, claim.interval.high] == span, "\(label): \(claim.interval), not \(span)")
        }
        for pair in expected["pairs"] as? [[String: Any]] ?? [] {
          let (a, b) = (pair["a"] as? String, pair["b"] as? String)
          guard let a, let b, present.contains(a), present.contains(b) else { continue }
          let found = claim.pairs.first { $0.a == a && $0.b == b }?.verdict.rawValue
          check(
            found == pair["verdict"] as? String,
            "\(label) \(a) \(b): \(found ?? "none"), not \(pair["verdict"] ?? "") \(claim.reports.map(\.source))")
        }
      }
    }
    if ProcessInfo.processInfo.environment["TALLY_ERRORS"] != nil {
      print("groups: \(right) of \(right + wrong.count)", wrong.joined(separator: "\n"), separator: "\n")
    }
    return (right, right + wrong.count)
  }
}
