import Articles
import Ingest
import TestSupport
import Testing

/// Regions of a text: what belongs to the article and what to the page around it.
struct RegionTests {
  static let rules = RelatedLines([
    ("more news", .label), ("watch", .label), ("advertisement", .line), ("share", .word), ("print", .word),
  ])

  /// The regions of the article whose body is `text`, as `kind:text`.
  static func regions(of text: String, _ rules: RelatedLines = .standard) throws -> [String] {
    let escaped = text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let line = #"{"id":"a","text":""# + escaped + #""}"#
    let article = try #require(Inputs.articles(["a.ndjson": line], IngestOptions(relatedLines: rules)).first)
    return article.regions.map { "\($0.kind.rawValue):\(article.text.string(in: $0.range))" }
  }

  @Test(arguments: [
    (
      "Ten died.\n\nMore news: Storm nears\nTwo fled.",
      ["body:Ten died.", "related:More news: Storm nears", "body:Two fled."]
    ),
    ("MORE NEWS | Storm nears", ["related:MORE NEWS | Storm nears"]),
    ("More news from the coast is expected.", ["body:More news from the coast is expected."]),
    (
      "Ten died.\n\nMore news\nStorm nears\nShip sinks\n\nTwo fled.",
      ["body:Ten died.", "related:More news\nStorm nears\nShip sinks", "body:Two fled."]
    ),
    ("More news:\nStorm nears", ["related:More news:\nStorm nears"]),
    ("Watch-makers lost 12 shops.", ["body:Watch-makers lost 12 shops."]),
    ("Watch: 12 shops burn", ["related:Watch: 12 shops burn"]),
    ("Share Print\n\nTen died.", ["related:Share Print", "body:Ten died."]),
    ("Share prices fell.", ["body:Share prices fell."]),
    ("Ten died.\n Advertisement \nTwo fled.", ["body:Ten died.", "related: Advertisement ", "body:Two fled."]),
    ("\n\n", []),
  ])
  func divides(_ text: String, _ expected: [String]) throws {
    #expect(try Self.regions(of: text, Self.rules) == expected)
  }

  @Test(arguments: [
    // Bylines
    "By Ana Roe", "By Ana Roe and José Pérez, Harbour Wire", "By ANA ROE | Harbour Wire", "By our reporter in Tolume",
    "By Ana Roe 4 September 2018 10:15", "by: Ana Roe, Health Correspondent", "By Staff Writer",
    "Written by Ana Roe, updated 4 Sept 2018 at 10.15am", "By Dr. J. B. van der Berg for the Harbour Wire",
    // Dates of publication
    "4 September 2018", "Published: Tue 4 Sep 2018 10.15 BST", "Last updated September 4, 2018 at 10:15 GMT",
    "5 min read", "Updated 12 minutes ago",
    // Teasers
    "Read also: Storm kills 12 in Tolume", "ALSO READ | Storm kills 12", "READ: Ship sinks with 40 aboard",
    "► Related: Ship sinks with 40 aboard", "(Read more: Ship sinks with 40 aboard)", "More from Harbour Wire: 9 shot",
    "Don’t miss: 40 aboard lost ship", "You may also like:\nShip sinks with 40 aboard\nStorm kills 12",
    // Offers
    "Follow us on Twitter @harbourwire for more.", "Sign up for our daily newsletter: 20,000 readers do",
    "Click here to read all 12 stories", "Download our app", "Subscribe to Harbour Wire for $3 a month",
    "https://example.org/12-dead", "news@example.org", "@harbourwire",
    // Notes, sign-offs, contacts
    "Copyright 2018 Harbour Wire. All rights reserved.", "© 2018 Harbour Wire", "(With inputs from agencies)",
    "(Reporting by Ana Roe in Tolume; Editing by Jo Bell)", "Additional reporting by Jo Bell in Beira",
    "Harbour Wire writers Ana Roe in Tolume and Jo Bell in Beira contributed to this report.",
    "Editor's note: An earlier version gave 12 deaths.", "For more information, contact Ana Roe on 555 1200.",
    "Notes to editors:\nThe wire has 12 offices.\nIt was founded with $400.", "ENDS", "* * *", "(AP)", "-30-",
    "This story has been updated to show that 12 people died.", "1.2 shares", "3 comments",
  ])
  func tellsApart(_ line: String) throws {
    let regions = try Self.regions(of: line + "\n\nTen people died when the dam broke.")
    #expect(regions == ["related:\(line)", "body:Ten people died when the dam broke."])
  }

  @Test(arguments: [
    "FILE PHOTO: 12 people wait for water in Tolume.", "FILE - In this Jan. 5, 2015 file photo, 12 people wait.",
    "12 people wait for water in Tolume. (Photo: Ana Roe)", "12 people wait. [Ana Roe/AFP]",
    "A girl waits for water in Tolume on Monday. Photograph: Ana Roe/Harbour Wire", "Ana Roe/Reuters",
    "AFP via Getty Images", "12 people wait for water. (AP Photo/Ana Roe)", "Image source, Getty Images",
    "Photo by Ana Roe", "In this April 25, 2015 photo, 12 people wait for water.", "Image caption\nA girl waits.",
    "A girl waits for water (Image credit: Ana Roe)",
  ])
  func tellsTextsOfPictures(_ line: String) throws {
    let regions = try Self.regions(of: "Ten people died when the dam broke.\n\n" + line)
    #expect(regions == ["body:Ten people died when the dam broke.", "caption:\(line)"])
  }

