internal import Articles

/// What a page says about its article.
struct PageMetadata {
  var title: String?
  var publisher: String?
  var date: CalendarDate?
  var url: String?
  var language: String?
  /// The article's text as JSON-LD gives it.
  var body: String?
}

extension PageHead {
  /// The metadata of the page: JSON-LD before OpenGraph before other `meta` elements before what the page shows.
  func metadata(_ options: IngestOptions) -> PageMetadata {
    var metadata = LinkedData(linkedData).metadata(options)
    func meta(_ names: [String]) -> String? {
      for name in names {
        if let found = metas.first(where: { $0.name == name && !$0.content.isEmpty }) { return found.content }
      }
      return nil
    }
    metadata.publisher = metadata.publisher ?? meta(["og:site_name", "publisher", "dc.publisher", "application-name"])
    metadata.url = meta(["og:url"]) ?? canonical ?? metadata.url
    metadata.language = language ?? metadata.language ?? meta(["content-language", "dc.language", "og:locale"])
    metadata.language = metadata.language?.split(separator: "_").joined(separator: "-")
    if metadata.date == nil {
      let named = [
        "article:published_time", "article:published", "og:published_time", "datepublished", "date", "pubdate",
        "publishdate", "publish-date", "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
        "sailthru.date", "parsely-pub-date", "article.published", "article_date_original", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "dc.date.created", "dcterms.issued", "citation_publication_date",
        "rnews:datepublished",
      ]
      metadata.date = meta(named).flatMap { PublicationDate.parse($0, order: options.dayOrder) }
    }
    if metadata.date == nil {
      let times = times.filter(\.isPublication) + times
      metadata.date = times.lazy.compactMap { PublicationDate.parse($0.text, order: options.dayOrder) }.first
    }
    let named = metadata.title ?? meta(["og:title", "twitter:title", "dc.title", "headline"])
    metadata.title = PageTitle.headline(named: named, title: title, publisher: metadata.publisher)
    return metadata
  }
}
