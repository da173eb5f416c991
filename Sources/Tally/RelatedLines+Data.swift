internal import CTallyData
public import Ingest
internal import Segmentation

extension RelatedLines {
  /// The wordings of `Data/en/related_lines.tsv`.
  public static let standard: RelatedLines = {
    let table = tally_related_lines()
    return RelatedLines(
      Table(embedded: table.bytes, count: table.count).lazy.compactMap { row in
        Kind(rawValue: row[1]).map { (row[0], $0) }
      })
  }()
}
