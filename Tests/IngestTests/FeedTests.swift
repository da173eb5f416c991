import Articles
import Ingest
import Testing

/// RSS and Atom feeds.
struct FeedTests {
  @Test func readsRSS() throws {
    let feed = """
      <?xml version="1.0"?><!-- a feed --><rss version="2.0" xmlns:content="c" xmlns:media="m"><channel>
      <title>Harbour Wire</title><language>en</language><image><title>Logo</title></image>
      <item><title>Ten dead in &lt;b&gt;flood&lt;/b&gt;</title><link>https://wire.example/a</link>
      <pubDate>Tue, 04 Sep 2018 10:15:00 +0200</pubDate><description>Short</description>
      <content:encoded><![CDATA[<p>Ten people died on Monday.</p><p>Another 30 were hurt&nbsp;there.</p>]]></content:encoded>
      <media:title>no</media:title></item>
      <item><guid isPermaLink="false">77</guid><description>Twelve were killed &amp;amp; 4 injured.</description></item>
      <item><title/></item></channel></rss>
      """
    let articles = try Inputs.articles(["feed.xml": feed])
    #expect(
      articles.map(\.text.string) == [
        "Ten dead in flood\n\nTen people died on Monday.\n\nAnother 30 were hurt there.",
        "Twelve were killed & 4 injured.",
      ])
    let first = try #require(articles.first)
    #expect(first.id == "https://wire.example/a" && first.url == first.id)
    #expect(first.date?.description == "2018-09-04")
    #expect(first.publisher == "Harbour Wire" && first.title == "Ten dead in flood")
    #expect(articles.last?.id.hasSuffix("/feed.xml:77") == true)
  }

  @Test func readsAtom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Valley News</title><entry><title type="html">Quake</title>
      <id>tag:x,1</id><link rel="self" href="https://v.example/self"/><link href="https://v.example/q"/>
      <updated>2019-01-02T00:00:00Z</updated><published>2019-01-01T00:00:00Z</published><summary>Short</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>At least 40 died.</p><p>Others fled.</p></div>
      </content></entry></feed>
      """
    let article = try #require(Inputs.articles(["feed.atom": feed]).first)
    #expect(article.text.string == "Quake\n\nAt least 40 died.\n\nOthers fled.")
    #expect(article.url == "https://v.example/q")
    #expect(article.date?.description == "2019-01-01")
  }

  @Test func readsADeclaredEncoding() throws {
    let head = #"<?xml version="1.0" encoding="windows-1252"?><rss><channel><item><title>Z"#
    let feed =
      Array(head.utf8) + [0xFC] + Array("rich</title><description>Ten died.</description></item></channel></rss>".utf8)
    #expect(try Inputs.articles(["feed.rss": feed]).map(\.title) == ["Zürich"])
  }

  @Test(arguments: ["<urlset><url/></urlset>", "<svg/>", "<!DOCTYPE a SYSTEM 'rss'><a/>", "rss"])
  func passesOverOtherXML(_ file: String) throws {
    try Inputs.withFolder(["a.xml": file, "b.txt": "Ten died."]) { folder in
      #expect(Inputs.read(inputs: [folder]).count == 1)
      let failure = try #require(Inputs.read(inputs: [folder + "/a.xml"]).first?.failure)
      #expect(failure.code == .unsupported)
    }
  }

  /// Entities of entities: 10^9 laughs in a kilobyte.
  @Test func replacesNoEntities() throws {
    var document = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"ha\">"
    for level in 1...9 {
      document += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    document += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
    document += "<rss><channel><item><title>Ten &e9; died &file;</title></item></channel></rss>"
    let texts = try Inputs.articles(["feed.rss": document]).map(\.text.string)
    #expect(texts.allSatisfy { $0.utf8.count < 1000 && !$0.contains("root:") })
  }

  @Test(arguments: [
    "<rss><channel><item><title>Ten died", "<rss>" + String(repeating: "<a>", count: 100_000),
    "<rss><channel></channel></rss>", "<feed><entry><title>Ten</wrong></entry></feed>",
  ])
  func namesAFeedThatIsBroken(_ feed: String) throws {
    let results = try Inputs.read(["feed.rss": feed])
    #expect(results.last?.failure?.code == .badContent)
  }
}
