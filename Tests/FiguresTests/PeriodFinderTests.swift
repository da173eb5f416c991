import Articles
import Foundation
import Segmentation
import TestSupport
import Testing

@testable import Figures

struct PeriodFinderTests {
  /// A sentence and the expressions that stand in it.
  struct Case: Sendable, CustomTestStringConvertible {
    var sentence: String
    var expected: [String]
    var testDescription: String { sentence }
  }

  static let cases: [Case] = Cases.rows("periods").map { row in
    let expected = row.count > 1 && !row[1].isEmpty ? row[1].components(separatedBy: " | ") : []
    return Case(sentence: row[0], expected: expected)
  }

  @Test(arguments: cases)
  func finds(_ item: Case) {
    let published = CalendarDate(iso: "2024-05-15")
    let text = SourceText(item.sentence)
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, text.range, into: &tokens)
    let found = PeriodFinder().periods(in: tokens, of: text.bytes.span).map { mention in
      let days = mention.days(published: published)
      let words = TextRange(
        Int(tokens[mention.tokens.lowerBound].start), Int(tokens[mention.tokens.upperBound - 1].end))
      return "\(text.string(in: words))=\(days.start?.description ?? "")..\(days.end?.description ?? "")"
    }
    #expect(found == item.expected)
  }

  @Test func looksForwardInForecasts() throws {
    let text = SourceText("Residents must leave by Sunday, when the river will crest; some left on Monday.")
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, text.range, into: &tokens)
    let mentions = PeriodFinder().periods(in: tokens, of: text.bytes.span)
    let first = try #require(mentions.first)
    #expect(first.days(published: CalendarDate(iso: "2024-05-15"), forecast: true).end?.description == "2024-05-19")
    #expect(first.days(published: CalendarDate(iso: "2024-05-15"), forecast: false).end?.description == "2024-05-12")
    #expect(first.days(published: nil).end == nil)
  }
}
