internal import Articles
internal import Figures

/// The totals of articles as a reader at a terminal sees them: a heading an article, a line a total.
enum TotalTable {
  /// Appends the totals of one article; nothing where it has none.
  static func append(_ extracted: ExtractedArticle, width: Int, to bytes: inout [UInt8]) {
    guard !extracted.totals.isEmpty else { return }
    FigureTable.append(heading: extracted.article, width: width, to: &bytes)
    var table = TextTable(columns: [
      .init(name: "measure", least: 10),
      .init(name: "total", alignsRight: true, least: .max),
      .init(name: "unit", least: 8),
      .init(name: "method", least: 6),
      .init(name: "figures", least: 8, isOptional: true),
      .init(name: "sources", least: 10, isOptional: true),
    ])
    for total in extracted.totals {
      table.append([
        total.measure.rawValue, Said.words(total.interval, total.bound), Said.unit(total.unit),
        total.method.rawValue, total.figures.map { "#\($0)" }.joined(separator: " "),
        sources(of: total, in: extracted),
      ])
    }
    table.append(to: &bytes, width: width)
    bytes.append(0x0A)
  }

  /// The names of those who state the figures behind a total, each once.
  static func sources(of total: Total, in extracted: ExtractedArticle) -> String {
    var names: [String] = []
    for figure in extracted.figures where total.figures.contains(figure.number) {
      if let name = figure.source?.name, !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: "; ")
  }
}
