import Articles
import Testing

@testable import Ingest

/// Pages as articles.
struct HTMLReaderTests {
  static let page = """
    <!doctype html><html lang="en-GB"><head><title>Ferry sinks off Larne coast | Harbour Wire</title>
    <meta property="og:site_name" content="Harbour Wire"><meta property="article:published_time" content="2021-02-03T10:00Z">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"HW"},
    {"@type":"NewsArticle","headline":"Ferry sinks off Larne coast","datePublished":"2021-02-03"}]}</script></head>
    <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
    <article><h1>Ferry sinks off Larne coast</h1><div class="byline">By Ada Moor</div>
    <figure><img src="a.jpg"><figcaption>The ferry in 2019, when it carried 400 people.</figcaption></figure>
    <p>A ferry sank in the strait on Tuesday, killing 14 people, the coast guard said.</p>
    <p>Rescuers pulled <b>61</b>&nbsp;people from the water before dark, and the search goes on.</p>
    <aside class="related"><h3>Related</h3><a href="/x">Boat fire kills 9</a></aside>
    <ul><li>Four of the dead were members of the crew.</li><li>The hull lies 30 metres deep.</li></ul>
    </article><div id="comments"><p>I have always said that 1,000 people a day is far too many for that old boat.</p></div>
    <footer>© 2021 Harbour Wire, 25 Quay Street</footer></body></html>
    """

  static func read(_ html: String) throws -> Article {
    try HTMLReader.article(id: "page.html", bytes: Array(html.utf8), options: IngestOptions())
  }

  @Test func pageBecomesArticle() throws {
    let article = try Self.read(Self.page)
    #expect(article.title == "Ferry sinks off Larne coast")
    #expect(article.publisher == "Harbour Wire")
    #expect(article.date?.description == "2021-02-03")
    #expect(article.language == "en-GB")
    let regions = article.regions.map { ($0.kind, article.text.string(in: $0.range)) }
    #expect(regions.map(\.0) == [.headline, .caption, .body, .related, .body])
    #expect(
      regions[2].1 == """
        A ferry sank in the strait on Tuesday, killing 14 people, the coast guard said.

        Rescuers pulled 61 people from the water before dark, and the search goes on.
        """)
    #expect(regions[1].1 == "The ferry in 2019, when it carried 400 people.")
    #expect(!article.text.string.contains("1,000"))
    #expect(!article.text.string.contains("Quay"))
  }

  @Test func pagesAreKnownByNameAndByContent() throws {
    let articles = try Inputs.articles(["a.html": Self.page, "b.htm": Self.page, "c": Self.page])
    #expect(articles.map(\.title) == Array(repeating: "Ferry sinks off Larne coast", count: 3))
  }
}
