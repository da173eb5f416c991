/// What an input is, by its name and its first bytes.
enum ContentKind: Equatable {
  /// Articles in a format that Tally reads.
  case format(InputFormat)
  /// A compressed file or an archive.
  case container
  /// Something else, in words that follow "is".
  case unknown(String)

  /// The kind of an input called `name` that begins with `start`.
  ///
  /// Signatures that no text can begin with go before the name, and the name before a guess at the text. An input that
  /// nobody named (a file of an archive) is not taken for a text because it may be one.
  init(name: String, start: [UInt8], isNamed: Bool, _ asked: InputFormat) {
    let named = InputFormat.ofName(name)
    if let known = Self.signature(start, name: name, named: asked == .auto ? named : asked) {
      self = known
      return
    }
    // Pages, tables and texts may be UTF-16 or UTF-32, which are full of zeros.
    let isBinary = start.prefix(1024).contains(0) && ByteOrderMark(start) == nil
    switch asked == .auto ? named : asked {
    case .docx: self = .unknown("no document of a word processor")
    case .some(let format):
      let isText = format == .text || format == .json || format == .csv
      self = isText && isBinary ? .unknown("a binary file") : .format(format)
    case nil where isBinary: self = .unknown("a binary file")
    case nil: self = Self.text(start, isNamed: isNamed && InputFormat.ending(of: name) != "xml")
    }
  }

  /// What the signature at the beginning tells.
  private static func signature(_ start: [UInt8], name: String, named: InputFormat?) -> ContentKind? {
    func begins(_ bytes: UInt8...) -> Bool { start.starts(with: bytes) }
    if begins(0x1F, 0x8B) || begins(0x28, 0xB5, 0x2F, 0xFD) || begins(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0) {
      return .container  // gzip, zstd, xz
    }
    if begins(0x42, 0x5A, 0x68), start.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) {
      return .container  // bzip2
    }
    if begins(0x50, 0x4B, 3, 4) || begins(0x50, 0x4B, 5, 6) { return zip(start, name: name, named: named) }
    // POSIX.1-1988: "ustar" in the first header of a tar.
    if start.count >= 512, start[257...].starts(with: "ustar".utf8) { return .container }
    if start.starts(with: "%PDF-".utf8) { return .format(.pdf) }
    if start.starts(with: "WARC/".utf8) { return .format(.warc) }
    if start.starts(with: "{\\rtf".utf8) { return .unknown("a document in RTF; save it as DOCX or PDF") }
    if begins(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) {
      return .unknown("an old document of Office; save it as DOCX, CSV or PDF")
    }
    return nil
  }

  /// What a zip archive is: office documents are ones too.
  private static func zip(_ start: [UInt8], name: String, named: InputFormat?) -> ContentKind {
    if named == .docx { return .format(.docx) }
    switch InputFormat.ending(of: name) {
    case "xlsx", "xlsm", "ods": return .unknown("a spreadsheet; save the sheet with the texts as CSV")
    case "pptx", "odp": return .unknown("a presentation; save it as PDF")
    default: break
    }
    // Where the name says nothing: both formats name themselves in the first files of the archive.
    let head = String(decoding: start.prefix(Input.lookAhead), as: Unicode.ASCII.self)
    if head.contains("mimetypeapplication/vnd.oasis.opendocument.text") || head.contains("word/document.xml")
      || (head.contains("[Content_Types].xml") && head.contains("word/"))
    {
      return .format(.docx)
    }
    return .container
  }

  /// What a text is whose name does not tell it.
  private static func text(_ start: [UInt8], isNamed: Bool) -> ContentKind {
    let text = ByteOrderMark(start).map { $0.encoding != "UTF-8" } ?? false ? TextEncoding.decode(start) : start
    var rest = text[...]
    if rest.starts(with: TextFile.byteOrderMark) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if HTMLReader.isPage(rest) { return .format(.html) }
    if FeedReader.isFeed(rest) { return .format(.feed) }
    if MailReader.isMail(rest) { return .format(.mail) }
    if !isNamed { return .unknown("of a kind that neither its name nor its beginning tells") }
    if rest.first == 0x5B { return .format(isJSON(rest) ? .json : .text) }
    if rest.first != 0x7B { return .format(.text) }
    // An object over several lines, or one a line.
    let line = rest.prefix { $0 != 0x0A }
    let isWhole = line.endIndex == rest.endIndex || line.last { $0 > 0x20 } == 0x7D
    return .format(isWhole ? .ndjson : .json)
  }

  /// Whether what begins with a bracket goes on as an array of objects; a text may begin with one too.
  private static func isJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.dropFirst().first { $0 > 0x20 }
    return next == 0x7B || next == 0x5D
  }
}
