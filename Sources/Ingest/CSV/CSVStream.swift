internal import Articles

/// The articles of a table with a column of texts, in blocks of whole records.
final class CSVStream: ArticleStream {
  /// The longest record; a quote that is never closed would else take all that follows.
  private static let longestRecord = 1 << 26

  private let name: String
  private let source: any ByteSource
  private let dialect: CSVDialect
  private var pending: LineBlock
  private var scanner: CSVScanner
  // How much of `pending` was scanned, and where its last whole record ends.
  private var scanned = 0
  private var edge = 0
  private var line: Int
  private var isAtEnd = false

  /// Reads the head of `input`; `nil` where it names no column of texts and nobody named the input.
  init?(_ input: Input, _ names: FieldNames) throws(IngestError) {
    name = input.name
    var start = try input.start()
    let mark = ByteOrderMark(start)
    if mark.map({ $0.encoding != "UTF-8" }) ?? false {
      // As spreadsheets write "Unicode text".
      let bytes = TextEncoding.decode(try input.all())
      source = MemorySource(bytes)
      start = Array(bytes.prefix(Input.lookAhead))
    } else {
      source = input
    }
    let isTabbed = InputFormat.ending(of: input.formatName) == "tsv"
    let head = start.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let separator = isTabbed ? 0x09 : CSVDialect.separator(of: head.prefix { $0 != 0x0A })
    var scanner = CSVScanner(separator: separator)
    let pending = LineBlock(capacity: LineBlockReader.blockSize)
    // The head's record, which no look-ahead need hold.
    var record: [UInt8] = []
    var isWhole = false
    while !isWhole, record.count < 1 << 20 {
      let count = try source.read(into: pending.room)
      if count == 0 { break }
      let bytes = UnsafeRawBufferPointer(rebasing: pending.storage[..<count])
      var end = 0
      while end < count, !isWhole {
        isWhole = scanner.endsRecord(bytes[end])
        end += 1
      }
      record += bytes[..<end]
      let rest = Array(bytes[end...])
      rest.withUnsafeBytes { pending.append($0) }
    }
    self.scanner = scanner
    self.pending = pending
    line = 1 + record.count { $0 == 0x0A }
    let columns = record.withUnsafeBytes { bytes in
      var records = CSVRecords(bytes, separator: separator)
      return (records.next() ?? []).enumerated().map { index, field in
        String(
          decoding: index == 0 && field.starts(with: TextFile.byteOrderMark) ? Array(field[3...]) : field, as: UTF8.self
        )
      }
    }
    guard let dialect = CSVDialect(separator: separator, names: columns, names) else {
      if !input.isNamed { return nil }
      let list = columns.prefix(20).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
      throw IngestError(
        .badContent, subject: input.name,
        underlying: "has no column of texts: its columns are \(list); name one with --field text=COLUMN")
    }
    self.dialect = dialect
  }

  func next() throws(IngestError) -> StreamPiece? {
    while true {
      scan()
      if edge > 0, pending.count >= LineBlockReader.blockSize || !source.isReady { break }
      if isAtEnd { break }
      if edge == 0, pending.count >= Self.longestRecord { return skipRecord() }
      if pending.room.isEmpty { pending.grow() }
      let count = try source.read(into: pending.room)
      isAtEnd = count == 0
      pending.count += count
    }
    if isAtEnd { edge = pending.count }
    if edge == 0 { return nil }
    if isAtEnd, scanner.isOpen {
      // The last record only: those before it are whole.
      scanner = CSVScanner(separator: dialect.separator)
    }
    let block = pending
    let rest = UnsafeRawBufferPointer(rebasing: block.bytes[edge...])
    pending = LineBlock(capacity: max(LineBlockReader.blockSize, rest.count))
    pending.append(rest)
    block.count = edge
    scanned = rest.count
    edge = 0
    let first = line
    line += block.bytes.count { $0 == 0x0A }
    return .batch(.records(block, dialect, input: name, firstLine: first))
  }

  private func scan() {
    let bytes = pending.bytes
    while scanned < bytes.count {
      let isEnd = scanner.endsRecord(bytes[scanned])
      scanned += 1
      if isEnd { edge = scanned }
    }
  }

  /// Passes over the line where a quote begins that nothing closes.
  private func skipRecord() -> StreamPiece {
    let end = LineBlock.lineEnd(pending.bytes)
    let rest = UnsafeRawBufferPointer(rebasing: pending.bytes[min(end + 1, pending.count)...])
    let next = LineBlock(capacity: max(LineBlockReader.blockSize, rest.count))
    next.append(rest)
    pending = next
    scanned = 0
    scanner = CSVScanner(separator: dialect.separator)
    line += 1
    return .failure(
      IngestError(
        .badContent, subject: name, line: line - 1,
        underlying: "holds a quote that is not closed within \(Self.longestRecord >> 20) MiB"))
  }
}

extension CSVDialect {
  /// Gives the article of each record of `block`, whose first line has the number `firstLine`.
  func forEachRecord(
    of block: LineBlock, _ input: String, _ firstLine: Int, _ options: IngestOptions,
    _ body: (Result<Article, IngestError>) -> Void
  ) {
    // Tables of older spreadsheets are written in windows-1252.
    if String(validating: block.bytes, as: UTF8.self) == nil {
      return TextEncoding.decode(Array(block.bytes)).withUnsafeBytes {
        forEachRecord($0, input, firstLine, options, body)
      }
    }
    forEachRecord(block.bytes, input, firstLine, options, body)
  }

  private func forEachRecord(
    _ bytes: UnsafeRawBufferPointer, _ input: String, _ firstLine: Int, _ options: IngestOptions,
    _ body: (Result<Article, IngestError>) -> Void
  ) {
    var records = CSVRecords(bytes, separator: separator)
    var line = firstLine
    while true {
      let start = records.offset
      guard let record = records.next() else { return }
      let number = line
      line += bytes[start..<records.offset].count { $0 == 0x0A }
      if record.allSatisfy(\.isEmpty) { continue }
      func field(_ field: FieldNames.Field) -> [UInt8]? {
        columns[field].flatMap { $0 < record.count && !record[$0].isEmpty ? record[$0] : nil }
      }
      func text(_ name: FieldNames.Field) -> String? { field(name).map { String(decoding: $0, as: UTF8.self) } }
      let content = field(.text).map { isMarkup ? HTMLFragment.text($0) : $0 }
      let fields = ArticleFields(
        id: text(.id), text: content, title: text(.title), date: text(.date), url: text(.url),
        publisher: text(.publisher), language: text(.language))
      do throws(ArticleFields.Refusal) {
        let article = try fields.article(name: "\(input):\(number)", options)
        if article.date == nil, let reason = fields.unreadDate(options) {
          body(.failure(IngestError(.badContent, subject: input, line: number, underlying: reason)))
        }
        body(.success(article))
      } catch {
        body(.failure(IngestError(.badContent, subject: input, line: number, underlying: error.reason)))
      }
    }
  }
}
