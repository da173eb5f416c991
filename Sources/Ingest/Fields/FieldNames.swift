/// The names under which dumps give the parts of an article: those that were asked for, and those that are usual.
///
/// ```swift
/// var names = FieldNames()
/// names[.text] = "story.body"      // {"story": {"body": "…"}}
/// ```
///
/// A name may lead through objects with full stops; a field whose own name holds a full stop is found too.
public struct FieldNames: Sendable, Hashable {
  /// The parts of an article.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case id, text, title, date, url, publisher, language
    /// The array that holds the articles of a JSON document.
    case articles
  }

  private var asked: [Field: String] = [:]

  /// The usual names alone.
  public init() {}

  /// The name that was asked for.
  public subscript(field: Field) -> String? {
    get { asked[field] }
    set { asked[field] = newValue }
  }

  /// Whether no name was asked for.
  var isStandard: Bool { asked.isEmpty }

  /// The names that `field` may have, the likeliest first; the one that was asked for is the only one.
  func candidates(_ field: Field) -> [String] {
    asked[field].map { [$0] } ?? Self.usual[field] ?? []
  }

  /// The names of texts that are written in HTML.
  static let markup: [String] = [
    "content_html", "body_html", "body-html", "html", "fields.body-html", "content.rendered",
  ]

  // As the interfaces and exports of news APIs, scrapers, feeds in JSON and search engines write them.
  private static let usual: [Field: [String]] = [
    .id: ["id", "_id", "article_id", "guid", "uuid"],
    .text: [
      "text", "body", "content", "articleBody", "article_body", "article_text", "content_text", "full_text", "fulltext",
      "maintext", "article", "story", "paragraphs", "fields.body", "fields.bodyText", "_source.text", "_source.body",
      "_source.content",
    ],
    .title: [
      "title", "headline", "heading", "webTitle", "fields.title", "fields.headline", "headline.main", "title.rendered",
      "_source.title", "_source.headline",
    ],
    .date: [
      "date", "published", "publication_date", "publish_date", "published_date", "date_published", "date_publish",
      "datePublished", "published_at", "publishedAt", "pubDate", "pub_date", "webPublicationDate",
      "fields.date.original",
      "fields.date.created", "created_at", "timestamp", "_source.date", "_source.published",
    ],
    .url: ["url", "link", "href", "webUrl", "web_url", "source_url", "canonical_url", "fields.url", "_source.url"],
    .publisher: [
      "publisher", "source", "outlet", "publication", "newspaper", "site_name", "source_name", "source_domain",
      "domain",
      "publisher.name", "source.name", "source.title", "_source.publisher", "_source.source",
    ],
    .language: ["language", "lang"],
    .articles: [
      "articles", "items", "results", "data", "documents", "docs", "records", "entries", "hits", "stories", "news",
      "posts", "reports",
    ],
  ]
}
