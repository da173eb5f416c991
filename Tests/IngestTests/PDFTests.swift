import Articles
import Foundation
import Testing

@testable import Ingest

/// PDF documents: what people read in them, in which order; needs poppler's pdftotext.
@Suite(.enabled(if: Poppler.isInstalled, "pdftotext of poppler-utils is not installed"))
struct PDFTests {
  /// The paragraphs of a document's text.
  static func paragraphs(_ file: PDFFile) throws -> [String] {
    let article = try #require(Inputs.articles(["a.pdf": file.bytes]).first)
    return article.text.string.components(separatedBy: "\n\n")
  }

  static let left = [
    "The flood reached the lower town on Monday and", "destroyed 412 houses. Some 2,300 families live in",
    "schools; the ministry has sent 40 trucks with tents", "and water to the three districts that were cut off.",
  ]
  static let right = [
    "Partners reached 1.1 million people with chlori-", "nated water. A further 20,000 kits are on their way",
    "and are expected on Friday, the organization said in", "its weekly report on laboratory-confirmed cases.",
  ]

  @Test func readsColumnsOneAfterTheOther() throws {
    let page = PDFFile.column(50, 120, Self.left) + PDFFile.column(310, 120, Self.right)
    let paragraphs = try Self.paragraphs(PDFFile(pages: [page]))
    #expect(
      paragraphs == [
        Self.left.joined(separator: " "),
        Self.right.joined(separator: " ").replacingOccurrences(of: "chlori- nated", with: "chlorinated"),
      ])
  }

  @Test func joinsALineThatWasSpread() throws {
    var page = PDFFile.column(50, 120, Self.left)
    // The second line again, word by word, from edge to edge of the third.
    page.remove(at: 1)
    for (left, word) in [(50.0, "destroyed"), (110, "412"), (145, "houses"), (196, "and"), (244.5, "roads")] {
      page.append(.init(left: left, top: 132, text: word))
    }
    let text = try Self.paragraphs(PDFFile(pages: [page])).joined(separator: "|")
    #expect(text.contains("Monday and destroyed 412 houses and roads schools;"))
  }

  @Test func keepsTheHyphenOfACompound() throws {
    let lines = [
      "All cases are laboratory tests that were confirmed on", "the same day; these thirty laboratory-",
      "confirmed cases are the first of their kind in the city.",
    ]
    #expect(try Self.paragraphs(PDFFile(pages: [PDFFile.column(50, 120, lines)]))[0].contains("laboratory-confirmed"))
  }

  @Test func joinsAParagraphOverPages() throws {
    let end = "because the bridges that lead to the town were washed away."
    let pages = [PDFFile.column(50, 120, Array(Self.left.dropLast())), PDFFile.column(50, 120, [end, end])]
    let text = try Self.paragraphs(PDFFile(pages: pages)).joined()
    #expect(text.contains("with tents because the bridges"))
  }

  @Test func dropsRunningHeadsAndPageNumbers() throws {
    let pages = (1...4).map { number in
      [
        PDFFile.Line(left: 50, top: 30, text: "Flood bulletin \(number)"),
        PDFFile.Line(left: 290, top: 820, text: "Page \(number) of 4"),
      ] + PDFFile.column(50, 120 + Double(number), Self.left)
    }
    let text = try Self.paragraphs(PDFFile(pages: pages)).joined(separator: "\n")
    #expect(!text.contains("bulletin") && !text.contains("Page"))
    #expect(text.components(separatedBy: "412 houses").count == 5)
  }

  @Test func namesTheFiguresOfATable() throws {
    var page: [PDFFile.Line] = [
      .init(left: 250, top: 180, text: "In last 24 hours"), .init(left: 420, top: 180, text: "Cumulative"),
      .init(left: 50, top: 195, text: "Province"), .init(left: 240, top: 195, text: "Cases"),
      .init(left: 310, top: 195, text: "Deaths"), .init(left: 400, top: 195, text: "Cases"),
      .init(left: 470, top: 195, text: "Deaths"),
    ]
    for (index, row) in [["Hajjah", "401", "52", "65 187", "2 615"], ["Republic of the", "7", "0", "1 347", "7"]]
      .enumerated()
    {
      for (left, text) in zip([50.0, 245, 318, 400, 475], row) {
        page.append(.init(left: left, top: 215 + Double(index) * 20, text: text))
      }
    }
    page.append(.init(left: 50, top: 246, text: "Outer Isles"))
    let paragraphs = try Self.paragraphs(PDFFile(pages: [page + PDFFile.column(50, 300, Self.left)]))
    #expect(
      paragraphs == [
        """
        Hajjah: In last 24 hours Cases 401; In last 24 hours Deaths 52; Cumulative Cases 65 187; Cumulative Deaths 2 615
        Republic of the Outer Isles: In last 24 hours Cases 7; In last 24 hours Deaths 0; Cumulative Cases 1 347; \
        Cumulative Deaths 7
        """, Self.left.joined(separator: " "),
      ])
  }

  @Test func joinsKeyFiguresToWhatTheyCount() throws {
    let page: [PDFFile.Line] = [
      .init(left: 60, top: 120, size: 24, text: "51 832"), .init(left: 60, top: 136, text: "suspected cases"),
      .init(left: 260, top: 120, size: 24, text: "471"), .init(left: 255, top: 136, text: "associated deaths"),
    ]
    let paragraphs = try Self.paragraphs(PDFFile(pages: [page + PDFFile.column(50, 300, Self.left)]))
    #expect(paragraphs.prefix(2) == ["51 832 suspected cases", "471 associated deaths"])
  }

  @Test func findsTitleAndDate() throws {
    let page: [PDFFile.Line] = [
      .init(left: 50, top: 80, size: 24, text: "Marsh fever in Valdoria"),
      .init(left: 50, top: 106, size: 18, text: "Situation Report 37"),
      .init(left: 50, top: 130, text: "Data as reported by 26 February 2020"),
    ]
    let file = PDFFile(
      pages: [page + PDFFile.column(50, 200, Self.left)],
      properties: "/Title (sitrep_37.docx) /CreationDate (D:20240101000000Z)")
    let article = try #require(Inputs.articles(["a.pdf": file.bytes]).first)
    #expect(article.title == "Marsh fever in Valdoria Situation Report 37")
    #expect(article.date?.description == "2020-02-26")
  }

  @Test func takesTitleAndDateOfTheProperties() throws {
    let file = PDFFile(
      pages: [PDFFile.column(50, 200, Self.left)], properties: "/Title (Flood report) /CreationDate (D:20240101000000Z)"
    )
    let article = try #require(Inputs.articles(["a.pdf": file.bytes]).first)
    #expect(article.title == "Flood report")
    #expect(article.date?.description == "2024-01-01")
  }

  @Test func tellsWhatToDoAboutScans() throws {
    let failure = try #require(Inputs.read(["a.pdf": PDFFile(pages: [[]]).bytes]).first?.failure)
    #expect(failure.code == .badContent)
    #expect(failure.underlying.contains("ocrmypdf"))
  }

  @Test(arguments: [
    Array("%PDF-1.7\n".utf8), Array("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n".utf8),
    Array("%PDF-".utf8) + (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) },
    Array(PDFFile(pages: [PDFFile.column(50, 120, Self.left)]).bytes.prefix(300)),
  ])
  func refusesBrokenDocuments(_ bytes: [UInt8]) throws {
    let results = try Inputs.read(["a.pdf": bytes, "b.txt": "Ten died."])
    #expect(results[0].failure?.code == .badContent)
    #expect(results[1].failure == nil)
  }

  @Test func namesThePackageOfAMissingProgram() {
    #expect {
      try PDFReader.article(id: "a.pdf", bytes: [], options: IngestOptions(), program: "no-such-program-here")
    } throws: {
      ($0 as? IngestError)?.underlying.contains("poppler-utils") == true
    }
  }
}

