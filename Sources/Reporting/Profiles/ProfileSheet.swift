internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// A report as a table of a scheme: its columns, its rows, and what a reader has to know.
struct ProfileSheet {
  /// The scheme.
  let profile: Profile
  /// The columns of the scheme.
  let columns: [Column]
  /// The rows.
  let rows: [[Cell]]
  /// What a reader has to know, a sentence or two each.
  let notes: [String]

  /// The table of `report` under `profile`.
  ///
  /// - Complexity: O(*n*) in the figures and the reports of claims.
  init(_ options: ProfileOptions, of report: Report) {
    profile = options.profile
    let table = profile.table
    var uncoded = 0
    var rows: [[Cell]] = []
    func append(_ record: some ProfileRecord) {
      rows.append(table.fields.map { $0.expression?.cell(of: record, in: table) ?? .blank })
    }
    switch table.row {
    case .figure: Self.forEachFigure(of: report, table) { append($0) }
    case .article:
      for extracted in report.articles {
        let record = ArticleFields(extracted: extracted, table: table)
        if record.hasCounts { append(record) }
      }
    case .event, .impact:
      let coding = CodedValue(convention: table.convention, isWarZone: options.isWarZone)
      for event in EventFacts.events(of: report) {
        let claims = event.claims.filter { table.measures.contains($0.measure) }
        guard !claims.isEmpty else { continue }
        if let positive = table.positive,
          !claims.contains(where: { $0.measure == positive && $0.interval.span.upperBound > 0 })
        {
          continue
        }
        var record = EventFields(
          event: event, table: table, coding: coding, householdSize: options.householdSize)
        uncoded += record.uncoded(table.measures)
        if table.row == .event { append(record) }
        guard table.row == .impact else { continue }
        for claim in claims {
          record.impact = claim
          append(record)
        }
      }
    }
    self.rows = rows
    columns = table.fields.enumerated().map { index, field in
      let isNumber = rows.contains { if case .number = $0[index] { true } else { false } }
      let isText = rows.contains { if case .number = $0[index] { false } else { $0[index] != .blank } }
      let meaning = field.about.isEmpty ? (field.expression == nil ? "Not stated by articles." : "") : field.about
      return Column(field.name, meaning, isNumber && !isText ? .number : .text, limit: 40)
    }
    var notes = table.notes
    if uncoded > 0 {
      notes.append(
        "\(uncoded) \(uncoded == 1 ? "number is" : "numbers are") left out: words that the scheme has no rule for.")
    }
    if !table.unknown.isEmpty {
      notes.append(
        "Left empty, because Tally does not know them: \(table.unknown.joined(separator: ", ")).")
    }
    self.notes = notes
  }

  /// The figures that a scheme keeps: asserted, of the main event, each mention once.
  private static func forEachFigure(of report: Report, _ table: ProfileTable, _ body: (FigureFields) -> Void) {
    struct Name: Hashable {
      var article: String
      var figure: Int
    }
    var events: [String: String] = [:]
    var latest = Set<Name>()
    for event in EventFacts.events(of: report) {
      for id in event.ids where events[id] == nil { events[id] = event.name }
      for claim in event.claims {
        guard let chosen = event.chosen(claim, takesLowest: false) else { continue }
        for number in chosen.figures { latest.insert(Name(article: chosen.article, figure: number)) }
      }
    }
    for extracted in report.articles {
      for figure in extracted.figures
      where table.measures.contains(figure.measure) && figure.assertion == .asserted && !figure.isBackground
        && figure.region != .related && figure.relation?.kind != .restates && figure.bound != .none
      {
        let id = extracted.article.id
        body(
          FigureFields(
            figure: figure, article: extracted.article, event: events[id],
            isLatest: latest.contains(Name(article: id, figure: figure.number)),
            review: extracted.reviews?[figure.number]))
      }
    }
  }
}
