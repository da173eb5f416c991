internal import Articles

/// The parts of an article as a dump, a feed or a letter gives them.
struct ArticleFields {
  var id: String?
  var text: [UInt8]?
  var title: String?
  /// As written.
  var date: String?
  var url: String?
  var publisher: String?
  var language: String?

  /// The article; `name` is what it is called where it has neither id nor address.
  ///
  /// A date that names no day is passed over: ``unreadDate(_:)`` says so.
  func article(name: @autoclosure () -> String, _ options: IngestOptions) throws(Refusal) -> Article {
    guard let text else { throw Refusal(reason: "has no \"text\"") }
    let day = date.flatMap { $0.isEmpty ? nil : PublicationDate.parse($0, order: options.dayOrder) }
    let id = self.id?.isEmpty == false ? self.id : url
    var article = text.withUnsafeBufferPointer {
      ArticleBuilder.article(
        id: id ?? name(), title: title, body: $0, date: day, publisher: publisher, url: url, options: options)
    }
    if let language, !language.isEmpty { article.language = language }
    return article
  }

  /// What is wrong with the date, in words that follow the article's name; `nil` where nothing is.
  func unreadDate(_ options: IngestOptions) -> String? {
    guard let date, !date.isEmpty, PublicationDate.parse(date, order: options.dayOrder) == nil else { return nil }
    return "has a \"date\" that names no day: \"\(date.prefix(40))\"; read without it (YYYY-MM-DD, or --date-order)"
  }

  /// Why fields are no article, in words that follow its name.
  struct Refusal: Error {
    var reason: String
  }
}
