internal import CLibXML2

/// Reads an XML document from its beginning to its end through libxml2, event by event.
///
/// Nothing is fetched and no entity is replaced but the five of XML and characters' numbers: a document that defines
/// entities of entities costs nothing. libxml2's own limits of depth (256) and of text (10 MB) hold.
final class XMLDocumentReader {
  /// What comes next.
  enum Event: Equatable {
    /// The start of the element with this name, without a prefix.
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr?
  private let bytes: UnsafeMutableRawBufferPointer
  // An empty element ends where it starts.
  private var emptyName: String?
  /// Whether the document broke off with an error.
  private(set) var isBroken = false

  /// A reader of `document`, in whatever encoding it declares.
  init(_ document: [UInt8]) {
    let text = TextEncoding.decode(document, declared: Self.declaredEncoding(document))
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, text.count), alignment: 16)
    self.bytes = bytes
    text.withUnsafeBytes { bytes.copyMemory(from: $0) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOCDATA.rawValue
    // The bytes are UTF-8 by now, whatever is declared.
    let flags = Int32(
      options | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    LibXML2.initialize()
    reader = xmlReaderForMemory(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: text.count), nil, "UTF-8", flags)
    if let reader { xmlTextReaderSetErrorHandler(reader, { _, _, _, _ in }, nil) }
  }

  deinit {
    if let reader { xmlFreeTextReader(reader) }
    bytes.deallocate()
  }

  /// The next event, or `nil` at the end.
  func next() -> Event? {
    if let name = emptyName {
      emptyName = nil
      return .end(name)
    }
    guard let reader else { return nil }
    while true {
      let status = xmlTextReaderRead(reader)
      if status != 1 {
        isBroken = status < 0
        return nil
      }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = Self.string(xmlTextReaderConstLocalName(reader)) ?? ""
        if xmlTextReaderIsEmptyElement(reader) == 1 { emptyName = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        return .end(Self.string(xmlTextReaderConstLocalName(reader)) ?? "")
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text(Self.string(xmlTextReaderConstValue(reader)) ?? "")
      default: continue
      }
    }
  }

  /// The value of an attribute of the element that has just started, by its name without a prefix.
  func attribute(_ name: String) -> String? {
    guard let reader, xmlTextReaderHasAttributes(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if Self.string(xmlTextReaderConstLocalName(reader)) == name {
        return Self.string(xmlTextReaderConstValue(reader))
      }
    }
    return nil
  }

  /// The prefix of the element that has just started or ended.
  var prefix: String? { reader.flatMap { Self.string(xmlTextReaderConstPrefix($0)) } }

  /// The markup inside the element that has just started, which is passed over with it.
  func innerMarkup() -> String {
    guard let reader else { return "" }
    if emptyName != nil {
      emptyName = nil
      return ""
    }
    let markup = xmlTextReaderReadInnerXml(reader)
    defer { tally_xml_free(markup) }
    let text = Self.string(markup) ?? ""
    let depth = xmlTextReaderDepth(reader)
    while xmlTextReaderRead(reader) == 1, xmlTextReaderDepth(reader) > depth {}
    return text
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? { text.map { String(cString: $0) } }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String? { text.map { String(cString: $0) } }

  /// The encoding that `<?xml … encoding="…"?>` names.
  private static func declaredEncoding(_ document: [UInt8]) -> String? {
    let head = String(decoding: document.prefix(200), as: UTF8.self)
    guard head.contains("<?xml"), let mark = head.firstRange(of: "encoding=") else { return nil }
    let rest = head[mark.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
