public import Articles

/// A column of a list.
public struct ListColumn: Sendable {
  /// The name: that of the record's field.
  public var name: StaticString
  /// Whether it holds numbers, which stand at the right edge.
  public var isNumber: Bool
  /// The width in a terminal below which it does not shrink.
  public var least: Int
  /// Whether a terminal shows its end where it is cut, as that tells paths apart.
  public var keepsEnd: Bool
  /// Whether a terminal leaves it out where it is empty or there is no room.
  public var isOptional: Bool
  /// Whether a terminal shows it at all.
  public var isShown: Bool

  /// A column called `name`.
  public init(
    _ name: StaticString, isNumber: Bool = false, least: Int = 8, keepsEnd: Bool = false, isOptional: Bool = false,
    isShown: Bool = true
  ) {
    self.name = name
    self.isNumber = isNumber
    self.least = least
    self.keepsEnd = keepsEnd
    self.isOptional = isOptional
    self.isShown = isShown
  }
}

/// A value of a list.
public enum ListValue: Sendable, Hashable {
  /// A text, or none.
  case text(String?)
  /// A number, or none.
  case number(Double?)
  /// A count.
  case count(Int)
  /// A day, or none.
  case day(CalendarDate?)
}

/// Writes a list of records that have the same plain fields, in any format and in constant memory.
///
/// ```swift
/// var list = Listing([ListColumn("id"), ListColumn("figures", isNumber: true)], format: .ndjson)
/// var bytes = list.opening
/// list.append([[.text("a.txt"), .count(12)]], to: &bytes)   // {"id":"a.txt","figures":12}
/// bytes += list.closing
/// ```
public struct Listing: Sendable {
  private let columns: [ListColumn]
  private let format: RecordFormat
  private let width: Int
  private let csv: CSVWriter
  private var isEmpty = true

  /// A list with the given columns.
  ///
  /// - Parameter width: The terminal's columns, for ``RecordFormat/table``.
  public init(_ columns: [ListColumn], format: RecordFormat, csv: CSVOptions = CSVOptions(), width: Int = 100) {
    self.columns = columns
    self.format = format
    self.csv = CSVWriter(csv)
    self.width = width
  }

  /// What stands before all records.
  public var opening: [UInt8] {
    switch format {
    case .table, .ndjson: return []
    case .json: return Array("[".utf8)
    case .csv:
      var bytes: [UInt8] = []
      csv.append(header: columns.map { Column("\($0.name)", "") }, to: &bytes)
      return bytes
    }
  }

  /// What stands after all records.
  public var closing: [UInt8] {
    format == .json ? Array((isEmpty ? "]\n" : "\n]\n").utf8) : []
  }

  /// Appends records, each with a value a column; in a terminal they are aligned with each other.
  public mutating func append(_ records: [[ListValue]], to bytes: inout [UInt8]) {
    if records.isEmpty { return }
    switch format {
    case .table: appendTable(records, to: &bytes)
    case .csv: for record in records { csv.append(record.map(\.cell), to: &bytes) }
    case .json, .ndjson:
      var json = JSONWriter()
      for record in records {
        if format == .json { json.bytes.append(isEmpty ? "\n" : ",\n") }
        json.beginRecord()
        json.beginObject()
        for (column, value) in zip(columns, record) {
          json.key(column.name)
          value.append(to: &json)
        }
        json.endObject()
        if format == .ndjson { json.bytes.append(0x0A) }
        isEmpty = false
      }
      bytes += json.bytes.array
    }
    isEmpty = false
  }

  private func appendTable(_ records: [[ListValue]], to bytes: inout [UInt8]) {
    let shown = columns.indices.filter { columns[$0].isShown }
    var table = TextTable(
      columns: shown.map { index in
        let column = columns[index]
        return .init(
          name: "\(column.name)".replacing("_", with: " "), alignsRight: column.isNumber,
          least: column.isNumber ? .max : column.least, keepsEnd: column.keepsEnd, isOptional: column.isOptional)
      })
    for record in records { table.append(shown.map { $0 < record.count ? record[$0].words : "" }) }
    table.append(to: &bytes, width: width, indent: 0)
  }
}

extension ListValue {
  /// The value as a cell of a flat table.
  fileprivate var cell: Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let value): .number(value)
    case .count(let count): .number(count)
    case .day(let day): .date(day)
    }
  }

  /// The value as a reader at a terminal sees it.
  fileprivate var words: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let value): value.map { NumberText.grouped($0) } ?? ""
    case .count(let count): NumberText.grouped(Double(count))
    case .day(let day): day?.description ?? ""
    }
  }

  fileprivate func append(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let value): json.number(value)
    case .count(let count): json.integer(count)
    case .day(let day): json.string(day?.description)
    }
  }
}
