internal import Articles

/// Puts an article together: its text and the regions of it.
enum ArticleBuilder {
  /// The article of a title and a body that are valid UTF-8.
  ///
  /// Its text is title, blank line, body; a body that already begins with its title and a blank line is taken as it is.
  ///
  /// - Parameter date: The day that the input gives beside its text; where it gives none, a day in the text is taken,
  ///   and at last that of the options.
  static func article(
    id: String, title: String?, body: UnsafeBufferPointer<UInt8>, date: CalendarDate?, publisher: String?,
    url: String?, options: IngestOptions
  ) -> Article {
    var titleLength = 0
    var bodyStart = 0
    let text: [UInt8]
    if var title, !title.isEmpty {
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
    return article(
      id: id, text: SourceText(validUTF8: text), headline: TextRange(0, titleLength), bodyStart: bodyStart, date: date,
      publisher: publisher, url: url, options: options)
  }

  /// The article of a text in which the title, if any, stands at `headline` and the body from `bodyStart` on.
  static func article(
    id: String, text: SourceText, headline: TextRange, bodyStart: Int, date: CalendarDate?, publisher: String?,
    url: String?, options: IngestOptions
  ) -> Article {
    let (regions, found) = regions(text, headline: headline, bodyStart: bodyStart, options)
    return Article(
      id: id, title: headline.isEmpty ? nil : text.string(in: headline), date: date ?? found ?? options.date,
      publisher: publisher, url: url, text: text, regions: regions)
  }

  /// The regions of `text`, and the day of publication that its lines give: the headline where it is not empty, the body
  /// without white space at its ends, and between them what the rules of related lines tell apart.
  static func regions(
    _ text: SourceText, headline: TextRange, bodyStart: Int, _ options: IngestOptions
  ) -> (regions: [Region], date: CalendarDate?) {
    var regions: [Region] = []
    let bytes = text.bytes.span
    func append(_ kind: Region.Kind, _ start: Int, _ end: Int) {
      let range = RelatedLines.trimmed(bytes, start, end)
      if !range.isEmpty { regions.append(Region(kind, range)) }
    }
    append(.related, 0, headline.start)
    if !headline.isEmpty { regions.append(Region(.headline, headline)) }
    let above =
      headline.start > 0
      ? options.relatedLines.read(bytes, TextRange(0, headline.start), order: options.dayOrder).date : nil
    let reading = options.relatedLines.read(bytes, TextRange(bodyStart, text.count), order: options.dayOrder)
    var start = bodyStart
    for stretch in reading.stretches {
      append(.body, start, stretch.range.start)
      if let last = regions.last, last.kind == stretch.kind, last.range.end + 1 == stretch.range.start {
        regions[regions.count - 1].range.end = stretch.range.end
      } else {
        regions.append(Region(stretch.kind, stretch.range))
      }
      // The line break belongs to no region.
      start = min(stretch.range.end + 1, text.count)
    }
    append(.body, start, text.count)
    return (regions, above ?? reading.date)
  }

  /// The length of the blank line that follows `title` at the beginning of `body`; 0 where there is none.
  private static func blankLine(_ body: UnsafeBufferPointer<UInt8>, after title: UnsafeBufferPointer<UInt8>) -> Int {
    guard body.count >= title.count + 2, body.starts(with: title) else { return 0 }
    let rest = body[title.count...]
    if rest.starts(with: [0x0A, 0x0A]) { return 2 }
    return rest.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) ? 4 : 0
  }
}
