import Articles
import Figures
import Foundation
import Quantities
import Reporting
import TestSupport
import Testing

/// Comma-separated values: the flat form's columns, RFC 4180, and texts that must not run.
struct CSVTests {
  private func csv(_ kind: RecordRenderer.Kind, _ articles: [ExtractedArticle], coded: Bool = false) -> String {
    let renderer = RecordRenderer(kind, format: .csv, options: RecordOptions(includesCoded: coded))
    var stream = RecordStream(renderer)
    var output: [UInt8] = []
    stream.open(into: &output)
    for article in articles { stream.append(renderer.render(article), to: &output) }
    stream.close(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func figureRows() {
    let rows = csv(.figures, [Samples.flood]).components(separatedBy: "\r\n")
    #expect(
      rows[0]
        == "article,figure,measure,low,best,high,bound,unit,stated_low,stated_best,stated_high,stated_unit,persons_low,"
        + "persons_best,persons_high,household_size,unit_text,quantity_text,population,place,place_country,"
        + "place_admin1,latitude,longitude,place_from,place_to,period_text,period_start,period_end,source,assertion,"
        + "background,relation_type,relation_figure,region,sentence,quote,start,end,confidence,rule")
    #expect(
      rows[1]
        == "flood.txt,1,killed,41,,,more_than,person,,,,,,,,,miners,more than 41,miners,Dámaso,PER,Piura,-5.2,-80.625,"
        + "Río Seco,,Monday,2019-03-04,2019-03-04,police,asserted,false,,,body,"
        + "\"Dámaso’s village 🌊 flooded: more than 41 miners drowned, police said on Monday.\","
        + "more than 41 miners,49,68,0.9,predicate.killed")
    #expect(rows[2].contains(",possible,true,part_of,1,body,"))
    #expect(rows[2].contains("to \"\"Alta\"\".\""))
    #expect(rows.count == 5 && rows[4] == "")
  }

  @Test func codedColumnsStandWhereAsked() {
    #expect(csv(.figures, [], coded: true).contains(",household_size,coded_low,coded_best,coded_high,unit_text,"))
  }

  @Test func placesOfOtherRoles() {
    var flood = Samples.flood
    flood.figures[0].places = [
      Figure.Place(name: "A", role: .from), Figure.Place(name: "B", role: .to), Figure.Place(name: "C", role: .from),
    ]
    // Without a place of the event the first one stands in, and keeps its own column.
    #expect(csv(.figures, [flood]).contains(",miners,A,,,,,A; C,B,Monday,"))
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
    ("a=1", "a=1"), ("’=1", "’=1"), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("", ""), (" =1", " =1"),
  ])
  func textsDoNotRun(_ text: String, _ field: String) {
    var flood = Samples.flood
    flood.figures = [flood.figures[0]]
    flood.figures[0].source?.name = text
    #expect(csv(.figures, [flood]).contains(",2019-03-04,2019-03-04,\(field),asserted,"))
  }

  @Test func negativeNumbersStayNumbers() {
    var flood = Samples.flood
    flood.figures[0].interval = Interval(exactly: -40)
    #expect(csv(.figures, [flood]).contains(",killed,-40,-40,-40,"))
  }

  @Test func totalRows() {
    #expect(
      csv(.totals, [Samples.empty, Samples.flood])
        == "article,measure,unit,low,best,high,bound,figures,method\r\n"
        + "flood.txt,killed,person,41,,,more_than,1,single\r\n"
        + "flood.txt,displaced,household,100,,120,range,2; 3,range\r\n")
  }
}
