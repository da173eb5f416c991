import Articles
import Testing

@testable import Ingest

/// Letters, pages saved in one file, and web archives.
struct MailTests {
  static func lines(_ lines: String...) -> String { lines.joined(separator: "\r\n") + "\r\n" }

  @Test func readsALetter() throws {
    let letter = Self.lines(
      "From: \"Harbour Wire\" <news@wire.example>", "To: x@y.example", "Subject: =?utf-8?q?Flood_in_Z=C3=BCri?=",
      " =?utf-8?b?Y2g=?=", "Date: Tue, 04 Sep 2018 10:15:00 +0200", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"b1\"", "", "preamble", "--b1",
      "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
      "Ten people died in Z=FCrich, the =", "police said.", "--b1", "Content-Type: text/html", "", "<p>no</p>", "--b1--"
    )
    let article = try #require(Inputs.articles(["a.eml": letter]).first)
    #expect(article.title == "Flood in Zürich")
    #expect(article.text.string == "Flood in Zürich\n\nTen people died in Zürich, the police said.\n")
    #expect(article.date?.description == "2018-09-04")
    #expect(article.publisher == "Harbour Wire")
  }

  @Test func readsTheMarkupOfALetterWithAStub() throws {
    let page = "<p>Ten people died on Monday in the northern district, the police said on Tuesday.</p>"
    let letter = Self.lines(
      "From: a@b.example", "Subject: S", "Date: Tue, 04 Sep 2018 10:15:00 +0200",
      "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Read online.", "--b", "Content-Type: text/html",
      "Content-Transfer-Encoding: base64", "", Base64.encoded(page), "--b", "Content-Type: text/plain",
      "Content-Disposition: attachment; filename=x.txt", "", "no")
    let article = try #require(Inputs.articles(["a.eml": letter]).first)
    #expect(article.text.string.hasPrefix("S\n\nTen people died on Monday"))
    #expect(article.publisher == nil)
  }

  @Test func readsAPageSavedInOneFile() throws {
    let page = """
      <html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>Fourteen people were killed when a bridge
      collapsed in the city on Tuesday, officials said.</p><p>Another 20 people were injured, the police said.</p>
      </article></body></html>
      """
    let file = Self.lines(
      "From: <Saved by Blink>", "Snapshot-Content-Location: https://d.example/a", "Subject: Bridge",
      "MIME-Version: 1.0",
      "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"", "", "--b", "Content-Type: text/html", "",
      page,
      "--b", "Content-Type: image/png", "", "x", "--b--")
    let article = try #require(Inputs.articles(["a.mhtml": file]).first)
    #expect(article.url == "https://d.example/a")
    #expect(article.text.string.contains("Fourteen people"))
  }

  @Test(arguments: [
    "", "From: a", "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: 50_000),
    String(repeating: "Content-Type: multipart/mixed; boundary=b\n\n--b\n", count: 20_000),
    "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!", "Subject: =?utf-8?q?=?= =?x?y?z =?\n\n",
    String(repeating: " x\n", count: 100_000),
  ])
  func endsWithHostileLetters(_ letter: String) throws {
    #expect(try Inputs.read(["a.eml": letter]).count == 1)
  }

  @Test(arguments: [
    ("a=3Db=\r\nc=ZZ=", "a=bc=ZZ="), ("=c3=bc", "ü"), ("", ""),
  ])
  func decodesQuotedPrintable(_ text: String, _ expected: String) {
    #expect(String(decoding: TransferEncoding.quotedPrintable(text.utf8), as: UTF8.self) == expected)
  }

  // MARK: Web archives

  static func record(_ kind: String, _ address: String, _ type: String, _ body: [UInt8]) -> [UInt8] {
    let head = lines(
      "WARC/1.0", "WARC-Type: \(kind)", "WARC-Target-URI: \(address)", "Content-Type: \(type)",
      "Content-Length: \(body.count)", "")
    return Array(head.utf8) + body + Array("\r\n\r\n".utf8)
  }

  static func response(_ status: Int, _ headers: [String], _ body: [UInt8]) -> [UInt8] {
    let head = (["HTTP/1.1 \(status) X"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
    return record(
      "response", "https://d.example/\(status)/\(headers.count)", "application/http", Array(head.utf8) + body)
  }

  @Test func readsAWebArchive() throws {
    let page = Array(
      """
      <html><head><title>Bridge</title></head><body><article><p>Fourteen people were killed when a bridge collapsed in the
      city on Tuesday, officials said.</p><p>Another 20 people were injured, the police said.</p></article></body></html>
      """.utf8)
    let packed = Archives.gzip(page)
    let half = packed.count / 2
    var chunks = Array("\(String(half, radix: 16))\r\n".utf8)
    chunks += packed[..<half]
    chunks += Array("\r\n\(String(packed.count - half, radix: 16));x=y\r\n".utf8)
    chunks += packed[half...]
    chunks += Array("\r\n0\r\n\r\n".utf8)
    var archive = Self.record("warcinfo", "", "application/warc-fields", [])
    archive += Self.response(200, ["Content-Type: text/html; charset=utf-8"], page)
    archive += Self.response(404, ["Content-Type: text/html"], page)
    archive += Self.response(200, ["Content-Type: image/png", "X: y"], [1, 2])
    let packedHeaders = ["Content-Type: text/html", "Transfer-Encoding: chunked", "Content-Encoding: gzip"]
    archive += Self.response(200, packedHeaders, chunks)
    archive += Self.record("conversion", "https://d.example/wet", "text/plain", Array("Three people died.".utf8))
    for (name, bytes) in [("a.warc", archive), ("a.warc.gz", Archives.gzip(archive))] {
      let articles = try Inputs.articles([name: bytes])
      #expect(articles.map(\.url) == ["https://d.example/200/1", "https://d.example/200/3", "https://d.example/wet"])
      #expect(articles.prefix(2).allSatisfy { $0.text.string.contains("Fourteen people") })
    }
  }

  @Test(arguments: [
    "WARC/1.0\r\n", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n",
    "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nnonsense",
  ])
  func namesAWebArchiveThatIsBroken(_ archive: String) throws {
    #expect(try Inputs.read(["a.warc": archive]).compactMap(\.failure).map(\.code) == [.badContent])
  }
}

/// Base64 as tests write it.
enum Base64 {
  static func encoded(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = text.utf8.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    while bits.count % 6 != 0 { bits.append(0) }
    return String(
      stride(from: 0, to: bits.count, by: 6).map { start in
        letters[bits[start..<start + 6].reduce(0) { $0 * 2 + Int($1) }]
      })
  }
}
