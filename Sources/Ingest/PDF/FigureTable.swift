/// Finds the tables of figures among the lines of a page and reads each row of one as a line of text:
/// `Hajjah: Cases 6 901; Deaths 88`.
///
/// A table is told by its rows: figures beside one another, to the right of a label, below those of the row above.
struct FigureTable {
  /// The rows, as text, with their places.
  private(set) var rows: [PageLine] = []
  /// The columns of its figures, from left to right, and their names.
  private(set) var columns: [PageBox] = []
  private(set) var names: [String] = []
  /// The indexes of the lines that the table is made of.
  private(set) var members: Set<Int> = []

  /// A row while the table is put together: the indexes of its figures, from left to right, and of its labels.
  private struct Row {
    var figures: [Int]
    var labels: [Int]
    var box: PageBox
  }

  /// The tables among `lines`; the first goes on with `previous`, the last one of the page before, where it has no head
  /// of its own.
  static func tables(in lines: [PageLine], after previous: FigureTable?) -> [FigureTable] {
    var bands: [[Row]] = []
    for row in dataRows(lines) {
      if let index = bands.lastIndex(where: { $0.last.map { follows(row, $0, lines) } == true }) {
        bands[index].append(row)
      } else {
        bands.append([row])
      }
    }
    var tables: [FigureTable] = []
    for band in bands {
      let labelled = band.count { !$0.labels.isEmpty }
      // One row is a line of numbers; rows without labels are numbers over their captions.
      guard band.count > 1, labelled * 2 >= band.count else { continue }
      tables.append(FigureTable(band, lines, after: tables.isEmpty ? previous : nil))
    }
    return tables
  }

  /// The rows with a figure and something beside it.
  private static func dataRows(_ lines: [PageLine]) -> [Row] {
    let order = lines.indices.sorted { lines[$0].box.middle < lines[$1].box.middle }
    var rows: [Row] = []
    var start = 0
    while start < order.count {
      let first = lines[order[start]]
      var end = start + 1
      while end < order.count, lines[order[end]].box.middle - first.box.middle < first.size * 0.45 { end += 1 }
      let cells = order[start..<end].sorted { lines[$0].box.left < lines[$1].box.left }
      let figures = cells.filter { isFigure(lines[$0].text) }
      if cells.count > 1, !figures.isEmpty {
        let box = cells.dropFirst().reduce(lines[cells[0]].box) { $0.union(lines[$1].box) }
        rows.append(Row(figures: figures, labels: cells.filter { !figures.contains($0) }, box: box))
      }
      start = end
    }
    return rows
  }

  /// Whether `row` goes on with the table of `last`: a figure stands below one of its figures, near enough; or as many
  /// do as make a table, for running text may stand between the rows.
  private static func follows(_ row: Row, _ last: Row, _ lines: [PageLine]) -> Bool {
    let below = row.figures.count { figure in
      last.figures.contains { lines[$0].box.overlapAcross(lines[figure].box) > 0 }
    }
    if row.box.top - last.box.bottom < lines[row.figures[0]].size * 2.5 { return below > 0 }
    return below > 2 && below == row.figures.count && !row.labels.isEmpty
  }

