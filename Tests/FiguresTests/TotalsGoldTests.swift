import Articles
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

/// Totals of annotated figures against annotated totals: the development data beside the repository, where it is.
@Suite(.enabled(if: GoldArticle.sharedFolder != nil, "no development data: set TALLY_SHARED to its folder"))
struct TotalsGoldTests {
  /// What the totals are told of the figures: everything, or without what an extraction finds hardest.
  enum Marks: Sendable { case all, noRelations, noBackground }

  @Test(arguments: [
    ("dev.jsonl", Marks.all, 0.95), ("dev.jsonl", .noRelations, 0.85), ("dev.jsonl", .noBackground, 0.85),
    ("news.jsonl", .all, 0.95), ("news.jsonl", .noRelations, 0.85), ("news.jsonl", .noBackground, 0.8),
  ])
  func agrees(_ file: String, _ marks: Marks, _ floor: Double) throws {
    let folder = try #require(GoldArticle.sharedFolder)
    var right = 0
    var wrong: [String] = []
    var methods = 0
    var otherMethods: [String] = []
    for gold in try GoldArticle.articles(of: folder.appending(path: "gold/\(file)")) {
      var figures = gold.figures
      for index in figures.indices {
        if marks == .noRelations { figures[index].relation = nil }
        if marks == .noBackground { figures[index].isBackground = false }
      }
      let totals = Total.totals(of: figures)
      func total(_ measure: Measure, _ unit: String) -> Total? {
        totals.first { $0.measure == measure && $0.unit == unit }
      }
      for expected in gold.totals where !expected.isOpen {
        let found = total(expected.measure, expected.unit)
        if found == nil && expected.isOptional { continue }
        if found.map({ expected.intervals.contains($0.interval) }) == true {
          right += 1
          if let method = expected.method, let found {
            methods += 1
            if found.method != method { otherMethods.append("\(gold.article.id) \(found.method), not \(method)") }
          }
        } else {
          wrong.append("\(gold.article.id) \(expected.measure) \(expected.intervals[0]), found \(found as Any)")
        }
      }
      for total in totals
      where !gold.totals.contains(where: { $0.measure == total.measure && $0.unit == total.unit })
        && !gold.optional.isSuperset(of: total.figures)
      {
        wrong.append("\(gold.article.id) no total, found \(total)")
      }
    }
    let share = Double(right) / Double(right + wrong.count)
    if ProcessInfo.processInfo.environment["TALLY_ERRORS"] != nil {
      print(
        "\(file) marks \(marks): \(right) of \(right + wrong.count)", wrong.joined(separator: "\n"),
        "\(methods) methods, other:", otherMethods,
        separator: "\n")
    }
    if marks == .all { #expect(otherMethods.count * 10 <= methods, "\(otherMethods)") }
    #expect(share >= floor, "\(right) of \(right + wrong.count)")
  }
}
