internal import CTallyData
internal import Segmentation

extension RelatedLines {
  /// The wordings of `Data/en/related_lines.tsv`.
  public static let standard: RelatedLines = {
    let data = tally_related_lines()
    return RelatedLines(
      Table(embedded: data.bytes, count: data.count).lazy.compactMap { row in
        Kind(rawValue: row[1]).map { (row[0], $0) }
      })
  }()
}
