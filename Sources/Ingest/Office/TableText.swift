/// Writes the rows of a table as lines: `Hajjah: Cases 6 901; Deaths 88` where its first row names the columns.
enum TableText {
  /// The rows as lines of text.
  static func lines(_ rows: [[String]]) -> [String] {
    guard let head = rows.first else { return [] }
    let hasFigures = rows.dropFirst().contains { $0.dropFirst().contains(where: FigureTable.isFigure) }
    let isHead = hasFigures && head.count > 1 && !head.dropFirst().contains(where: FigureTable.isFigure)
    return (isHead ? rows.dropFirst() : rows[...]).compactMap { row in
      guard let label = row.first else { return nil }
      if !isHead { return row.filter { !$0.isEmpty }.joined(separator: " | ") }
      let cells = row.indices.dropFirst().compactMap { index -> String? in
        if row[index].isEmpty { return nil }
        let name = index < head.count ? head[index] : ""
        return name.isEmpty ? row[index] : name + " " + row[index]
      }
      if cells.isEmpty { return label.isEmpty ? nil : label }
      let figures = cells.joined(separator: "; ")
      return label.isEmpty ? figures : label + ": " + figures
    }.filter { !$0.isEmpty }
  }
}
