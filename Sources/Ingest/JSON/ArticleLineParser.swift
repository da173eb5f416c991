internal import Articles
internal import CSimdJSON

/// Reads the lines of NDJSON inputs: `{"id", "text", "title"?, "date"?, "url"?, "publisher"?, "language"?, "copy_of"?}`,
/// or the same under other names (``FieldNames``). An article without an id is called by its address, or by its line.
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
    /// An article whose date could not be read, and why.
    case undated(Article, String)
    case refused(String)
  }

  /// The article in `line`, behind which ``LineBlock``'s padding must be readable.
  ///
  /// Ill-formed UTF-8 and lone surrogates are replaced by U+FFFD, as everywhere in Tally's inputs.
  func article(
    in line: UnsafeRawBufferPointer, name: @autoclosure () -> String, options: IngestOptions
  ) -> Outcome {
    var fields = TallyJSONArticle()
    var field: UnsafePointer<CChar>?
    let status = parse(line, &fields, &field)
    if status == TALLY_JSON_NOT_UTF8 || status == TALLY_JSON_BAD_STRING,
      let repaired = JSONRepair.repaired(line)
    {
      let block = LineBlock(capacity: repaired.count)
      repaired.withUnsafeBytes { block.append($0) }
      let status = parse(block.bytes, &fields, &field)
      return outcome(status, fields, field, name(), options)
    }
    return outcome(status, fields, field, name(), options)
  }

  private func parse(
    _ line: UnsafeRawBufferPointer, _ fields: inout TallyJSONArticle, _ field: inout UnsafePointer<CChar>?
  ) -> TallyJSONStatus {
    guard let parser else { return TALLY_JSON_TOO_LONG }
    return tally_json_parse_article(parser, line.bindMemory(to: UInt8.self).baseAddress, line.count, &fields, &field)
  }

  private func outcome(
    _ status: TallyJSONStatus, _ fields: TallyJSONArticle, _ field: UnsafePointer<CChar>?,
    _ name: @autoclosure () -> String,
    _ options: IngestOptions
  ) -> Outcome {
    guard status == TALLY_JSON_OK else {
      return .refused(Self.reason(status, field: field.map { String(cString: $0) }))
    }
    var found = ArticleFields(
      id: fields.id.string, text: nil, title: fields.title.string, date: fields.date.string, url: fields.url.string,
      publisher: fields.publisher.string, language: fields.language.string)
    var text = fields.text
    if fields.has_others || !options.fields.isStandard {
      let markup = addOthers(&found, text: &text, options.fields)
      if markup { found.text = HTMLFragment.text(Array(text.buffer)) }
    }
    if found.text == nil {
      if text.bytes == nil { return .refused(Self.lacksText(options.fields)) }
      found.text = Array(text.buffer)
    }
    do throws(ArticleFields.Refusal) {
      var article = try found.article(name: name(), options)
      article.copyOf = fields.copy_of.string.flatMap { $0.isEmpty ? nil : $0 }
      if article.date == nil, let reason = found.unreadDate(options) { return .undated(article, reason) }
      return .article(article)
    } catch {
      return .refused(error.reason)
    }
  }

  /// Looks for what the object gives under other names; whether the text is HTML.
  private func addOthers(_ found: inout ArticleFields, text: inout TallyJSONSlice, _ names: FieldNames) -> Bool {
    func value(_ field: FieldNames.Field, _ known: String?) -> String? {
      if let known, names[field] == nil { return known }
      for name in names.candidates(field) {
        if let value = at(name).string { return value }
      }
      return nil
    }
    found.id = value(.id, found.id)
    found.title = value(.title, found.title)
    found.date = value(.date, found.date)
    found.url = value(.url, found.url)
    found.publisher = value(.publisher, found.publisher)
    found.language = value(.language, found.language)
    // The text last: what is made of an array is the parser's until the next question.
    if text.bytes != nil, names[.text] == nil { return false }
    text = TallyJSONSlice()
    for name in names.candidates(.text) {
      text = at(name)
      if text.bytes != nil { return names[.text].map { FieldNames.markup.contains($0) } ?? false }
    }
    guard names[.text] == nil else { return false }
    for name in FieldNames.markup {
      text = at(name)
      if text.bytes != nil { return true }
    }
    return false
  }

  private func at(_ path: String) -> TallyJSONSlice {
    guard let parser else { return TallyJSONSlice() }
    var path = path
    return path.withUTF8 { path in
      path.withMemoryRebound(to: CChar.self) { tally_json_field(parser, $0.baseAddress, $0.count) }
    }
  }

  private static func lacksText(_ names: FieldNames) -> String {
    names[.text].map { "has no text at \"\($0)\"" } ?? "has no \"text\"; name the field with --field text=NAME"
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
        switch parser.article(in: line, name: "\(input):\(number)", options: options) {
        case .article(let article): body(.success(article))
        case .undated(let article, let reason):
          body(.failure(IngestError(.badLine, subject: input, line: number, underlying: reason)))
          body(.success(article))
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
  /// The field's bytes.
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// The field's text; `nil` where the field is absent.
  var string: String? {
    bytes.map { String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self) }
  }
}
