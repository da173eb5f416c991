import Articles
import Figures
import Foundation
import Quantities
import Reporting
import TestSupport
import Testing

/// The records as JSON: FIGURES.md's names, order and nulls.
struct RecordTests {
  private func lines(
    _ kind: RecordRenderer.Kind, _ article: ExtractedArticle, options: RecordOptions = RecordOptions()
  ) -> [String] {
    let bytes = RecordRenderer(kind, format: .ndjson, options: options).render(article)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func figureLine() {
    let expected = """
      {"article":"flood.txt","figure":1,"measure":"killed","low":41,"best":null,"high":null,"bound":"more_than",\
      "unit":"person","stated":null,"persons_low":null,"persons_best":null,"persons_high":null,\
      "household_size":null,"unit_text":"miners","quantity_text":"more than 41","population":"miners",\
      "places":[{"name":"Río Seco","role":"from","inferred":true,"country":null,"admin1":null,"latitude":null,\
      "longitude":null,"geonames_id":null},{"name":"Dámaso","role":"at","inferred":false,"country":"PER",\
      "admin1":"Piura","latitude":-5.2,"longitude":-80.625,"geonames_id":42}],\
      "period":{"text":"Monday","start":"2019-03-04","end":"2019-03-04","inferred":false},\
      "source":{"name":"police","inferred":false},"assertion":"asserted","background":false,"relation":null,\
      "region":"body","sentence":"Dámaso’s village 🌊 flooded: more than 41 miners drowned, police said on Monday.",\
      "quote":"more than 41 miners","start":49,"end":68,"confidence":0.9,"rule":"predicate.killed"}
      """
    #expect(lines(.figures, Samples.flood).first == expected)
  }

  @Test func offsetsCountCodePoints() throws {
    let flood = Samples.flood
    let text = Array(flood.article.text.string.unicodeScalars)
    for line in lines(.figures, flood) {
      let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      let quote = String(String.UnicodeScalarView(text[start..<end]))
      #expect(quote == record["quote"] as? String)
    }
  }

  @Test func optionalObjects() throws {
    let line = try #require(lines(.figures, Samples.flood).last)
    #expect(line.contains(#""low":null,"best":19.312,"high":null,"bound":"about","unit":"km","#))
    #expect(line.contains(#""stated":{"low":null,"best":12,"high":null,"unit":"[mi_i]"}"#))
    let second = lines(.figures, Samples.flood)[1]
    #expect(second.contains(#""persons_low":null,"persons_best":600,"persons_high":null,"household_size":5,"#))
    #expect(second.contains(#""assertion":"possible","background":true,"relation":{"type":"part_of","figure":1}"#))
    #expect(second.contains(#"fled from Río Seco to \"Alta\"."#))
  }

  @Test func codedFieldsOnlyWhereAsked() {
    var flood = Samples.flood
    flood.figures[0].coded = Interval(exactly: 41)
    #expect(!lines(.figures, flood)[0].contains("coded_"))
    let coded = lines(.figures, flood, options: RecordOptions(includesCoded: true))
    #expect(coded[0].contains(#""household_size":null,"coded_low":41,"coded_best":41,"coded_high":41,"unit_text""#))
    #expect(coded[1].contains(#""coded_low":null,"coded_best":null,"coded_high":null"#))
  }

  @Test func totalLine() {
    #expect(
      lines(.totals, Samples.flood) == [
        #"{"article":"flood.txt","measure":"killed","unit":"person","low":41,"best":null,"high":null,"#
          + #""bound":"more_than","figures":[1],"method":"single"}"#,
        #"{"article":"flood.txt","measure":"displaced","unit":"household","low":100,"best":null,"high":120,"#
          + #""bound":"range","figures":[2,3],"method":"range"}"#,
      ])
  }

  @Test func articleLine() {
    var article = Article.sample("First 🌊.\n\nMore news: B\n\nLast.", title: "Títle", id: "a")
    article.regions = [
      Region(.headline, TextRange(0, 6)), Region(.body, TextRange(8, 21)), Region(.related, TextRange(21, 33)),
      Region(.body, TextRange(33, 40)),
    ]
    let line = lines(.articles, ExtractedArticle(article: article, figures: [], totals: []))
    #expect(
      line == [
        #"{"id":"a","title":"Títle","date":null,"publisher":null,"url":null,"language":null,"#
          + #""body":"First 🌊.\n\nLast.","text":"Títle\n\nFirst 🌊.\n\nMore news: B\n\nLast.","#
          + #""regions":[{"kind":"headline","start":0,"end":5},{"kind":"body","start":7,"end":17},"#
          + #"{"kind":"related","start":17,"end":29},{"kind":"body","start":29,"end":36}],"copy_of":null}"#
      ])
  }

  @Test(arguments: [
    (41, "41"), (99.3, "99.3"), (0.2, "0.2"), (2_000_000, "2000000"), (1e15, "1000000000000000"), (-40, "-40"),
    (-0.0, "0"), (5e-05, "5e-05"), (1e20, "1e+20"), (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
  ])
  func numbers(_ value: Double, _ expected: String) {
    var flood = Samples.flood
    flood.figures[0].interval = Interval(low: nil, best: value, high: nil)
    #expect(lines(.figures, flood)[0].contains("\"low\":null,\"best\":\(expected),\"high\":null"))
  }

  @Test func everyControlCharacterIsEscaped() throws {
    let text = String(String.UnicodeScalarView((0..<0x30).compactMap { Unicode.Scalar($0) })) + "\\ \u{7F} \u{2028} 🌊"
    let article = Article(id: text, title: text, text: SourceText(text), regions: [])
    let line = try #require(
      lines(.articles, ExtractedArticle(article: article, figures: [], totals: [])).first)
    let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(record["id"] as? String == text)
    #expect(record["text"] as? String == text)
  }

  @Test func rangesOutsideTheTextDoNotCrash() {
    var flood = Samples.flood
    flood.figures[0].quote = TextRange(10_000, 20_000)
    flood.figures[1].sentence = TextRange(-5, 1 << 40)
    flood.figures[2].quote = TextRange(9, 3)
    for format in RecordFormat.allCases {
      #expect(!RecordRenderer(.figures, format: format).render(flood).isEmpty)
    }
  }

  @Test(arguments: RecordRenderer.Kind.allCases)
  func jsonIsOneArray(_ kind: RecordRenderer.Kind) throws {
    for articles in [
      [], [Samples.empty], [Samples.flood], [Samples.empty, Samples.flood, Samples.empty, Samples.flood],
    ] {
      let renderer = RecordRenderer(kind, format: .json)
      var stream = RecordStream(renderer)
      var output: [UInt8] = []
      stream.open(into: &output)
      for article in articles { stream.append(renderer.render(article), to: &output) }
      stream.close(into: &output)
      let array = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [Any])
      let expected =
        switch kind {
        case .figures: articles.reduce(0) { $0 + $1.figures.count }
        case .totals, .wideTotals: articles.reduce(0) { $0 + $1.totals.count }
        case .articles: articles.count
        }
      #expect(array.count == expected)
    }
  }
}
