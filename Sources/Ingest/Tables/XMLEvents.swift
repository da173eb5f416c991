internal import CLibXML2

/// What a stream of XML holds, element by element.
protocol XMLEvents: AnyObject {
  /// An element begins; `name` and the names of `attributes` are without their prefixes.
  func begin(_ name: String, _ attributes: [String: String])
  /// An element ends.
  func end(_ name: String)
  /// Characters stand in an element; a text may come in several pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses XML as it comes, through libxml2, and calls what listens to it.
///
/// A document type, which office documents do not have and hostile ones do, ends the parse: no entity is ever expanded.
final class XMLStreamParser {
  private var parser: xmlParserCtxtPtr?
  private let listener: Listener

  /// A parser that calls `events`.
  init(_ events: any XMLEvents) {
    listener = Listener(events)
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in Listener.of(context)?.refuse() }
    handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      Listener.of(context)?.begin(name, Int(count), attributes)
    }
    handler.endElementNs = { context, name, _, _ in Listener.of(context)?.end(name) }
    handler.characters = { context, bytes, count in Listener.of(context)?.characters(bytes, Int(count)) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    // libxml2 writes what it complains of to standard error where nobody listens.
    handler.serror = { _, _ in }
    let context = Unmanaged.passUnretained(listener).toOpaque()
    LibXML2.initialize()
    parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil)
    if let parser {
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      listener.stop = { xmlStopParser(parser) }
    }
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// Takes the next bytes; false where they are no XML that can be read.
  func parse(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let parser, !listener.isRefused else { return false }
    let status = xmlParseChunk(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0)
    return status == 0 && !listener.isRefused
  }

  /// Ends the document; false where it is not whole.
  func finish() -> Bool {
    guard let parser, !listener.isRefused else { return false }
    return xmlParseChunk(parser, nil, 0, 1) == 0 && !listener.isRefused
  }

  /// What libxml2 calls.
  private final class Listener {
    private let events: any XMLEvents
    private(set) var isRefused = false
    var stop: () -> Void = {}

    init(_ events: any XMLEvents) { self.events = events }

    static func of(_ context: UnsafeMutableRawPointer?) -> Listener? {
      context.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() }
    }

    func refuse() {
      isRefused = true
      stop()
    }

    /// - Parameter attributes: Five pointers each: name, prefix, namespace, beginning and end of the value.
    func begin(
      _ name: UnsafePointer<xmlChar>?, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
      var values: [String: String] = [:]
      if let attributes {
        for index in 0..<count {
          guard let name = attributes[5 * index], let start = attributes[5 * index + 3],
            let end = attributes[5 * index + 4]
          else { continue }
          values[String(cString: name)] = String(
            decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
      }
      if let name { events.begin(String(cString: name), values) }
    }

    func end(_ name: UnsafePointer<xmlChar>?) {
      if let name { events.end(String(cString: name)) }
    }

    func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
      events.characters(UnsafeBufferPointer(start: bytes, count: count))
    }
  }
}
