import Articles
import Comparison
import Figures
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Reporting

/// The workbook, read back with openpyxl where `TALLY_PYTHON` names a Python that has it.
struct WorkbookTests {
  /// A folder that is removed with the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
  }

  static let python = ProcessInfo.processInfo.environment["TALLY_PYTHON"]
  static let needsPython = "set TALLY_PYTHON to a Python with openpyxl to read workbooks back"

  private func read(_ path: String) throws -> String {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "read_workbook.py").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B", script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func content() throws {
    let folder = try Folder()
    try Samples.report.write(to: folder.path + "/flood.xlsx")
    try expectSnapshot(read(folder.path + "/flood.xlsx"), "workbook.txt")
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func noArticles() throws {
    let folder = try Folder()
    try Report(articles: [Samples.empty], claims: [], version: "tally").write(to: folder.path + "/a.xlsx")
    let text = try read(folder.path + "/a.xlsx")
    #expect(text.contains("== Summary") && text.contains("No article states a figure"))
    #expect(text.contains("created 1980-01-01 00:00:00"))
  }

  /// What the library does not check (its release 1.1.4): each of these would spoil the file or lose text silently.
  @Test(
    .enabled(if: python != nil, Comment(rawValue: needsPython)),
    arguments: [
      ("=1+1", "=1+1"), ("+1", "+1"), ("-1", "-1"), ("@a", "@a"), ("\t=1", "\t=1"), ("{=1}", "{=1}"),
      ("http://a.example", "http://a.example"), ("a\0b", "a\u{FFFD}b"), ("a\u{FFFF}b", "a\u{FFFD}b"),
      ("_x0041_", "_x0041_"), ("_x004_", "_x004_"), ("<&>\"'", "<&>\"'"), ("日本 🌊", "日本 🌊"),
      (" led", " led"),
      // The reader leaves the file format's escape of a control character as it is.
      ("a\u{1}b", "a_x0001_b"),
    ])
  func texts(_ text: String, _ expected: String) throws {
    let folder = try Folder()
    var report = Samples.report
    report.articles = [Samples.flood]
    report.articles[0].article.publisher = text
    try report.write(to: folder.path + "/a.xlsx")
    let read = try read(folder.path + "/a.xlsx")
    // A formula would have the kind f, a link an arrow.
    #expect(read.contains("| C2 \(expected) | D2 Flood"))
  }

  /// Every text column of the figures, and the header's texts.
  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func noTextIsAFormula() throws {
    let folder = try Folder()
    let text = "=HYPERLINK(\"http://a.example\")"
    var article = Article.sample("\(text) 41 died.", title: text, id: text)
    article.publisher = text
    article.url = "javascript:alert(1)"
    article.language = text
    article.copyOf = text
    var figure = Samples.figure(
      1, .killed, .exact, 41, quote: text, sentence: "\(text) 41 died.", in: article, unit: text)
    figure.population = text
    figure.quantityText = text
    figure.unitText = text
    figure.rule = text
    figure.source = Figure.Source(name: text)
    figure.places = Figure.Place.Role.allCases.map { Figure.Place(name: text, role: $0, country: text, admin1: text) }
    figure.period = Figure.Period(text: text, start: nil, end: nil)
    figure.stated = Quantity.Stated(interval: Interval(exactly: 1), unit: text)
    let total = Total(
      measure: .killed, unit: text, interval: Interval(exactly: 41), bound: .exact, figures: [1], method: .single)
    let extracted = [ExtractedArticle(article: article, figures: [figure], totals: [total])]
    let report = Report(
      articles: extracted, claims: Comparison.claims(of: extracted), version: text, inputs: [text],
      settings: [Report.Setting(text, text)])
    try report.write(to: folder.path + "/a.xlsx")
    let read = try read(folder.path + "/a.xlsx")
    #expect(read.components(separatedBy: text).count > 25)
    #expect(!read.contains("<f "))
    // The one link is to the figure.
    #expect(read.components(separatedBy: " -> ").count == 2 && read.contains(" -> 'Figures'!A2"))
    try report.write(to: folder.path + "/sheets/")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sheets") {
      let csv = try String(contentsOfFile: "\(folder.path)/sheets/\(file)", encoding: .utf8)
      #expect(!csv.contains(",=") && !csv.contains("\r\n=") && !csv.contains("\"="), "\(file)")
    }
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func longTextsAndOddNumbers() throws {
    let folder = try Folder()
    var report = Samples.report
    report.articles = [Samples.flood]
    report.articles[0].figures[0].source?.name = String(repeating: "🌊", count: 20_000)
    report.articles[0].figures[1].population = String(repeating: "a", count: 40_000)
    report.articles[0].figures[2].population = String(repeating: "a", count: 32_767)
    report.articles[0].figures[0].interval = Interval(low: .nan, best: .infinity, high: -.infinity)
    report.articles[0].figures[0].period?.start = CalendarDate(year: 1850, month: 1, day: 2)
    report.articles[0].article.url = "https://example.org/" + String(repeating: "a", count: 3000)
    try report.write(to: folder.path + "/a.xlsx")
    let text = try read(folder.path + "/a.xlsx")
    #expect(text.contains("🌊… (16384)"))
    #expect(text.contains("a… (32767)"))
    #expect(text.contains("aa (32767)"))
    #expect(text.contains("1850-01-02 |"))
    #expect(!text.contains("-> https://example.org/a"))
    // Neither low, best nor high of the first figure.
    #expect(text.contains("C2 killed | G2 more_than"))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func rowsContinueOnFurtherSheets() throws {
    let folder = try Folder()
    try WorkbookWriter(rowLimit: 6).write(Samples.report, to: folder.path + "/a.xlsx")
    let text = try read(folder.path + "/a.xlsx")
    #expect(text.contains("== Figures A1:AO6"))
    #expect(text.contains("== Figures 2 A1:AO6"))
    #expect(text.contains("tables ['Figures_2 A1:AO6']"))
    #expect(text.contains("== Figures 3 A1:AO5"))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func streamedWorkbookHasTheSameCells() throws {
    let folder = try Folder()
    try WorkbookWriter().write(Samples.report, to: folder.path + "/a.xlsx")
    try WorkbookWriter(tableLimit: 3).write(Samples.report, to: folder.path + "/b.xlsx")
    func cells(_ path: String) throws -> [Substring] {
      try read(path).split(separator: "\n").filter { !$0.hasPrefix("==") }
    }
    let streamed = try read(folder.path + "/b.xlsx")
    let (whole, parts) = (try cells(folder.path + "/a.xlsx"), try cells(folder.path + "/b.xlsx"))
    #expect(whole == parts)
    #expect(streamed.contains("tables [] | filter A1:AO15"))
  }

  @Test func sameInputSameBytes() throws {
    let folder = try Folder()
    var later = Samples.report
    later.created = 0
    for name in ["a", "b"] { try Samples.report.write(to: "\(folder.path)/\(name).xlsx") }
    for name in ["c", "d"] { try later.write(to: "\(folder.path)/\(name).xlsx") }
    let files = try ["a", "b", "c", "d"].map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0).xlsx")) }
    #expect(files[0] == files[1])
    #expect(files[2] == files[3])
    #expect(files[0] != files[2])
    #expect(files[0].prefix(2) == Data("PK".utf8) && files[0].count > 10_000)
  }

  @Test(arguments: ["x.xlsx", "x.csv", "x.ndjson", "x.json", "x/"])
  func nothingIsLeftBehindWhereWritingFails(_ name: String) throws {
    let folder = try Folder()
    let path = folder.path + "/missing/" + name
    let error = #expect(throws: ReportingError.self) { try Samples.report.write(to: path) }
    #expect(error?.code == .cannotWrite)
    #expect(error?.description.contains("missing/x") == true)
    #expect(folder.files.isEmpty)
  }

  @Test func unknownEndingIsAnError() {
    let error = #expect(throws: ReportingError.self) { try Samples.report.write(to: "a.pdf") }
    #expect(error?.code == .unknownFormat)
  }

  @Test func filesOfEveryFormat() throws {
    let folder = try Folder()
    for name in ["a.csv", "a.ndjson", "a.json", "a.xlsx", "sheets/"] {
      try Samples.report.write(to: folder.path + "/" + name)
      // Twice, over what stands there.
      try Samples.report.write(to: folder.path + "/" + name)
    }
    #expect(folder.files == ["a.csv", "a.json", "a.ndjson", "a.xlsx", "sheets"])
    let sheets = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sheets").sorted()
    #expect(
      sheets == ["articles.csv", "comparison.csv", "figures.csv", "readme.csv", "summary.csv", "totals.csv"])
    let whole = try String(contentsOfFile: folder.path + "/a.csv", encoding: .utf8)
    #expect(whole == (try String(contentsOfFile: folder.path + "/sheets/figures.csv", encoding: .utf8)))
    #expect(whole.components(separatedBy: "\r\n").count == 16)
  }

  @Test(arguments: ["a.xlsx", "a.csv"])
  func unfinishedFilesAreTold(_ name: String) throws {
    let folder = try Folder()
    var told: [String?] = []
    try Samples.report.write(to: folder.path + "/" + name) { told.append($0) }
    #expect(told.count == 2 && told[0]?.hasPrefix(folder.path + "/" + name) == true && told[1] == nil)
  }

  @Test func permissionsStay() throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"
    try Data().write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try Samples.report.write(to: path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func writesThroughALink() throws {
    let folder = try Folder()
    try Data("old".utf8).write(to: URL(filePath: folder.path + "/real.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.csv", withDestinationPath: folder.path + "/real.csv")
    try Samples.report.write(to: folder.path + "/link.csv")
    #expect(try String(contentsOfFile: folder.path + "/real.csv", encoding: .utf8).hasPrefix("article,"))
    #expect(folder.files == ["link.csv", "real.csv"])
  }
}
