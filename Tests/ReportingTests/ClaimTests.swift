import Comparison
import Foundation
import Reporting
import Testing

/// The records and tables of a comparison.
struct ClaimTests {
  @Test(arguments: RecordFormat.allCases)
  func snapshots(_ format: RecordFormat) throws {
    let bytes = ClaimRenderer(format: format, width: 130).render(Samples.report.claims)
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), "claims-\(format.rawValue).txt")
  }

  @Test func jsonIsOneArray() throws {
    for claims in [[], Samples.report.claims] {
      let bytes = ClaimRenderer(format: .json).render(claims)
      let array = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
      #expect(array.count == claims.count)
      for claim in array {
        #expect(
          Set(claim.keys) == [
            "event", "measure", "unit", "population", "place", "as_of", "low", "best", "high", "median", "latest",
            "articles", "independent_sources", "verdict", "reports", "pairs",
          ])
      }
    }
  }

  @Test(arguments: [60, 80, 100, 140])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    let text = String(
      decoding: ClaimRenderer(format: .table, width: width).render(Samples.report.claims), as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }
}
