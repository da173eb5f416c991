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
  /// - Parameter refusesDate: Whether a date that names no day is an error, or is passed over.
  func article(
    name: @autoclosure () -> String, refusesDate: Bool = false, _ options: IngestOptions
  ) throws(Refusal) -> Article {
    guard let text else { throw Refusal(reason: "has no \"text\"") }
    var day: CalendarDate?
    if let date, !date.isEmpty {
      day = PublicationDate.parse(date, order: options.dayOrder)
      if day == nil, refusesDate {
        throw Refusal(reason: "has a \"date\" that names no day: \"\(date.prefix(40))\"; write it as YYYY-MM-DD")
      }
    }
    let id = self.id?.isEmpty == false ? self.id : url
    var article = text.withUnsafeBufferPointer {
      ArticleBuilder.article(
        id: id ?? name(), title: title, body: $0, date: day, publisher: publisher, url: url, options: options)
    }
    if let language, !language.isEmpty { article.language = language }
    return article
  }

  /// Why fields are no article, in words that follow its name.
  struct Refusal: Error {
    var reason: String
  }
}
