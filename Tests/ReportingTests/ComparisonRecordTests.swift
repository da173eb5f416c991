import Foundation
import Reporting
import Testing

@testable import Comparison

/// The records and tables of a comparison.
struct ComparisonRecordTests {
  /// The sample's claims as the comparison of two events, with a time line each, and changes since the 6th.
  static let comparison: Comparison = {
    let claims = Samples.report.claims
    return Comparison(
      ["Dámaso, 2019-03-05", "Río Seco"].map { name in
        let claims = claims.filter { $0.event == name }
        let days = claims.flatMap(\.reports).compactMap(\.date)
        var articles: [Event.Article] = []
        for report in claims.flatMap(\.reports) where !articles.contains(where: { $0.id == report.article }) {
          articles.append(
            Event.Article(id: report.article, title: "A title", publisher: report.publisher, date: report.date))
        }
        return EventComparison(
          event: Event(
            name: name, firstDay: days.min(), lastDay: days.max(), places: ["Dámaso", "Piura"], countries: ["PER"],
            articles: articles, headlines: claims.map(Event.Headline.init)),
          claims: claims, timelines: claims.map { Timeline($0, reports: $0.reports) })
      })
  }()

  static let kinds: [(name: String, kind: ComparisonRenderer.Kind)] = [
    ("claims", .claims), ("events", .events), ("timelines", .timelines), ("disagreements", .disagreements),
    ("changes", .changes(since: nil)),
  ]

  @Test(arguments: RecordFormat.allCases)
  func snapshots(_ format: RecordFormat) throws {
    for (name, kind) in Self.kinds where format != .json || name == "claims" {
      let bytes = ComparisonRenderer(kind, format: format, width: 130).render(Self.comparison)
      try expectSnapshot(String(decoding: bytes, as: UTF8.self), "\(name)-\(format.rawValue).txt")
    }
  }

  @Test func jsonIsOneArray() throws {
    let keys = [
      "claims": [
        "event", "measure", "unit", "population", "place", "as_of", "low", "best", "high", "median", "latest",
        "articles", "independent_sources", "verdict", "reports", "pairs",
      ],
      "events": ["event", "first_day", "last_day", "places", "countries", "articles", "measures"],
      "timelines": ["event", "measure", "unit", "population", "place", "points"],
      "disagreements": ["event", "measure", "unit", "population", "place", "a", "b"],
      "changes": ["event", "measure", "unit", "population", "place", "publisher", "change", "before", "after"],
    ]
    for (name, kind) in Self.kinds {
      for comparison in [Comparison([]), Self.comparison] {
        let bytes = ComparisonRenderer(kind, format: .json).render(comparison)
        let array = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(array.isEmpty == comparison.comparisons.isEmpty, "\(name)")
        for object in array { #expect(Set(object.keys) == Set(keys[name] ?? []), "\(name)") }
      }
    }
  }

  @Test(arguments: [60, 80, 100, 140])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    for (name, kind) in Self.kinds {
      let text = String(
        decoding: ComparisonRenderer(kind, format: .table, width: width).render(Self.comparison), as: UTF8.self)
      #expect(!text.isEmpty, "\(name)")
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test func coloursAddNothingButThemselves() {
    for (name, kind) in Self.kinds {
      let plain = String(decoding: ComparisonRenderer(kind, format: .table).render(Self.comparison), as: UTF8.self)
      let colored = String(
        decoding: ComparisonRenderer(kind, format: .table, isColored: true).render(Self.comparison), as: UTF8.self)
      #expect(!plain.contains("\u{1B}"), "\(name)")
      #expect(colored.contains("\u{1B}[1m"), "\(name)")
      #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain, "\(name)")
    }
  }
}
