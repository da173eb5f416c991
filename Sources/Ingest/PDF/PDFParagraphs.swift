/// Rebuilds paragraphs from the lines of blocks: joins what goes on, also over columns and pages, and words that are
/// parted at a line's end.
struct PDFParagraphs {
  /// The paragraphs; the rows of a table are one, with a line each.
  private(set) var paragraphs: [String] = []
  // The document's words in lower case, to tell how a word that is parted is written elsewhere.
  private let words: Set<String>
  // Whether the last paragraph may go on in the next block.
  private var isOpen = false

  /// Paragraphs of a document, given in ``add(_:)``, that holds `lines`.
  init(vocabulary lines: some Sequence<PageLine>) {
    var words: Set<String> = []
    for line in lines {
      for word in line.text.split(separator: " ") where !word.hasSuffix("-") { words.insert(Self.folded(word)) }
    }
    self.words = words
  }

  /// Adds the lines of a block.
  mutating func add(_ block: LayoutBlock) {
    if block.isTable {
      paragraphs.append(block.lines.map(\.text).joined(separator: "\n"))
      isOpen = false
      return
    }
    let pitches = zip(block.lines, block.lines.dropFirst()).map { $1.box.top - $0.box.top }.sorted()
    let pitch = pitches.isEmpty ? 0 : pitches[pitches.count / 2]
    var last: PageLine?
    for line in block.lines {
      let text = Self.cleaned(line.text)
      if text.isEmpty { continue }
      if let last {
        if !Self.begins(line, after: last, in: block, pitch) {
          join(text)
        } else if block.isProse {
          paragraphs.append(text)
        } else {
          // The lines of a box or a list stay together.
          paragraphs[paragraphs.count - 1] += "\n" + text
        }
      } else if isOpen, block.isProse, text.first?.isLowercase == true {
        join(text)
      } else {
        paragraphs.append(text)
      }
      last = line
    }
    isOpen = block.isProse && paragraphs.last.map { !Self.endsSentence($0) } == true
  }

  /// Whether `line` begins a paragraph of `block`.
  private static func begins(_ line: PageLine, after last: PageLine, in block: LayoutBlock, _ pitch: Float) -> Bool {
    if line.text.hasPrefix("• ") { return true }
    if line.box.top - last.box.top > pitch * 1.3 + 1 { return true }
    // Short lines below one another: a list, unless the first is long enough to go on in the next.
    if !block.isProse {
      return line.text.first?.isNumber == true
        || (startsNew(line.text) && (block.lines.count > 3 || last.box.width < block.box.width * 0.8))
    }
    let isShort = last.box.right < block.box.right - block.box.width * 0.15
    if isShort, endsSentence(last.text) { return startsNew(line.text) }
    // An indented first line.
    return line.box.left > block.box.left + line.size * 0.8 && last.box.left < block.box.left + line.size * 0.4
      && endsSentence(last.text)
  }

  private static func startsNew(_ text: String) -> Bool {
    guard let first = text.first(where: { !"\"“‘'([".contains($0) }) else { return false }
    return first.isUppercase || first.isNumber
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”’')]*".contains($0) }) else { return false }
    return ".!?:;".contains(last)
  }

  /// Puts `text` behind the last paragraph.
  private mutating func join(_ text: String) {
    var paragraph = paragraphs.removeLast()
    if paragraph.hasSuffix("-"), let before = paragraph.dropLast().last, before.isLetter || before.isNumber,
      let first = text.first, first.isLetter || first.isNumber
    {
      let head = paragraph.split(separator: " ").last.map { $0.dropLast() } ?? ""
      let tail = text.prefix { $0 != " " }
      if first.isLowercase, before.isLetter, !keepsHyphen(head, tail) { paragraph.removeLast() }
      paragraph += text
    } else {
      paragraph += " " + text
    }
    paragraphs.append(paragraph)
  }

  /// Whether a word parted at its hyphen has that hyphen too where it is not parted.
  private func keepsHyphen(_ head: Substring, _ tail: Substring) -> Bool {
    if words.contains(Self.folded(head + "-" + tail)) { return true }
    if words.contains(Self.folded(head + tail)) { return false }
    // Two words that both stand alone elsewhere are a compound: laboratory-confirmed.
    let folded = (Self.folded(head), Self.folded(tail))
    return folded.0.utf8.count > 3 && folded.1.utf8.count > 3 && words.contains(folded.0) && words.contains(folded.1)
  }

  private static func folded(_ word: Substring) -> String {
    var word = word[...]
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return word.lowercased()
  }

  private static func folded(_ word: String) -> String { folded(word[...]) }

  /// `text` without what only typesetting needs; a soft hyphen at the line's end becomes a hyphen.
  private static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{FFFE}": continue
      case "\u{FB00}": scalars.append(contentsOf: "ff".unicodeScalars)
      case "\u{FB01}": scalars.append(contentsOf: "fi".unicodeScalars)
      case "\u{FB02}": scalars.append(contentsOf: "fl".unicodeScalars)
      case "\u{FB03}": scalars.append(contentsOf: "ffi".unicodeScalars)
      case "\u{FB04}": scalars.append(contentsOf: "ffl".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    if text.hasSuffix("\u{AD}") { scalars.append("-") }
    return String(scalars)
  }
}
