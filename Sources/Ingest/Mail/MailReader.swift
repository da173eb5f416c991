internal import Articles

/// Reads letters (`.eml`, RFC 5322 and MIME) and pages that browsers saved as one file (`.mhtml`, RFC 2557).
enum MailReader {
  /// How deep parts may lie in one another, and how many a letter may have.
  private static let deepest = 16
  private static let mostParts = 2000

  /// Whether a document that begins with `start` is a letter.
  static func isMail(_ start: some Collection<UInt8>) -> Bool {
    let (header, _) = MailHeader.read(Array(start.prefix(Input.lookAhead))[...])
    let names = ["from", "date", "subject", "received", "message-id", "mime-version", "return-path", "to"]
    return names.count { header[$0] != nil } >= 3
  }

  /// A part with its header.
  private struct Part {
    var header: MailHeader
    var body: ArraySlice<UInt8>
    var kind: String { header.kind("content-type") ?? "text/plain" }

    /// The bytes as the writer had them.
    var bytes: [UInt8] { TransferEncoding.decoded(body, header["content-transfer-encoding"]) }
    /// The text in UTF-8.
    var text: [UInt8] { TextEncoding.decode(bytes, declared: header.parameter("charset", of: "content-type")) }
  }

  /// The article that a letter is: its first text that is not empty, as plain text where that is no mere stub.
  static func article(id: String, bytes: [UInt8], options: IngestOptions) throws(IngestError) -> Article {
    let (header, _) = MailHeader.read(bytes[...])
    let parts = texts(of: bytes[...])
    let isPage = header["snapshot-content-location"] != nil || header.kind("content-type") == "multipart/related"
    let pages = parts.filter { $0.kind == "text/html" || $0.kind == "application/xhtml+xml" }
    if isPage, let page = pages.first, header["from"]?.contains("@") != true {
      var article = try HTMLReader.article(id: id, bytes: page.text, options: options)
      article.url = article.url ?? header["snapshot-content-location"] ?? page.header["content-location"]
      article.title = article.title ?? header["subject"]
      return article
    }
    let plain = parts.first { $0.kind == "text/plain" && $0.bytes.contains { $0 > 0x20 } }.map { normalized($0.text) }
    let markup = pages.lazy.map { HTMLFragment.text($0.text) }.first { !$0.isEmpty }
    // Many a newsletter has a plain part that only says where to read it.
    let isStub = plain.map { plain in plain.count < 200 && (markup?.count ?? 0) > 4 * plain.count } ?? true
    guard let text = isStub ? markup ?? plain : plain else {
      throw IngestError(.badContent, subject: id, underlying: "is a letter without text")
    }
    let fields = ArticleFields(
      id: id, text: text, title: header["subject"], date: header["date"],
      url: header["list-url"] ?? header["content-location"], publisher: sender(header["from"]))
    do throws(ArticleFields.Refusal) {
      return try fields.article(name: id, options)
    } catch {
      throw IngestError(.badContent, subject: id, underlying: error.reason)
    }
  }

  /// The name of a sender: *Harbour Wire* of `"Harbour Wire" <news@wire.example>`.
  private static func sender(_ from: String?) -> String? {
    guard let from else { return nil }
    let name = from.prefix { $0 != "<" }.filter { $0 != "\"" }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty || words.contains("@") ? nil : words
  }

  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    text.contains(0x0D) ? text.filter { $0 != 0x0D } : text
  }

  /// The parts that are text and no attachments, in their order.
  private static func texts(of bytes: ArraySlice<UInt8>) -> [Part] {
    var found: [Part] = []
    var pending: [(bytes: ArraySlice<UInt8>, depth: Int)] = [(bytes, 0)]
    var count = 0
    while let (bytes, depth) = pending.popLast(), count < mostParts {
      count += 1
      let (header, end) = MailHeader.read(bytes)
      let part = Part(header: header, body: bytes[end...])
      if part.kind.hasPrefix("multipart/"), let boundary = header.parameter("boundary", of: "content-type") {
        guard depth < deepest else { continue }
        pending += parts(of: part.body, boundary).reversed().map { ($0, depth + 1) }
      } else if part.kind == "message/rfc822" {
        if depth < deepest { pending.append((part.body, depth + 1)) }
      } else if part.kind.hasPrefix("text/") || part.kind == "application/xhtml+xml",
        header.kind("content-disposition") != "attachment"
      {
        found.append(part)
      }
    }
    return found
  }

  /// What stands between lines that begin with `--boundary`.
  private static func parts(of body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var open: Int?
    var start = body.startIndex
    while start < body.endIndex, parts.count < mostParts {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[start..<end]
      if line.starts(with: mark) {
        if let open { parts.append(body[open..<start]) }
        open = min(end + 1, body.endIndex)
        if line.dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      start = min(end + 1, body.endIndex)
    }
    // A letter that is cut off ends its last part too.
    if let open { parts.append(body[open...]) }
    return parts
  }
}
