internal import Articles
internal import Comparison
internal import Quantities

/// A value as it was said: a number whose format shows the qualifier, so that it can be calculated with.
enum SaidCell {
  /// Writes `at least 41` as the number 41 in a format of these words; a range is text.
  static func write(
    _ interval: Interval, _ bound: Bound, to sheet: Sheet, row: Int, column: Int, style: Style
  ) throws(ReportingError) {
    let words = Said.words(interval, bound)
    let values = Set([interval.low, interval.best, interval.high].compactMap { $0 })
    guard let value = values.first, values.count == 1 else {
      return try sheet.write(.text(words), row: row, column: column, style: style)
    }
    let number = NumberText.grouped(value)
    guard words.hasSuffix(number) else {
      return try sheet.write(.number(value), row: row, column: column, style: style)
    }
    let qualifier = words.dropLast(number.count)
    let format = (qualifier.isEmpty ? "" : "\"\(qualifier)\"") + Sheet.numberFormat(of: value)
    try sheet.write(.number(value), row: row, column: column, style: style.with { $0.numberFormat = format })
  }

  /// What a note says of a report: day, source, words and sentence.
  static func note(
    day: CalendarDate?, article: String, source: String?, interval: Interval, bound: Bound, sentence: String
  ) -> String {
    let file = article.split(separator: "/").last.map(String.init) ?? article
    let head = [day?.description, source ?? DisplayWidth.cut(DisplayWidth.line(file), to: 40)].compactMap { $0 }
    let said = "\(head.joined(separator: ", ")): \(Said.words(interval, bound))"
    let line = DisplayWidth.cut(DisplayWidth.line(sentence), to: 400)
    return line.isEmpty ? said : "\(said)\n“\(line)”"
  }

  /// Who published a report, or the file's name where nobody is named.
  static func publisher(_ publisher: String?, article: String) -> String {
    publisher ?? article.split(separator: "/").last.map(String.init) ?? article
  }
}
