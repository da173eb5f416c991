import Articles
import CTallyData
import Foundation
import Segmentation
import Testing

@testable import Gazetteer

/// A line of `Cases/mentions.tsv`.
struct MentionCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var places: String
  var testDescription: String { sentence }

  static let all: [MentionCase] = {
    guard let url = Bundle.module.url(forResource: "Cases/mentions", withExtension: "tsv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return MentionCase(sentence: fields[0], places: fields.count > 1 ? fields[1] : "")
    }
  }()
}

struct PlaceFinderTests {
  static let finder = PlaceFinder()

  private func tokens(_ source: SourceText) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.tokenize(source.bytes.span, source.range, into: &tokens)
    return tokens
  }

  @Test func everyWordHasAKnownClass() {
    let table = tally_place_words()
    var seen: Set<String> = []
    for row in Table(embedded: table.bytes, count: table.count) {
      let classes = row[1].split(separator: " ").map(String.init)
      #expect(!classes.isEmpty && classes.allSatisfy { PlaceWords.Classes.byName[$0] != nil }, "\(row[0])")
      #expect(seen.insert(row[0]).inserted, "\(row[0]) stands twice")
    }
    #expect(seen.count > 1000)
  }

  @Test func hasCases() { #expect(MentionCase.all.count > 20) }

  @Test(arguments: MentionCase.all)
  func finds(_ example: MentionCase) {
    let source = SourceText(example.sentence)
    let mentions = Self.finder.mentions(in: tokens(source), of: source.bytes.span)
    var context = PlaceContext(gazetteer: Self.finder.gazetteer)
    context.add(mentions)
    let found = mentions.filter { $0.use != .attribute }.map {
      "\(source.string(in: $0.name)) \($0.relation) \(context.resolve($0).country ?? "-")"
    }
    #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == example.places)
  }

  @Test func settlesNamesByTheArticle() throws {
    let finder = Self.finder
    func country(_ text: String) throws -> String? {
      let source = SourceText(text)
      let mentions = finder.mentions(in: tokens(source), of: source.bytes.span)
      var context = PlaceContext(gazetteer: Self.finder.gazetteer)
      context.add(mentions)
      return context.resolve(try #require(mentions.first { source.string(in: $0.name) == "Tripoli" })).country
    }
    #expect(try country("Gunmen in Tripoli fired at Lebanese soldiers near Beirut in Lebanon.") == "LBN")
    #expect(try country("Gunmen in Tripoli fired at Libyan soldiers, Libya said.") == "LBY")
  }

  @Test(arguments: [
    ("KABUL, Afghanistan (Jan. 25, 2013) — A mine went off.", "KABUL"),
    ("SAN SALVADOR, 4 JAN 90 -- THREE SOLDIERS DIED.", "SAN SALVADOR"),
    ("LAGOS, Nigeria — Three died.", "LAGOS"),
    ("KASENYI, Uganda, April 7 (Agency) - At least two died.", "KASENYI"),
    ("(Agency) - Two people died.", nil),
    ("The toll rose - again.", nil),
    ("Two died; nobody knows why.", nil),
  ])
  func readsDatelines(_ text: String, _ place: String?) {
    let source = SourceText(text)
    let dateline = Self.finder.dateline(of: tokens(source), in: source.bytes.span)
    #expect(dateline.map { source.string(in: $0.mention.name) } == place)
  }

  @Test(arguments: [
    "", "-", "In In In In", "A-B-C-D-E-F-G", "’s ’s in ’s", "IN THE THE OF OF", "St. St. St.", "in, , , Of of",
    "near \u{0301}\u{0301}",
    "Ünïcödé Ñame of 東京 near Łódź-ß", String(repeating: "New ", count: 400),
    String(repeating: "in Paris, ", count: 300),
  ])
  func survives(_ text: String) {
    let source = SourceText(text)
    let tokens = tokens(source)
    for mention in Self.finder.mentions(in: tokens, of: source.bytes.span) {
      #expect(mention.tokens.upperBound <= tokens.count)
      #expect(mention.phraseStart <= mention.tokens.lowerBound)
      #expect(mention.phraseEnd >= mention.tokens.upperBound && mention.phraseEnd <= tokens.count)
    }
    _ = Self.finder.dateline(of: tokens, in: source.bytes.span)
  }
}
