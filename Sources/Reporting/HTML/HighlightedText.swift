internal import Articles
internal import Figures
internal import Quantities

/// Writes stretches of an article's text with its figures marked; each mark links to the figure's row in the table.
struct HighlightedText {
  /// The article's number on the page.
  let number: Int
  /// The article's text.
  let text: SourceText
  /// Its figures by where they begin, the longer first.
  private let figures: [Figure]

  /// Marks within marks beyond this depth are not drawn.
  private static let depth = 6
  /// The longest text that is shown whole, in bytes; of a longer one the sentences with figures are.
  static let wholeLimit = 60_000
  /// The longest stretch around a figure, in bytes.
  private static let stretchLimit = 3_000

  /// The text of an article.
  init(_ extracted: ExtractedArticle, number: Int) {
    self.number = number
    text = extracted.article.text
    figures = extracted.figures.sorted {
      ($0.quote.start, -$0.quote.end, $0.number) < ($1.quote.start, -$1.quote.end, $1.number)
    }
  }

  /// Whether the text is too long to be shown whole.
  var isLong: Bool { text.count > Self.wholeLimit }

  /// The paragraphs of the text, or of a long one the sentences that state figures.
  func paragraphs() -> [TextRange] {
    if !isLong { return Self.paragraphs(text) }
    var ranges: [TextRange] = []
    for figure in figures {
      var range = figure.sentence
      if range.count > Self.stretchLimit {
        range = TextRange(
          max(range.start, figure.quote.start - Self.stretchLimit / 2),
          min(range.end, figure.quote.start + Self.stretchLimit / 2))
      }
      range = aligned(range)
      if let last = ranges.last, range.start < last.end {
        if range.end > last.end, range.end - last.start <= Self.stretchLimit * 4 {
          ranges[ranges.count - 1].end = range.end
        }
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// Stretches between blank lines.
  private static func paragraphs(_ text: SourceText) -> [TextRange] {
    var ranges: [TextRange] = []
    var start: Int?
    var end = 0
    var lines = 0
    for (offset, byte) in text.bytes.enumerated() {
      if byte == 0x0A {
        lines += 1
        if lines > 1, let first = start {
          ranges.append(TextRange(first, end))
          start = nil
        }
      } else if byte != 0x20 && byte != 0x0D && byte != 0x09 {
        lines = 0
        if start == nil { start = offset }
        end = offset + 1
      }
    }
    if let start { ranges.append(TextRange(start, end)) }
    return ranges
  }

  /// The range with its ends moved to the edges of characters.
  private func aligned(_ range: TextRange) -> TextRange {
    var start = min(max(range.start, 0), text.count)
    var end = min(max(range.end, start), text.count)
    while start < end, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < text.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextRange(start, end)
  }

  /// Appends the text in `range` with its marks.
  ///
  /// Marks may stand within marks; one that begins in another and ends after it is drawn up to the other's end.
  ///
  /// - Complexity: O(*n*) in the range's bytes and its figures.
  func append(_ range: TextRange, to html: inout HTMLWriter) {
    var position = range.start
    var open: [(end: Int, figure: Figure)] = []
    func close(to html: inout HTMLWriter) {
      guard let last = open.popLast() else { return }
      html.text(text, TextRange(position, last.end))
      position = max(position, last.end)
      appendTag(last.figure, to: &html)
      html.raw("</mark>")
    }
    for figure in figures[first(from: range.start)...] {
      guard figure.quote.start < range.end else { break }
      while let last = open.last, last.end <= figure.quote.start { close(to: &html) }
      html.text(text, TextRange(position, figure.quote.start))
      position = max(position, figure.quote.start)
      let end = min(figure.quote.end, open.last?.end ?? range.end, range.end)
      guard open.count < Self.depth, end > figure.quote.start else { continue }
      appendMark(figure, to: &html)
      open.append((end, figure))
    }
    while !open.isEmpty { close(to: &html) }
    html.text(text, TextRange(position, range.end))
  }

  /// The index of the first figure that begins at `offset` or after it.
  private func first(from offset: Int) -> Int {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].quote.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func appendMark(_ figure: Figure, to html: inout HTMLWriter) {
    html.raw("<mark id=\"a")
    html.raw(number)
    html.raw("f")
    html.raw(figure.number)
    html.raw("\" class=\"")
    MeasureMark(figure.measure).appendClasses(to: &html)
    html.raw("\" title=\"")
    html.text("\(Said.measure(figure.measure)): \(Said.words(figure.interval, figure.bound)) \(Said.counted(figure))")
    html.raw("\">")
  }

  private func appendTag(_ figure: Figure, to html: inout HTMLWriter) {
    html.raw("<a class=\"tag\" href=\"#a")
    html.raw(number)
    html.raw("r")
    html.raw(figure.number)
    html.raw("\" aria-label=\"figure ")
    html.raw(figure.number)
    html.raw(", ")
    html.text(Said.measure(figure.measure))
    html.raw("\">")
    html.text(MeasureMark(figure.measure).letters)
    html.raw("</a>")
  }
}
