internal import Articles

/// Writes the text of an article paragraph by paragraph, and notes what each is.
struct RegionWriter {
  private var text: [UInt8] = []
  private var regions: [Region] = []

  /// A text that begins with `title`.
  init(title: String?) {
    guard let title, !title.isEmpty else { return }
    text += Array(title.utf8)
    regions.append(Region(.headline, TextRange(0, text.count)))
  }

  /// Whether nothing was written.
  var isEmpty: Bool { text.isEmpty }

  /// Appends a paragraph.
  mutating func append(_ paragraph: some Collection<UInt8>, _ kind: Region.Kind) {
    if !text.isEmpty { text += [0x0A, 0x0A] }
    let range = TextRange(text.count, text.count + paragraph.count)
    text += paragraph
    if let last = regions.last, last.kind == kind, kind != .headline {
      regions[regions.count - 1].range.end = range.end
    } else {
      regions.append(Region(kind, range))
    }
  }

  /// The text and its regions, in which lines of the body that `options` knows for others are told apart, and the day of
  /// publication that such lines give.
  func finish(_ options: IngestOptions) -> (text: SourceText, regions: [Region], date: CalendarDate?) {
    let source = SourceText(validUTF8: text)
    var parts: [Region] = []
    var date: CalendarDate?
    for region in regions {
      if region.kind != .body {
        parts.append(region)
        continue
      }
      var start = region.range.start
      let isHead = !parts.contains { $0.kind == .body }
      let reading = options.relatedLines.read(
        source.bytes.span, region.range, order: options.dayOrder, isHead: isHead)
      date = date ?? reading.date
      for stretch in reading.stretches {
        appendBody(TextRange(start, stretch.range.start), &parts)
        parts.append(Region(stretch.kind, stretch.range))
        start = min(stretch.range.end + 1, region.range.end)
      }
      appendBody(TextRange(start, region.range.end), &parts)
    }
    return (source, parts, date)
  }

  private func appendBody(_ range: TextRange, _ parts: inout [Region]) {
    var range = range
    while range.start < range.end, text[range.start] <= 0x20 { range.start += 1 }
    while range.end > range.start, text[range.end - 1] <= 0x20 { range.end -= 1 }
    if !range.isEmpty { parts.append(Region(.body, range)) }
  }
}
