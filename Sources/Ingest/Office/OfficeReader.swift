internal import Articles

/// Reads documents of word processors: DOCX (ECMA-376) and ODT (ISO/IEC 26300), which are zip archives of XML.
enum OfficeReader {
  /// The most bytes that one part of a document may unpack to.
  private static let longestPart = 1 << 27

  /// The article that the bytes of a document are.
  static func article(id: String, bytes: [UInt8], options: IngestOptions) throws(IngestError) -> Article {
    let input = Input(
      name: id, source: MemorySource(bytes), isNamed: true, budget: UnpackingBudget(options.limits), depth: 0)
    let archive = try ArchiveReader(input)
    var parts: [String: [UInt8]] = [:]
    while let entry = try archive.nextEntry() {
      guard let path = entry.path,
        ["word/document.xml", "docProps/core.xml", "content.xml", "meta.xml"].contains(path)
      else { continue }
      if entry.isEncrypted { throw encrypted(id) }
      parts[path] = try part(of: archive, "\(id):\(path)", input.budget)
    }
    guard let content = parts["word/document.xml"] ?? parts["content.xml"] else {
      throw IngestError(.badContent, subject: id, underlying: "holds no text of a word processor; is it encrypted?")
    }
    var body = OfficeBody()
    body.read(XMLDocumentReader(content))
    let properties = parts["docProps/core.xml"] ?? parts["meta.xml"]
    let (title, date) = properties.map { self.properties(XMLDocumentReader($0)) } ?? (nil, nil)
    let fields = ArticleFields(
      id: id, text: Array(body.paragraphs.joined(separator: "\n\n").utf8), title: body.title ?? title, date: nil)
    guard body.title != nil || !body.paragraphs.isEmpty else {
      throw IngestError(.badContent, subject: id, underlying: "is a document without text")
    }
    do throws(ArticleFields.Refusal) {
      var article = try fields.article(name: id, options)
      // A date in the text says more than when the file was made.
      if article.date == options.date, let day = date.flatMap({ PublicationDate.parse($0) }) { article.date = day }
      return article
    } catch {
      throw IngestError(.badContent, subject: id, underlying: error.reason)
    }
  }

  private static func encrypted(_ id: String) -> IngestError {
    IngestError(.badContent, subject: id, underlying: "is encrypted; save a copy without a password")
  }

  private static func part(
    of archive: ArchiveReader, _ name: String, _ budget: UnpackingBudget
  ) throws(IngestError) -> [UInt8] {
    let source = EntrySource(archive, name, budget)
    var bytes: [UInt8] = []
    while try source.read(appendingTo: &bytes, atMost: 1 << 16) > 0 {
      if bytes.count > longestPart {
        throw IngestError(.limit, subject: name, underlying: "unpacks to more than \(longestPart >> 20) MiB")
      }
    }
    return bytes
  }

  /// The title and the day in a document's properties: of its last change, or else of its making.
  private static func properties(_ events: XMLDocumentReader) -> (title: String?, date: String?) {
    var values: [String: String] = [:]
    var element = ""
    while let event = events.next() {
      switch event {
      case .start(let name): element = name
      case .end: element = ""
      case .text(let text): values[element, default: ""] += text
      }
    }
    let title = values["title"].flatMap(PDFTitle.property)
    return (title, values["modified"] ?? values["date"] ?? values["created"] ?? values["creation-date"])
  }
}

/// The text of a document while it is read: paragraphs, and the rows of tables as lines.
struct OfficeBody {
  private(set) var title: String?
  private(set) var paragraphs: [String] = []

  private var paragraph = ""
  private var isTitle = false
  private var isListed = false
  // The open tables, the innermost last: its rows, each a list of cells.
  private var tables: [[[String]]] = []

  /// Reads the elements of both formats, whose names do not collide: `w:p` and `text:p`, `w:tbl` and `table:table`.
  mutating func read(_ events: XMLDocumentReader) {
    var hidden = 0
    while let event = events.next() {
      switch event {
      case .start(let name):
        if Self.hidden.contains(name) { hidden += 1 }
        if hidden == 0 { start(name, events) }
      case .end(let name):
        if Self.hidden.contains(name) { hidden = max(0, hidden - 1) } else if hidden == 0 { end(name) }
      case .text(let text):
        if hidden == 0, isText { paragraph += text }
      }
    }
    endParagraph()
  }

  // Deleted text, fields' codes, comments, drawings' fallbacks and styles.
  private static let hidden: Set<String> = [
    "delText", "instrText", "Fallback", "annotation", "tracked-changes", "automatic-styles", "font-face-decls",
    "pPrChange",
    "rPrChange",
  ]

  // In DOCX text stands in `w:t` alone; in ODT anywhere in a paragraph.
  private var isText = false
  private var paragraphDepth = 0

  private mutating func start(_ name: String, _ events: XMLDocumentReader) {
    switch name {
    case "p", "h":
      if events.prefix == "text" || events.prefix == "w" {
        if paragraphDepth == 0, !paragraph.isEmpty { endParagraph() }
        paragraphDepth += 1
        isText = events.prefix == "text"
        isTitle = isTitle || events.attribute("style-name") == "Title"
      }
    case "pStyle": isTitle = events.attribute("val") == "Title"
    case "numPr", "list-item": isListed = true
    case "t": isText = true
    case "tab", "s": paragraph += " "
    case "br", "cr", "line-break": paragraph += "\n"
    case "noBreakHyphen": paragraph += "-"
    case "tbl",
      "table" where events.prefix == "table" || name == "tbl":
      endParagraph()
      if tables.count < 32 { tables.append([]) }
    case "tr", "table-row":
      if !tables.isEmpty { tables[tables.count - 1].append([]) }
    case "tc", "table-cell":
      guard let rows = tables.last, !rows.isEmpty else { return }
      tables[tables.count - 1][rows.count - 1].append("")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "p", "h":
      paragraphDepth = max(0, paragraphDepth - 1)
      if paragraphDepth == 0 {
        endParagraph()
        isText = false
      }
    case "tbl", "table":
      guard let rows = tables.popLast() else { return }
      let text = TableText.lines(rows).joined(separator: "\n")
      if !text.isEmpty { add(text, isTable: true) }
    default: break
    }
  }

  private mutating func endParagraph() {
    defer {
      paragraph = ""
      isTitle = false
      isListed = false
    }
    let lines = paragraph.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    if isTitle, title == nil, tables.isEmpty {
      title = lines.joined(separator: " ")
    } else {
      add((isListed && tables.isEmpty ? "• " : "") + lines.joined(separator: "\n"), isTable: false)
    }
  }

  /// Adds a paragraph, or the text of a table, to the cell or the document that it stands in.
  private mutating func add(_ text: String, isTable: Bool) {
    guard let rows = tables.last, let cells = rows.last, !cells.isEmpty else {
      paragraphs.append(text)
      return
    }
    let cell = text.split(separator: "\n").joined(separator: isTable ? "; " : " ")
    let old = cells[cells.count - 1]
    tables[tables.count - 1][rows.count - 1][cells.count - 1] = old.isEmpty ? cell : old + " " + cell
  }
}
