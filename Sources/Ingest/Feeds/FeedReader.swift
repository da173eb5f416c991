internal import Articles

/// Reads the items of RSS (0.9 to 2.0) and Atom feeds, each as an article.
enum FeedReader {
  /// The longest feed.
  private static let longest = 1 << 28

  /// Whether a document that begins with `start` is a feed.
  static func isFeed(_ start: some Collection<UInt8>) -> Bool {
    let head = start.prefix(4096)
    guard head.first == 0x3C else { return false }
    // The first element; comments and instructions may stand before it.
    var rest = head[...]
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[open...].dropFirst()
      if rest.starts(with: "!--".utf8) {
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
        continue
      }
      if rest.first == 0x3F || rest.first == 0x21 { continue }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
      let local = name.split(separator: 0x3A).last ?? name
      return ["rss", "feed", "RDF"].contains { local.elementsEqual($0.utf8) }
    }
    return false
  }

  /// Gives each item, or what is wrong with the feed.
  static func forEachArticle(
    name: String, bytes: [UInt8], _ options: IngestOptions, _ body: (Result<Article, IngestError>) -> Void
  ) {
    guard bytes.count <= longest else {
      return body(
        .failure(IngestError(.limit, subject: name, underlying: "is a feed of more than \(longest >> 20) MiB")))
    }
    let events = XMLDocumentReader(bytes)
    var feed = ArticleFields()
    var item: Item?
    var number = 0
    while let event = events.next() {
      switch event {
      case .start(let element):
        if element == "item" || element == "entry" {
          item = Item()
          number += 1
        } else if item != nil {
          item?.take(element, events)
        } else if element == "title", feed.publisher == nil {
          feed.publisher = plain(content(of: element, events))
        } else if element == "language" {
          feed.language = plain(content(of: element, events))
        }
      case .end(let element):
        guard element == "item" || element == "entry", let read = item else { continue }
        item = nil
        guard let fields = read.fields(feed: feed, name: name) else { continue }
        do throws(ArticleFields.Refusal) {
          body(.success(try fields.article(name: "\(name):\(number)", options)))
        } catch {
          body(.failure(IngestError(.badContent, subject: "\(name):\(number)", underlying: error.reason)))
        }
      case .text: continue
      }
    }
    if events.isBroken || number == 0 {
      let reason = events.isBroken ? "is no well-formed feed after item \(number)" : "is a feed without items"
      body(.failure(IngestError(.badContent, subject: name, underlying: reason)))
    }
  }

  /// The text of the element that has just started.
  fileprivate static func content(of element: String, _ events: XMLDocumentReader) -> String {
    var text = ""
    var depth = 1
    while let event = events.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let part): text += part
      }
      if depth == 0 { break }
    }
    return text
  }

  /// A line of text without the HTML that feeds put into titles, and without white space at its ends.
  fileprivate static func plain(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let folded = HTMLFragment.isMarkup(bytes) ? String(decoding: HTMLFragment.text(bytes), as: UTF8.self) : text
    let words = folded.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// An item while it is read.
  private struct Item {
    var title: String?
    var link: String?
    var guid: String?
    var date: String?
    var publisher: String?
    var content: String?
    var summary: String?

    /// Takes an element inside the item.
    mutating func take(_ element: String, _ events: XMLDocumentReader) {
      let prefix = events.prefix
      switch element {
      case "title" where prefix != "media": title = title ?? FeedReader.plain(FeedReader.content(of: element, events))
      case "link":
        // Atom: an attribute; of several links the one without a relation or the alternate one.
        if let address = events.attribute("href") {
          let relation = events.attribute("rel") ?? "alternate"
          if relation == "alternate", link == nil { link = address }
        } else {
          link = link ?? FeedReader.plain(FeedReader.content(of: element, events))
        }
      case "guid", "id": guid = FeedReader.plain(FeedReader.content(of: element, events))
      case "pubDate", "published", "issued", "date": date = FeedReader.plain(FeedReader.content(of: element, events))
      case "updated", "modified":
        let text = FeedReader.plain(FeedReader.content(of: element, events))
        date = date ?? text
      case "source", "publisher":
        // Atom's source is a feed of its own.
        if prefix != nil || element == "source" { publisher = sourceName(element, events) ?? publisher }
      case "encoded": content = FeedReader.content(of: element, events)
      case "content" where prefix != "media":
        content = events.attribute("type") == "xhtml" ? events.innerMarkup() : FeedReader.content(of: element, events)
      case "description" where prefix != "media", "summary" where prefix != "itunes":
        summary = events.attribute("type") == "xhtml" ? events.innerMarkup() : FeedReader.content(of: element, events)
      default: break
      }
    }

    private func sourceName(_ element: String, _ events: XMLDocumentReader) -> String? {
      var name: String?
      var depth = 1
      var text = ""
      while let event = events.next() {
        switch event {
        case .start(let child):
          depth += 1
          if child == "title", name == nil {
            name = FeedReader.plain(FeedReader.content(of: child, events))
            depth -= 1
          }
        case .end: depth -= 1
        case .text(let part): text += depth == 1 ? part : ""
        }
        if depth == 0 { break }
      }
      return name ?? FeedReader.plain(text)
    }

    /// The item's article; `nil` where it has neither title nor text.
    func fields(feed: ArticleFields, name: String) -> ArticleFields? {
      let texts = [content, summary].compactMap { $0 }.map { text in
        let bytes = Array(text.utf8)
        return HTMLFragment.isMarkup(bytes) ? HTMLFragment.text(bytes) : bytes
      }
      let text = texts.first { $0.contains { $0 > 0x20 } }
      guard title != nil || text != nil else { return nil }
      let isAddress = guid?.hasPrefix("http") ?? false
      let id = link ?? guid.map { isAddress ? $0 : "\(name):\($0)" }
      return ArticleFields(
        id: id, text: text ?? [], title: title, date: date, url: link ?? (isAddress ? guid : nil),
        publisher: publisher ?? feed.publisher, language: feed.language)
    }
  }
}
