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
    // Links to files are relative to the workbook: where the tests run shows in them.
    let text = try read(folder.path + "/flood.xlsx").replacing(
      #/-> (?:\.\./)+[^|\n]*(?=Data/articles/)/#, with: "-> …/")
    try expectSnapshot(text, "workbook.txt")
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func noArticles() throws {
    let folder = try Folder()
    try Report(articles: [Samples.empty], comparisons: [], version: "tally").write(to: folder.path + "/a.xlsx")
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
      articles: extracted, comparisons: Comparison(of: extracted).comparisons, version: text, inputs: [text],
      settings: [Report.Setting(text, text)])
    try report.write(to: folder.path + "/a.xlsx")
    let read = try read(folder.path + "/a.xlsx")
    #expect(read.components(separatedBy: text).count > 25)
    // The formulas that count decisions are the only ones.
    #expect(read.components(separatedBy: "<f ").count == 5)
    #expect(read.components(separatedBy: "=COUNTIF('Figures'!$O$2:$O$2,").count == 5)
    // The links lead to rows of the workbook, none to what the article calls its address.
    let links = read.components(separatedBy: " -> ").dropFirst()
    #expect(links.count == 4)
    #expect(
      links.allSatisfy { link in ["'Figures'!A2", "'Articles'!A2", "'Comparison'!A5"].contains { link.hasPrefix($0) } })
    try report.write(to: folder.path + "/sheets/")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sheets")
    where file.hasSuffix(".csv") {
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
    #expect(text.contains("== Figures A1:AS6"))
    #expect(text.contains("== Figures 2 A1:AS6"))
    #expect(text.contains("tables ['Figures_2 A1:AS6']"))
    #expect(text.contains("== Figures 3 A1:AS5"))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func streamedWorkbookHasTheSameCells() throws {
    let folder = try Folder()
    try WorkbookWriter().write(Samples.report, to: folder.path + "/a.xlsx")
    try WorkbookWriter(tableLimit: 3).write(Samples.report, to: folder.path + "/b.xlsx")
    func cells(_ path: String) throws -> [Substring] {
      // A streamed workbook has no bold quotes.
      try read(path).replacing("*", with: "").split(separator: "\n").filter { !$0.hasPrefix("==") }
    }
    let streamed = try read(folder.path + "/b.xlsx")
    let (whole, parts) = (try cells(folder.path + "/a.xlsx"), try cells(folder.path + "/b.xlsx"))
    #expect(whole == parts)
    #expect(streamed.contains("tables [] | filter A1:AS15"))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func decisionsAreShown() throws {
    let folder = try Folder()
    var report = Samples.report
    // As an archive gives them: the columns of the flat form do not come twice.
    report.options.includesReviews = true
    report.articles[2].reviews = [
      1: Review(.accepted), 2: Review(.corrected, correctedValue: 57.5), 3: Review(.rejected),
    ]
    try report.write(to: folder.path + "/a.xlsx")
    let text = try read(folder.path + "/a.xlsx")
    #expect(text.contains("O8 accepted | Q8"))
    #expect(text.contains("O9 corrected | P9 57.5 <n #,##0.00>"))
    #expect(text.contains("O10 rejected"))
    #expect(text.contains("O11 pending"))
    #expect(!text.contains("*corrected_value*"))
    #expect(text.contains("allowed O2:O15: list  \"pending,accepted,rejected,corrected\""))
    #expect(text.contains("allowed P2:P15: decimal greaterThanOrEqual 0"))
    // The column waits for values also where there is none.
    #expect(!text.contains(" hidden P") && !text.contains(" P AP"))
  }

  /// The quote in bold: at the start, in the middle, at the end, the whole sentence, none, and outside of it.
  @Test(
    .enabled(if: python != nil, Comment(rawValue: needsPython)),
    arguments: [
      ("At least 41 died.", "At least 41", "*At least 41* died."),
      ("The  toll\nis 41 now.", "41", "The toll is *41* now."), ("The toll:\n41", "41", "The toll: *41*"),
      ("41 miners", "41 miners", "*41 miners*"), ("Nobody said.", "", "Nobody said."),
      ("“٤١ قتيلا”", "٤١", "“*٤١* قتيلا”"),
      ("死者41人。", "41人", "死者*41人*。"), ("<b>41</b> & more", "41", "<b>*41*</b> & more"),
    ])
  func quotesAreBold(_ sentence: String, _ quote: String, _ expected: String) throws {
    let folder = try Folder()
    let article = Article.sample("Before. \(sentence) After.", id: "a")
    let figure = Samples.figure(1, .killed, .exact, 41, quote: quote, sentence: sentence, in: article)
    let extracted = ExtractedArticle(article: article, figures: [figure], totals: [])
    try Report(articles: [extracted], comparisons: [], version: "tally").write(to: folder.path + "/a.xlsx")
    #expect(try read(folder.path + "/a.xlsx").contains("N2 \(expected) | O2 pending"))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needsPython)))
  func inputsAreNamed() throws {
    let folder = try Folder()
    try Data("abc".utf8).write(to: URL(filePath: folder.path + "/flood.txt"))
    var article = Samples.flood
    article.article.id = folder.path + "/flood.txt"
    var report = Report(articles: [article], comparisons: [], version: "tally", inputs: [folder.path])
    report.files = [
      Report.File(
        path: article.article.id, sha256: try #require(SHA256Hash.hex(ofFile: folder.path + "/flood.txt")))
    ]
    report.failures = [Report.Failure(input: "b.pdf", reason: "is no text")]
    try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
    try report.write(to: folder.path + "/out/a.xlsx")
    let text = try read(folder.path + "/out/a.xlsx")
    #expect(text.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  \(folder.path)/flood.txt"))
    // The article’s link holds wherever both are moved to.
    #expect(text.contains(" -> ../flood.txt | "))
    #expect(text.contains("A3 b.pdf | G3 is no text"))
    #expect(text.contains("B10 1 input, named with the reason on the sheet Articles."))
  }

  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func hashes(_ text: String, _ hash: String) {
    #expect(SHA256Hash.hex(of: Array(text.utf8)) == hash)
  }

  @Test func filesThatAreNoneHaveNoHash() {
    #expect(SHA256Hash.hex(ofFile: "/nowhere") == nil)
    #expect(SHA256Hash.hex(ofFile: "/dev/zero") == nil)
    #expect(SHA256Hash.hex(ofFile: "/tmp") == nil)
  }

  /// Input, workbook, article, and how the workbook leads to it.
  @Test(arguments: [
    ("Data/articles", "Reports/a.xlsx", "Data/articles/x.txt", "../Data/articles/x.txt"),
    ("./Data", "Data/a.xlsx", "./Data/x.txt", "x.txt"), ("/d", "/d/e/f/a.xlsx", "/d/x y.txt", "../../x y.txt"),
    ("x.txt", "a.xlsx", "x.txt", "x.txt"), ("news.ndjson", "a.xlsx", "17", nil), ("-", "a.xlsx", "-", nil),
    ("news.ndjson", "a.xlsx", "/etc/passwd", nil), ("Data", "a.xlsx", "Data/../../etc/passwd", nil),
    ("../x.txt", "a.xlsx", "../x.txt", "../x.txt"),
  ])
  func articleFiles(_ input: String, _ workbook: String, _ id: String, _ expected: String?) {
    #expect(ArticleFiles(inputs: [input], workbook: workbook).path(of: id) == expected)
  }

  /// Streamed sheets take rows in order, also those that say that there are none.
  @Test func streamedWorkbookWithoutDisagreements() throws {
    let folder = try Folder()
    var report = Samples.report
    report.comparisons = []
    try WorkbookWriter(tableLimit: 3).write(report, to: folder.path + "/a.xlsx")
    report.articles = [Samples.empty]
    try WorkbookWriter(tableLimit: -1).write(report, to: folder.path + "/b.xlsx")
    #expect(folder.files == ["a.xlsx", "b.xlsx"])
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

  /// A file of an open workbook's folder that tells of its reader: nothing is replaced.
  @Test(arguments: [".~lock.a.xlsx#", "~$a.xlsx"])
  func openWorkbooksStay(_ mark: String) throws {
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    try Data("old".utf8).write(to: URL(filePath: path))
    try Data().write(to: URL(filePath: folder.path + "/" + mark))
    let error = #expect(throws: ReportingError.self) { try Samples.report.write(to: path) }
    #expect(error?.code == .openElsewhere)
    #expect(error?.description.contains(mark) == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try Samples.report.write(to: folder.path + "/b.xlsx")
  }

  /// A device that is always full takes the place of a full disk.
  @Test func aFullDiskIsAnError() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a.xlsx", withDestinationPath: "/dev/full")
    let error = #expect(throws: ReportingError.self) { try Samples.report.write(to: folder.path + "/a.xlsx") }
    #expect(error?.code == .diskFull && error?.subject == folder.path + "/a.xlsx")
    #expect(folder.files == ["a.xlsx"])
  }

  /// More than any disk has.
  @Test func noRoomIsAnErrorBeforeAnythingIsWritten() {
    let room = WorkbookRoom(bytes: .max / 4, folder: "/tmp")
    let error = #expect(throws: ReportingError.self) {
      try room.checkBefore(writing: "/tmp/tally-a.xlsx", isStreaming: true)
    }
    #expect(error?.code == .diskFull)
    #expect(error?.description.hasPrefix("no room for /tmp/tally-a.xlsx: /tmp has ") == true)
    #expect(room.needsZip64)
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
      sheets == [
        "articles.csv", "comparison.csv", "datapackage.json", "disagreements.csv", "events.csv", "figures.csv",
        "readme.csv", "summary.csv", "timeline.csv", "totals.csv",
      ])
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
