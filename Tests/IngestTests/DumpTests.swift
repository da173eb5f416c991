import Articles
import Foundation
import Ingest
import Testing

/// JSON arrays, tables and the names of their fields.
struct DumpTests {
  static let text = "Five people died in the fire, the police said."

  static func names(_ pairs: [(FieldNames.Field, String)]) -> IngestOptions {
    var names = FieldNames()
    for (field, name) in pairs { names[field] = name }
    return IngestOptions(fields: names)
  }

  @Test(arguments: [
    #"[{"id":1,"text":"TEXT"},{"id":"b","text":"TEXT"}]"#,
    #"{"status":"ok","sources":[1,{"x":2}],"articles":[{"id":1,"text":"TEXT"}, {"id":"b","text":"TEXT"}],"next":[{"x":1}]}"#,
    #"{"response":{"total":2,"results":[{"id":1,"text":"TEXT"},{"id":"b","text":"TEXT"}]}}"#,
    "{\n  \"id\": 1,\n  \"text\": \"TEXT\",\n  \"authors\": [{\"name\": \"x\"}]\n}\n{\"id\":\"b\",\n\"text\":\"TEXT\"}",
    "[\n\t{\"id\": 1, \"text\": \"TEXT\", \"tags\": [[\"]\"], {\"a\": \"}\\\"\"}]}\r\n,\r\n{\"id\": \"b\", \"text\": \"TEXT\"}\n]\n",
    #"{"id":1,"text":"TEXT"}{"id":"b","text":"TEXT"}"#,
  ])
  func readsJSON(_ document: String) throws {
    let results = try Inputs.read(["a.json": document.replacingOccurrences(of: "TEXT", with: Self.text)])
    #expect(results.map { try? $0.get().id } == ["1", "b"])
    #expect(results.map { try? $0.get().text.string } == [Self.text, Self.text])
  }

  @Test func readsAnArrayLongerThanABlock() throws {
    let body = String(repeating: "Ten died. ", count: 500)
    let file = "[" + (1...200).map { "{\"id\":\($0),\"text\":\"\(body)\"}" }.joined(separator: ",\n") + "]"
    #expect(try Inputs.articles(["a.json": file]).map(\.id) == (1...200).map(String.init))
  }

