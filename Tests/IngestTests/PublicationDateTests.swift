import Articles
import Testing

@testable import Ingest

/// Days of publication in the forms that publishers write.
struct PublicationDateTests {
  @Test(arguments: [
    // ISO 8601, the day as written
    "2018-09-04", "2018-09-04T10:15:00Z", "2018-09-04T23:59:59.123+02:00", "2018-09-04 10:15", "20180904",
    "20180904T101500Z", "20180904101500", "2018/09/04", "2018.9.4", "2018-Sep-04", "2018 September 4",
    "2018年9月4日", " 2018-09-04 ",
    // RFC 822, RFC 2822 and what programs print
    "Tue, 04 Sep 2018 10:15:00 GMT", "Tue, 4 Sep 2018 10:15:00 +0200 (CEST)", "04 Sep 18 10:15 EDT",
    "Tue Sep  4 10:15:00 UTC 2018", "Tue Sep 04 23:15:00 +0000 2018", "Tuesday, 04-Sep-18 10:15:00 UTC",
    // As people write
    "September 4, 2018", "Sept. 4th, 2018", "SEPTEMBER 4 2018", "4 Sept 2018", "4th of September, 2018",
    "the 4th September 2018", "Tue 4 Sep 2018 10.15 BST", "10:15, 4 September 2018", "10.15am on Tue 4 Sep 2018",
    "04Sep2018", "4-Sep-2018", "Sep-04-2018", "Sept 4, ’18", "4\u{A0}September\u{A0}2018", "041015Z SEP 18",
    "September 4, 2018 at 10:15 AM EDT", "Tuesday – 4 September 2018", "4 September 2018 • 10:15am",
    "4 SEPTEMBER 2018 KABUL", "Sept 4, 2018 BST", "Sep 4 1015 GMT 2018",
    // Numbers that can be read in one way
    "1536055200", "1536055200.25", "1536055200000", "/Date(1536055200000)/",
    // Among words
    "Published: 4 September 2018", "Published 10:15 BST 04 September 2018", "Last updated September 4, 2018",
    "Updated: 5 Sep 2018 | Published: 4 Sep 2018", "4 Sep 2018, updated 5 Sep 2018", "By Ana Roe, 4 September 2018",
    "First published on Tue 4 Sep 2018 10.15 BST. Last modified on Wed 5 Sep 2018 11.00 BST",
  ])
  func reads(_ text: String) {
    #expect(PublicationDate.parse(text)?.description == "2018-09-04")
  }

  @Test(arguments: [
    ("25/04/2015", "2015-04-25"), ("04/25/2015", "2015-04-25"), ("25.4.15", "2015-04-25"), ("4-25-2015", "2015-04-25"),
    ("03/03/2018 10:15", "2018-03-03"), ("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06"), ("May 4, 2018", "2018-05-04"),
    ("2016-02-29", "2016-02-29"), ("12:30 Sept 18 2018", "2018-09-18"), ("1 March 1999", "1999-03-01"),
  ])
  func readsWhereOneReadingIsLeft(_ text: String, _ day: String) {
    #expect(PublicationDate.parse(text)?.description == day)
  }

  @Test(arguments: [
    "", "yesterday", "2 hours ago", "Tuesday", "September 4", "September 2018", "2018", "04/09/2018", "4.9.2018",
    "2018-09-31", "2018-13-01", "31 April 2018", "0001-01-01T00:00:00", "10:15:00", "192.168.10.2018",
    "9951234567890",
    "Route 4 2018", "12", "2018-09-045", "May 4 people died in 2018", "99999999999999999999999999", "1/2", "\u{0}",
  ])
  func readsNoDayFrom(_ text: String) {
    #expect(PublicationDate.parse(text) == nil)
  }

  @Test func takesTheOrderOfALanguage() {
    #expect(PublicationDate.parse("04/09/2018", order: .dayFirst)?.description == "2018-09-04")
    #expect(PublicationDate.parse("04/09/2018 10:15", order: .monthFirst)?.description == "2018-04-09")
    let orders = ["en-GB", "en_US", "en-PH", "en", "en-CA", "fr", "es-MX", ""].map { DayOrder(language: $0) }
    #expect(orders == [.dayFirst, .monthFirst, .monthFirst, nil, nil, .dayFirst, .dayFirst, nil])
  }

  @Test(arguments: [
    ("Tuesday, September 4, 2018", true), ("Published: 4 Sep 2018 10:15 GMT", true),
    ("4 September 2018 | 10:15am", true),
    ("Last updated 4 Sept 2018 at 10.15 BST", true), ("041015Z SEP 18", true), ("2018-09-04", true),
    ("12 people died on 4 September 2018", false), ("On 4 September 2018 the dam broke", false),
    ("4 September 2018: 12 dead", false), ("KABUL, Afghanistan (Jan. 25, 2013)", false), ("1536055200 people", false),
  ])
  func tellsALineOfADateAlone(_ line: String, _ isDate: Bool) {
    #expect((PublicationDate.found(inLine: line) != nil) == isDate)
  }

  @Test func staysFastOnHostileText() {
    for part in ["4 Sep ", "10:", "Sep 4 10:15 ", "é", "1", "\u{2019}", "published ", "0/"] {
      _ = PublicationDate.parse(String(repeating: part, count: 200_000))
      _ = PublicationDate.found(inLine: String(repeating: part, count: 20))
    }
  }
}
