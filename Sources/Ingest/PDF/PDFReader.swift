internal import Articles

/// Reads PDF documents through poppler's `pdftotext`.
///
/// Poppler finds the words and their places and runs as a child process with limits, so that a document made to do harm
/// can harm nothing else. What a reader makes of the places, columns, tables, running heads, is done here
/// (``PageLayout``, ``RunningHeads``, ``PDFParagraphs``): poppler's plain order tears the rows of tables apart, and its
/// `-layout` runs columns of text together.
enum PDFReader {
  /// The article that the bytes of a document are.
  static func article(
    id: String, bytes: [UInt8], options: IngestOptions, program: String = "pdftotext"
  ) throws(IngestError) -> Article {
    var parser = PDFLayoutParser()
    let outcome = try ChildProcess.run(
      program, ["-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"], input: bytes,
      limits: ChildProcess.Limits(seconds: 120, memory: 2 << 30, output: 1 << 29)
    ) { parser.read($0) }
    guard let outcome else {
      throw IngestError(
        .unsupported, subject: id,
        underlying: "is a PDF document, which needs the program pdftotext; install the package poppler-utils")
    }
    if let failure = failure(of: outcome, pages: parser.pages) {
      throw IngestError(failure.code, subject: id, underlying: failure.reason)
    }
    return article(id: id, parser, options)
  }

  private static func failure(
    of outcome: ChildProcess.Outcome, pages: [DocumentPage]
  ) -> (code: IngestError.Code, reason: String)? {
    switch outcome.ending {
    case .tookTooLong, .signalled(24):  // SIGXCPU
      return (.limit, "takes too long to read as a PDF document")
    case .wroteTooMuch: return (.limit, "holds more text than a PDF document may")
    case .signalled, .exited(127): return (.badContent, "cannot be read: pdftotext broke off")
    case .exited(let status):
      if outcome.messages.contains("Incorrect password") {
        return (
          .badContent,
          "is encrypted; write a copy without the password: qpdf --decrypt --password=… in.pdf out.pdf"
        )
      }
      if status != 0, pages.allSatisfy(\.lines.isEmpty) {
        let reason = outcome.messages.split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
        return (.badContent, "is not a PDF document that can be read\(reason)")
      }
      if pages.allSatisfy(\.lines.isEmpty) {
        return (.badContent, "has no text: scanned pages need character recognition first: ocrmypdf in.pdf out.pdf")
      }
      return nil
    }
  }

  private static func article(id: String, _ document: PDFLayoutParser, _ options: IngestOptions) -> Article {
    var pages = RunningHeads.removed(from: document.pages)
    let first = document.pages.first
    var date: CalendarDate?
    if let first { date = dateline(of: first, options) }
    var title: String?
    if !pages.isEmpty, let lines = PDFTitle.lines(of: pages[0]) {
      title = lines.map { pages[0].lines[$0].text }.joined(separator: " ")
      for index in lines.sorted(by: >) { pages[0].lines.remove(at: index) }
    }
    title = title ?? document.title.flatMap(PDFTitle.property)
    var paragraphs = PDFParagraphs(vocabulary: pages.lazy.flatMap(\.lines))
    var table: FigureTable?
    for page in pages {
      for block in PageLayout.blocks(of: page, table: &table) { paragraphs.add(block) }
    }
    date = date ?? document.creationDate.flatMap { PublicationDate.parse($0) } ?? options.date
    let body = Array(paragraphs.paragraphs.joined(separator: "\n\n").utf8)
    return body.withUnsafeBufferPointer {
      ArticleBuilder.article(
        id: id, title: title, body: $0, date: date, publisher: nil, url: nil, options: options)
    }
  }

  /// The day that the first page names in a line of its own, near its top: *Data as of 26 February 2020*.
  private static func dateline(of page: DocumentPage, _ options: IngestOptions) -> CalendarDate? {
    let short = LayoutBlock.stacked(page.lines).filter { !$0.isProse || $0.lines.count == 1 }
      .flatMap(\.lines)
    let lines = short.filter { $0.box.middle < page.height * 0.4 && $0.length <= 120 }
    for line in lines.sorted(by: { $0.box.top < $1.box.top }) {
      if let day = PublicationDate.parse(line.text, order: options.dayOrder) { return day }
    }
    return nil
  }
}
