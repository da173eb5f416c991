internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// Claims as a reader at a terminal sees them: the question with range and verdict, then a line a report.
enum ClaimTable {
  /// Appends claims, with a heading where the event changes.
  static func append(_ claims: [Claim], width: Int, to bytes: inout [UInt8]) {
    var event: String?
    for (claim, place) in zip(claims, Said.places(of: claims)) {
      if claim.event != event {
        append(line: DisplayWidth.line(claim.event), width: width, to: &bytes)
        event = claim.event
      }
      append(claim, place: place, width: width, to: &bytes)
    }
  }

  private static func append(_ claim: Claim, place: String?, width: Int, to bytes: inout [UInt8]) {
    var parts = [
      claim.measure.rawValue + ", " + (claim.population ?? Said.unit(claim.unit)) + (place.map { ", " + $0 } ?? "")
    ]
    parts.append(range(of: claim))
    if let verdict = claim.verdict { parts.append(Said.verdict(verdict)) }
    parts.append(count(claim.articles, "article"))
    parts.append(count(claim.independentSources, "source"))
    append(line: "  " + parts.map { DisplayWidth.line($0) }.joined(separator: " · "), width: width, to: &bytes)

    var table = TextTable(columns: [
      .init(name: "date", least: .max, isOptional: true),
      .init(name: "article", least: 10, keepsEnd: true),
      .init(name: "publisher", least: 14, isOptional: true),
      .init(name: "total", alignsRight: true, least: .max),
      .init(name: "source", least: 18, isOptional: true),
      .init(name: "sentence", least: 24, isOptional: true),
    ])
    for report in claim.reports {
      table.append([
        report.date?.description ?? "", report.article, report.publisher ?? "",
        Said.words(report.interval, report.bound), report.source ?? "", report.sentence,
      ])
    }
    table.append(to: &bytes, width: width, indent: 4)
    bytes.append(0x0A)
  }

  /// The span of all stated values.
  private static func range(of claim: Claim) -> String {
    switch (claim.interval.low, claim.interval.high) {
    case (let low?, let high?) where low != high: NumberText.grouped(low) + " to " + NumberText.grouped(high)
    case (let low?, _): NumberText.grouped(low)
    case (nil, let high?): NumberText.grouped(high)
    case (nil, nil): claim.interval.best.map { NumberText.grouped($0) } ?? "–"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func append(line: String, width: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: DisplayWidth.cut(line, to: max(20, width)).utf8)
    bytes.append(0x0A)
  }
}
