import Articles
import Testing

@testable import Ingest

/// Pages that are broken, or made to break a reader: each must give an article or an error, soon and in little memory.
struct HTMLHostileTests {
  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let sentence = "At least 12 people died when the dam above the village gave way on Monday, the mayor said."

  @Test func readsBelowTwoHundredThousandLevels() throws {
    let page = Self.repeated("<div>", 200_000) + "<p>\(Self.sentence)</p>" + Self.repeated("</div>", 200_000)
    #expect(try HTMLReaderTests.read(page).text.string == Self.sentence)
  }

  @Test func readsBelowUnclosedInlineElements() throws {
    let page = Self.repeated("<b><i><a href=x>", 30_000) + Self.sentence
    #expect(try HTMLReaderTests.read(page).text.string.contains("12 people died"))
  }

  @Test func givesUpOnEndTagsThatMatchNothing() throws {
    // Each end tag without a start looks through all that is open.
    let page = "<p>\(Self.sentence)</p>" + Self.repeated("<b>", 200_000) + Self.repeated("</i>", 200_000)
    #expect(try HTMLReaderTests.read(page).text.string.contains("12 people died"))
  }

  @Test func leavesOutWhatNoTagNeeds() throws {
    let tag = "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">"
    #expect(try HTMLReaderTests.read(tag + Self.sentence).text.string == Self.sentence)
    let long = "<p title='" + Self.repeated("a > b ", 20_000) + "' class=x>"
    #expect(try HTMLReaderTests.read(long + Self.sentence).text.string == Self.sentence)
  }

  @Test func expandsNoEntitiesOfADocument() throws {
    let page = """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>\(Self.sentence) &d; &x;</p></body></html>
      """
    let text = try HTMLReaderTests.read(page).text.string
    #expect(text.utf8.count < 1000)
    #expect(!text.contains("root:"))
  }

  @Test(arguments: [
    "", " ", "<", "<!", "<!--", "<html", "<p", "<p class=", "<script>", "<script>for(;;)</script>", "<title>", "&#",
    "&#x;",
    "&#xFFFFFFFFFF;", "<table><tr><td colspan=999999999 rowspan=999999999>1", "<a href='", "<![CDATA[",
    "</html></body></p>",
    "<meta charset=", "<meta charset=utf-99><p>", "<?xml encoding=", "\u{FEFF}", "<svg><p><math><table><td><p>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[[[[",
  ])
  func doesNotFallOverFragments(page: String) {
    _ = try? HTMLReaderTests.read(page)
    _ = try? HTMLReaderTests.read("<p>" + Self.sentence + page + Self.sentence)
  }

  @Test func readsPagesCutAnywhere() throws {
    let page = Array(HTMLReaderTests.page.utf8)
    for end in stride(from: 0, to: page.count, by: 7) {
      _ = try? HTMLReader.article(id: "page", bytes: Array(page[..<end]), options: IngestOptions())
    }
  }

  @Test func readsRandomBytes() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pieces = [
      "<p>", "</p>", "<div class=\"related\">", "<table>", "<tr>", "<td rowspan=3>", "</table>", "<li>", "<br>",
      "<article>",
      "</article>", "<h1>", "&amp;", "&#150;", "12 dead. ", "<!--", "-->", "<script>", "</script>", "\u{0}", "\u{E9}",
      "<a href=x>",
      "</div>", "<time>", "<figure>", "<pre>\n", "itemprop=articleBody>", "<section itemprop=articleBody>",
    ]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<(next() % 200) {
        if next() % 3 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: next()))
        } else {
          bytes += Array(pieces[Int(next() % UInt64(pieces.count))].utf8)
        }
      }
      guard let article = try? HTMLReader.article(id: "page", bytes: bytes, options: IngestOptions()) else { continue }
      #expect(String(validating: article.text.bytes, as: UTF8.self) != nil)
      #expect(article.regions.allSatisfy { !$0.range.isEmpty && $0.range.end <= article.text.count })
    }
  }

  @Test func readsLinkedDataWithinLimits() throws {
    let deep = "<script type='application/ld+json'>" + Self.repeated("[", 100_000) + "</script><p>\(Self.sentence)</p>"
    #expect(try HTMLReaderTests.read(deep).text.string == Self.sentence)
  }

  @Test func refusesPagesWithoutText() {
    #expect(throws: IngestError.self) { try HTMLReaderTests.read("<html><body><script>x()</script></body></html>") }
  }

  @Test func readsOnManyThreadsAtOnce() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? HTMLReaderTests.read(HTMLReaderTests.page).title) == "Ferry sinks off Larne coast" }
      }
      for await isRead in group { #expect(isRead) }
    }
  }
}
