import Archive
import Articles
import Figures
import Foundation
import Quantities
import Tally
import Testing

/// What goes into an archive comes out of it as it was.
struct RoundTripTests {
  @Test func samplesComeBackAsTheyWere() throws {
    let samples = Archives.samples
    #expect(samples.count > 5)
    try Archives.with(samples) { (archive) throws in
      let stored = try Archives.all(archive)
      #expect(stored.map(\.article) == samples)
      for (stored, article) in zip(stored, samples) {
        #expect(stored.figures == Archives.extraction.figures(in: article))
        #expect(stored.contentHash == article.contentHash)
      }
      #expect(stored.flatMap(\.figures).contains { $0.places.count > 1 })
    }
  }

  /// Articles that a careless reader or writer of SQL spoils.
  static let hostile: [Article] = [
    Archives.article("empty", ""),
    Archives.article("nul\0in id", "Before\0after, 12 people were killed in Homs\0."),
    Archives.article("nul\0in other id", "Seven died."),
    Archives.article("'; DROP TABLE article; --", "Robert'); DROP TABLE figure; -- said 30 people were hurt."),
    Archives.article("e\u{301}\u{1F469}\u{200D}\u{1F467}", "\u{1F525} At least 41 were killed, 3–5 hurt \u{1F692}."),
    Archives.article("\u{FEFF}mark", "\u{FEFF}\u{202E}Some 1,200 families fled.\u{2028}\u{0085}Nine died.\r\n\r\nEnd"),
  ]

  @Test(arguments: hostile)
  func hostileArticlesComeBackAsTheyWere(_ article: Article) throws {
    try Archives.with([article, Archives.article("other", "12 died.")]) { (archive) throws in
      let stored = try #require(try archive.article(id: article.id))
      #expect(stored.article == article)
      #expect(stored.figures == Archives.extraction.figures(in: article))
      #expect(try Archives.all(archive).count == 2)
    }
  }

  @Test func everyFieldOfAFigureComesBack() throws {
    let text = SourceText("Officials said on Monday that 12 to 15 families of miners fled Aleppo for Idlib.")
    let interval = Interval(low: 12, best: nil, high: 15.5)
    let place = Figure.Place(
      name: "Idlib", role: .to, inferred: true, country: "SYR", admin1: "Idlib", latitude: 35.93, longitude: -0.1,
      geonamesID: 169_389)
    let day = CalendarDate(year: 2018, month: 9, day: 3)
    let full = Figure(
      number: 2, measure: .housesDestroyed, interval: interval, bound: .range, unit: "household",
      stated: .init(interval: Interval(low: nil, best: 1e300, high: .infinity), unit: "[mi_i]"), unitText: "families",
      quantityText: "12 to 15", population: "miners",
      places: [place, Figure.Place(name: "Aleppo", role: .from), place],
      period: .init(text: "on Monday", start: day, end: nil, inferred: true),
      source: .init(name: "Officials", inferred: true), assertion: .possible, isBackground: true,
      isAdditional: true,
      relation: .init(.partOf, 1), region: .related, sentence: text.range, quote: TextRange(30, 47), confidence: 0.1,
      rule: "verb.flee")
    let bare = Figure(
      number: 1, measure: .money, interval: Interval(low: nil, best: nil, high: nil), bound: .vague, unit: "USD",
      sentence: TextRange(0, 5), quote: TextRange(0, 1), rule: "")
    let article = Article(
      id: "full", title: "T", date: day, publisher: "P", url: "U", language: "en-GB", text: text,
      regions: Region.Kind.allCases.enumerated().map { Region($1, TextRange($0, $0 + 1)) }, copyOf: "other")
    try Archives.withPath { (path) throws in
      let archive = try Archive(path: path, access: .creating)
      let entry = ArchiveEntry(article: article, figures: [bare, full], sentences: [text.range], contentHash: "1")
      _ = try archive.store([entry], from: Archives.version)
      let stored = try #require(try archive.article(id: "full"))
      #expect(stored.figures == [bare, full])
      #expect(stored.article == article)
    }
  }
}
