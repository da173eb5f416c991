public import Articles

/// Reads the day of publication in the forms that sites, feeds and data files give it.
///
/// ```swift
/// PublicationDate.parse("Tue, 04 Sep 2018 10:15:00 +0200")       // 2018-09-04
/// PublicationDate.parse("Last updated September 4, 2018")        // 2018-09-04
/// PublicationDate.parse("1536055200")                            // 2018-09-04
/// PublicationDate.parse("04/09/2018")                            // nil: April or September?
/// PublicationDate.parse("04/09/2018", order: .dayFirst)          // 2018-09-04
/// ```
///
/// It reads ISO 8601 with and without a time (2018-09-04T10:15Z, 20180904), RFC 822 and 2822, a month's name before or
/// after the day, numbers alone where their order is clear or given, date-time groups (041015Z SEP 18), and seconds or
/// milliseconds since 1970, of which the day in UTC is meant. Of other forms the day counts as it is written, whatever
/// the zone. Days without a year, and words such as *yesterday*, name no day.
public enum PublicationDate {
  /// The years in which an article may have been published.
  static let years = 1600...2199
  /// How many bytes of a text are looked at.
  static let longestText = 512

  /// The day that `text` names; of several the one said to be of publication, else the first that is not said to be of
  /// an update.
  ///
  /// - Parameter order: Which number comes first where a date of numbers alone leaves it open.
  /// - Complexity: O(1): no more than the first 512 bytes are read.
  public static func parse(_ text: String, order: DayOrder? = nil) -> CalendarDate? {
    if let day = CalendarDate(iso: text), years.contains(day.year), !continuesNumber(text) { return day }
    var scanner = DateScanner(text, order: order)
    return scanner.best()
  }

  /// The date of a line that holds a date and nothing else but what goes with one: *Published: Tuesday 4 September 2018,
  /// 10:15 GMT*; `nil` for any other line.
  static func found(inLine line: String, order: DayOrder? = nil) -> DateScanner.Found? {
    guard line.utf8.count <= 120 else { return nil }
    var scanner = DateScanner(line, order: order)
    guard scanner.best() != nil, scanner.isDateAlone else { return nil }
    return scanner.chosen
  }

  /// The day in UTC of a number of seconds, milliseconds or microseconds since 1970-01-01; `nil` where it is none
  /// between September 2001 and the end of 2199.
  public static func parse(epoch: Int64) -> CalendarDate? {
    // The scale is told by the size: 10^9 s is 2001-09-09, 7.26 × 10^9 s the end of 2199.
    for scale: Int64 in [1, 1000, 1_000_000] {
      let seconds = epoch / scale
      if (1_000_000_000..<7_258_118_400).contains(seconds) { return CalendarDate(dayNumber: Int(seconds / 86_400)) }
    }
    return nil
  }

  /// Whether a digit follows the first ten bytes.
  private static func continuesNumber(_ text: String) -> Bool {
    text.utf8.dropFirst(10).first.map { $0 &- 0x30 < 10 } ?? false
  }
}