  @Test(
    arguments: [
      (#"[{"id":"a","text":"B"},7,{"id":"c","text":"B"}]"#, ["a", nil, "c"]),
      (#"[{"id":"a","text":"B"},{"id":"c","text":"#, ["a", nil]),
      (#"[{"id":"a","text":"B"},{"id":"c","#, ["a", nil]),
      ("[", [nil]), ("{", [nil]), ("{]", [nil]), ("[]", []), ("\"\\", [nil]),
    ] as [(String, [String?])])
  func namesWhatIsNoArticle(_ document: String, _ ids: [String?]) throws {
    #expect(try Inputs.read(["a.json": document]).map { try? $0.get().id } == ids)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"articles\":["])
  func takesDeepJSON(_ open: String) throws {
    let document = String(repeating: open, count: 100_000)
    #expect(try Inputs.read(["a.json": document]).allSatisfy { $0.failure != nil })
  }

  @Test(
    arguments: [
      (#"{"id":"a","headline":"H","content":"B","published":"2019-03-19","link":"u","source":{"name":"P"}}"#, []),
      (#"{"id":"a","fields":{"headline":"H","body":"B","date":{"original":"2019-03-19"}},"url":"u","outlet":"P"}"#, []),
      (
        #"{"x":{"n":5,"t":"B","w":"2019-03-19"},"h.l":"H","id":"a","u":"u","text":"no","p":"P"}"#,
        [(.text, "x.t"), (.title, "h.l"), (.date, "x.w"), (.url, "u"), (.publisher, "p")]
      ),
      (#"{"id":"a","title":"H","html":"<p>B</p>","date":1552953600,"url":"u","publisher":{"name":"P"}}"#, []),
      (#"{"id":"a","title":"H","paragraphs":["B"],"date":"2019-03-19","url":"u","publisher":"P"}"#, []),
    ] as [(String, [(FieldNames.Field, String)])])
  func findsFieldsByTheirNames(_ line: String, _ names: [(FieldNames.Field, String)]) throws {
    let article = try #require(Inputs.articles(["a.ndjson": line], Self.names(names)).first)
    #expect(article.id == "a" && article.title == "H" && article.text.string == "H\n\nB")
    #expect(article.date?.description == "2019-03-19")
    #expect(article.url == "u" && article.publisher == "P")
  }

  @Test func findsTheArrayThatWasNamed() throws {
    let document = #"{"items":[{"x":1}],"page":{"rows":[{"id":"a","text":"B"}]}}"#
    #expect(try Inputs.articles(["a.json": document], Self.names([(.articles, "page.rows")])).map(\.id) == ["a"])
  }

  @Test func namesArticlesWithoutAnId() throws {
    let lines = #"{"text":"B"}"# + "\n" + #"{"url":"https://x.example","text":"B"}"#
    let ids = try Inputs.articles(["a.ndjson": lines]).map(\.id)
    #expect(ids[0].hasSuffix("/a.ndjson:1"))
    #expect(ids[1] == "https://x.example")
  }

  // MARK: Tables

  @Test(arguments: [
    ("a.csv", "id,title,text,date\n1,H,B,2019-03-19\n"),
    ("a.csv", "\u{FEFF}id;Headline;Full Text;Published\r\n1;H;B;2019-03-19\r\n"),
    ("a.tsv", "id\ttitle\tcontent\tdate\n1\tH\tB\t2019-03-19"),
    ("a.csv", "\"id\",\"title\",\"text\",\"date\"\n\"1\",\"H\",\"B\",\"2019-03-19\"\n\n"),
    ("a.csv", "id|title|body|date\n1|H|B|2019-03-19\n"),
    ("a.csv", "id,title,html,date\n1,H,<p>B</p>,2019-03-19\n"),
  ])
  func readsTables(_ name: String, _ table: String) throws {
    let articles = try Inputs.articles([name: table])
    #expect(articles.map(\.id) == ["1"])
    #expect(articles.map(\.text.string) == ["H\n\nB"])
    #expect(articles.map(\.date?.description) == ["2019-03-19"])
  }

  @Test func readsQuotedFields() throws {
    let table = """
      id,text
      1,"Ten, or ""eleven"", died.
      Two fled."
      2,5" of rain fell.
      3,"a"b

      4,
      """
    let results = try Inputs.read(["a.csv": table])
    #expect(
      results.map { try? $0.get().text.string } == [
        "Ten, or \"eleven\", died.\nTwo fled.", "5\" of rain fell.", "ab", nil,
      ])
    #expect(results.last?.failure?.line == 7)
  }

  @Test func readsATableLongerThanABlock() throws {
    let body = String(repeating: "Ten, died.\n", count: 400)
    let table = "id,text\n" + (1...200).map { "\($0),\"\(body)\"\n" }.joined()
    let articles = try Inputs.articles(["a.csv": table])
    #expect(articles.map(\.id) == (1...200).map(String.init))
    #expect(articles.allSatisfy { $0.text.string == body })
  }

  @Test func readsTheEncodingsOfSpreadsheets() throws {
    let table = "id,text\n1,Zürich\n"
    let wide: [UInt8] = [0xFF, 0xFE] + table.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let narrow = table.unicodeScalars.map { UInt8($0.value) }
    for bytes in [wide, narrow] { #expect(try Inputs.articles(["a.csv": bytes]).map(\.text.string) == ["Zürich"]) }
  }

  @Test func passesOverTablesWithoutTexts() throws {
    try Inputs.withFolder(["a.csv": "day,cases\n1,2\n", "b.txt": "Ten died."]) { folder in
      #expect(Inputs.read(inputs: [folder]).map { $0.failure == nil } == [true])
      let failure = try #require(Inputs.read(inputs: [folder + "/a.csv"]).first?.failure)
      #expect(failure.underlying.contains("\"day\", \"cases\"") && failure.underlying.contains("--field text="))
      #expect(
        Inputs.read(inputs: [folder + "/a.csv"], Self.names([(.text, "cases")])).map { try? $0.get().text.string } == [
          "2"
        ])
    }
  }

  @Test(arguments: ["id,text\n1,\"never closed", "id,text\n\"", "text\n\"\"\"", "text", "\"", ""])
  func endsTablesThatAreCutOff(_ table: String) throws {
    #expect(try Inputs.read(["a.csv": table]).count <= 1)
  }
}
