internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// What a comparison gave, as a reader at a terminal sees it: a heading an event, and below it blocks of lines.
struct ComparisonTable {
  private let width: Int
  private let ink: Ink

  /// Tables for a terminal of `width` columns.
  init(width: Int, isColored: Bool) {
    self.width = width
    ink = Ink(isOn: isColored)
  }

  /// Appends claims: the question with range and verdict, then a line a report.
  func append(claims: [Claim], of event: Event, to bytes: inout [UInt8]) {
    guard !claims.isEmpty else { return }
    append(heading: event, to: &bytes)
    for (claim, place) in zip(claims, Said.places(of: claims)) {
      let parts: [Part] =
        [
          .plain(Self.question(claim.measure, claim.unit, claim.population, place)),
          .plain(Said.span(claim.interval)),
        ] + (claim.verdict.map { [.verdict($0)] } ?? [])
        + [
          .plain(Self.count(claim.articles, "article")), .plain(Self.count(claim.independentSources, "source")),
        ]
      append(parts, to: &bytes)
      var table = Self.reportTable
      for report in claim.reports { table.append(Self.cells(of: report)) }
      table.append(to: &bytes, width: width, indent: 4)
      bytes.append(0x0A)
    }
  }

  /// Appends an event: its name and days, its measures, its articles.
  func append(_ event: Event, to bytes: inout [UInt8]) {
    append(heading: event, to: &bytes)
    for headline in event.headlines {
      append(
        [.plain(Self.question(headline.measure, headline.unit, nil, nil)), .plain(Said.span(headline.interval))]
          + (headline.verdict.map { [.verdict($0)] } ?? [])
          + [.plain(Self.count(headline.articles, "article"))], to: &bytes)
    }
    var table = TextTable(columns: [
      .init(name: "date", least: .max, isOptional: true), .init(name: "article", least: 10, keepsEnd: true),
      .init(name: "publisher", least: 14, isOptional: true), .init(name: "copy of", least: 10, isOptional: true),
      .init(name: "title", least: 24, isOptional: true),
    ])
    for article in event.articles {
      table.append([
        article.date?.description ?? "", article.id, article.publisher ?? "", article.copyOf ?? "",
        article.title ?? "",
      ])
    }
    table.append(to: &bytes, width: width, indent: 4)
    bytes.append(0x0A)
  }

  /// Appends time lines: the question, then a line a point.
  func append(timelines: [Timeline], of event: Event, to bytes: inout [UInt8]) {
    guard !timelines.isEmpty else { return }
    append(heading: event, to: &bytes)
    for timeline in timelines {
      append(
        [.plain(Self.question(timeline.measure, timeline.unit, timeline.population, timeline.place))], to: &bytes)
      var table = TextTable(columns: [
        .init(name: "as of", least: .max, isOptional: true), .init(name: "total", alignsRight: true, least: .max),
        .init(name: "kind", least: .max), .init(name: "flag", least: .max, isOptional: true),
        .init(name: "publisher", least: 14, isOptional: true), .init(name: "source", least: 18, isOptional: true),
        .init(name: "article", least: 10, keepsEnd: true),
      ])
      for point in timeline.points {
        table.append([
          point.asOf?.description ?? "", Said.words(point.interval, point.bound), point.kind,
          point.flag == .none ? "" : point.flag.rawValue.replacing("_", with: " "), point.publisher ?? "",
          point.source ?? "", point.article,
        ])
      }
      table.append(to: &bytes, width: width, indent: 4)
      bytes.append(0x0A)
    }
  }

  /// Appends disagreements: the question, then both reports below each other.
  func append(disagreements: [Disagreement], of event: Event, to bytes: inout [UInt8]) {
    guard !disagreements.isEmpty else { return }
    append(heading: event, to: &bytes)
    for pair in disagreements {
      append(
        [.plain(Self.question(pair.measure, pair.unit, pair.population, pair.place)), .verdict(.conflict)], to: &bytes)
      var table = Self.reportTable
      for report in [pair.earlier, pair.later] { table.append(Self.cells(of: report)) }
      table.append(to: &bytes, width: width, indent: 4)
      bytes.append(0x0A)
    }
  }

  /// Appends changes: a line each, with the value before and after.
  func append(changes: [Change], of event: Event, to bytes: inout [UInt8]) {
    guard !changes.isEmpty else { return }
    append(heading: event, to: &bytes)
    for change in changes {
      func said(_ report: Claim.Report?) -> String {
        guard let report else { return "–" }
        return Said.words(report.interval, report.bound) + (report.date.map { " (\($0))" } ?? "")
      }
      let values =
        switch change.kind {
        case .new: said(change.after)
        case .changed: said(change.before) + " → " + said(change.after)
        case .withdrawn: said(change.before)
        }
      append(
        [
          .change(change.kind), .plain(Self.question(change.measure, change.unit, change.population, change.place)),
          .plain(values), .plain(change.publisher ?? "no publisher named"),
        ], to: &bytes)
    }
    bytes.append(0x0A)
  }
}

extension ComparisonTable {
  /// A part of a line, parted from the next by a dot.
  private enum Part {
    case plain(String)
    case verdict(Verdict)
    case change(Change.Kind)

    /// What it says.
    var text: String {
      switch self {
      case .plain(let text): DisplayWidth.line(text)
      case .verdict(let verdict): Said.verdict(verdict)
      case .change(let kind): kind.rawValue
      }
    }
  }

  /// Appends a line of parts, cut to the terminal; only whole parts are coloured.
  private func append(_ parts: [Part], to bytes: inout [UInt8]) {
    var line = "  "
    var left = max(20, width) - 2
    for (index, part) in parts.enumerated() {
      let gap = index == 0 ? "" : " · "
      let text = part.text
      let needed = DisplayWidth.of(gap) + DisplayWidth.of(text)
      guard needed <= left else {
        line += DisplayWidth.cut(gap + text, to: left)
        break
      }
      left -= needed
      switch part {
      case .plain: line += gap + text
      case .verdict(let verdict): line += gap + ink.verdict(verdict)
      case .change(let kind): line += gap + ink.change(kind)
      }
    }
    bytes.append(contentsOf: line.utf8)
    bytes.append(0x0A)
  }

  private func append(heading event: Event, to bytes: inout [UInt8]) {
    let line = DisplayWidth.cut(DisplayWidth.line(event.name), to: max(20, width))
    bytes.append(contentsOf: ink.bold(line).utf8)
    bytes.append(0x0A)
  }

  private static func question(_ measure: Measure, _ unit: String, _ population: String?, _ place: String?) -> String {
    measure.rawValue.replacing("_", with: " ") + ", " + (population ?? Said.unit(unit))
      + (place.map { ", " + $0 } ?? "")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static var reportTable: TextTable {
    TextTable(columns: [
      .init(name: "date", least: .max, isOptional: true),
      .init(name: "article", least: 10, keepsEnd: true),
      .init(name: "publisher", least: 14, isOptional: true),
      .init(name: "total", alignsRight: true, least: .max),
      .init(name: "source", least: 18, isOptional: true),
      .init(name: "sentence", least: 24, isOptional: true),
    ])
  }

  private static func cells(of report: Claim.Report) -> [String] {
    [
      report.date?.description ?? "", report.article, report.publisher ?? "",
      Said.words(report.interval, report.bound), report.source ?? "", report.sentence,
    ]
  }
}
