import Articles
import Ingest
import Testing

/// Documents of word processors.
struct OfficeTests {
  static let docx = """
    <w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Flood </w:t></w:r>
    <w:r><w:t>report</w:t></w:r></w:p><w:p><w:r><w:t>Ten died</w:t></w:r><w:r><w:delText>no</w:delText></w:r>
    <w:r><w:instrText>PAGE</w:instrText><w:t xml:space="preserve"> on Monday.</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>40 houses fell.</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>District</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Deaths</w:t></w:r></w:p></w:tc>
    </w:tr><w:tr><w:tc><w:p><w:r><w:t>North</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr>
    </w:tbl></w:body></w:document>
    """
  static let odt = """
    <o:document-content xmlns:o="o" xmlns:text="t" xmlns:table="tb"><text:h text:style-name="Title">Flood report</text:h>
    <text:p>Ten died<text:s/>on <text:span>Monday.</text:span></text:p><text:list><text:list-item><text:p>40 houses fell.
    </text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>District</text:p>
    </table:table-cell><table:table-cell><text:p>Deaths</text:p></table:table-cell></table:table-row><table:table-row>
    <table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell>
    </table:table-row></table:table></o:document-content>
    """
  static let properties = """
    <p xmlns:dc="d" xmlns:dcterms="t"><dc:title>other</dc:title><dcterms:modified>2018-09-04T10:00:00Z</dcterms:modified></p>
    """

  @Test(arguments: [
    ("a.docx", "word/document.xml", docx, "docProps/core.xml"), ("a.odt", "content.xml", odt, "meta.xml"),
    ("without-ending", "word/document.xml", docx, "docProps/core.xml"),
  ])
  func reads(_ name: String, _ part: String, _ content: String, _ meta: String) throws {
    let file = Archives.zip([("[Content_Types].xml", "<Types/>"), (part, content), (meta, Self.properties)])
    let article = try #require(Inputs.articles([name: file]).first)
    #expect(article.title == "Flood report")
    #expect(article.text.string == "Flood report\n\nTen died on Monday.\n\n• 40 houses fell.\n\nNorth: Deaths 12")
    #expect(article.date?.description == "2018-09-04")
  }

  @Test(
    arguments: [
      [], [("word/document.xml", "")], [("word/document.xml", "<w:document xmlns:w='w'><w:body/></w:document>")],
      [("word/document.xml", "<" + String(repeating: "<w:tbl>", count: 100_000))],
    ] as [[(String, String)]])
  func namesADocumentWithoutText(_ parts: [(String, String)]) throws {
    let file = Archives.zip(parts.map { ($0.0, $0.1 as any FileContent) })
    #expect(try Inputs.read(["a.docx": file]).compactMap(\.failure).map(\.code) == [.badContent])
  }
}
