internal import Articles
internal import Figures

/// The sheet Figures: one row a figure as a native table, in the order in which an analyst reads and decides.
struct FiguresSheet {
  /// The columns, those that are printed first.
  let columns: [Column]
  /// How many columns are printed: up to the analyst's own.
  let printed: Int
  /// The column of the analyst's decision.
  let review: Int

  private let report: Report
  private let rowLimit: Int
  private let articleRows: RowAddresses
  private let form: FigureColumns
  /// Where each column's value comes from.
  private let fields: [Field]
  private let sentence: Int

  private enum Field {
    /// The flat form's column.
    case flat(Int)
    case date, publisher, review, correctedValue
  }

  /// The analyst's columns, read back by these names.
  static let reviewColumns = [
    Column("Review", "Your decision: pending, accepted, rejected or corrected. Chosen from a list."),
    Column("Corrected value", "What the value should be, in the row's unit, where you chose corrected.", .number),
  ]
  /// What the sheet Articles says of a figure's article, for filters and pivots.
  private static let articleColumns = [
    Column("date", "Day the article was published."),
    Column("publisher", "Who published the article.", limit: 24),
  ]

  /// The columns that stand first.
  private static let leading = [
    "article", "figure", "measure", "low", "best", "high", "bound", "unit", "population", "place", "period_start",
    "period_end", "source", "sentence",
  ]
  /// The columns after the analyst's: what tells how far a figure can be used.
  private static let following = [
    "assertion", "background", "relation_type", "relation_figure", "region", "confidence", "place_country",
    "place_admin1", "period_text",
  ]
  /// The columns that no article states: they stand last, under a header of another colour.
  static let derived: Set = [
    "persons_low", "persons_best", "persons_high", "household_size", "coded_low", "coded_best", "coded_high",
  ]

  /// The sheet of a report's figures; `articleRows` tells where their articles stand.
  init(report: Report, rowLimit: Int, articleRows: RowAddresses) {
    self.report = report
    self.rowLimit = rowLimit
    self.articleRows = articleRows
    // Reviews have columns of their own here.
    form = FigureColumns(options: RecordOptions(includesCoded: report.options.includesCoded))
    let names = form.columns.map(\.name)
    func indices(_ chosen: [String]) -> [Int] { chosen.compactMap { names.firstIndex(of: $0) } }
    let first = indices(Self.leading)
    let second = indices(Self.following)
    let last = names.indices.filter { Self.derived.contains(names[$0]) }
    let rest = names.indices.filter { !first.contains($0) && !second.contains($0) && !last.contains($0) }
    let form = form
    fields =
      first.map { .flat($0) } + [.review, .correctedValue, .date, .publisher]
      + (second + rest + last).map { .flat($0) }
    columns =
      first.map { form.columns[$0] } + Self.reviewColumns + Self.articleColumns
      + (second + rest + last).map { form.columns[$0] }
    review = first.count
    printed = first.count + Self.reviewColumns.count
    sentence = columns.firstIndex { $0.name == "sentence" } ?? 0
  }

  private var origins: [TableLayout.Origin] {
    columns.indices.map { index in
      index == review || index == review + 1
        ? .review : Self.derived.contains(columns[index].name) ? .derived : .stated
    }
  }

  /// The cells of the analyst's decisions, sheet by sheet, known before they are written; none without figures.
  func decisions(figures: Int) -> [String] {
    guard figures > 0 else { return [] }
    let perSheet = max(2, rowLimit) - 1
    let letter = Sheet.letters(review)
    return (0...(figures - 1) / perSheet).map { index in
      "'\(SheetPages.name("Figures", index))'!$\(letter)$2:$\(letter)$\(min(perSheet, figures - index * perSheet) + 1)"
    }
  }

  /// Writes the sheet, and further ones where its rows do not fit.
  func write(to workbook: Workbook) throws(ReportingError) {
    let layout = TableLayout(columns, origins: origins)
    if !workbook.isStreaming {
      for extracted in report.articles {
        var index = 0
        form.forEachRow(of: extracted) { values in
          layout.measure(row(values, extracted.figures[index], of: extracted))
          index += 1
        }
      }
    }
    var pages = SheetPages(workbook: workbook, name: "Figures", rowLimit: rowLimit) { sheet throws(ReportingError) in
      try layout.writeHeader(to: sheet, row: 0)
      sheet.freeze(rows: 1, columns: 3)
      sheet.setTab(Style.accent)
    } finish: { sheet, lastRow throws(ReportingError) in
      try finish(sheet, lastRow, layout)
    }
    var sheetName = ""
    var links = LinkBudget()
    for (articleIndex, extracted) in report.articles.enumerated() {
      let target = articleRows.cell(articleIndex)
      var index = 0
      try form.forEachRow(of: extracted) { values throws(ReportingError) in
        let figure = extracted.figures[index]
        index += 1
        let (sheet, row) = try pages.nextRow()
        if sheet.name != sheetName {
          sheetName = sheet.name
          links = LinkBudget()
        }
        try write(
          values, figure, of: extracted, to: sheet, row: row, layout: layout,
          target: links.take() ? target : nil)
      }
    }
    try pages.finish()
  }

