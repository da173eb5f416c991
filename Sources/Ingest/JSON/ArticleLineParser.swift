internal import Articles
internal import CSimdJSON

/// Reads the lines of NDJSON inputs: `{"id", "text", "title"?, "date"?, "url"?, "publisher"?, "language"?, "copy_of"?}`.
///
/// One parser serves one thread; it keeps its buffers from line to line.
final class ArticleLineParser {
  // Null where memory ran out: every line is then refused as too long.
  private let parser: OpaquePointer?

  init() { parser = tally_json_parser_create() }

  deinit { tally_json_parser_destroy(parser) }

  /// What a line holds, or in words what is wrong with it.
  enum Outcome {
    case article(Article)
    case refused(String)
  }

  /// The article in `line`, behind which ``LineBlock``'s padding must be readable.
  ///
  /// Ill-formed UTF-8 and lone surrogates are replaced by U+FFFD, as everywhere in Tally's inputs.
  func article(in line: UnsafeRawBufferPointer, options: IngestOptions) -> Outcome {
    var fields = TallyJSONArticle()
    var field: UnsafePointer<CChar>?
    let status = parse(line, &fields, &field)
    if status == TALLY_JSON_NOT_UTF8 || status == TALLY_JSON_BAD_STRING,
      let repaired = JSONRepair.repaired(line)
    {
      let block = LineBlock(capacity: repaired.count)
      repaired.withUnsafeBytes { block.append($0) }
      let status = parse(block.bytes, &fields, &field)
      return outcome(status, fields, field, options)
    }
    return outcome(status, fields, field, options)
  }

  private func parse(
    _ line: UnsafeRawBufferPointer, _ fields: inout TallyJSONArticle, _ field: inout UnsafePointer<CChar>?
  ) -> TallyJSONStatus {
    guard let parser else { return TALLY_JSON_TOO_LONG }
    return tally_json_parse_article(parser, line.bindMemory(to: UInt8.self).baseAddress, line.count, &fields, &field)
  }

  private func outcome(
    _ status: TallyJSONStatus, _ fields: TallyJSONArticle, _ field: UnsafePointer<CChar>?, _ options: IngestOptions
  ) -> Outcome {
    guard status == TALLY_JSON_OK else {
      return .refused(Self.reason(status, field: field.map { String(cString: $0) }))
    }
    guard let id = fields.id.string else { return .refused("has no \"id\"") }
    guard let body = fields.text.bytes else { return .refused("has no \"text\"") }
    var date: CalendarDate?
    if let text = fields.date.string, !text.isEmpty {
      guard let day = PublicationDate.parse(text, order: options.dayOrder) else {
        return .refused("has a \"date\" that names no day: \"\(text.prefix(40))\"; write it as YYYY-MM-DD")
      }
      date = day
    }
    var article = ArticleBuilder.article(
      id: id, title: fields.title.string, body: UnsafeBufferPointer(start: body, count: fields.text.count),
      date: date, publisher: fields.publisher.string, url: fields.url.string, options: options)
    article.language = fields.language.string.flatMap { $0.isEmpty ? nil : $0 }
    article.copyOf = fields.copy_of.string.flatMap { $0.isEmpty ? nil : $0 }
    return .article(article)
  }

  private static func reason(_ status: TallyJSONStatus, field: String?) -> String {
    switch status {
    case TALLY_JSON_NOT_UTF8: "is not UTF-8"
    case TALLY_JSON_BAD_STRING: "is not JSON: a string is not closed, or has a bad escape or control character"
    case TALLY_JSON_BAD_ATOM: "is not JSON: a number, true, false or null is misspelt"
    case TALLY_JSON_TOO_DEEP: "nests its values too deeply"
    case TALLY_JSON_TOO_LONG: "is too long"
    case TALLY_JSON_NOT_OBJECT: "is not a JSON object"
    case TALLY_JSON_BAD_FIELD: "has a \"\(field ?? "")\" that is not a string"
    default: "is not JSON: brackets, commas or colons do not match"
    }
  }
}

extension ArticleLineParser {
  /// Gives the article of each line of `block`, whose first line has the number `firstLine`.
  static func forEachLine(
    of block: LineBlock, _ input: String, _ firstLine: Int, _ options: IngestOptions,
    _ body: (Result<Article, IngestError>) -> Void
  ) {
    let parser = ArticleLineParser()
    var rest = block.bytes
    var number = firstLine
    while !rest.isEmpty {
      let end = LineBlock.lineEnd(rest)
      var line = UnsafeRawBufferPointer(rebasing: rest[..<end])
      if number == 1, line.starts(with: TextFile.byteOrderMark) {
        line = UnsafeRawBufferPointer(rebasing: line[3...])
      }
      if line.contains(where: { $0 > 0x20 }) {
        switch parser.article(in: line, options: options) {
        case .article(let article): body(.success(article))
        case .refused(let reason):
          body(.failure(IngestError(.badLine, subject: input, line: number, underlying: reason)))
        }
      }
      number += 1
      rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
    }
  }
}

extension TallyJSONSlice {
  /// The field's text; `nil` where the field is absent.
  var string: String? {
    bytes.map { String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self) }
  }
}
