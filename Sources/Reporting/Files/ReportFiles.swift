internal import Articles
internal import Figures

/// The kinds of files that a report is written as.
public enum ReportFormat: Sendable, Hashable {
  /// An Excel workbook (`.xlsx`).
  case workbook
  /// A web page (`.html`).
  case page
  /// The figures, in any format of a stream (`.csv`, `.tsv`, `.ndjson`, `.json`).
  case records(RecordFormat)
  /// One CSV file a sheet (a path that ends in `/`, or a folder).
  case folder

  /// The format that a path's ending names, `nil` where it names none.
  public init?(path: String) {
    let lower = path.lowercased()
    if lower.hasSuffix("/") {
      self = .folder
    } else if lower.hasSuffix(".xlsx") {
      self = .workbook
    } else if lower.hasSuffix(".html") || lower.hasSuffix(".htm") {
      self = .page
    } else if lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") {
      self = .records(.csv)
    } else if lower.hasSuffix(".ndjson") || lower.hasSuffix(".jsonl") {
      self = .records(.ndjson)
    } else if lower.hasSuffix(".json") {
      self = .records(.json)
    } else {
      return nil
    }
  }
}

extension Report {
  /// Writes the report to `path` in the format that the path's ending names.
  ///
  /// Files are written beside their place and moved there when they are whole: on an error nothing is changed.
  ///
  /// - Parameters:
  ///   - path: Where to write; a folder's name ends in `/`. A name that ends in `.tsv` asks for tabs.
  ///   - options: How tables are written.
  ///   - pending: Is told the path of each unfinished file, and `nil` once it is finished, so that a command which is
  ///     interrupted can remove it.
  /// - Throws: ``ReportingError`` where the format is unknown or a file cannot be written.
  public func write(
    to path: String, options: FileOptions = FileOptions(), pending: @escaping (String?) -> Void = { _ in }
  ) throws(ReportingError) {
    guard let format = ReportFormat(path: path) else { throw ReportingError(.unknownFormat, subject: path) }
    switch format {
    case .workbook: try WorkbookWriter().write(self, to: path, pending: pending)
    case .page: try HTMLReport(report: self, pending: pending).write(to: path)
    case .records(.csv) where options.profile != nil:
      guard let profile = options.profile else { return }
      try ProfileSheet(profile, of: self).write(to: path, csv: options.csv.of(path), pending: pending)
    case .records(let format):
      try writeRecords(
        options.isWide ? .wideTotals : .figures, format: format, csv: options.csv.of(path), to: path, pending: pending)
    case .folder: try FolderWriter(report: self, options: options, pending: pending).write(to: path)
    }
  }

  /// Writes the records of `kind` as one file.
  func writeRecords(
    _ kind: RecordRenderer.Kind, format: RecordFormat, csv: CSVOptions = CSVOptions(), to path: String,
    pending: @escaping OutputFile.Pending
  ) throws(ReportingError) {
    let file = try OutputFile(path, pending: pending)
    let renderer = RecordRenderer(kind, format: format, options: options, csv: csv)
    var stream = RecordStream(renderer)
    var buffer: [UInt8] = []
    stream.open(into: &buffer)
    for article in articles {
      stream.append(renderer.render(article), to: &buffer)
      if buffer.count > 1 << 20 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    stream.close(into: &buffer)
    try file.write(buffer)
    try file.commit()
  }
}

extension Report {
  /// What a reader of a scheme's table has to know: what a row is, how numbers are coded, which columns stay empty.
  public func notes(on profile: ProfileOptions) -> [String] { ProfileSheet(profile, of: self).notes }
}

extension ProfileSheet {
  /// Writes the table as one CSV file.
  func write(to path: String, csv options: CSVOptions, pending: @escaping OutputFile.Pending) throws(ReportingError) {
    let file = try OutputFile(path, pending: pending)
    let csv = CSVWriter(options)
    var bytes: [UInt8] = []
    csv.append(header: columns, to: &bytes)
    for row in rows { csv.append(row, to: &bytes) }
    try file.write(bytes)
    try file.commit()
  }
}
