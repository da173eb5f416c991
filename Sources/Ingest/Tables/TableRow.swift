/// A row of a table that people work on in a spreadsheet.
public struct TableRow: Sendable, Hashable {
  /// The sheet's name; `nil` in a CSV file.
  public var sheet: String?
  /// The row's number, from 1, as a spreadsheet shows it; in a CSV file the record's.
  public var number: Int
  /// The cells' texts by their columns, from 0, but for empty ones; numbers as XLSX writes them or as the CSV file has
  /// them.
  public var cells: [Int: String]

  /// A row.
  public init(sheet: String?, number: Int, cells: [Int: String]) {
    self.sheet = sheet
    self.number = number
    self.cells = cells
  }
}

/// Reads the rows of a workbook in XLSX or of a CSV file, one after the other.
///
/// ```swift
/// try TableFile(path: "reviewed.xlsx").forEachRow(ofSheets: { $0 == "Figures" }) { print($0.cells) }
/// ```
public struct TableFile: Sendable {
  /// The file as it was named.
  public let path: String

  /// The file at `path`.
  public init(path: String) {
    self.path = path
  }

  /// What unpacking a workbook may cost.
  private static let limits = IngestLimits(totalSize: 8 << 30)

  /// Gives each row that has a cell; of a workbook those of the sheets whose names `isWanted` takes, in the workbook's
  /// order.
  ///
  /// - Complexity: A workbook's shared texts are kept in memory, its rows are not.
  public func forEachRow(
    ofSheets isWanted: (String) -> Bool, _ body: (TableRow) -> Void
  ) throws(IngestError) {
    let input = try open()
    let start = try input.start()
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let workbook = try WorkbookReader(path: path) { () throws(IngestError) in try open() }
      return try workbook.forEachRow(ofSheets: isWanted, body)
    }
    for (magic, kind) in [
      ([0xD0, 0xCF, 0x11, 0xE0] as [UInt8], "an old workbook (.xls)"), ([0xFF, 0xFE], "text in UTF-16"),
      ([0xFE, 0xFF], "text in UTF-16"),
    ] where start.starts(with: magic) {
      throw IngestError(.unsupported, subject: path, underlying: "is \(kind); save it as .xlsx or as CSV in UTF-8")
    }
    var reader = CSVReader(delimiter: CSVReader.delimiter(of: start))
    var number = 0
    func give(_ rows: [[String]]) {
      for fields in rows {
        number += 1
        var cells: [Int: String] = [:]
        for (column, text) in fields.enumerated() where !text.isEmpty { cells[column] = text }
        if !cells.isEmpty { body(TableRow(sheet: nil, number: number, cells: cells)) }
      }
    }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try input.read(into: block)
      if count == 0 { break }
      give(reader.rows(UnsafeRawBufferPointer(rebasing: block[..<count])))
      if reader.isTooLong {
        throw IngestError(.limit, subject: path, underlying: "has a row of more than 64 MiB: is it a CSV file?")
      }
    }
    give(reader.end())
  }

  private func open() throws(IngestError) -> Input {
    if try FileStatus(path: path).isFolder {
      throw IngestError(.unsupported, subject: path, underlying: "is a folder")
    }
    return Input(
      name: path, source: try FileReader(path: path), isNamed: false, budget: UnpackingBudget(Self.limits))
  }
}
