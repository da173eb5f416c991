import Foundation
import Testing

/// The borrowed suites' development halves, where they are there: beside the package or at `TALLY_SHARED`.
///
/// The floors are what was reached; raise them with the scores, and lower one only with the reason in the commit.
struct SuiteTests {
  /// A suite with the lowest F1 of values, F1 of values with units, and share of right intervals that are accepted.
  struct Floor: CustomTestStringConvertible, Sendable {
    var name: String
    var value: Double
    var unit: Double
    var bounds: Double
    var tenfold: Int

    var testDescription: String { name }
  }

  static let floors = [
    Floor(name: "recognizers_number", value: 0.98, unit: 0.98, bounds: 0.95, tenfold: 0),
    Floor(name: "recognizers_unit", value: 0.98, unit: 0.95, bounds: 0.95, tenfold: 0),
    Floor(name: "recognizers_ordinal", value: 0.95, unit: 0.95, bounds: 0.95, tenfold: 0),
    Floor(name: "duckling", value: 0.97, unit: 0.95, bounds: 0.95, tenfold: 0),
    Floor(name: "quantulum3", value: 0.95, unit: 0.93, bounds: 0.75, tenfold: 0),
  ]

  /// The folder with the suites, or `nil`.
  static var folder: URL? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["TALLY_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = (named ?? package.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("gold")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  @Test(.enabled(if: folder != nil, "the borrowed suites are not beside the package"), arguments: floors)
  func reaches(_ floor: Floor) throws {
    let folder = try #require(SuiteTests.folder)
    let tables = try #require(Bundle.module.resourceURL).appendingPathComponent("Suites")
    let units = try String(contentsOf: tables.appendingPathComponent("units.tsv"), encoding: .utf8)
    let exempt = try String(contentsOf: tables.appendingPathComponent("exempt.tsv"), encoding: .utf8)
    let suite = Suite(
      name: floor.name, units: Suite.units(units), factors: Suite.factors(units), exempt: Suite.exempt(exempt))
    let text = try String(contentsOf: folder.appendingPathComponent(floor.name + ".jsonl"), encoding: .utf8)
    let score = suite.score(text)
    #expect(score.valueF1 >= floor.value, "\(score.misses.joined(separator: "\n"))")
    #expect(score.unitF1 >= floor.unit, "\(score.misses.joined(separator: "\n"))")
    #expect(score.boundAccuracy >= floor.bounds)
    #expect(score.magnitudes <= floor.tenfold)
  }
}
