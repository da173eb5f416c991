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
  /// Whether the title is named as such, not taken from the `title` element.
  var isTitled = false
}

extension PageHead {
  private static let titles = ["og:title", "twitter:title", "dc.title", "headline"]

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
      metadata.date =
        times.lazy.filter(\.isPublication).compactMap {
          PublicationDate.parse($0.text, order: options.dayOrder)
        }.first
    }
    metadata.date = metadata.date ?? metadata.url.flatMap(Self.date(inAddress:))
    let named = metadata.title ?? meta(Self.titles)
    metadata.title = PageTitle.headline(named: named, title: title, publisher: metadata.publisher)
    metadata.isTitled = named != nil
    return metadata
  }

  /// The day of the first `time` element that names one.
  func shownDate(_ options: IngestOptions) -> CalendarDate? {
    times.lazy.compactMap { PublicationDate.parse($0.text, order: options.dayOrder) }.first
  }

  /// The day in an address: `/2018/09/04/`, `/2018-09-04/`, `/20180904/`.
  static func date(inAddress url: String) -> CalendarDate? {
    let parts = url.split(separator: "/").dropFirst().map { Array($0.utf8) }
    func number(_ digits: some Collection<UInt8>) -> Int? {
      guard (1...4).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func day(_ year: Int?, _ month: Int?, _ day: Int?) -> CalendarDate? {
      guard let year, let month, let day, (1990...2100).contains(year) else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    for (index, part) in parts.enumerated() {
      if index + 2 < parts.count, part.count == 4,
        let found = day(number(part), number(parts[index + 1]), number(parts[index + 2]))
      {
        return found
      }
      if part.count >= 10, part[4] == 0x2D, part[7] == 0x2D,
        let found = day(number(part[0..<4]), number(part[5..<7]), number(part[8..<10]))
      {
        return found
      }
      if part.count == 8, let found = day(number(part[0..<4]), number(part[4..<6]), number(part[6..<8])) {
        return found
      }
    }
    return nil
  }
}