/// Children: their limits.
struct ChildProcessTests {
  @Test func readsOutputAndMessages() throws {
    var output: [UInt8] = []
    let outcome = try ChildProcess.run("sh", ["-c", "cat; echo no >&2; exit 3"], input: Array("ten".utf8)) {
      output += $0
    }
    #expect(outcome?.ending == .exited(3))
    #expect(outcome?.messages == "no\n")
    #expect(output == Array("ten".utf8))
  }

  @Test func stopsAtTheLimitOfOutput() throws {
    var limits = ChildProcess.Limits()
    limits.output = 100_000
    var count = 0
    let outcome = try ChildProcess.run(
      "sh", ["-c", "while :; do echo aaaaaaaaaaaaaaaa; done"], input: [], limits: limits
    ) { count += $0.count }
    #expect(outcome?.ending == .wroteTooMuch)
    #expect(count <= limits.output)
  }

  @Test func stopsAtTheLimitOfTime() throws {
    var limits = ChildProcess.Limits()
    limits.seconds = 1
    let outcome = try ChildProcess.run("sh", ["-c", "while :; do :; done"], input: [], limits: limits) { _ in }
    #expect(outcome.map { [.tookTooLong, .signalled(24), .signalled(9)].contains($0.ending) } == true)
  }
}
