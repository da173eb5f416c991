import Articles
import Testing

@testable import Ingest

/// The encodings of pages and texts.
struct HTMLEncodingTests {
  static func page(_ head: String, _ body: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><p>".utf8) + body + Array("</p></body></html>".utf8)
  }

  static func text(_ bytes: [UInt8]) throws -> String {
    try HTMLReader.article(id: "page", bytes: bytes, options: IngestOptions()).text.string
  }

  @Test(arguments: [
    ("<meta charset=windows-1252>", [0x93, 0xA3, 0x32, 0x6D, 0x94, 0x20, 0x97, 0x20, 0xE9] as [UInt8], "“£2m” — é"),
    ("<meta charset='ISO-8859-1'>", [0x93, 0xE9, 0x94], "“é”"),
    (
      "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'>", [0xCF, 0xEE, 0xE3, 0xE8, 0xE1],
      "Погиб"
    ),
    ("<meta charset=\"iso-8859-9\">", [0xDE, 0xFD, 0xF0], "Şığ"),
    ("<meta charset=windows-1256>", [0xC7, 0xE1], "ال"),
    ("<meta charset=iso-8859-2>", [0xB1, 0xE6], "ąć"),
    ("<meta charset=Shift_JIS>", [0x8E, 0x80, 0x8E, 0xD2, 0x82, 0x50, 0x82, 0x51], "死者１２"),
    ("<meta charset=euc-jp>", [0xBB, 0xE0, 0xBC, 0xD4], "死者"),
    ("<meta charset=gb2312>", [0xCB, 0xC0, 0xCD, 0xF6], "死亡"),
    ("<meta charset=euc-kr>", [0xBB, 0xE7, 0xB8, 0xC1], "사망"),
    ("", [0x93, 0x35, 0x94, 0xA3], "“5”£"),
    ("", Array("“5” £".utf8), "“5” £"),
    // Declared wrongly, as saved pages often are.
    ("<meta charset=iso-8859-1>", Array("“5” £".utf8), "“5” £"),
    ("<meta charset=no-such-thing>", [0xA3, 0x35], "£5"),
    ("<meta charset=utf-16>", Array("é5".utf8), "é5"),
  ])
  func readsDeclaredEncodings(head: String, bytes: [UInt8], text: String) throws {
    #expect(try Self.text(Self.page(head, bytes)) == text)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"]) func readsWideEncodings(name: String) throws {
    let html = "<html><body><p>Über 300 Tote — “sagt” die Polizei</p></body></html>"
    func bytes(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return name == "UTF-16LE" ? pair : pair.reversed()
      }
    }
    #expect(try Self.text(bytes("\u{FEFF}" + html)) == "Über 300 Tote — “sagt” die Polizei")
    #expect(try Self.text(bytes(html)) == "Über 300 Tote — “sagt” die Polizei")
  }

  @Test func mendsBrokenUTF8() throws {
    let broken = Array("“Twelve” men – ".utf8) + [0xA3] + Array("5m é".utf8) + [0xE2, 0x80] + Array(" end ’".utf8)
    #expect(try Self.text(Self.page("<meta charset=utf-8>", broken)) == "“Twelve” men – £5m é\u{FFFD} end ’")
  }

  @Test func readsReferencesToControlsAsMeant() throws {
    #expect(
      try HTMLReaderTests.read("<p>five &#150; six &#147;x&#148; &nbsp; 11&nbsp;300 &shy;dead").text.string
        == "five – six “x” 11\u{A0}300 dead")
  }
}
