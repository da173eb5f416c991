internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The fields of a row that is an event, or a measure of one.
struct EventFields: ProfileRecord {
  /// The event.
  let event: EventFacts
  /// The scheme.
  let table: ProfileTable
  /// How numbers are coded.
  let coding: CodedValue
  /// Persons a household, where they were given.
  let householdSize: Double?
  /// The claim of a row that is a measure of the event.
  var impact: Claim?

  /// Notes tell so many reports at most.
  private static let mostReports = 12

  func cell(_ name: String, codes: (String) -> String?) -> Cell? {
    if let cell = PlaceFields.cell(name, of: event.place) ?? time(name) ?? words(name) ?? impactCell(name) {
      return cell
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let measure = parts.first.flatMap(Measure.init(rawValue:)) else { return nil }
    switch parts.count > 1 ? parts[1] : "" {
    case "": return .number(value(measure))
    case "low": return .number(claims(measure).flatMap(event.recent).compactMap(\.interval.low).min())
    case "high": return .number(claims(measure).flatMap(event.recent).compactMap(\.interval.high).max())
    case "sources": return claims(measure).first.map { .number($0.independentSources) } ?? .blank
    case "persons":
      guard let householdSize, let value = value(measure) else { return .blank }
      return .number((value * householdSize).rounded(.toNearestOrAwayFromZero))
    default: return nil
    }
  }

  private func time(_ name: String) -> Cell? {
    let days = event.days
    return switch name {
    case "event.start": .date(days.start)
    case "event.end": .date(days.end)
    case "event.start.year": days.start.map { .number($0.year) } ?? .blank
    case "event.start.month": days.isOfPublication ? .blank : days.start.map { .number($0.month) } ?? .blank
    case "event.start.day": days.isOfPublication ? .blank : days.start.map { .number($0.day) } ?? .blank
    case "event.end.year": days.end.map { .number($0.year) } ?? .blank
    case "event.end.month": days.isOfPublication ? .blank : days.end.map { .number($0.month) } ?? .blank
    case "event.end.day": days.isOfPublication ? .blank : days.end.map { .number($0.day) } ?? .blank
    case "event.days":
      if let start = days.start, let end = days.end, !days.isOfPublication {
        .number(end.dayNumber - start.dayNumber + 1)
      } else {
        .blank
      }
    case "event.precision": .text(days.precision)
    case "event.latest": .date(event.claims.flatMap(\.reports).compactMap(\.date).max())
    default: nil
    }
  }

  private func words(_ name: String) -> Cell? {
    switch name {
    case "event.name": .text(event.name)
    case "event.places": event.places.isEmpty ? .blank : .text(event.places.joined(separator: "; "))
    case "event.publishers": EventFacts.joined(event.members.map(\.publisher))
    case "event.headlines": EventFacts.joined(event.members.map(\.title))
    case "event.references": EventFacts.joined(event.members.map { $0.url ?? $0.id })
    case "event.sources":
      EventFacts.joined(
        claims(table.measures.first).flatMap(\.reports).compactMap(\.source).flatMap {
          $0.split(separator: "; ").map(String.init)
        })
    case "event.notes": .text(notes())
    default: nil
    }
  }

  private func impactCell(_ name: String) -> Cell? {
    switch name {
    case "impact.measure": .text(impact?.measure.rawValue)
    case "impact.unit": .text(impact?.unit)
    case "impact.value": .number(impact.flatMap(value(of:)))
    case "impact.description": .text(impact.map { describe($0) })
    default: nil
    }
  }

  /// The claims of a measure in persons or houses, and in households where these were converted.
  private func claims(_ measure: Measure?) -> [Claim] {
    guard let measure else { return [] }
    let claims = event.claims.filter { $0.measure == measure }
    return claims.filter { $0.unit != "household" }
  }

  /// The scheme's number for a measure: of persons or houses, else of households where these were converted.
  private func value(_ measure: Measure) -> Double? {
    if let claim = claims(measure).first { return value(of: claim) }
    guard householdSize != nil, let claim = event.claim(measure, "household") else { return nil }
    return value(of: claim)
  }

  private func value(of claim: Claim) -> Double? {
    guard let report = event.chosen(claim, takesLowest: table.takesLowest) else { return nil }
    let figures = EventFacts.figures(of: report, claim: claim, event.articles)
    return coding.value(of: report, figures).map { $0.rounded(.toNearestOrAwayFromZero) }
  }

  /// Whether some report of the scheme's measures has words that have no number in it.
  func uncoded(_ measures: [Measure]) -> Int {
    event.claims.count { measures.contains($0.measure) && value(of: $0) == nil }
  }

  /// Who reported how many, with the sentence, and what of it is coded or in dispute.
  private func notes() -> String? {
    var lines: [String] = []
    for claim in event.claims where table.measures.contains(claim.measure) && claim.unit != "household" {
      let recent = event.recent(claim)
      if event.contradicts(recent, claim) {
        let low = recent.compactMap(\.interval.low).min()
        let high = recent.compactMap(\.interval.high).max()
        let words = Said.words(Interval(low: low, best: nil, high: high))
        lines.append("Reports contradict each other: \(words) \(claim.measure.rawValue).")
      }
      if let report = event.chosen(claim, takesLowest: table.takesLowest), report.bound != .exact,
        let value = value(of: claim)
      {
        let said = EventFacts.figures(of: report, claim: claim, event.articles).compactMap(\.quantityText)
        lines.append(
          "“\(said.joined(separator: "”, “"))” \(claim.measure.rawValue), coded \(NumberText.grouped(value)).")
      }
      for report in claim.reports.suffix(Self.mostReports) {
        let who = [report.publisher ?? report.article, report.date?.description].compactMap { $0 }
        lines.append("\(who.joined(separator: ", ")): \(HXLTags.spaced(report.sentence))")
      }
      if claim.reports.count > Self.mostReports {
        lines.append("And \(claim.reports.count - Self.mostReports) earlier reports.")
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  private func describe(_ claim: Claim) -> String {
    let report = event.chosen(claim, takesLowest: table.takesLowest)
    var text = event.name
    if let report {
      let said = EventFacts.figures(of: report, claim: claim, event.articles).compactMap(\.quantityText)
      let words = said.isEmpty ? Said.words(report.interval, report.bound) : said.joined(separator: "; ")
      let who = [report.publisher ?? report.article, report.date?.description].compactMap { $0 }
      text += ": \(words) \(claim.measure.rawValue.replacing("_", with: " ")), \(who.joined(separator: ", "))"
    }
    if claim.articles > 1, let verdict = claim.verdict {
      text += "; \(claim.articles) articles state \(Said.words(claim.interval)) (\(Said.verdict(verdict)))"
    }
    return text
  }
}
