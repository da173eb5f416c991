internal import Articles
public import Comparison
internal import Figures

/// Renders the claims of a comparison (`tally compare`), in any format of a stream.
///
/// ```swift
/// let output = ClaimRenderer(format: .ndjson).render(Comparison.claims(of: articles))
/// ```
public struct ClaimRenderer: Sendable {
  /// How the claims are written.
  public let format: RecordFormat
  /// The terminal's columns, for ``RecordFormat/table``.
  public let width: Int
  private let csv: CSVWriter

  /// A renderer in `format`.
  public init(format: RecordFormat, csv: CSVOptions = CSVOptions(), width: Int = 100) {
    self.format = format
    self.csv = CSVWriter(csv)
    self.width = width
  }

  /// The whole output: DESIGN.md's record a claim as JSON, one row a claim as CSV, a block a claim as a table.
  public func render(_ claims: [Claim]) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .table: ClaimTable.append(claims, width: width, to: &bytes)
    case .csv:
      csv.append(header: ClaimColumns.claims, to: &bytes)
      for claim in claims { csv.append(ClaimColumns.row(of: claim), to: &bytes) }
    case .ndjson, .json:
      var json = JSONWriter()
      let isArray = format == .json
      if isArray { json.bytes.append(UInt8(ascii: "[")) }
      for (index, claim) in claims.enumerated() {
        if isArray { json.bytes.append(contentsOf: index == 0 ? [0x0A] : [0x2C, 0x0A]) }
        json.beginRecord()
        ClaimRecord.append(claim, to: &json)
        if !isArray { json.bytes.append(0x0A) }
      }
      if isArray { json.bytes.append(contentsOf: claims.isEmpty ? "]\n".utf8 : "\n]\n".utf8) }
      bytes = json.bytes
    }
    return bytes
  }
}
