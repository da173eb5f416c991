internal import Articles

/// The bytes of one document whose format is known: one article, or several as in a feed.
struct Document: Sendable {
  /// What the article is called, or what its articles' names begin with.
  var name: String
  /// How the bytes are written.
  var format: InputFormat
  /// All of them.
  var bytes: [UInt8]
  /// The address that it was fetched from, where that is known.
  var address: String?
}

extension Document {
  /// Gives each article, or what kept it from being read.
  func forEachArticle(_ options: IngestOptions, _ body: (Result<Article, IngestError>) -> Void) {
    if format == .feed {
      return FeedReader.forEachArticle(name: name, bytes: bytes, options, body)
    }
    body(
      Result { () throws(IngestError) in
        var article =
          switch format {
          case .pdf: try PDFReader.article(id: name, bytes: bytes, options: options)
          case .html: try HTMLReader.article(id: name, bytes: bytes, options: options)
          case .mail: try MailReader.article(id: name, bytes: bytes, options: options)
          case .docx: try OfficeReader.article(id: name, bytes: bytes, options: options)
          default: TextFile.article(id: name, bytes: bytes, options: options)
          }
        article.url = article.url ?? address
        return article
      })
  }
}
