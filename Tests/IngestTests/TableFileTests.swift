import Foundation
import Ingest
import Testing

/// Tables as spreadsheet programs write them.
struct TableFileTests {
  /// The rows of a file with the given content.
  static func rows(_ content: Data, sheets: (String) -> Bool = { _ in true }) throws -> [TableRow] {
    let file = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString).table")
    try content.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var rows: [TableRow] = []
    try TableFile(path: file.path).forEachRow(ofSheets: sheets) { rows.append($0) }
    return rows
  }

  // MARK: CSV

  static let tables: [(csv: String, rows: [[Int: String]])] = [
    ("a,b\r\n1,2\r\n", [[0: "a", 1: "b"], [0: "1", 1: "2"]]),
    ("\u{FEFF}\"a\",b\n1,\"x\"\"y, z\nw\"", [[0: "a", 1: "b"], [0: "1", 1: "x\"y, z\nw"]]),
    ("a;b;\"c,d,e,f\"\r1;;3\r\r\r4", [[0: "a", 1: "b", 2: "c,d,e,f"], [0: "1", 2: "3"], [0: "4"]]),
    ("a\tb,c\td\n\"\"\t\" \"\n", [[0: "a", 1: "b,c", 2: "d"], [1: " "]]),
    ("a,\"open", [[0: "a", 1: "open"]]),
    ("a,b\"c\"d,\"e\"f\n", [[0: "a", 1: "b\"c\"d", 2: "ef"]]),
    ("", []), ("\n\n\n", []), (",,,\n", []), ("\"", []),
  ]

  @Test(arguments: tables)
  func readsCSV(_ csv: String, _ expected: [[Int: String]]) throws {
    #expect(try Self.rows(Data(csv.utf8)).map(\.cells) == expected)
  }

  @Test func numbersRowsAsASpreadsheetDoes() throws {
    #expect(try Self.rows(Data("a,b\n\n\"x\ny\",1\nz,2".utf8)).map(\.number) == [1, 3, 4])
  }

  @Test func readsRowsAcrossBlocks() throws {
    let long = String(repeating: "word \"\" ", count: 60_000)
    let rows = try Self.rows(Data("a,\"\(long)\"\r\nb,c\r\n".utf8))
    #expect(rows.map(\.cells) == [[0: "a", 1: long.replacing("\"\"", with: "\"")], [0: "b", 1: "c"]])
  }

  // MARK: XLSX

  static let namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  /// A workbook with the given sheets; the shared texts stand at the end, as LibreOffice writes them.
  static func workbook(_ sheets: [(name: String, data: String)], texts: String = "") -> Data {
    var list = ""
    var relations = ""
    var parts: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 7)\"/>"
      let target = index == 0 ? "worksheets/one.xml" : "/xl/worksheets/sheet\(index).xml"
      relations += "<Relationship Id=\"rId\(index + 7)\" Target=\"\(target)\"/>"
      let part = index == 0 ? "xl/worksheets/one.xml" : "xl/worksheets/sheet\(index).xml"
      parts.append((part, "<worksheet \(namespace)><sheetData>\(sheet.data)</sheetData></worksheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
    let relationNamespace = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    parts.append(
      ("xl/workbook.xml", "<workbook \(namespace) \(relationNamespace)><sheets>\(list)</sheets></workbook>"))
    parts.append(("xl/sharedStrings.xml", "<?xml version=\"1.0\"?><sst \(namespace)>\(texts)</sst>"))
    return ZipFile.bytes(of: parts)
  }

  static let cells: [(xml: String, text: String)] = [
    ("<c r=\"B2\"><v>350000</v></c>", "350000"),
    ("<c r=\"B2\" t=\"n\" s=\"3\"><v>3.5E5</v></c>", "3.5E5"),
    ("<c r=\"B2\" t=\"s\"><v>0</v></c>", "plain & simple"),
    ("<c r=\"B2\" t=\"s\"><v> 1 </v></c>", "At least 24 people were killed."),
    ("<c r=\"B2\" t=\"s\"><v>2</v></c>", "a\tb_c\u{1}"),
    ("<c r=\"B2\" t=\"s\"><v>3</v></c>", "東京"),
    ("<c r=\"B2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>in</t></r><r><t> line</t></r></is></c>", "in line"),
    ("<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>computed</v></c>", "computed"),
    ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "1"),
    ("<c r=\"A2\"/><c><v>7</v></c>", "7"),
  ]

  static let texts = """
    <si><t>plain &amp; simple</t></si><si><t xml:space="preserve">At least </t></si>\
    <si><t>a_x0009_b_c_x0001_</t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
    """.replacing(
      "<t xml:space=\"preserve\">At least </t>",
      with:
        "<r><t xml:space=\"preserve\">At least </t></r><r><rPr><b/></rPr><t>24 people</t></r><r><t> were killed.</t></r>"
    )

  @Test(arguments: cells)
  func readsCells(_ xml: String, _ text: String) throws {
    let rows = try Self.rows(Self.workbook([("Figures", "<row r=\"2\">\(xml)</row>")], texts: Self.texts))
    #expect(rows == [TableRow(sheet: "Figures", number: 2, cells: [1: text])])
  }

  @Test func readsTheSheetsThatAreWanted() throws {
    let row = "<row r=\"1\"><c r=\"AB1\"><v>7</v></c></row><row><c><v>8</v></c></row>"
    let book = Self.workbook([("Notes", row), ("Figures", row), ("Figures 2", row)])
    let rows = try Self.rows(book) { $0.hasPrefix("Figures") }
    #expect(rows.map(\.sheet) == ["Figures", "Figures", "Figures 2", "Figures 2"])
    #expect(rows.map(\.number) == [1, 2, 1, 2])
    #expect(rows.map(\.cells) == [[27: "7"], [0: "8"], [27: "7"], [0: "8"]])
  }

  @Test func survivesHostileSheets() throws {
    let wide = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
    let texts = "<row r=\"99999999999999999999\"><c r=\"A1\" t=\"s\"><v>-5</v></c><c t=\"s\"><v>1e9</v></c></row>"
    #expect(try Self.rows(Self.workbook([("Figures", wide + texts)])).map(\.cells) == [[16_383: "2"]])
  }

  static let broken: [(content: Data, reason: String)] = [
    (workbook([("Figures", "<row r=\"1\"><c><v>1</v>")]), "no whole XML"),
    (ZipFile.bytes(of: [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), "no workbook in XLSX"),
    (workbook([("Figures", "")]).dropLast(400), "cannot be unpacked"),
    (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), "old workbook"),
    (Data([0xFF, 0xFE, 0x61, 0]), "UTF-16"),
    (
      ZipFile.bytes(of: [
        (
          "xl/workbook.xml",
          "<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]><workbook><sheet name=\"&b;\" id=\"1\"/></workbook>"
        ), ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
      ]), "no whole XML"
    ),
  ]

  @Test(arguments: broken)
  func saysWhatIsWrong(_ content: Data, _ reason: String) throws {
    let error = #expect(throws: IngestError.self) { try Self.rows(content) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }
}
