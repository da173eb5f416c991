import Articles
import Ingest
import TestSupport
import Testing

/// Lines of NDJSON: fields, refusals, hostile lines.
struct NDJSONTests {
  @Test func takesAllFields() throws {
    let line = """
      {"id": "a", "title": "Ten dead", "text": "They \\u0022drowned\\u0022.", "date": "2019-03-19T10:00:00Z", \
      "url": "https://example.org", "publisher": "Wire", "extra": [1, {"text": "no"}]}
      """
    let article = try #require(Inputs.articles(["a.ndjson": line]).first)
    #expect(article.id == "a")
    #expect(article.title == "Ten dead")
    #expect(article.text.string == "Ten dead\n\nThey \"drowned\".")
    #expect(article.date?.description == "2019-03-19")
    #expect(article.url == "https://example.org")
    #expect(article.publisher == "Wire")
    #expect(article.regions == [Region(.headline, TextRange(0, 8)), Region(.body, TextRange(10, 25))])
  }

  @Test(arguments: [
    (#"{"id":"a","text":"A\n\nB"}"#, nil, "A\n\nB"),
    (#"{"id":"a","title":"A","text":"A\n\nB"}"#, "A", "A\n\nB"),
    (#"{"id":"a","title":"A","text":"A\r\n\r\nB"}"#, "A", "A\r\n\r\nB"),
    (#"{"id":"a","title":"A","text":"A\nB"}"#, "A", "A\n\nA\nB"),
    (#"{"id":"a","title":"","text":"B"}"#, nil, "B"),
    (#"{"id":"a","title":null,"text":"B"}"#, nil, "B"),
    (#"{"id":"a","text":"one","text":"two"}"#, nil, "two"),
    (#"{"id":"a","text":""}"#, nil, ""),
    (#"{"id":"a","text":"\ud83d lone \udE00\ud83d\ude00"}"#, nil, "\u{FFFD} lone \u{FFFD}😀"),
  ])
  func putsTitleAndTextTogether(_ line: String, _ title: String?, _ text: String) throws {
    let article = try #require(Inputs.articles(["a.ndjson": line]).first)
    #expect(article.title == title)
    #expect(article.text.string == text)
  }

  @Test(arguments: [
    ("\"2018-09-04\"", "2018-09-04"), ("1536055200", "2018-09-04"), ("1536055200000.0", "2018-09-04"),
    ("\"Tue, 04 Sep 2018 10:15:00 GMT\"", "2018-09-04"), ("null", nil), ("\"\"", nil),
  ])
  func readsDates(_ date: String, _ day: String?) throws {
    let article = try #require(Inputs.articles(["a.ndjson": #"{"id":7,"text":"B","date":\#(date)}"#]).first)
    #expect(article.id == "7")
    #expect(article.date?.description == day)
  }

  @Test(arguments: [
    ("{", "is not JSON"),
    (#"{"id":"a","text":"B"#, "is not JSON"),
    (#"{"id":"a","text":"B"} {}"#, "is not JSON"),
    (#"{"id":"a","text":"\x"}"#, "is not JSON"),
    (#"{"id":"a","text":nul}"#, "is not JSON"),
    (#"["id"]"#, "is not a JSON object"),
    ("7", "is not a JSON object"),
    (#"{"id":"a"}"#, "has no \"text\""),
    (#"{"id":"a","text":null}"#, "has no \"text\""),
    (#"{"id":"a","text":5}"#, "has a \"text\" that is not a string"),
    (#"{"id":"a","title":["x"],"text":"B"}"#, "has a \"title\" that is not a string"),
    (#"{"id":"a","text":"B","date":[2018]}"#, "has a \"date\" that is not a string"),
  ])
  func refuses(_ line: String, _ reason: String) throws {
    let good = #"{"id":"good","text":"B"}"#
    let results = try Inputs.read(["a.ndjson": good + "\n" + line + "\n" + good])
    #expect(results.count == 3)
    let failure = try #require(results[1].failure)
    #expect(failure.line == 2)
    #expect(failure.underlying.hasPrefix(reason), "\(failure)")
    #expect(results[0].failure == nil && results[2].failure == nil)
  }

  /// An article is not lost for its date.
  @Test func readsArticlesWithoutTheirBadDates() throws {
    let results = try Inputs.read(["a.ndjson": #"{"id":"a","text":"B","date":"last week"}"#])
    #expect(results.count == 2)
    #expect(results[0].failure?.underlying.hasPrefix("has a \"date\" that names no day: \"last week\"") == true)
    let article = try results[1].get()
    #expect(article.id == "a" && article.date == nil)
  }

  @Test(arguments: [
    ("[", ""), ("[", "]"), ("{\"x\":", ""), ("{\"x\":", "}"),
  ])
  func refusesDeepValues(_ open: String, _ close: String) throws {
    func nest(_ value: String) -> String { String(repeating: value, count: 100_000) }
    let line = "{\"id\":\"a\",\"text\":\"B\",\"x\":\(nest(open))1\(nest(close))}"
    let failure = try #require(Inputs.read(["a.ndjson": line]).first?.failure)
    #expect(failure.underlying == "nests its values too deeply")
  }

  @Test func numbersLinesOverBlocks() throws {
    // Longer than a block, with blank lines between; the last line has no line break.
    var file = ""
    for number in 1...3000 { file += "{\"id\":\"\(number)\",\"text\":\"\(String(repeating: "x", count: 300))\"}\n\n" }
    file += "{"
    let results = try Inputs.read(["a.ndjson": file])
    #expect(results.count == 3001)
    #expect(results.compactMap { try? $0.get().id } == (1...3000).map(String.init))
    #expect(results.last?.failure?.line == 6001)
  }

  @Test func takesALineOfManyMegabytes() throws {
    let text = String(repeating: "Ten people died. ", count: 200_000)
    let file = "{\"id\":\"a\",\"text\":\"\(text)\"}\n{\"id\":\"b\",\"text\":\"B\"}\n"
    let articles = try Inputs.articles(["a.ndjson": file])
    #expect(articles.map(\.text.count) == [text.utf8.count, 1])
  }

  @Test func repairsIllFormedUTF8() throws {
    let line = Array(#"{"id":"a","text":""#.utf8) + [0x41, 0xC3, 0x28] + Array(#""}"#.utf8)
    let article = try #require(Inputs.articles(["a.ndjson": line]).first)
    #expect(article.text.string == "A\u{FFFD}(")
  }

  @Test(arguments: ["", "\u{FEFF}", "\n \n"])
  func tellsTheFormatByTheContent(_ start: String) throws {
    let articles = try Inputs.articles(["a.data": start + #"{"id":"a","text":"B"}"#])
    #expect(articles.map(\.id) == ["a"])
  }
}
