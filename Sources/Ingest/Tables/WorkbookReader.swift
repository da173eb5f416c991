/// Reads the sheets of a workbook in XLSX (ECMA-376, SpreadsheetML).
///
/// The parts are found in two passes over the zip file, since programs put them in any order: first the list of sheets
/// and the shared texts, then the sheets. Formulas give the value that was last computed.
struct WorkbookReader {
  private let path: String
  private let open: () throws(IngestError) -> Input
  private var sheets: [(name: String, part: String)] = []
  private var texts: [String] = []

  /// The most bytes of the shared texts that are kept.
  private static let mostText = 1 << 29

  /// The workbook that `open` opens, from its beginning each time.
  init(path: String, open: @escaping () throws(IngestError) -> Input) throws(IngestError) {
    self.path = path
    self.open = open
    let list = SheetList()
    let relations = RelationList()
    let shared = SharedTexts()
    var parts: Set<String> = []
    try Self.forEachPart(of: try open(), path) { part, input throws(IngestError) in
      let events: any XMLEvents
      switch part {
      case "xl/workbook.xml": events = list
      case "xl/_rels/workbook.xml.rels": events = relations
      case "xl/sharedStrings.xml": events = shared
      default: return
      }
      parts.insert(part)
      try Self.parse(input, events)
      if shared.size > Self.mostText {
        throw IngestError(.limit, subject: path, underlying: "holds more than 512 MiB of text")
      }
    }
    guard parts.contains("xl/workbook.xml"), parts.contains("xl/_rels/workbook.xml.rels") else {
      throw IngestError(
        .unsupported, subject: path, underlying: "is a zip file, but no workbook in XLSX; save it as .xlsx")
    }
    for sheet in list.sheets {
      guard let target = relations.targets[sheet.relation] else { continue }
      sheets.append((sheet.name, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target))
    }
    texts = shared.texts
  }

  /// Gives the rows of the sheets that `isWanted` takes by their names, sheet by sheet in the workbook's order.
  func forEachRow(ofSheets isWanted: (String) -> Bool, _ body: (TableRow) -> Void) throws(IngestError) {
    // Each sheet by a pass of its own: their order in the zip file is anybody's guess. They are few.
    for sheet in sheets where isWanted(sheet.name) {
      try Self.forEachPart(of: try open(), path) { part, input throws(IngestError) in
        guard part == sheet.part else { return }
        let rows = SheetRows(sheet: sheet.name, texts: texts)
        try Self.parse(input, rows) {
          for row in rows.take() { body(row) }
        }
      }
    }
  }

  /// Gives each part of the zip file with its path.
  private static func forEachPart(
    of input: Input, _ path: String, _ body: (String, Input) throws(IngestError) -> Void
  ) throws(IngestError) {
    let stream = try ContainerStream(input)
    while let piece = try stream.next() {
      switch piece {
      case .input(let part):
        if part.name.hasPrefix(path + ":") { try body(String(part.name.dropFirst(path.count + 1)), part) }
      case .failure(let error): throw error
      default: continue
      }
    }
  }

  /// Parses a part, calling `afterBlock` when something may have been found.
  private static func parse(
    _ input: Input, _ events: any XMLEvents, afterBlock: () -> Void = {}
  ) throws(IngestError) {
    let parser = XMLStreamParser(events)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var isWhole = true
    while isWhole {
      let count = try input.read(into: block)
      if count == 0 { break }
      isWhole = parser.parse(UnsafeRawBufferPointer(rebasing: block[..<count]))
      afterBlock()
    }
    if !isWhole || !parser.finish() {
      throw IngestError(.badContent, subject: input.name, underlying: "is damaged: it is no whole XML")
    }
    afterBlock()
  }
}
