import Articles
import Comparison
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Reporting

/// The templates of the field: each scheme's columns and codes, from the sample of four reports of a flood.
struct ProfileTests {
  /// A row as a list of what stands in its columns, without the empty ones.
  private func lines(_ options: ProfileOptions, _ report: Report = Samples.compared) -> [String] {
    let sheet = ProfileSheet(options, of: report)
    var lines = ["\(options.profile.rawValue): \(sheet.columns.count) columns, \(sheet.rows.count) rows"]
    lines += sheet.notes.map { "! " + $0 }
    for row in sheet.rows {
      lines.append("--")
      for (column, cell) in zip(sheet.columns, row) where cell != .blank {
        lines.append("\(column.name) = \(shown(cell))")
      }
    }
    return lines
  }

  private func shown(_ cell: Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .number(let value): NumberText.plain(value) ?? ""
    case .date(let date): date.description
    case .flag(let value): "\(value)"
    }
  }

  private func values(_ options: ProfileOptions, _ report: Report) -> [[String: String]] {
    let sheet = ProfileSheet(options, of: report)
    return sheet.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.name), row.map(shown)).filter { $0.1 != "" })
    }
  }

  @Test(arguments: Profile.allCases)
  func snapshot(_ profile: Profile) throws {
    try expectSnapshot(
      lines(ProfileOptions(profile)).joined(separator: "\n") + "\n", "profile-\(profile.rawValue).txt")
  }

  /// A column that names a field which there is not would stay empty for good.
  @Test(arguments: Profile.allCases)
  func everyFieldIsKnown(_ profile: Profile) throws {
    let table = profile.table
    let report = Samples.compared
    let flood = report.articles[0]
    func known(_ name: String) -> Bool {
      switch table.row {
      case .article: return ArticleFields(extracted: flood, table: table).cell(name) { _ in "X" } != nil
      case .figure:
        let record = FigureFields(
          figure: flood.figures[0], article: flood.article, event: nil, isLatest: false, review: nil)
        return record.cell(name) { _ in "X" } != nil
      case .event, .impact:
        guard let event = EventFacts.events(of: report).first else { return false }
        let record = EventFields(
          event: event, table: table, coding: CodedValue(convention: nil, isWarZone: false), householdSize: nil)
        return record.cell(name) { _ in "X" } != nil
      }
    }
    #expect(
      table.fields.contains { $0.expression != nil } && table.fields.contains { $0.expression == nil }
        || profile == .monty || profile == .gkg)
    for field in table.fields {
      for case let term in field.expression?.sums.joined() ?? [].joined() {
        switch term {
        case .constant: continue
        case .field(let name, let list):
          #expect(known(name), "\(field.name): \(name)")
          if let list { #expect(table.code("*", in: list) != nil || table.hasList(list), "\(field.name): \(list)") }
        case .composed(let name, let list):
          #expect(known(name) && table.hasList(list), "\(field.name): \(name)")
        }
      }
    }
    #expect(Set(table.fields.map(\.name)).count == table.fields.count)
  }

  /// An event of one article, of which `sentence` counts something.
  private func report(
    _ measure: Measure, _ bound: Bound, _ value: Double, _ quote: String, unit: String = "person",
    high: Double? = nil, persons: Double? = nil
  ) -> Report {
    let article = Article.sample("\(quote) it was, police said.", title: "Flood", date: "2019-03-05", id: "a.txt")
    var figure = Samples.figure(
      1, measure, bound, value, quote: quote, sentence: "\(quote) it was, police said.", in: article, unit: unit)
    figure.quantityText = quote
    if let high { figure.interval = Interval(low: value, best: nil, high: high) }
    if let persons {
      figure.persons = Figure.Persons(interval: figure.interval.map { $0 * persons }, householdSize: persons)
    }
    let total = Total(
      measure: measure, unit: unit, interval: figure.interval, bound: bound, figures: [1], method: .single)
    let extracted = ExtractedArticle(article: article, figures: [figure], totals: [total])
    return Report(articles: [extracted], comparisons: Comparison(of: [extracted]).comparisons, version: "tally")
  }

  @Test(arguments: [
    (Bound.exact, 41.0, "41", nil, "41"), (.atLeast, 41, "at least 41", nil, "41"), (.about, 40, "about 40", nil, "40"),
    (.vague, 24, "dozens", nil, "12"), (.vague, 200, "hundreds", nil, "100"), (.vague, 3, "several", nil, "3"),
    (.range, 20, "20 to 30", 30, "20"), (.vague, 40, "scores", nil, ""),
  ])
  func deathsAsACLEDCodesThem(_ bound: Bound, _ value: Double, _ words: String, _ high: Double?, _ coded: String) {
    let rows = values(ProfileOptions(.acled), report(.killed, bound, value, words, high: high))
    #expect(rows.map { $0["fatalities"] ?? "" } == [coded])
    #expect(rows[0]["notes"]?.contains(words) == true)
  }

  @Test func warZone() {
    let options = ProfileOptions(.acled, isWarZone: true)
    #expect(values(options, report(.killed, .vague, 3, "several")).map { $0["fatalities"] } == ["10"])
  }

  @Test(arguments: [
    (Bound.range, 20.0, "20 to 30", Optional(30.0), "25"), (.vague, 200, "hundreds", nil, "200"),
    (.vague, 2000, "thousands", nil, "2000"), (.vague, 24, "dozens", nil, ""), (.atMost, 50, "up to 50", nil, "50"),
  ])
  func injuredAsEMDATCodesThem(_ bound: Bound, _ value: Double, _ words: String, _ high: Double?, _ coded: String) {
    let rows = values(ProfileOptions(.emdat), report(.injured, bound, value, words, high: high))
    #expect(rows.map { $0["No. Injured"] ?? "" } == [coded])
    #expect(rows.map { $0["Total Affected"] ?? "" } == [coded])
    #expect(
      ProfileSheet(ProfileOptions(.emdat), of: report(.injured, bound, value, words, high: high)).notes
        .contains { $0.contains("left out") } == (coded == ""))
  }

  @Test func householdsAreConvertedOnlyBySize() {
    let families = report(.affected, .exact, 120, "120 families", unit: "household")
    #expect(values(ProfileOptions(.emdat), families)[0]["No. Affected"] == nil)
    let converted = report(.affected, .exact, 120, "120 families", unit: "household", persons: 5)
    #expect(values(ProfileOptions(.emdat, householdSize: 5), converted)[0]["No. Affected"] == "600")
    let houses = report(.housesDestroyed, .exact, 30, "30 houses", unit: "house")
    #expect(values(ProfileOptions(.emdat), houses)[0]["No. Homeless"] == nil)
    #expect(values(ProfileOptions(.emdat, householdSize: 3), houses)[0]["No. Homeless"] == "90")
    #expect(values(ProfileOptions(.sendai, householdSize: 3), houses)[0]["B-4a"] == "90")
    let helix = values(
      ProfileOptions(.helix), report(.displaced, .exact, 11, "11 families", unit: "household", persons: 4.5))
    #expect(helix[0]["Total figures"] == "50" && helix[0]["Reported"] == "11" && helix[0]["Household size"] == "4.5")
  }

  @Test func eventsWithoutDeathsAreNoneOfUCDPs() {
    #expect(values(ProfileOptions(.ucdp), report(.killed, .none, 0, "Nobody")).isEmpty)
    #expect(values(ProfileOptions(.ucdp), report(.injured, .exact, 4, "4 people")).isEmpty)
    #expect(values(ProfileOptions(.ucdp), report(.killed, .exact, 4, "4 people")).count == 1)
  }

  @Test func signsThatPartCountsStandInNoName() {
    var report = report(.killed, .exact, 4, "4 people")
    report.articles[0].figures[0].population = "men#1;2"
    #expect(values(ProfileOptions(.gkg), report)[0]["Counts"] == "KILL#4#men 1 2#0######;")
    #expect(values(ProfileOptions(.gkg), report)[0]["V2Counts"] == "KILL#4#men 1 2#0#######7;")
  }

  @Test func folderHoldsTheTableAndItsNotes() throws {
    let scratch = try Scratch()
    let options = FileOptions(profile: ProfileOptions(.emdat))
    try Samples.compared.write(to: scratch.path + "/out/", options: options)
    try Samples.compared.write(to: scratch.path + "/emdat.csv", options: options)
    #expect(try scratch.text("out/emdat.csv") == scratch.text("emdat.csv"))
    #expect(try scratch.text("emdat.csv").hasPrefix("DisNo.,Historic,Classification Key,Disaster Group,"))
    #expect(try scratch.text("out/readme.csv").contains("Columns of emdat,note,"))
    guard Validator.isThere else { return }
    #expect(try Validator.package.problems(of: scratch.path + "/out/datapackage.json") == "")
  }
}

extension Samples {
  /// The sample report with what comparing its articles gives.
  static var compared: Report {
    var report = report
    report.comparisons = Comparison(of: report.articles).comparisons
    return report
  }
}
