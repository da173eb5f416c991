internal import Articles
internal import Figures
internal import Quantities

/// How the listing of errors writes values, figures and sentences.
enum Wording {
  /// A number without a needless fraction, `-` where it is unset.
  static func number(_ value: Double?) -> String {
    guard let value else { return "-" }
    return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  /// `12` where all limits are equal, else `low/best/high`.
  static func interval(_ interval: Interval) -> String {
    if let low = interval.low, low == interval.best, low == interval.high { return number(low) }
    return "\(number(interval.low))/\(number(interval.best))/\(number(interval.high))"
  }

  static func figure(_ figure: GoldFigure, in text: SourceText) -> String {
    let quote = figure.spans.first.map { " \"\(oneLine(text.string(in: $0)))\" at \($0.start)" } ?? ""
    return "\(figure.measure) \(interval(figure.interval)) \(figure.unit) \(figure.bound ?? "")\(quote)"
  }

  static func figure(_ figure: Figure, in text: SourceText) -> String {
    "\(figure.measure.rawValue) \(interval(figure.interval)) \(figure.unit) \(figure.bound.rawValue)"
      + " \"\(oneLine(text.string(in: figure.quote)))\" at \(figure.quote.start)"
      + " [\(figure.rule), \(Double(Int(figure.confidence * 100)) / 100)]"
  }

  /// The text from the stop before `range` to the stop after it, on one line.
  ///
  /// Only for the reader of a listing: where an extracted figure stands on the same words its own sentence is shown.
  static func sentence(around range: TextRange, in text: SourceText) -> String {
    func isEdge(_ index: Int) -> Bool {
      let byte = text.bytes[index]
      if byte == 0x0A { return index + 1 < text.count && text.bytes[index + 1] == 0x0A }
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F, index + 1 < text.count else { return false }
      return text.bytes[index + 1] == 0x20 || text.bytes[index + 1] == 0x0A
    }
    var start = min(range.start, text.count)
    while start > 0, !isEdge(start - 1) { start -= 1 }
    var end = min(range.end, text.count)
    while end < text.count, !isEdge(end) { end += 1 }
    return oneLine(text.string(in: TextRange(start, min(end + 1, text.count))))
  }

  /// `text` with runs of white space as one space, cut after 600 characters.
  static func oneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 600 ? line.prefix(600) + "…" : line
  }
}
