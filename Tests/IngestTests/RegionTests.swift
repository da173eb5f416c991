import Articles
import Ingest
import TestSupport
import Testing

/// Regions of a text: what belongs to the article and what to the page around it.
struct RegionTests {
  static let rules = RelatedLines([
    ("more news", .label), ("watch", .label), ("advertisement", .line), ("share", .word), ("print", .word),
  ])

  @Test(arguments: [
    (
      "Ten died.\n\nMore news: Storm nears\nTwo fled.",
      ["body:Ten died.", "related:More news: Storm nears", "body:Two fled."]
    ),
    ("MORE NEWS | Storm nears", ["related:MORE NEWS | Storm nears"]),
    ("More news from the coast is expected.", ["body:More news from the coast is expected."]),
    (
      "Ten died.\n\nMore news\nStorm nears\nShip sinks\n\nTwo fled.",
      ["body:Ten died.", "related:More news\nStorm nears\nShip sinks", "body:Two fled."]
    ),
    ("More news:\nStorm nears", ["related:More news:\nStorm nears"]),
    ("Watch-makers lost 12 shops.", ["body:Watch-makers lost 12 shops."]),
    ("Watch: 12 shops burn", ["related:Watch: 12 shops burn"]),
    ("Share Print\n\nTen died.", ["related:Share Print", "body:Ten died."]),
    ("Share prices fell.", ["body:Share prices fell."]),
    ("Ten died.\n Advertisement \nTwo fled.", ["body:Ten died.", "related: Advertisement ", "body:Two fled."]),
    ("\n\n", []),
  ])
  func divides(_ text: String, _ expected: [String]) throws {
    let line =
      #"{"id":"a","text":""#
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\\n") + #""}"#
    let article = try #require(
      Inputs.articles(["a.ndjson": line], IngestOptions(relatedLines: Self.rules)).first)
    #expect(article.regions.map { "\($0.kind.rawValue):\(article.text.string(in: $0.range))" } == expected)
  }
}
