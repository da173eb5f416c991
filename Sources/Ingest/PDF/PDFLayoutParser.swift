/// Reads what `pdftotext -bbox-layout` writes: words with their places, grouped to lines, page by page.
///
/// ```
/// <page width="595.0" height="842.0"> … <line …> <word xMin="50.9" yMin="57.0" xMax="121.6" yMax="83.8">Marsh</word>
/// ```
///
/// It is written one element a line, so it is read line by line as it arrives; nothing but the lines' text and boxes is
/// kept.
struct PDFLayoutParser {
  /// The most lines that are kept of one page; drawings made of letters have more.
  private static let longestPage = 20_000
  /// The longest word that is kept, in bytes.
  private static let longestWord = 1000

  /// The pages read so far.
  private(set) var pages: [DocumentPage] = []
  /// The title in the document's properties.
  private(set) var title: String?
  /// The day of creation in the document's properties, as written.
  private(set) var creationDate: String?

  private var rest: [UInt8] = []
  private var line: PageLine?
  private var words = 0

  /// Takes the next bytes.
  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      if rest.isEmpty {
        element(bytes[start..<offset])
      } else {
        rest += bytes[start..<offset]
        let whole = rest
        rest = []
        whole.withUnsafeBytes { element($0[...]) }
      }
      start = offset + 1
    }
    if rest.count < 1 << 20 { rest += bytes[start...] }
  }

  private mutating func element(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let element = bytes.drop { $0 <= 0x20 }
    func begins(_ tag: StaticString) -> Bool {
      element.starts(with: UnsafeRawBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount))
    }
    if begins("<word ") {
      word(element)
    } else if begins("<line ") {
      line = nil
      words = 0
    } else if begins("</line>") {
      if let line, !pages.isEmpty, pages[pages.count - 1].lines.count < Self.longestPage, !isUpright(line) {
        pages[pages.count - 1].lines.append(line)
      }
      line = nil
    } else if begins("<page ") {
      let size = numbers(element, 2)
      pages.append(DocumentPage(width: size[0], height: size[1]))
    } else if begins("<title>") {
      title = Self.content(element)
    } else if begins("<meta name=\"CreationDate\"") {
      creationDate = attribute(element, 2)
    }
  }

  /// Whether a line's letters run upwards or downwards: a label of a chart's axis.
  private func isUpright(_ line: PageLine) -> Bool {
    line.box.height > line.box.width * 2 && line.length > 2
  }

  private mutating func word(_ element: Slice<UnsafeRawBufferPointer>) {
    guard let text = Self.content(element), !text.isEmpty, text.utf8.count <= Self.longestWord else { return }
    let places = numbers(element, 4)
    let box = PageBox(left: places[0], top: places[1], right: places[2], bottom: places[3])
    guard box.width > 0, box.height > 0 else { return }
    words += 1
    if var line {
      line.text += " " + text
      line.box = line.box.union(box)
      // The size of most letters: a line's raised marks are smaller.
      if words <= 8 { line.size = max(line.size, box.height) }
      self.line = line
    } else {
      line = PageLine(text: text, box: box, size: box.height)
    }
  }

  /// The first `count` numbers that stand in quotes; 0 for those that are missing.
  private func numbers(_ element: Slice<UnsafeRawBufferPointer>, _ count: Int) -> [Float] {
    let values = element.prefix(400).split(separator: 0x22, maxSplits: 2 * count, omittingEmptySubsequences: false)
    return (0..<count).map { index in
      guard 2 * index + 1 < values.count,
        let number = Float(String(decoding: values[2 * index + 1], as: UTF8.self)), abs(number) < 1e6
      else { return 0 }
      return number
    }
  }

  /// The value of the attribute at `index`, from 1.
  private func attribute(_ element: Slice<UnsafeRawBufferPointer>, _ index: Int) -> String? {
    let parts = element.split(separator: 0x22, omittingEmptySubsequences: false)
    return parts.count > 2 * index ? String(decoding: parts[2 * index - 1], as: UTF8.self) : nil
  }

  /// What stands between an element's tags.
  private static func content(_ element: Slice<UnsafeRawBufferPointer>) -> String? {
    guard let open = element.firstIndex(of: 0x3E), let close = element.lastIndex(of: 0x3C), open < close else {
      return nil
    }
    let bytes = element[(open + 1)..<close]
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0x26) ? unescaped(text) : text
  }

  /// `text` with the entities that poppler writes replaced.
  private static func unescaped(_ text: String) -> String {
    let names: [(Substring, String)] = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'")]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      let known = names.first { part.hasPrefix($0.0) }
      parts[index] = known.map { Substring($0.1 + part.dropFirst($0.0.count)) } ?? "&" + part
    }
    return parts.joined()
  }
}
