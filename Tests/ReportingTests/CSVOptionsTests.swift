import Articles
import Figures
import Foundation
import Quantities
import Reporting
import Testing

/// What changes CSV: delimiters, the byte order mark, hashtags, the wide form.
struct CSVOptionsTests {
  private func csv(_ kind: RecordRenderer.Kind, _ articles: [ExtractedArticle], _ options: CSVOptions) -> String {
    let renderer = RecordRenderer(kind, format: .csv, csv: options)
    var stream = RecordStream(renderer)
    var output: [UInt8] = []
    stream.open(into: &output)
    for article in articles { stream.append(renderer.render(article), to: &output) }
    stream.close(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: CSVOptions.Delimiter.allCases)
  func delimiters(_ delimiter: CSVOptions.Delimiter) {
    var flood = Samples.flood
    flood.figures = [flood.figures[0]]
    flood.figures[0].source?.name = "a\(delimiter.character)b,c;d"
    let text = csv(.figures, [flood], CSVOptions(delimiter: delimiter))
    let mark = String(delimiter.character)
    #expect(text.hasPrefix(["article", "figure", "measure", "low"].joined(separator: mark)))
    // Quotes stand where the delimiter stands in a text, and only there.
    #expect(text.contains("\(mark)\"a\(mark)b,c;d\"\(mark)asserted\(mark)"))
    #expect(text.contains("\(mark)Río Seco\(mark)"))
  }

  @Test(arguments: [
    (",", CSVOptions.Delimiter.comma), (";", .semicolon), ("\t", .tab), ("TAB", .tab), ("pipe", .pipe), ("|", .pipe),
  ])
  func delimiterNames(_ text: String, _ delimiter: CSVOptions.Delimiter) {
    #expect(CSVOptions.Delimiter(text) == delimiter)
  }

  @Test(arguments: ["", "x", ",,", "\"", "\n", "0"])
  func noDelimiters(_ text: String) {
    #expect(CSVOptions.Delimiter(text) == nil)
  }

  @Test func byteOrderMarkStandsFirstAndOnce() {
    let text = csv(.totals, [Samples.flood, Samples.flood], CSVOptions(hasByteOrderMark: true))
    #expect(Array(text.utf8).starts(with: [0xEF, 0xBB, 0xBF] + Array("article,".utf8)))
    #expect(text.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
  }

  @Test func hashtagsFollowTheHeader() {
    var flood = Samples.flood
    flood.figures[0].source?.name = " the\n  national\tpolice "
    let rows = csv(.figures, [flood], CSVOptions(hasTags: true)).components(separatedBy: "\r\n")
    #expect(rows[1].hasPrefix("#meta+id,#meta+figure+num,#indicator+name,#indicator+value+num+min,"))
    #expect(
      rows[0].split(separator: ",", omittingEmptySubsequences: false).count
        == rows[1].split(separator: ",", omittingEmptySubsequences: false).count)
    #expect(rows[2].contains(",the national police,"))
  }

  @Test(
    .enabled(if: Validator.isThere, Validator.needsPython),
    arguments: [RecordRenderer.Kind.figures, .totals, .wideTotals])
  func hashtagsAreValid(_ kind: RecordRenderer.Kind) throws {
    let scratch = try Scratch()
    var flood = Samples.flood
    flood.article.title = "Flood \n drowns  miners "
    let path = scratch.path + "/tags.csv"
    let text = csv(kind, [flood, Samples.empty], CSVOptions(hasByteOrderMark: true, hasTags: true))
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try Validator.hxl.problems(of: path) == "")
  }

  @Test func validatorOfHashtagsCanFail() throws {
    guard Validator.isThere else { return }
    let scratch = try Scratch()
    try "a\n#affected\nabout 3\n".write(toFile: scratch.path + "/a.csv", atomically: true, encoding: .utf8)
    #expect(try Validator.hxl.problems(of: scratch.path + "/a.csv") != "")
  }

  @Test func wideFormHasARowAnArticle() throws {
    var flood = Samples.flood
    flood.totals.append(
      Total(
        measure: .killed, unit: "household", interval: Interval(.atLeast, 3), bound: .atLeast, figures: [1],
        method: .single))
    let rows = csv(.wideTotals, [flood, Samples.empty], CSVOptions()).components(separatedBy: "\r\n")
    let header = rows[0].components(separatedBy: ",")
    let cells = rows[1].components(separatedBy: ",")
    #expect(rows.count == 4 && rows[2].hasPrefix("empty.txt,") && header.count == cells.count)
    func cell(_ name: String) throws -> String { cells[try #require(header.firstIndex(of: name))] }
    #expect(try [cell("killed_low"), cell("killed_best"), cell("killed_high")] == ["41", "", ""])
    #expect(try [cell("displaced_households_low"), cell("displaced_households_high")] == ["100", "120"])
    #expect(try cell("displaced_low") == "")
    #expect(try cell("other_totals") == "killed at least 3 household")
    #expect(try [cell("article"), cell("date"), cell("publisher")] == ["flood.txt", "2019-03-05", "Andes Wire"])
  }
}