  /// A figure's row; `values` is its flat form.
  private func row(_ values: [Cell], _ figure: Figure, of extracted: ExtractedArticle) -> [Cell] {
    let review = extracted.review(of: figure)
    return fields.map { field in
      switch field {
      case .flat(let index): values[index]
      case .date: .date(extracted.article.date)
      case .publisher: .text(extracted.article.publisher)
      case .review: .text(review.decision.rawValue)
      case .correctedValue: .number(review.correctedValue)
      }
    }
  }

  private func write(
    _ values: [Cell], _ figure: Figure, of extracted: ExtractedArticle, to sheet: Sheet, row: Int, layout: TableLayout,
    target: String?
  ) throws(ReportingError) {
    let article = extracted.article
    let isMuted = !figure.countsInTotals
    // A rich text costs too much in a report of hundreds of thousands of figures; their quotes have a column.
    let isRich = !sheet.workbook.isStreaming
    try layout.write(
      self.row(values, figure, of: extracted), to: sheet, row: row, isMuted: isMuted,
      except: isRich ? [0, sentence] : target == nil ? [] : [0])
    if isRich {
      let color = isMuted ? Style.muted : Style.plain.color
      let plain = sheet.workbook.format(Style(color: color))
      let bold = sheet.workbook.format(Style(isBold: true, color: color))
      let (before, quote, after) = figure.sentenceParts(in: article.text)
      try sheet.write(
        parts: [(before, plain), (quote, bold), (after, plain)], row: row, column: sentence,
        format: layout.textFormat(sentence, isMuted: isMuted))
    }
    if let target {
      try sheet.write(
        article.id, link: .cell(target), row: row, column: 0, format: layout.textFormat(0, isMuted: isMuted))
    } else if isRich {
      try sheet.write(.text(article.id), row: row, column: 0, formats: layout.formats(0, isMuted: isMuted))
    }
  }

  /// Ends a sheet: widths, table, what the analyst may write, and how decisions look.
  private func finish(_ sheet: Sheet, _ lastRow: Int, _ layout: TableLayout) throws(ReportingError) {
    try layout.setWidths(of: sheet)
    try sheet.addTable(name: sheet.name.replacing(" ", with: "_"), layout: layout, firstRow: 0, lastRow: lastRow)
    try sheet.setPrint(headerRows: 1, lastRow: lastRow, lastColumn: printed - 1)
    guard lastRow > 0 else {
      return try sheet.write(.text("No article states a figure."), row: 1, column: 0, style: .note)
    }
    let rows = 1...lastRow
    try sheet.allow(
      Review.Decision.allCases.map(\.rawValue), in: CellRange(rows: rows, columns: review...review),
      title: "Review", message: "Choose pending, accepted, rejected or corrected.")
    try sheet.allowNumbers(
      in: CellRange(rows: rows, columns: review + 1...review + 1), title: "Corrected value",
      message: "Write a number from 0 on, in the unit of the row.")
    let letter = Sheet.letters(review)
    let whole = CellRange(rows: rows, columns: 0...columns.count - 1)
    let decision = CellRange(rows: rows, columns: review...review + 1)
    try sheet.highlight(
      whole, where: "=$\(letter)2=\"rejected\"", style: Style(isStruck: true, color: Style.muted))
    try sheet.highlight(
      decision, where: "=$\(letter)2=\"accepted\"", style: Style(color: 0x1E5631, fill: 0xDDF3E4))
    try sheet.highlight(
      decision, where: "=$\(letter)2=\"corrected\"", style: Style(color: 0x7A4F01, fill: 0xFDF0D0))
  }
}

extension ExtractedArticle {
  /// What was decided about a figure.
  func review(of figure: Figure) -> Review { reviews?[figure.number] ?? Review(.pending) }
}

extension RecordOptions {
  /// The options with the columns of decisions, or without them.
  fileprivate func with(reviews: Bool) -> RecordOptions {
    var options = self
    options.includesReviews = reviews
    return options
  }
}

extension Figure {
  /// Whether the figure may count in a total: asserted, of the article's own event, not from a teaser.
  var countsInTotals: Bool { assertion == .asserted && !isBackground && region != .related }

  /// The figure's sentence on one line, parted where its quote begins and ends; without a quote in it, one part.
  func sentenceParts(in text: SourceText) -> (before: String, quote: String, after: String) {
    guard sentence.contains(quote), !quote.isEmpty else { return (CellText.line(text.excerpt(sentence)), "", "") }
    let before = CellText.part(text.excerpt(TextRange(sentence.start, quote.start)))
    let after = CellText.part(text.excerpt(TextRange(quote.end, sentence.end)))
    return (String(before.drop { $0 == " " }), CellText.part(text.excerpt(quote)), after)
  }
}
