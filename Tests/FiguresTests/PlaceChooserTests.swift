import Articles
import Foundation
import Gazetteer
import Segmentation
import TestSupport
import Testing

@testable import Figures

/// A line of `Cases/places.tsv`: a sentence, where its figures stand in it, and the places wanted for each.
struct PlaceCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var quotes: [TextRange] = []
  var measure: Measure
  var places: String
  var testDescription: String { sentence }

  init(_ fields: [String]) {
    var bytes: [UInt8] = []
    var open = 0
    let marked = Array((fields.first ?? "").utf8)
    var index = 0
    while index < marked.count {
      if index + 1 < marked.count, marked[index] == marked[index + 1], marked[index] == 0x5B || marked[index] == 0x5D {
        if marked[index] == 0x5B { open = bytes.count } else { quotes.append(TextRange(open, bytes.count)) }
        index += 2
      } else {
        bytes.append(marked[index])
        index += 1
      }
    }
    sentence = String(decoding: bytes, as: UTF8.self)
    measure = Measure(rawValue: fields.count > 1 ? fields[1] : "") ?? .count
    places = fields.count > 2 ? fields[2] : ""
  }

  static let all: [PlaceCase] = {
    guard let url = Bundle.module.url(forResource: "Cases/places", withExtension: "tsv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      PlaceCase($0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }()
}

struct PlaceChooserTests {
  static let finder = PlaceFinder()

  /// The places of the figures at `quotes`, one list a sentence.
  private func places(_ article: Article, _ quotes: [TextRange], _ measure: Measure) -> [[Figure.Place]] {
    let sentences = SentenceSplitter().sentences(of: article)
    var places = ArticlePlaces(article: article, sentences: sentences, finder: Self.finder)
    var found: [[Figure.Place]] = []
    for (index, sentence) in sentences.enumerated() {
      var tokens: [Token] = []
      Tokenizer.tokenize(article.text.bytes.span, sentence.range, into: &tokens)
      let spots = quotes.filter { sentence.range.contains($0) }.map { quote in
        let first = tokens.firstIndex { Int($0.end) > quote.start } ?? 0
        let end = tokens.firstIndex { Int($0.start) >= quote.end } ?? tokens.count
        return FigureSpot(quote: first..<max(first, end), measure: measure)
      }
      if !spots.isEmpty { found += places.places(of: spots, in: index) }
    }
    return found
  }

  @Test func hasCases() { #expect(PlaceCase.all.count > 20) }

  @Test(arguments: PlaceCase.all)
  func chooses(_ example: PlaceCase) {
    let found = places(.sample(example.sentence), example.quotes, example.measure).map { places in
      let own = places.filter { !$0.inferred }.map { "\($0.role.rawValue) \($0.name)" }
      return own.isEmpty ? "-" : own.joined(separator: ", ")
    }
    #expect(found.joined(separator: "; ") == example.places)
  }

  @Test func infersThePlaceOfTheEvent() {
    let text = "A bus fell into a gorge near Chilas. Eleven people were hurt."
    let start = text.utf8.count - "Eleven people were hurt.".utf8.count
    let article = Article.sample(text)
    let found = places(article, [TextRange(start, start + 13)], .injured)
    #expect(found.first?.first?.name == "Chilas")
    #expect(found.first?.first?.inferred == true)
    #expect(places(article, [TextRange(start, start + 13)], .money).first?.isEmpty == true)
  }

  /// Figures whose own sentence names no place of the event: text, words of the figure, its measure, first place.
  @Test(arguments: [
    // An official speaks of his own part of the country, unless the event's place lies in it.
    (
      "Raids on Ukraine went on. Two people were hurt in Kyiv. Sumy regional governor Oleh Brovko said four people died.",
      "four people", Measure.killed, "Sumy"
    ),
    (
      "Floods swept Wimberley, Texas, where six drowned. Texas Governor Ann Lee said ten people were missing.",
      "ten people", .missing, "Wimberley"
    ),
    // A hospital is not where it happened.
    (
      "A bus overturned in Mallow. Two passengers were taken to a hospital in Cork.", "Two passengers", .injured,
      "Mallow"
    ),
    // Another event's place holds for its own figures only.
    (
      "Two people died in Mallow on Monday. In a separate fire in Cork nine died. In all, 40 were hurt.",
      "40", .injured, "Mallow"
    ),
    // A part of the town is where its own figures are.
    (
      "A blast killed 12 people in Kabul. It hurt three in the Banae district of the city. In all, 40 were hurt.",
      "40", .injured, "Kabul"
    ),
  ])
  func placesFiguresThatNameNoPlace(text: String, quote: String, measure: Measure, place: String) throws {
    let article = Article.sample(text)
    let figures = FigureExtractor().figures(in: article)
    let figure = try #require(figures.first { article.text.string(in: $0.quote) == quote && $0.measure == measure })
    #expect(figure.places.first?.name == place)
  }

  @Test func infersTheCountryOfUnknownNames() {
    let text = "Gunmen killed 12 people in Petelabad, in Niger."
    let found = places(.sample(text), [TextRange(14, 23)], .killed)
    #expect(found.first?.first?.name == "Petelabad")
    #expect(found.first?.first?.country == "NER")
    #expect(found.first?.first?.latitude == nil)
  }

  @Test func survivesOddSpots() {
    let article = Article.sample("In Paris, in Lima, in Quito and in Oslo.")
    let sentences = SentenceSplitter().sentences(of: article)
    var places = ArticlePlaces(article: article, sentences: sentences, finder: Self.finder)
    let spots = [0..<0, 0..<1, 5..<14, 13..<13].map { FigureSpot(quote: $0, measure: .displaced) }
    #expect(places.places(of: spots, in: 0).count == 4)
  }
}
