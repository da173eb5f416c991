internal import Articles

/// What Tally reads in an article as a reader at a terminal sees it: what is known of it, then its regions.
enum ArticleTable {
  /// Appends one article.
  static func append(_ article: Article, width: Int, to bytes: inout [UInt8]) {
    FigureTable.append(heading: article, width: width, to: &bytes)
    var table = TextTable(columns: [
      .init(name: "region", least: 8),
      .init(name: "start", alignsRight: true, least: .max),
      .init(name: "end", alignsRight: true, least: .max),
      .init(name: "text", least: 20),
    ])
    var offsets = CodePointOffsets(article.text)
    for region in article.regions {
      table.append([
        region.kind.rawValue, String(offsets[region.range.start]), String(offsets[region.range.end]),
        DisplayWidth.line(article.text.excerpt(region.range), limit: max(20, width)),
      ])
    }
    table.append(to: &bytes, width: width)
    bytes.append(0x0A)
  }
}
