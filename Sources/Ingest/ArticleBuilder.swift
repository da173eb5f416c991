internal import Articles

/// Puts an article together: its text and the regions of it.
enum ArticleBuilder {
  /// The article of a title and a body that are valid UTF-8.
  ///
  /// Its text is title, blank line, body; a body that already begins with its title and a blank line is taken as it is.
  static func article(
    id: String, title: String?, body: UnsafeBufferPointer<UInt8>, date: CalendarDate?, publisher: String?,
    url: String?, options: IngestOptions
  ) -> Article {
    let title = title?.isEmpty == false ? title : nil
    var titleLength = 0
    var bodyStart = 0
    let text: [UInt8]
    if var title {
      (titleLength, bodyStart, text) = title.withUTF8 { title in
        let own = blankLine(body, after: title)
        if own > 0 { return (title.count, title.count + own, Array(body)) }
        let joined = [UInt8](unsafeUninitializedCapacity: title.count + 2 + body.count) { buffer, count in
          _ = buffer[0...].initialize(fromContentsOf: title)
          buffer.initializeElement(at: title.count, to: 0x0A)
          buffer.initializeElement(at: title.count + 1, to: 0x0A)
          _ = buffer[(title.count + 2)...].initialize(fromContentsOf: body)
          count = title.count + 2 + body.count
        }
        return (title.count, title.count + 2, joined)
      }
    } else {
      text = Array(body)
    }
    let source = SourceText(validUTF8: text)
    return Article(
      id: id, title: title, date: date, publisher: publisher, url: url, text: source,
      regions: regions(source, headline: TextRange(0, titleLength), bodyStart: bodyStart, options.relatedLines))
  }

  /// The regions of `text`: the headline where it is not empty, and the body without its related lines and without
  /// white space at its ends.
  static func regions(
    _ text: SourceText, headline: TextRange, bodyStart: Int, _ relatedLines: RelatedLines
  ) -> [Region] {
    var regions: [Region] = headline.isEmpty ? [] : [Region(.headline, headline)]
    let bytes = text.bytes.span
    var start = bodyStart
    func appendBody(to end: Int) {
      var body = TextRange(start, end)
      while body.start < body.end, bytes[body.start] <= 0x20 { body.start += 1 }
      while body.end > body.start, bytes[body.end - 1] <= 0x20 { body.end -= 1 }
      if !body.isEmpty { regions.append(Region(.body, body)) }
    }
    for related in relatedLines.ranges(in: bytes, TextRange(bodyStart, text.count)) {
      appendBody(to: related.start)
      if let last = regions.last, last.kind == .related, last.range.end + 1 == related.start {
        regions[regions.count - 1].range.end = related.end
      } else {
        regions.append(Region(.related, related))
      }
      // The line break belongs to no region.
      start = min(related.end + 1, text.count)
    }
    appendBody(to: text.count)
    return regions
  }

  /// The length of the blank line that follows `title` at the beginning of `body`; 0 where there is none.
  private static func blankLine(_ body: UnsafeBufferPointer<UInt8>, after title: UnsafeBufferPointer<UInt8>) -> Int {
    guard body.count >= title.count + 2, body.starts(with: title) else { return 0 }
    let rest = body[title.count...]
    if rest.starts(with: [0x0A, 0x0A]) { return 2 }
    return rest.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) ? 4 : 0
  }
}
