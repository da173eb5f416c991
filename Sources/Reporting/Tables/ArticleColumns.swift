internal import Articles

/// The flat form of the `read` record: one row an article, without its regions.
enum ArticleColumns {
  /// The columns, in the record's order.
  static let columns = [
    Column("id", "Id of the article: its path, or the id of its NDJSON line."),
    Column("title", "Headline."),
    Column("date", "Day of publication."),
    Column("publisher", "Who published it."),
    Column("url", "Address it was published at."),
    Column("language", "Language, BCP 47."),
    Column("body", "The article's own paragraphs."),
    Column("text", "Text that offsets count in."),
    Column("copy_of", "Id of the article that this one is a copy of."),
  ]

  /// The row of an article.
  static func row(of article: Article) -> [Cell] {
    [
      .text(article.id), .text(article.title), .date(article.date), .text(article.publisher), .text(article.url),
      .text(article.language), .text(article.bodyText), .text(article.text.string), .text(article.copyOf),
    ]
  }
}
