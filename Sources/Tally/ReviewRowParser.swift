internal import Archive
internal import Figures
internal import Ingest
internal import Quantities

/// Reads the rows of a table of figures as decisions.
struct ReviewRowParser {
  /// The columns that are looked for, by their folded names.
  private enum Column: String {
    case article, start, measure, low, best, high, quote, sentence, review
    case correctedValue = "correctedvalue"
  }

  /// What a row is.
  enum Row {
    case header
    case none
    case decision(ReviewRequest)
    case refused(String)
  }

  private var columns: [Column: Int] = [:]
  private var sheet: String??

  /// Whether a sheet of this name holds figures: `Figures`, `Figures 2`.
  static func isFigures(_ name: String) -> Bool {
    let folded = fold(name)
    return folded == "figures" || folded.hasPrefix("figures") && folded.dropFirst(7).allSatisfy(\.isNumber)
  }

  /// Reads the next row. The first one of a sheet that names the columns is its header; what stands above is passed over.
  mutating func parse(_ row: TableRow) -> Row {
    if sheet != .some(row.sheet) {
      sheet = .some(row.sheet)
      columns = [:]
    }
    guard !columns.isEmpty else { return readHeader(row) }
    func text(_ column: Column) -> String? { columns[column].flatMap { row.cells[$0] } }
    guard let article = text(.article) else { return .none }
    let words = text(.review).map { Self.fold($0) } ?? ""
    guard let decision = words.isEmpty ? .pending : Review.Decision(rawValue: words) else {
      return .refused("“\(text(.review) ?? "")” is none of pending, accepted, rejected, corrected")
    }
    let written = text(.correctedValue)
    let value = written.flatMap { Self.number($0) }
    if let written, value == nil { return .refused("the corrected value “\(written)” is no number from 0 on") }
    if decision == .corrected, value == nil { return .refused("is corrected, but has no corrected value") }
    if decision != .corrected, value != nil {
      return .refused("has a corrected value, but its review is \(decision.rawValue); choose corrected")
    }
    var start: Int?
    if let written = text(.start) {
      start = Self.number(written).flatMap { Int(exactly: $0) }
      if start == nil { return .refused("the start “\(written)” is no whole number") }
    }
    var interval: Interval?
    if columns[.low] != nil, columns[.best] != nil, columns[.high] != nil {
      var limits: [Double?] = []
      for column in [Column.low, .best, .high] {
        let written = text(column)
        let limit = written.flatMap { Self.number($0) }
        if let written, limit == nil { return .refused("the \(column.rawValue) “\(written)” is no number") }
        limits.append(limit)
      }
      interval = Interval(low: limits[0], best: limits[1], high: limits[2])
    }
    let figure = FigureReference(
      article: Self.withoutGuard(article), start: start, measure: text(.measure), interval: interval,
      quote: text(.quote), sentence: text(.sentence))
    return .decision(ReviewRequest(figure, Review(decision, correctedValue: value)))
  }

  private mutating func readHeader(_ row: TableRow) -> Row {
    var found: [Column: Int] = [:]
    for (index, name) in row.cells.sorted(by: { $0.key < $1.key }) {
      // Of two columns of one name the first is the table's own.
      if let column = Column(rawValue: Self.fold(name)), found[column] == nil { found[column] = index }
    }
    guard found[.article] != nil, found[.review] != nil else { return .none }
    columns = found
    return .header
  }

  /// A name in lower case, letters and digits alone.
  private static func fold(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A text without the apostrophe that keeps a spreadsheet from running it.
  private static func withoutGuard(_ text: String) -> String {
    guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@\t\r\n".contains(second) else { return text }
    return String(text.dropFirst())
  }

  /// A number from 0 on as a person or a program writes it: `1200`, `1,200`, `1 200`, `1.2E3`.
  static func number(_ text: String) -> Double? {
    var digits = text.filter { !$0.isWhitespace && $0 != "'" }
    // A comma is a separator of thousands only where three digits follow each.
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let last = groups[groups.count - 1].prefix { $0 != "." }
      guard (1...3).contains(groups[0].count), groups[1..<(groups.count - 1)].allSatisfy({ $0.count == 3 }),
        last.count == 3
      else { return nil }
      digits = groups.joined()
    }
    guard digits.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }) == true, let value = Double(digits),
      value.isFinite, value >= 0
    else { return nil }
    return value
  }
}
