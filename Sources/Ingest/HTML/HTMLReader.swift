internal import Articles

/// Reads web pages: the article's text without what stands around it, and what the page says about it.
enum HTMLReader {
  /// The most bytes of a page.
  static let longestPage = 64 << 20

  /// Whether a document that begins with `start` is a web page.
  static func isPage(_ start: some Collection<UInt8>) -> Bool {
    let text = start.prefix(2048).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    func begins(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: word.utf8) }
    if begins("<!doctype html", text[...]) || begins("<html", text[...]) || begins("<head", text[...]) { return true }
    guard begins("<?xml", text[...]) || begins("<!--", text[...]) else { return false }
    return text.indices.contains {
      text[$0] == 0x3C && (begins("<!doctype html", text[$0...]) || begins("<html", text[$0...]))
    }
  }

  /// The article that a page is.
  ///
  /// Its text is the title and the paragraphs, each parted from the next by a blank line; captions and teasers that stand
  /// among them are regions of their own.
  ///
  /// - Throws: An error where the page is larger than 64 MiB or holds no text.
  /// - Complexity: O(*n*)
  static func article(id: String, bytes: [UInt8], options: IngestOptions) throws(IngestError) -> Article {
    guard bytes.count <= longestPage else {
      throw IngestError(.unsupported, subject: id, underlying: "is a web page of more than 64 MiB; split it")
    }
    var text = TextEncoding.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    TagGuard.limitAttributes(&text)
    let page = PageParser.page(text)
    let blocks = PageBlocks(page)
    var metadata = page.head.metadata(options)
    if !metadata.isTitled, let heading = PageTitle.heading(page, blocks) { metadata.title = heading }
    let content = PageArticle(page, blocks, metadata)
    var writer = RegionWriter(title: metadata.title)
    for line in content.linesOrLinkedBody() { writer.append(line.text, line.kind) }
    guard !writer.isEmpty else {
      throw IngestError(.unsupported, subject: id, underlying: "is a web page without text")
    }
    let (source, regions, lineDate) = writer.finish(options)
    let date = metadata.date ?? content.bylineDate(options) ?? lineDate ?? page.head.shownDate(options) ?? options.date
    return Article(
      id: id, title: metadata.title, date: date, publisher: metadata.publisher, url: metadata.url,
      language: metadata.language, text: source, regions: regions)
  }
}