  /// Whether a cell is a figure: digits with their signs, or what stands for one that is missing.
  static func isFigure(_ text: String) -> Bool {
    var digits = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) { digits += 1 } else if scalar.properties.isAlphabetic { letters += 1 }
    }
    // A letter may mark a footnote.
    if digits > 0 { return letters == 0 || (letters == 1 && text.last?.isLetter == true) }
    return ["-", "–", "—", "N/A", "n/a", "NA", "ND", "n.d.", ".."].contains(text)
  }

  // MARK: Reading

  private init(_ band: [Row], _ lines: [PageLine], after previous: FigureTable?) {
    var band = band
    var head: [Int] = []
    // Years over the columns are the head, not figures.
    if let first = band.first, first.labels.isEmpty, band.count > 2 {
      head = first.figures
      band.removeFirst()
    }
    columns = Self.columns(band, lines)
    for row in band { members.formUnion(row.figures + row.labels) }
    members.formUnion(head)
    addWrappedLabels(&band, lines)
    head = headCells(band, head, lines)
    if head.isEmpty, let previous, previous.columns.count == columns.count,
      zip(previous.columns, columns).allSatisfy({ $0.overlapAcross($1) > 0 })
    {
      names = previous.names
    } else {
      names = TableHead.names(of: columns, cells: head.map { lines[$0] })
    }
    for row in band { rows.append(text(of: row, lines)) }
  }

  /// A row as a line of text.
  private func text(of row: Row, _ lines: [PageLine]) -> PageLine {
    let labels = row.labels.filter { lines[$0].box.left < columns[0].left }
    let remarks = row.labels.filter { !labels.contains($0) }
    let values = (row.figures + remarks).sorted { lines[$0].box.left < lines[$1].box.left }.map { cell in
      let name = column(of: lines[cell].box).map { names[$0] } ?? ""
      return name.isEmpty ? lines[cell].text : name + " " + lines[cell].text
    }
    let hasNames = names.contains { !$0.isEmpty }
    let label = labels.map { lines[$0].text }.joined(separator: " ")
    let figures = values.joined(separator: hasNames ? "; " : ", ")
    let text = label.isEmpty ? figures : label + (label.hasSuffix(":") ? " " : ": ") + figures
    return PageLine(text: text, box: row.box, size: lines[row.figures[0]].size)
  }

  /// The columns of figures, from left to right.
  private static func columns(_ band: [Row], _ lines: [PageLine]) -> [PageBox] {
    var columns: [PageBox] = []
    for box in band.flatMap({ $0.figures.map { lines[$0].box } }).sorted(by: { $0.left < $1.left }) {
      if let last = columns.last, last.overlapAcross(box) > 0 {
        columns[columns.count - 1] = last.union(box)
      } else {
        columns.append(box)
      }
    }
    return columns
  }

  /// The column that shares most with `box`.
  private func column(of box: PageBox) -> Int? {
    let best = columns.indices.max { columns[$0].overlapAcross(box) < columns[$1].overlapAcross(box) }
    return best.flatMap { columns[$0].overlapAcross(box) > 0 ? $0 : nil }
  }

  /// Gives the lines of labels that go over several lines to the rows that they are nearest to.
  private mutating func addWrappedLabels(_ band: inout [Row], _ lines: [PageLine]) {
    guard let first = band.first, let last = band.last else { return }
    let left = band.map(\.box.left).min() ?? 0
    let centers = band.map { lines[$0.figures[0]].box.middle }
    for (index, line) in lines.enumerated() where !members.contains(index) {
      let size = line.size
      guard line.box.left > left - size, line.box.right < columns[0].left + 1,
        line.box.middle > first.box.top - size * 1.4, line.box.middle < last.box.bottom + size * 1.4
      else { continue }
      let nearest = centers.indices.min {
        abs(centers[$0] - line.box.middle) < abs(centers[$1] - line.box.middle)
      }
      guard let row = nearest, abs(centers[row] - line.box.middle) < size * 1.7 else { continue }
      // Above the first row stands the head, unless the row has lost its label's middle.
      if row == 0, line.box.middle < first.box.top, !first.labels.isEmpty { continue }
      members.insert(index)
      band[row].labels.append(index)
      band[row].box = band[row].box.union(line.box)
    }
    for row in band.indices {
      band[row].labels.sort { (lines[$0].box.left, lines[$0].box.top) < (lines[$1].box.left, lines[$1].box.top) }
    }
  }

  /// The indexes of the cells above the columns; what names the labels' column is taken too, and not given.
  private mutating func headCells(_ band: [Row], _ given: [Int], _ lines: [PageLine]) -> [Int] {
    guard let first = band.first, let start = columns.first, let end = columns.last else { return [] }
    var cells = given
    let left = (band.map(\.box.left).min() ?? start.left) - 2
    var top = cells.map { lines[$0].box.top }.min() ?? first.box.top
    let size = lines[first.figures[0]].size
    let labels = band.flatMap { $0.labels.map { lines[$0].box } }
    let order = lines.indices.sorted { lines[$0].box.bottom > lines[$1].box.bottom }
    for index in order where !members.contains(index) {
      let line = lines[index]
      guard line.box.bottom < top + size * 1.2, line.box.middle < first.box.top else { continue }
      if top - line.box.bottom > size * 1.6 || cells.count > 60 { break }
      // A line over labels and figures is the caption.
      if line.box.left < start.left - size, line.box.right > start.right, columns.count > 1 { break }
      guard line.box.right > left, line.box.left < end.right + size * 6 else { continue }
      members.insert(index)
      top = min(top, line.box.top)
      let isOverLabels = labels.contains { $0.overlapAcross(line.box) > min($0.width, line.box.width) / 2 }
      if !isOverLabels || line.box.center > start.left { cells.append(index) }
    }
    return cells
  }
}
