import Archive
import Articles
import Figures
import Foundation
import Quantities
import Tally
import Testing

/// Decisions: from a table into an archive, and what follows from them.
struct ReviewTests {
  static let article = Archives.article(
    "a.txt", "Police said 41 people were killed in Homs. Another 120 were injured. At least 7 were missing.",
    date: "2018-09-04")

  /// What applying a CSV file of `rows` to an archive of ``article`` came to.
  static func apply(
    _ rows: [String], to archive: Archive, withdraws: Bool = false
  ) throws -> (summary: ReviewTable.Summary, messages: [String]) {
    let file = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString).csv")
    try Data(rows.joined(separator: "\r\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var messages: [String] = []
    let summary = try ReviewTable(path: file.path).apply(to: archive, reviewer: "R", withdraws: withdraws) {
      messages.append($0)
    }
    return (summary, messages.map { $0.replacing(file.path, with: "f") })
  }

  static let header = "Article,START,measure,low,best,high,quote,Review,corrected_value"

  @Test func decisionsAreStoredOnce() throws {
    try Archives.with([Self.article]) { (archive) throws in
      let rows = [
        Self.header, "a.txt,12,killed,41,41,41,41 people,accepted,",
        "a.txt,43,injured,120,120,120,Another 120,Rejected,",
        "a.txt,69,missing,7,,,At least 7,corrected,\"1,200\"",
      ]
      let (first, messages) = try Self.apply(rows, to: archive)
      #expect(messages == [])
      #expect((first.accepted, first.rejected, first.corrected, first.unchanged) == (1, 1, 1, 0))
      let (second, _) = try Self.apply(rows, to: archive)
      #expect((second.accepted, second.rejected, second.corrected, second.unchanged) == (1, 1, 1, 3))
      let reviews = try archive.reviews()
      #expect(reviews.map(\.review.decision) == [.accepted, .rejected, .corrected])
      #expect(reviews.map(\.review.correctedValue) == [nil, nil, 1200])
      #expect(reviews.allSatisfy { $0.reviewer == "R" && $0.isAttached })
      #expect(reviews.map(\.quote) == ["41 people", "Another 120", "At least 7"])
    }
  }

  static let refused: [(row: String, reason: String)] = [
    ("b.txt,12,killed,41,41,41,41 people,accepted,", "f:2: the archive has no article b.txt"),
    (
      "a.txt,13,killed,41,41,41,41 people,accepted,",
      "f:2: the archive's figure does not stand there: none begins at 13"
    ),
    ("a.txt,12,killed,41,41,41,42 people,accepted,", "f:2: the archive's figure reads “41 people”"),
    ("a.txt,12,injured,41,41,41,41 people,accepted,", "f:2: the archive's figure counts killed, not injured"),
    ("a.txt,12,killed,41,,41,41 people,accepted,", "f:2: the archive's figure has another value"),
    ("a.txt,12,killed,41,41,41,41 people,perhaps,", "f:2: “perhaps” is none of pending, accepted, rejected, corrected"),
    ("a.txt,12,killed,41,41,41,41 people,corrected,", "f:2: is corrected, but has no corrected value"),
    ("a.txt,12,killed,41,41,41,41 people,corrected,-5", "f:2: the corrected value “-5” is no number from 0 on"),
    ("a.txt,12,killed,41,41,41,41 people,corrected,\"1,20\"", "f:2: the corrected value “1,20” is no number from 0 on"),
    ("a.txt,12,killed,41,41,41,41 people,corrected,1e999", "f:2: the corrected value “1e999” is no number from 0 on"),
    (
      "a.txt,12,killed,41,41,41,41 people,accepted,40",
      "f:2: has a corrected value, but its review is accepted; choose corrected"
    ),
    ("a.txt,x,killed,41,41,41,41 people,accepted,", "f:2: the start “x” is no whole number"),
    (
      "a.txt,,killed,41,41,41,,accepted,",
      "f:2: the archive's figure cannot be told without its start, quote or sentence"
    ),
  ]

  @Test(arguments: refused)
  func namesRowsThatCannotBeStored(_ row: String, _ reason: String) throws {
    try Archives.with([Self.article]) { (archive) throws in
      let (summary, messages) = try Self.apply([Self.header, row], to: archive)
      #expect(messages == [reason])
      #expect(summary.refused == 1)
      #expect(try archive.reviews() == [])
    }
  }

  @Test func pendingLeavesADecisionUnlessItIsToWithdrawIt() throws {
    try Archives.with([Self.article]) { (archive) throws in
      let row = "a.txt,12,killed,41,41,41,41 people,"
      _ = try Self.apply([Self.header, row + "accepted,"], to: archive)
      for word in ["pending,", ","] {
        let (summary, _) = try Self.apply([Self.header, row + word], to: archive)
        #expect((summary.pending, summary.withdrawn) == (1, 0))
        #expect(try archive.reviews().count == 1)
      }
      let (summary, _) = try Self.apply([Self.header, row + "pending,"], to: archive, withdraws: true)
      #expect(summary.withdrawn == 1)
      #expect(try archive.reviews() == [])
    }
  }

  @Test func aTableWithoutFiguresIsRefused() throws {
    _ = try Archives.with([Self.article]) { (archive) throws in
      #expect(throws: ReviewTable.Failure.self) { _ = try Self.apply(["id,title", "a.txt,A"], to: archive) }
    }
  }

  @Test func decisionsChangeTotalsAndNotTheRecord() throws {
    try Archives.with([Self.article]) { (archive) throws in
      _ = try Self.apply(
        [
          Self.header, "a.txt,12,killed,41,41,41,41 people,corrected,44",
          "a.txt,43,injured,120,120,120,Another 120,rejected,",
        ], to: archive)
      let stored = try #require(try archive.article(id: "a.txt"))
      var filter = ArchiveFilter()
      let all = try #require(ArchiveReading(archive).extracted(stored))
      #expect(all.figures.map(\.interval.low) == [41, 120, 7])
      #expect(all.reviews?[1] == Review(.corrected, correctedValue: 44))
      #expect(all.totals.map(\.interval.low) == [44, 120, 7])
      filter.omitsRejected = true
      let kept = try #require(ArchiveReading(archive, filter: filter).extracted(stored))
      #expect(kept.figures.map(\.measure) == [.killed, .missing])
      #expect(kept.figures.map(\.number) == [1, 3])
      #expect(kept.totals.map(\.interval.low) == [44, 7])
      filter.decisions = [.rejected]
      let rejected = try #require(ArchiveReading(archive, filter: filter).extracted(stored))
      #expect(rejected.totals.map(\.measure) == [.injured])
    }
  }

  @Test func decisionsFollowTheirFigureIntoANewText() throws {
    try Archives.with([Self.article]) { (archive) throws in
      _ = try Self.apply(
        [
          Self.header, "a.txt,12,killed,41,41,41,41 people,accepted,",
          "a.txt,43,injured,120,120,120,Another 120,rejected,", "a.txt,69,missing,7,,,At least 7,corrected,9",
        ], to: archive)
      let changed = Archives.article(
        "a.txt", "Update: at least 7 were missing. Police said 41 people were killed in Homs. Another 140 were injured."
      )
      let summary = try archive.store([Archives.entry(changed)], from: Archives.version)
      #expect(summary.lostReviews == 2, "“Another 120” is gone, and “at least 7” is not “At least 7”")
      #expect(try archive.reviews().map(\.isAttached) == [true, false, false])
      #expect(try archive.article(id: "a.txt")?.reviews == [2: Review(.accepted)])
      // The first text again: all fit again.
      _ = try archive.store([Archives.entry(Self.article)], from: Archives.version)
      let reviews = try #require(try archive.article(id: "a.txt")).reviews
      #expect(reviews == [1: Review(.accepted), 2: Review(.rejected), 3: Review(.corrected, correctedValue: 9)])
    }
  }

  /// A workbook that was written from an archive, read into another one.
  @Test func aWorkbookCarriesDecisions() throws {
    let articles = Archives.samples
    let folder = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let decided = try Archives.with(articles) { (archive) throws in
      let reading = ArchiveReading(archive)
      var requests: [ReviewRequest] = []
      for extracted in try Archives.all(archive).compactMap(reading.extracted) {
        let text = extracted.article.text
        for (index, figure) in extracted.figures.enumerated() {
          let reference = FigureReference(
            article: extracted.article.id, measure: figure.measure.rawValue, interval: figure.interval,
            quote: text.string(in: figure.quote), sentence: text.string(in: figure.sentence))
          let decisions = [Review(.accepted), Review(.rejected), Review(.corrected, correctedValue: Double(index) / 4)]
          requests.append(ReviewRequest(reference, decisions[index % 3]))
        }
      }
      let outcomes = try archive.store(requests)
      #expect(outcomes.filter { $0 == .stored }.count > 100)
      let read = try Archives.all(archive).compactMap { ArchiveReading(archive).extracted($0) }
      let report = Report(articles: read, comparisons: [], version: "tally")
      try report.write(to: folder.appending(path: "r.xlsx").path)
      return try archive.reviews().map { [$0.article, $0.quote, $0.sentence, "\($0.review)", "\($0.start)"] }
    }
    try Archives.with(articles) { (archive) throws in
      var messages: [String] = []
      let summary = try ReviewTable(path: folder.appending(path: "r.xlsx").path).apply(to: archive) {
        messages.append($0)
      }
      #expect(messages == [])
      #expect(summary.accepted + summary.rejected + summary.corrected == decided.count)
      let stored = try archive.reviews().map { [$0.article, $0.quote, $0.sentence, "\($0.review)", "\($0.start)"] }
      #expect(stored == decided)
    }
  }
}
