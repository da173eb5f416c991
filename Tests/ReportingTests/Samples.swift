import Articles
import Figures
import Quantities
import TestSupport

/// Figures and articles made by hand, so that the writers are tested apart from the extraction.
enum Samples {
  /// A figure whose quote is `quote` in the sentence `sentence` of `article`; both must occur in its text.
  static func figure(
    _ number: Int, _ measure: Measure, _ bound: Bound, _ value: Double, quote: String, sentence: String,
    in article: Article, unit: String = "person", _ change: (inout Figure) -> Void = { _ in }
  ) -> Figure {
    let sentenceRange = range(of: sentence, in: article.text, from: 0)
    var figure = Figure(
      number: number, measure: measure, interval: Interval(bound, value), bound: bound, unit: unit,
      sentence: sentenceRange, quote: range(of: quote, in: article.text, from: sentenceRange.start),
      confidence: 0.9, rule: "predicate.\(measure.rawValue)")
    change(&figure)
    return figure
  }

  /// Where `words` stand first in `text` from the byte `start` on.
  static func range(of words: String, in text: SourceText, from start: Int) -> TextRange {
    let bytes = Array(words.utf8)
    for offset in start...max(start, text.count - bytes.count)
    where text.bytes[offset...].starts(with: bytes) {
      return TextRange(offset, offset + bytes.count)
    }
    return TextRange(start, start)
  }

  /// A flood in two languages' letters, so that bytes, code points and UTF-16 units differ.
  static var flood: ExtractedArticle {
    let first = "Dámaso’s village 🌊 flooded: more than 41 miners drowned, police said on Monday."
    let second = "Some 120 families, about 12 miles away, fled from Río Seco to \"Alta\"."
    var article = Article.sample(
      first + " " + second, title: "Flood drowns miners", date: "2019-03-05", id: "flood.txt")
    article.publisher = "Andes Wire"
    let killed = figure(1, .killed, .moreThan, 41, quote: "more than 41 miners", sentence: first, in: article) {
      $0.quantityText = "more than 41"
      $0.unitText = "miners"
      $0.population = "miners"
      $0.source = Figure.Source(name: "police")
      $0.places = [
        Figure.Place(name: "Río Seco", role: .from, inferred: true),
        Figure.Place(
          name: "Dámaso", role: .at, country: "PER", admin1: "Piura", latitude: -5.2, longitude: -80.625,
          geonamesID: 42),
      ]
      $0.period = Figure.Period(
        text: "Monday", start: CalendarDate(year: 2019, month: 3, day: 4),
        end: CalendarDate(year: 2019, month: 3, day: 4))
    }
    let displaced = figure(
      2, .displaced, .about, 120, quote: "Some 120 families", sentence: second, in: article, unit: "household"
    ) {
      $0.persons = Figure.Persons(interval: Interval(.about, 600), householdSize: 5)
      $0.relation = Figure.Relation(.partOf, 1)
      $0.assertion = .possible
      $0.isBackground = true
    }
    let distance = figure(
      3, .distance, .about, 19.312, quote: "about 12 miles", sentence: second, in: article, unit: "km"
    ) {
      $0.stated = Quantity.Stated(interval: Interval(.about, 12), unit: "[mi_i]")
    }
    return ExtractedArticle(
      article: article, figures: [killed, displaced, distance],
      totals: [
        Total(
          measure: .killed, unit: "person", interval: Interval(.moreThan, 41), bound: .moreThan, figures: [1],
          method: .single),
        Total(
          measure: .displaced, unit: "household", interval: Interval(low: 100, best: nil, high: 120), bound: .range,
          figures: [2, 3], method: .range),
      ])
  }

  /// An article without figures.
  static var empty: ExtractedArticle {
    ExtractedArticle(article: .sample("Nothing was counted.", id: "empty.txt"), figures: [], totals: [])
  }
}
