import Articles
import Figures
import Foundation
import Quantities
import Reporting

/// A report of made-up figures, as many as asked for, the same at every run: what the writers of files are measured with.
struct FigureSample {
  /// Figures an article.
  private static let perArticle = 10
  private static let measures: [(Measure, String)] = [
    (.killed, "were killed"), (.injured, "were injured"), (.missing, "are missing"), (.displaced, "fled their homes"),
    (.detained, "were arrested"),
  ]
  private static let towns = ["Río Seco", "Marlow", "Vale of Tarn", "Port Ester", "Kasuma", "Ayn Lur"]
  private static let sources = [
    "police", "the interior ministry", "the mayor's office", "the Red Crescent", "officials",
  ]

  /// The report.
  let report: Report

  /// A report of `count` figures in articles of ten, full ones with place, period and source.
  init(count: Int, isFull: Bool) {
    var articles: [ExtractedArticle] = []
    for first in stride(from: 0, to: count, by: Self.perArticle) {
      articles.append(
        Self.article(first / Self.perArticle, figures: min(Self.perArticle, count - first), isFull: isFull))
    }
    report = Report(articles: articles, comparisons: [], version: "tally", inputs: ["generated"])
  }

  private static func article(_ number: Int, figures count: Int, isFull: Bool) -> ExtractedArticle {
    var text: [UInt8] = []
    var figures: [Figure] = []
    let date = CalendarDate(dayNumber: 17_900 + number % 365)
    for index in 0..<count {
      let serial = number * perArticle + index
      let (measure, predicate) = measures[serial % measures.count]
      let (town, source) = (towns[serial % towns.count], sources[(serial / 7) % sources.count])
      let value = (serial * 7919) % 9_973 + 2
      let quote = "\(value) people"
      let start = text.count
      text += Array(
        "\(quote) \(predicate) when the river rose in \(town) for the \(serial % 28 + 1)th day, \(source) said in a statement."
          .utf8)
      // Twenty columns of the sheet Figures are filled in every row: these fields, and what the sheet adds.
      var figure = Figure(
        number: index + 1, measure: measure, interval: Interval(exactly: Double(value)), bound: .exact, unit: "person",
        sentence: TextRange(start, text.count), quote: TextRange(start, start + quote.utf8.count), confidence: 0.9,
        rule: "verb.\(measure.rawValue)")
      if isFull {
        figure.unitText = "people"
        figure.quantityText = "\(value)"
        figure.population = "villagers"
        figure.places = [
          Figure.Place(name: town, role: .at, country: "PER", admin1: "Piura", latitude: -5.2, longitude: -80.6)
        ]
        figure.period = Figure.Period(text: "Monday", start: date, end: date)
        figure.source = Figure.Source(name: source)
      }
      figures.append(figure)
      text.append(0x20)
    }
    let article = Article(
      id: "articles/2019/flood-\(number).txt", title: "River rises for day \(number % 28 + 1)", date: date,
      publisher: "Andes Wire \(number % 40)", text: SourceText(validUTF8: text), regions: [])
    return ExtractedArticle(article: article, figures: figures, totals: [])
  }
}
