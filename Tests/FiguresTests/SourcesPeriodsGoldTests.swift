import Articles
import Foundation
import Segmentation
import TestSupport
import Testing

@testable import Figures

/// Periods and sources of annotated figures, given where the figures stand: the development data beside the
/// repository, where it is.
///
/// `dev.jsonl` gives no period that stands in another sentence, so the days that are inferred there count as wrong.
@Suite(.enabled(if: GoldArticle.sharedFolder != nil, "no development data: set TALLY_SHARED to its folder"))
struct SourcesPeriodsGoldTests {
  @Test(arguments: [
    ("dev.jsonl", 0.55, 0.85), ("news.jsonl", 0.9, 0.93),
  ])
  func agrees(_ file: String, _ periodFloor: Double, _ sourceFloor: Double) throws {
    let folder = try #require(GoldArticle.sharedFolder)
    let lines = try Data(contentsOf: folder.appending(path: "gold/\(file)")).split(separator: 0x0A)
    var period = Tally()
    var source = Tally()
    var days = Tally()
    let periods = PeriodFinder()
    let sources = SourceFinder()
    let splitter = SentenceSplitter()
    for line in lines {
      guard let json = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let gold = GoldArticle(json: json), let figures = json["figures"] as? [[String: Any]]
      else { continue }
      var article = gold.article
      if let title = article.title, article.text.string.hasPrefix(title + "\n") {
        article.regions = [
          Region(.headline, TextRange(0, title.utf8.count)),
          Region(.body, TextRange(title.utf8.count, article.text.count)),
        ]
      }
      var reading = ArticleReading(
        article: article, sentences: splitter.sentences(of: article), periods: periods, sources: sources)
      for figure in figures where figure["optional"] as? Bool != true {
        guard let start = figure["start"] as? Int, let end = figure["end"] as? Int,
          let measure = (figure["measure"] as? String).flatMap(Measure.init)
        else { continue }
        let quote = TextRange(
          article.text.byteOffset(ofCodePoint: start), article.text.byteOffset(ofCodePoint: end))
        guard let sentence = reading.sentences.firstIndex(where: { $0.range.contains(quote.start) }) else { continue }
        let tokens = reading.reading(sentence).tokens
        let first = tokens.firstIndex { Int($0.end) > quote.start } ?? 0
        let last = tokens.lastIndex { Int($0.start) < quote.end } ?? first
        let range = first..<max(last, first) + 1
        let alternatives = figure["alt"] as? [String: Any] ?? [:]
        let open = figure["open"] as? [String] ?? []
        let where_ =
          "\(article.id) \(article.text.string(in: quote)) | \(article.text.string(in: reading.sentences[sentence].range))"
          .replacing("\n", with: " ")

        if !open.contains("period") {
          let forecast = figure["assertion"] as? String == "forecast"
          let found = reading.period(
            forFigureAt: range, in: sentence, isImpact: measure.isImpact, forecast: forecast,
            infers: figure["background"] as? Bool != true)
          let own = figure["period"] as? [String: Any]
          let accepted = [own?["text"] as? String] + strings(alternatives["period"])
          let dates = own.map { [$0["start"] as? String, $0["end"] as? String] }
          let foundDates = found.map { [$0.start?.description, $0.end?.description] }
          let sameDates = dates != nil && dates == foundDates && (dates?.contains { $0 != nil } ?? false)
          if let dates, let foundDates {
            days.count(["label"], "answer", alsoRight: dates == foundDates) {
              "D \(where_)\n    gold \(own?["text"] ?? "") \(dates) found \(found?.text ?? "") \(foundDates)"
            }
          }
          period.count(accepted, found?.text, alsoRight: sameDates) {
            "P \(where_)\n    gold \(accepted[0] ?? "-") \(dates.map { "\($0)" } ?? "") found \(found?.text ?? "-") \(foundDates.map { "\($0)" } ?? "")\(found?.inferred == true ? " inferred" : "")"
          }
        }
        if !open.contains("source") {
          let found = reading.source(forFigureAt: range, in: sentence)
          let own = (figure["source"] as? [String: Any])?["name"] as? String
          let accepted = [own] + strings(alternatives["source"])
          source.count(accepted, found?.source.name) {
            "S \(where_)\n    gold \(own ?? "-") found \(found?.source.name ?? "-")\(found?.source.inferred == true ? " inferred" : "")"
          }
        }
      }
    }
    // TALLY_ERRORS=0 prints the sums, any other value every miss too.
    if let level = ProcessInfo.processInfo.environment["TALLY_ERRORS"] {
      if level != "0" { print((period.misses + days.misses + source.misses).joined(separator: "\n")) }
      print("\(file) period \(period) source \(source) days \(days)")
    }
    #expect(period.f1 >= periodFloor, "period \(period)")
    #expect(source.f1 >= sourceFloor, "source \(source)")
  }

  private func strings(_ value: Any?) -> [String?] {
    (value as? [Any] ?? []).map { $0 as? String }
  }

  /// Right answers, false ones and missed ones.
  struct Tally: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var missed = 0
    var misses: [String] = []

    var f1: Double { Double(2 * right) / Double(max(1, 2 * right + wrong + missed)) }
    var description: String { "F1 \((f1 * 1000).rounded() / 1000) right \(right) wrong \(wrong) missed \(missed)" }

    mutating func count(
      _ accepted: [String?], _ found: String?, alsoRight: Bool = false, _ message: () -> String
    ) {
      switch found {
      case nil:
        if accepted.contains(nil) { return }
        missed += 1
      case let found?:
        if alsoRight || accepted.contains(where: { $0.map { overlap($0, found) } ?? false }) {
          right += 1
          return
        }
        wrong += 1
        if accepted[0] != nil { missed += 1 }
      }
      misses.append(message())
    }

    /// Whether two names share more than half of the content words of the shorter one.
    private func overlap(_ first: String, _ second: String) -> Bool {
      let first = content(first)
      let second = content(second)
      let shorter = min(first.count, second.count)
      return shorter > 0 && 2 * first.intersection(second).count > shorter
    }

    private func content(_ name: String) -> Set<String> {
      let words = Set(
        name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
          .filter { $0 != "s" })
      let content = words.subtracting(Self.functionWords)
      return content.isEmpty ? words : content
    }

    private static let functionWords: Set<String> = [
      "a", "an", "and", "at", "by", "for", "from", "his", "in", "its", "of", "on", "since", "the", "to",
    ]
  }
}
