internal import Articles

/// Reads a text file: an optional header, an optional title, the body.
///
/// ```
/// Date: 2019-03-19
/// Publisher: Harbour Wire
///
/// Cyclone toll passes 300
///
/// BEIRA, Mozambique - …
/// ```
///
/// A header is a block of lines `Date:`, `Publisher:`, `URL:` and `Title:` at the very top, ended by a blank line; it is
/// no part of the text that offsets count in. Without a `Title:` the first line that is not of the page around the
/// article is the title where it has at most 150 characters, does not end with a full stop and a blank line, a byline or
/// a date follows it.
enum TextFile {
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// The longest title, in characters.
  static let longestTitle = 150

  /// The article that the bytes of a file are.
  ///
  /// - Complexity: O(*n*)
  static func article(id: String, bytes: [UInt8], options: IngestOptions) -> Article {
    let text = normalized(bytes)
    let (header, start) = header(of: text, options.dayOrder)
    let body = text[start...]
    if header.title == nil, let title = title(of: body, options) {
      let source = SourceText(validUTF8: start == 0 ? text : Array(body))
      return ArticleBuilder.article(
        id: id, text: source, headline: title, bodyStart: title.end, date: header.date, publisher: header.publisher,
        url: header.url, options: options)
    }
    return body.withUnsafeBufferPointer {
      ArticleBuilder.article(
        id: id, title: header.title, body: $0, date: header.date, publisher: header.publisher, url: header.url,
        options: options)
    }
  }

  /// Well-formed UTF-8 without a byte order mark and with line breaks as line feeds.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var text = SourceText(decoding: bytes).bytes
    if text.starts(with: byteOrderMark) { text.removeFirst(3) }
    guard text.contains(0x0D) else { return text }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for (offset, byte) in text.enumerated() {
      if byte != 0x0D {
        folded.append(byte)
      } else if offset + 1 == text.count || text[offset + 1] != 0x0A {
        folded.append(0x0A)
      }
    }
    return folded
  }

  /// Where the title stands in `text`: in its first lines, below what belongs to the page.
  private static func title(of text: ArraySlice<UInt8>, _ options: IngestOptions) -> TextRange? {
    // Offsets are the title's in the text.
    let head = Array(text.prefix(longestTitle * 4 * 4))
    let bytes = head.span
    var start = 0
    for _ in 0..<4 {
      let line = RelatedLines.trimmed(bytes, start, RelatedLines.lineEnd(bytes, start, bytes.count))
      guard !line.isEmpty, line.end < bytes.count else { return nil }
      let end = RelatedLines.lineEnd(bytes, line.end, bytes.count)
      guard end + 1 < bytes.count else { return nil }
      if options.relatedLines.isApart(bytes, line, options.dayOrder) {
        start = end + 1
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        continue
      }
      // A character has at most four bytes.
      guard line.count <= longestTitle * 4, bytes[line.end - 1] != 0x2E,
        RelatedLines.string(bytes, line).unicodeScalars.count <= longestTitle
      else { return nil }
      let next = RelatedLines.trimmed(bytes, end + 1, RelatedLines.lineEnd(bytes, end + 1, bytes.count))
      guard next.isEmpty || options.relatedLines.isByline(bytes, next, options.dayOrder) else { return nil }
      return line
    }
    return nil
  }

  // MARK: Header

  private struct Header {
    var date: CalendarDate?
    var publisher: String?
    var url: String?
    var title: String?

    /// Takes the line `key: value`; false where it is no line of a header.
    mutating func take(_ line: some StringProtocol, _ order: DayOrder?) -> Bool {
      guard let colon = line.firstIndex(of: ":") else { return false }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      guard let lastIndex = value.lastIndex(where: { $0 != " " }) else { return false }
      let text = String(value[...lastIndex])
      switch line[..<colon].lowercased() {
      case "date":
        guard let day = PublicationDate.parse(text, order: order) else { return false }
        date = day
      case "publisher": publisher = text
      case "url": url = text
      case "title": title = text
      default: return false
      }
      return true
    }
  }

  /// The header and where the text behind it begins; an empty header where one line of the block is something else.
  private static func header(of text: [UInt8], _ order: DayOrder?) -> (header: Header, start: Int) {
    var header = Header()
    var start = 0
    while start < text.count, let end = text[start...].firstIndex(of: 0x0A) {
      if end == start {
        if start == 0 { break }
        return (header, end + 1)
      }
      // Also bounds the work on a text of one long line.
      guard end - start <= 4096, header.take(String(decoding: text[start..<end], as: UTF8.self), order) else { break }
      start = end + 1
    }
    return (Header(), 0)
  }
}
