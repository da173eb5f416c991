internal import CLibXML2

/// Parses a page with libxml2 into a ``Page``.
///
/// The parser's events are taken as they come, so no tree of libxml2's is built, and nothing is ever fetched: its HTML
/// parser knows neither external entities nor stylesheets. Limits of its own are lifted (below 255 levels of nesting it
/// would drop what follows without a word), so the work on end tags that match nothing is counted instead.
final class PageParser {
  /// How many steps up the stack of open elements end tags without a start may cost before the rest of a page is left.
  private static let stepLimit = 200_000_000
  /// How much text `title` and scripts of linked data may have together.
  private static let headLimit = 8 << 20

  private var page = Page()
  // The open elements, and the one below which text is not read.
  private var open: [Int32] = []
  private var unreadDepth: Int?
  private var preformattedDepth: Int?
  private var headText: [UInt8] = []
  private var headSize = 0
  private var tags: [UnsafePointer<xmlChar>: HTMLTag] = [:]
  private var markCache: [UInt64: PageMarks] = [:]
  private var steps = 0
  private let patterns = PagePatterns.standard
  private var context: htmlParserCtxtPtr?

  private init() {}

  /// The page that `bytes`, well-formed UTF-8, are.
  ///
  /// - Complexity: O(*n*)
  static func page(_ bytes: [UInt8]) -> Page {
    LibXML2.initialize()
    let parser = PageParser()
    parser.page.text.reserveCapacity(bytes.count / 4)
    parser.page.nodes.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
      parser.parse(start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    parser.closeAll()
    return parser.page
  }

  private func parse(_ bytes: UnsafePointer<CChar>, _ count: Int) {
    guard let context = htmlCreateMemoryParserCtxt(bytes, Int32(clamping: count)) else { return }
    defer { htmlFreeParserCtxt(context) }
    self.context = context
    defer { self.context = nil }
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options))
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    guard let handler = context.pointee.sax else { return }
    handler.pointee = Self.handler()
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    _ = htmlParseDocument(context)
  }

  // MARK: Events

  private static func parser(_ data: UnsafeMutableRawPointer?) -> PageParser? {
    data.map { Unmanaged<PageParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { data, name, attributes in
      guard let name else { return }
      PageParser.parser(data)?.start(name, attributes)
    }
    handler.endElement = { data, name in
      guard let name else { return }
      PageParser.parser(data)?.end(name)
    }
    let characters: charactersSAXFunc = { data, text, count in
      guard let text, count > 0 else { return }
      PageParser.parser(data)?.append(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { data, _ in PageParser.parser(data)?.countError() }
    // Without this libxml2 would not use the handler of structured errors.
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    return handler
  }

  private func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    // Names are interned: the same name is the same pointer.
    if let tag = tags[name] { return tag }
    let tag = HTMLTag(name: String(cString: name))
    tags[name] = tag
    return tag
  }

  private func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let tag = tag(name)
    let index = Int32(page.nodes.count)
    let offset = Int32(page.text.count)
    var node = Page.Node(tag: tag, parent: open.last ?? -1, end: index + 1, textStart: offset, textEnd: offset)
    if unreadDepth == nil {
      let values = PageAttributes(attributes)
      node.marks = marks(of: tag, values)
      readHead(tag, values)
      switch tag {
      case .unread, .title, .script:
        // The script's text is read only where it is data of the page.
        unreadDepth = open.count
        isHeadText = tag == .title ? page.head.title.isEmpty : tag == .script && isLinkedData(values)
        headText.removeAll()
      case .preformatted where preformattedDepth == nil: preformattedDepth = open.count
      case .cell, .headerCell:
        let span = values.span
        if span != (1, 1) { page.spans[page.nodes.count] = span }
      default: break
      }
      page.nodes.append(node)
      open.append(index)
    } else {
      // Below an unread element only the depth counts.
      open.append(-1)
    }
  }

  private var isHeadText = false

  private func end(_ name: UnsafePointer<xmlChar>) {
    guard let index = open.last else { return }
    if index >= 0, page.nodes[Int(index)].tag != tag(name) { return }
    closeLast()
  }

  private func closeLast() {
    guard let index = open.popLast() else { return }
    if unreadDepth == open.count {
      unreadDepth = nil
      if isHeadText {
        endHeadText(page.nodes[Int(index)].tag)
        isHeadText = false
      }
    }
    if preformattedDepth == open.count { preformattedDepth = nil }
    guard index >= 0 else { return }
    page.nodes[Int(index)].end = Int32(page.nodes.count)
    page.nodes[Int(index)].textEnd = Int32(page.text.count)
  }

  private func closeAll() {
    while !open.isEmpty { closeLast() }
  }

  private func append(_ bytes: UnsafeBufferPointer<xmlChar>) {
    if unreadDepth != nil {
      if isHeadText, headSize + bytes.count <= Self.headLimit {
        headText.append(contentsOf: bytes)
        headSize += bytes.count
      }
      return
    }
    guard let parent = open.last else { return }
    let start = page.text.count
    if preformattedDepth != nil {
      page.text.append(contentsOf: bytes)
    } else {
      appendFolded(bytes)
    }
    if page.text.count == start { return }
    let end = Int32(page.text.count)
    if let last = page.nodes.last, last.tag == .text, last.parent == parent, Int(last.end) == page.nodes.count {
      page.nodes[page.nodes.count - 1].textEnd = end
      return
    }
    let index = Int32(page.nodes.count)
    page.nodes.append(
      Page.Node(tag: .text, parent: parent, end: index + 1, textStart: Int32(start), textEnd: end))
  }

  private func appendFolded(_ bytes: UnsafeBufferPointer<xmlChar>) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      page.text.append(contentsOf: bytes[start..<end])
      if end < bytes.count, page.text.last != 0x20 { page.text.append(0x20) }
      while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
      start = end
    }
  }

  /// Stops at a page that is made to waste time: each error may have cost a walk up the open elements.
  private func countError() {
    steps += open.count
    if steps > Self.stepLimit, let context { xmlStopParser(context) }
  }

  // MARK: Attributes

  private func marks(of tag: HTMLTag, _ attributes: PageAttributes) -> PageMarks {
    guard tag.isBlock || tag == .link || tag == .inline else { return [] }
    var marks = attributes.standardMarks
    for value in attributes.names {
      // The same names come again and again on a page. FNV-1a.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in value { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      if let known = markCache[hash] {
        marks.formUnion(known)
      } else {
        let found = patterns.marks(value)
        markCache[hash] = found
        marks.formUnion(found)
      }
    }
    return marks
  }

  private func isLinkedData(_ attributes: PageAttributes) -> Bool {
    attributes.string("type")?.lowercased().hasPrefix("application/ld+json") ?? false
  }

  private func readHead(_ tag: HTMLTag, _ attributes: PageAttributes) {
    switch tag {
    case .html:
      page.head.language = page.head.language ?? attributes.string("lang") ?? attributes.string("xml:lang")
    case .meta:
      guard page.head.metas.count < 500, let content = attributes.string("content") else { return }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        guard let name = attributes.string(key) else { continue }
        page.head.metas.append((name.lowercased(), content))
        break
      }
    case .headLink:
      if attributes.string("rel")?.lowercased() == "canonical", page.head.canonical == nil {
        page.head.canonical = attributes.string("href")
      }
    case .time:
      guard page.head.times.count < 50, let text = attributes.string("datetime") else { return }
      let isPublication = attributes.string("itemprop") == "datePublished" || attributes.string("pubdate") != nil
      page.head.times.append((text, isPublication))
    default: break
    }
  }

  private func endHeadText(_ tag: HTMLTag) {
    if tag == .title {
      page.head.title = String(decoding: headText, as: UTF8.self)
    } else if page.head.linkedData.count < 50 {
      page.head.linkedData.append(headText)
    }
    headText = []
  }
}