  @Test(arguments: [
    "By Tuesday, 12 people had died.", "By merging the lines the council saves £1.1m a year.", "By then 12 had died",
    "By April 40,000 people had fled", "BY A SPOKESMAN OF THE 12 MINERS.", "By the river 12 bodies lay.",
    "[REPORTER] DO THE POLICE HAVE THEM?", "BY THE PEOPLE\"", "BY THE TWO COUNTRIES",
    "Read by 12,000 people, the book sold out.", "Related costs rose to $12 million.", "Live shells killed 12.",
    "Facebook - which has 12,000 staff - said so.", "Next – and 12 people saw it – the dam broke.",
    "The photo shows 12 people (file no. 7).", "Contact with the 12 miners was lost.",
    "Also on Monday, 12 people died.",
    "File 12 of the court holds the names.", "The bill (12 million) was paid by the ministry of works.",
    "Twelve people (pictured above) were saved.", "4 September 2018: 12 people die",
    "Source of the $12 million is unclear.",
    "Images of 12 bodies were shown.", "Posted on Facebook, the video shows 12 bodies.", "More than 12 people died",
    "Mobile phones of 12 victims were found",
    "KATHMANDU, April 25 (Himal Wire) - Twelve people died.", "GENEVA/CAIRO (Agency) — Twelve people died.",
    "See also the 12 graves there: a crowd did.", "BEIRA, Mozambique (AP) — 12 people died.",
  ])
  func keepsInTheBody(_ line: String) throws {
    let text = "Ten people died when the dam broke.\n\n\(line)\n\nTwo people fled."
    #expect(try Self.regions(of: text) == ["body:\(text)"])
  }

  @Test(arguments: [
    (
      "Ten died. (Reporting by Ana Roe; Editing by Jo Bell)",
      ["body:Ten died.", "related:(Reporting by Ana Roe; Editing by Jo Bell)"]
    ),
    (
      "Ten people died. Ana Roe in Beira contributed to this report.",
      ["body:Ten people died.", "related:Ana Roe in Beira contributed to this report."]
    ),
    (
      "Ten died, police said. (With inputs from PTI)",
      ["body:Ten died, police said.", "related:(With inputs from PTI)"]
    ),
  ])
  func partsTheEndOfALine(_ text: String, _ expected: [String]) throws {
    #expect(try Self.regions(of: text) == expected)
  }

  struct Dated: Sendable {
    var text: String
    var date: String?
    var title: String?
  }

  @Test(arguments: [
    Dated(text: "Dam breaks\n\nBy Ana Roe\n4 September 2018\n\nTen died.", date: "2018-09-04", title: "Dam breaks"),
    Dated(text: "Dam breaks\nBy Ana Roe, September 4, 2018\n\nTen died.", date: "2018-09-04", title: "Dam breaks"),
    Dated(
      text: "Dam breaks\n\nUpdated 5 Sep 2018\nPublished 4 Sep 2018\n\nTen died.", date: "2018-09-04",
      title: "Dam breaks"),
    Dated(text: "Share Print\n\nDam breaks\n\nTen died.", title: "Dam breaks"),
    Dated(text: "4 September 2018\n\nDam breaks\n\nTen died.", date: "2018-09-04", title: "Dam breaks"),
    Dated(text: "BEIRA, Mozambique (Sept. 4, 2018) — Ten died.\n\nTwo fled.", date: "2018-09-04"),
    Dated(text: "Dam breaks\n\nBEIRA, 4 September 2018 (Wire) - Ten died.", date: "2018-09-04", title: "Dam breaks"),
    Dated(text: "Dam breaks\n\nBEIRA, Sept 4 (Wire) - Ten died.", title: "Dam breaks"),
    Dated(text: "Dam breaks\n\nTen died.\n\nTwo fled.\n\n4 September 2018\n\nOne more died.", title: "Dam breaks"),
    Dated(text: "Dam breaks\n\nThe dam of 4 September 2018 broke - again.", title: "Dam breaks"),
  ])
  func takesTheDateOfTheText(_ expected: Dated) throws {
    let options = IngestOptions(relatedLines: .standard)
    let article = try #require(Inputs.articles(["a.txt": expected.text], options).first)
    #expect(article.date?.description == expected.date)
    #expect(article.title == expected.title)
    #expect(article.text.string == expected.text)
    var later = options
    later.date = CalendarDate(year: 2020, month: 1, day: 2)
    let dated = try #require(Inputs.articles(["a.txt": expected.text], later).first)
    #expect(dated.date?.description == expected.date ?? "2020-01-02")
  }

  @Test func staysFastOnHostileText() throws {
    for part in [
      "(", "[(", "in this ", "By A ", "read ", ". Photo", "0 ", "© ", "’", "- ", "\n(Reporting by", "Image\n",
    ] {
      let text = String(repeating: part, count: 100_000)
      for body in [text, text + ")", "(" + text + "]"] {
        _ = try Inputs.articles(["a.txt": body], IngestOptions(relatedLines: .standard))
      }
    }
  }
}
