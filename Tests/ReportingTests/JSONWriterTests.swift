import Articles
import Testing

@testable import Reporting

/// The writer's short ways give what the long ones do.
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(capacity: 0)
    body(&json)
    return String(decoding: json.bytes.array, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (7, "7"), (-41, "-41"), (0.95, "0.95"), (-20.5, "-20.5"), (0.001, "0.001"),
    (0.00012, "0.00012"), (1e-7, "1e-07"), (123_456.00001, "123456.00001"), (0.1 + 0.2, "0.30000000000000004"),
    (1e18, "1000000000000000000"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
  ])
  func writesNumbers(_ value: Double, _ expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  /// Numbers of up to five decimals are written digit by digit, as short as those that are not.
  @Test func writesDecimalsAsShortAsTheyAre() {
    var value = 1
    while value < 100_000_000_000 {
      for number in [Double(value) / 100_000, -Double(value) / 1000] {
        #expect(written { $0.number(number) } == NumberText.plain(number))
      }
      value = value * 3 / 2 + 7
    }
  }

  @Test(arguments: [Int.min, -10, -1, 0, 9, 10, 99, 100, 1_000_000_007, Int.max])
  func writesWholeNumbers(_ value: Int) {
    #expect(written { $0.integer(value) } == String(value))
  }

  @Test(arguments: [(1970, 1, 1), (2018, 9, 4), (476, 9, 4), (9999, 12, 31)])
  func writesDays(_ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(written { $0.date(date) } == "\"\(date)\"")
  }

  /// A character that is escaped is found wherever it stands among others.
  @Test(arguments: [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1}", "\\u0001"), ("\u{1F}", "\\u001f")])
  func escapes(_ character: String, _ escaped: String) {
    for before in 0..<80 {
      for after in [0, 1, 7, 40] {
        let (start, end) = (String(repeating: "é", count: before), String(repeating: "~", count: after))
        #expect(written { $0.string(start + character + end) } == "\"\(start)\(escaped)\(end)\"")
      }
    }
  }
}
