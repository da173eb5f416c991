/// Reads HTML that is the article and nothing else: the content of a feed's item, a letter, a field of a dump.
enum HTMLFragment {
  /// The paragraphs of `markup`, parted by blank lines.
  ///
  /// - Complexity: O(*n*)
  static func text(_ markup: [UInt8], declared: String? = nil) -> [UInt8] {
    let page = PageParser.page(TextEncoding.decode(markup, declared: declared))
    let blocks = PageBlocks(page)
    var text: [UInt8] = []
    for block in blocks.blocks {
      let paragraph = blocks.text(of: block)
      if paragraph.isEmpty { continue }
      if !text.isEmpty { text += [0x0A, 0x0A] }
      text += paragraph
    }
    return text
  }

  /// Whether a text is written in HTML: whether a tag or an entity stands in it.
  static func isMarkup(_ text: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      if last == 0x3C, byte == 0x2F || (byte | 0x20) &- 0x61 < 26 { return true }
      if last == 0x26, byte == 0x23 || (byte | 0x20) &- 0x61 < 26 { return true }
      last = byte
    }
    return false
  }
}
