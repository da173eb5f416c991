public import Articles
public import Comparison
internal import Figures

/// Renders what a comparison gave (`tally compare`), one event at a time, in any format of a stream.
///
/// ```swift
/// var stream = ComparisonStream(ComparisonRenderer(.claims, format: .ndjson))
/// var output: [UInt8] = []
/// stream.open(into: &output)
/// for event in comparison.comparisons { stream.append(event, to: &output) }
/// stream.close(into: &output)
/// ```
public struct ComparisonRenderer: Sendable {
  /// What the records are of.
  public enum Kind: Sendable, Hashable {
    /// One record a claim.
    case claims
    /// One record an event.
    case events
    /// One record a time line.
    case timelines
    /// One record a pair of reports that contradict each other.
    case disagreements
    /// One record a change since the day, or since each publisher's report before its last.
    case changes(since: CalendarDate?)
  }

  /// What the records are of.
  public let kind: Kind
  /// How they are written.
  public let format: RecordFormat
  /// The terminal's columns, for ``RecordFormat/table``.
  public let width: Int
  /// Whether verdicts are coloured, for ``RecordFormat/table``.
  public let isColored: Bool

  /// How CSV is written.
  public let csv: CSVOptions

  /// A renderer of `kind` in `format`.
  public init(
    _ kind: Kind = .claims, format: RecordFormat, csv: CSVOptions = CSVOptions(), width: Int = 100,
    isColored: Bool = false
  ) {
    self.kind = kind
    self.format = format
    self.csv = csv
    self.width = width
    self.isColored = isColored
  }

  /// The whole output of a comparison.
  public func render(_ comparison: Comparison) -> [UInt8] {
    var stream = ComparisonStream(self)
    var bytes: [UInt8] = []
    stream.open(into: &bytes)
    for event in comparison.comparisons { stream.append(event, to: &bytes) }
    stream.close(into: &bytes)
    return bytes
  }
}

/// Puts the records of one event after the other into one stream.
public struct ComparisonStream {
  private let renderer: ComparisonRenderer
  private let csv: CSVWriter
  /// How many records it has given out.
  public private(set) var records = 0

  /// A stream of what `renderer` renders.
  public init(_ renderer: ComparisonRenderer) {
    self.renderer = renderer
    csv = CSVWriter(renderer.csv)
  }

  /// Appends what stands before all records.
  public func open(into output: inout [UInt8]) {
    switch renderer.format {
    case .csv: csv.append(header: columns, to: &output)
    case .json: output.append(UInt8(ascii: "["))
    case .ndjson, .table: break
    }
  }

  /// Appends what stands after all records.
  public func close(into output: inout [UInt8]) {
    if renderer.format == .json { output.append(contentsOf: records == 0 ? "]\n".utf8 : "\n]\n".utf8) }
  }

  /// Appends the records of one event.
  public mutating func append(_ comparison: EventComparison, to output: inout [UInt8]) {
    let table = ComparisonTable(width: renderer.width, isColored: renderer.isColored)
    let isTable = renderer.format == .table
    switch renderer.kind {
    case .claims:
      if isTable { table.append(claims: comparison.claims, of: comparison.event, to: &output) }
      append(comparison.claims, to: &output, ClaimRecord.append, ClaimColumns.row)
    case .events:
      if isTable { table.append(comparison.event, to: &output) }
      append([comparison.event], to: &output, EventRecord.append, EventColumns.row)
    case .timelines:
      if isTable { table.append(timelines: comparison.timelines, of: comparison.event, to: &output) }
      if renderer.format == .csv {
        for row in comparison.timelines.flatMap(TimelineColumns.rows) { append(row, to: &output) }
      } else {
        append(comparison.timelines, to: &output, TimelineRecord.append) { _ in [] }
      }
    case .disagreements:
      let pairs = comparison.disagreements
      if isTable { table.append(disagreements: pairs, of: comparison.event, to: &output) }
      append(pairs, to: &output, DisagreementRecord.append, DisagreementColumns.row)
    case .changes(let day):
      let changes = comparison.changes(since: day)
      if isTable { table.append(changes: changes, of: comparison.event, to: &output) }
      append(changes, to: &output, ChangeRecord.append, ChangeColumns.row)
    }
  }

  private var columns: [Column] {
    switch renderer.kind {
    case .claims: ClaimColumns.claims
    case .events: EventColumns.columns
    case .timelines: TimelineColumns.columns
    case .disagreements: DisagreementColumns.columns
    case .changes: ChangeColumns.columns
    }
  }

  private mutating func append(_ row: [Cell], to output: inout [UInt8]) {
    csv.append(row, to: &output)
    records += 1
  }

  /// Appends a record a value; of a table they are counted alone.
  private mutating func append<Value>(
    _ values: [Value], to output: inout [UInt8], _ record: (Value, inout JSONWriter) -> Void, _ row: (Value) -> [Cell]
  ) {
    switch renderer.format {
    case .table: records += values.count
    case .csv: for value in values { append(row(value), to: &output) }
    case .ndjson, .json:
      var json = JSONWriter()
      for value in values {
        if renderer.format == .json { json.bytes.append(records == 0 ? "\n" : ",\n") }
        json.beginRecord()
        record(value, &json)
        if renderer.format == .ndjson { json.bytes.append(0x0A) }
        records += 1
      }
      output += json.bytes.array
    }
  }
}
