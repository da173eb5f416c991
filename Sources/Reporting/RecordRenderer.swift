internal import Articles
public import Figures

/// How records are written to a stream.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  /// Aligned columns for a reader at a terminal.
  case table
  /// One JSON object a line.
  case ndjson
  /// One JSON array.
  case json
  /// Comma-separated values by RFC 4180, in the flat form.
  case csv
}

/// Renders the records of articles, one article at a time, in any format.
///
/// Rendering an article is a pure function, so many can be rendered at once; the pieces are then put together in the
/// order of the input:
///
/// ```swift
/// let renderer = RecordRenderer(.figures, format: .json)
/// var stream = RecordStream(renderer)
/// var output: [UInt8] = []
/// stream.open(into: &output)
/// for article in articles { stream.append(renderer.render(article), to: &output) }
/// stream.close(into: &output)
/// ```
public struct RecordRenderer: Sendable {
  /// What the records are of.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// One record a figure (`tally extract`).
    case figures
    /// One record a total (`tally totals`).
    case totals
    /// One row an article with its totals side by side (`tally totals --wide`) as CSV; in other formats the totals.
    case wideTotals
    /// One record an article (`tally read`).
    case articles
  }

  /// What the records are of.
  public let kind: Kind
  /// How they are written.
  public let format: RecordFormat
  /// What changes their fields.
  public let options: RecordOptions
  /// The terminal's columns, for ``RecordFormat/table``.
  public let width: Int
  private let csv: CSVWriter
  private let figureColumns: FigureColumns

  /// A renderer of `kind` in `format`.
  public init(
    _ kind: Kind, format: RecordFormat, options: RecordOptions = RecordOptions(), csv: CSVOptions = CSVOptions(),
    width: Int = 100
  ) {
    self.kind = kind
    self.format = format
    self.options = options
    self.csv = CSVWriter(csv)
    self.width = width
    figureColumns = FigureColumns(options: options)
  }

  /// What stands before all records.
  public var opening: [UInt8] {
    switch format {
    case .table, .ndjson: return []
    case .json: return Array("[".utf8)
    case .csv:
      var bytes: [UInt8] = []
      csv.append(header: columns, to: &bytes)
      return bytes
    }
  }

  /// What stands after all records.
  public var closing: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  /// The records of one article; empty where there are none.
  public func render(_ extracted: ExtractedArticle) -> [UInt8] {
    switch format {
    case .table: renderTable(extracted)
    case .csv: renderRows(extracted)
    case .json, .ndjson: renderObjects(extracted)
    }
  }

  /// The columns of the flat form.
  var columns: [Column] {
    switch kind {
    case .figures: figureColumns.columns
    case .totals: TotalColumns.columns
    case .wideTotals: WideColumns.columns
    case .articles: ArticleColumns.columns
    }
  }

  private func renderTable(_ extracted: ExtractedArticle) -> [UInt8] {
    var bytes: [UInt8] = []
    switch kind {
    case .figures: FigureTable.append(extracted, width: width, to: &bytes)
    case .totals, .wideTotals: TotalTable.append(extracted, width: width, to: &bytes)
    case .articles: ArticleTable.append(extracted.article, width: width, to: &bytes)
    }
    return bytes
  }

  private func renderRows(_ extracted: ExtractedArticle) -> [UInt8] {
    var bytes: [UInt8] = []
    switch kind {
    case .figures: figureColumns.forEachRow(of: extracted) { csv.append($0, to: &bytes) }
    case .totals: for row in TotalColumns.rows(of: extracted) { csv.append(row, to: &bytes) }
    case .wideTotals: csv.append(WideColumns.row(of: extracted), to: &bytes)
    case .articles: csv.append(ArticleColumns.row(of: extracted.article), to: &bytes)
    }
    return bytes
  }

  private func renderObjects(_ extracted: ExtractedArticle) -> [UInt8] {
    // A figure takes about 800 bytes.
    var json = JSONWriter(capacity: extracted.figures.count * 1024)
    switch kind {
    case .figures: FigureRecord.append(extracted, options: options, to: &json, separate: separate)
    case .totals, .wideTotals: TotalRecord.append(extracted, to: &json, separate: separate)
    case .articles: ArticleRecord.append(extracted.article, to: &json)
    }
    if format == .ndjson && !json.bytes.isEmpty { json.bytes.append(0x0A) }
    return json.bytes.array
  }

  /// Begins a record, on a line of its own.
  private func separate(_ json: inout JSONWriter) {
    if !json.bytes.isEmpty {
      if format == .json { json.bytes.append(UInt8(ascii: ",")) }
      json.bytes.append(0x0A)
    }
    json.beginRecord()
  }
}

/// Puts rendered pieces together into one stream of records.
public struct RecordStream {
  private let renderer: RecordRenderer
  private var isEmpty = true

  /// A stream of what `renderer` renders.
  public init(_ renderer: RecordRenderer) {
    self.renderer = renderer
  }

  /// Appends what stands before all records.
  public func open(into output: inout [UInt8]) {
    output.append(contentsOf: renderer.opening)
  }

  /// Appends the records of one article, as rendered, with what separates them from those before.
  public mutating func append(_ records: [UInt8], to output: inout [UInt8]) {
    guard !records.isEmpty else { return }
    if renderer.format == .json { output.append(contentsOf: isEmpty ? [0x0A] : [UInt8(ascii: ","), 0x0A]) }
    isEmpty = false
    output.append(contentsOf: records)
  }

  /// Appends what stands after all records.
  public func close(into output: inout [UInt8]) {
    output.append(contentsOf: isEmpty && renderer.format == .json ? Array("]\n".utf8) : renderer.closing)
  }
}
