internal import Articles

/// One value in a flat table, before it becomes text of a CSV file or a cell of a workbook.
enum Cell: Sendable, Hashable {
  /// Nothing is stated.
  case blank
  /// A text, never read as a number or a formula.
  case text(String)
  /// A number.
  case number(Double)
  /// A day.
  case date(CalendarDate)
  /// True or false.
  case flag(Bool)

  /// A text, blank where there is none.
  static func text(_ value: String?) -> Cell { value.map { Cell.text($0) } ?? .blank }
  /// A number, blank where there is none.
  static func number(_ value: Double?) -> Cell { value.map { Cell.number($0) } ?? .blank }
  /// A whole number.
  static func number(_ value: Int) -> Cell { .number(Double(value)) }
  /// A day, blank where there is none.
  static func date(_ value: CalendarDate?) -> Cell { value.map { Cell.date($0) } ?? .blank }
}
