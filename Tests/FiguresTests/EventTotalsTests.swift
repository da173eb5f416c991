import Articles
import Figures
import Quantities
import TestSupport
import Testing

/// A short note of one event, and the dead and injured that it comes to (`Cases/event_totals.tsv`).
struct EventNote: Sendable, CustomStringConvertible {
  var text: String
  var killed: Double
  var injured: Double

  var description: String { text }

  static let all: [EventNote] = caseRows("event_totals").compactMap { row in
    guard row.count == 3, let killed = Double(row[1]), let injured = Double(row[2]) else { return nil }
    return EventNote(text: row[0], killed: killed, injured: injured)
  }
}

/// What event notes come to: the figures of their sentences, their relations and their totals together.
struct EventTotalsTests {
  @Test(arguments: EventNote.all)
  func comesTo(_ note: EventNote) {
    let text = SourceText(note.text)
    let article = Article(
      id: "note", date: CalendarDate(iso: "2024-05-16"), text: text,
      regions: [Region(.body, TextRange(0, text.count))])
    let totals = Total.totals(of: SentenceTests.extractor.figures(in: article))
    func total(_ measure: Measure) -> Double {
      totals.first { $0.measure == measure }.flatMap { $0.interval.best ?? $0.interval.low ?? $0.interval.high } ?? 0
    }
    #expect(total(.killed) == note.killed)
    #expect(total(.injured) == note.injured)
  }

  @Test func hasCases() { #expect(EventNote.all.count >= 240) }
}
