import Articles
import Ingest
import TestSupport
import Testing

/// Text files: header, title, line breaks, encoding.
struct TextFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var title: String?
    var text: String
    var date: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a title", file: "Ten dead\n\nThey drowned.", title: "Ten dead", text: "Ten dead\n\nThey drowned."),
    Case(name: "a full stop makes no title", file: "Ten died.\n\nMore.", title: nil, text: "Ten died.\n\nMore."),
    Case(name: "no blank line, no title", file: "Ten dead\nThey drowned.", title: nil, text: "Ten dead\nThey drowned."),
    Case(name: "a line alone is no title", file: "Ten dead", title: nil, text: "Ten dead"),
    Case(name: "empty", file: "", title: nil, text: ""),
    Case(name: "line breaks of Windows", file: "A\r\n\r\nB\r\nC", title: "A", text: "A\n\nB\nC"),
    Case(name: "line breaks of old Macs", file: "A\r\rB", title: "A", text: "A\n\nB"),
    Case(name: "byte order mark", file: "\u{FEFF}A\n\nB", title: "A", text: "A\n\nB"),
    Case(
      name: "150 characters", file: String(repeating: "é", count: 150) + "\n\nB",
      title: String(repeating: "é", count: 150), text: String(repeating: "é", count: 150) + "\n\nB"),
    Case(
      name: "151 characters", file: String(repeating: "é", count: 151) + "\n\nB", title: nil,
      text: String(repeating: "é", count: 151) + "\n\nB"),
    Case(
      name: "a header", file: "Date: 2019-03-19\nTitle: Storm\n\nBEIRA - Ten died.", title: "Storm",
      text: "Storm\n\nBEIRA - Ten died.", date: "2019-03-19"),
    Case(
      name: "a header before a title", file: "date: 2019-03-19\n\nStorm\n\nTen died.", title: "Storm",
      text: "Storm\n\nTen died.", date: "2019-03-19"),
    Case(
      name: "a header repeats the title", file: "Title: Storm\n\nStorm\n\nTen died.", title: "Storm",
      text: "Storm\n\nTen died."),
    Case(
      name: "no day, no header", file: "Date: Tuesday\n\nTen died.", title: "Date: Tuesday",
      text: "Date: Tuesday\n\nTen died."),
    Case(
      name: "another line, no header", file: "Date: 2019-03-19\nTen died.\n\nMore.", title: nil,
      text: "Date: 2019-03-19\nTen died.\n\nMore.", date: "2019-03-19"),
  ]

  @Test(arguments: cases)
  func reads(_ expected: Case) throws {
    let article = try #require(Inputs.articles(["a.txt": expected.file]).first)
    #expect(article.title == expected.title)
    #expect(article.text.string == expected.text)
    #expect(article.date?.description == expected.date)
  }

  @Test func repairsIllFormedUTF8() throws {
    let article = try #require(Inputs.articles(["a.txt": [0x41, 0xFF, 0x42]]).first)
    #expect(article.text.string == "A\u{FFFD}B")
  }

  @Test func takesPublisherAndAddress() throws {
    let file = "Publisher: Wire\nURL: https://example.org/a\n\nTen died."
    let article = try #require(Inputs.articles(["a.txt": file]).first)
    #expect(article.publisher == "Wire")
    #expect(article.url == "https://example.org/a")
  }

  @Test func takesTheDateOfTheOptions() throws {
    let options = IngestOptions(date: CalendarDate(year: 2018, month: 9, day: 4))
    let articles = try Inputs.articles(["a.txt": "Ten died.", "b.txt": "Date: 2019-03-19\n\nTen died."], options)
    #expect(articles.map(\.date?.description) == ["2018-09-04", "2019-03-19"])
  }

  @Test(arguments: [
    ("\0\0\0", "a binary file")
  ])
  func refusesOtherKinds(_ file: String, _ kind: String) throws {
    let failures = try Inputs.read(["a.txt": file]).compactMap { $0.failure }
    #expect(failures.count == 1)
    #expect(failures.first?.code == .unsupported)
    #expect(failures.first?.description.contains(kind) == true)
  }
}
