import Articles
import Figures
import Foundation
import Testing

@testable import Reporting

/// A folder of CSV files with the `datapackage.json` that describes them.
struct FolderTests {
  private func package(_ scratch: Scratch) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: scratch.path + "/out/datapackage.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func everyFileIsAResourceWithItsHash() throws {
    let scratch = try Scratch()
    try Samples.compared.write(to: scratch.path + "/out/", options: FileOptions(isWide: true))
    let resources = try #require(try package(scratch)["resources"] as? [[String: Any]])
    let files = scratch.files("out").filter { $0 != "datapackage.json" }
    #expect(
      files == [
        "articles.csv", "comparison.csv", "disagreements.csv", "events.csv", "figures.csv", "readme.csv", "summary.csv",
        "timeline.csv", "totals-wide.csv", "totals.csv",
      ])
    #expect(resources.compactMap { $0["path"] as? String }.sorted() == files)
    for resource in resources {
      let path = scratch.path + "/out/" + (try #require(resource["path"] as? String))
      #expect(resource["hash"] as? String == "sha256:" + (try #require(SHA256Hash.hex(ofFile: path))))
      #expect(resource["bytes"] as? Int == (try Data(contentsOf: URL(filePath: path))).count)
    }
  }

  @Test(
    .enabled(if: Validator.isThere, Validator.needsPython),
    arguments: [
      FileOptions(isWide: true), FileOptions(csv: CSVOptions(delimiter: .semicolon, hasByteOrderMark: true)),
      FileOptions(csv: CSVOptions(delimiter: .tab, hasTags: true)),
    ])
  func packageIsValid(_ options: FileOptions) throws {
    let scratch = try Scratch()
    var report = Samples.compared
    // What spreadsheets would run, and what must be quoted, is data to a validator all the same.
    report.articles[0].article.publisher = "=1+1;\t,\"\n"
    report.articles.append(Samples.empty)
    report.failures = [Report.Failure(input: "a.pdf", reason: "is no PDF")]
    try report.write(to: scratch.path + "/out/", options: options)
    #expect(try Validator.package.problems(of: scratch.path + "/out/datapackage.json") == "")
  }

  @Test(.enabled(if: Validator.isThere, Validator.needsPython))
  func validatorOfPackagesCanFail() throws {
    let scratch = try Scratch()
    try Samples.compared.write(to: scratch.path + "/out/")
    let path = scratch.path + "/out/totals.csv"
    try scratch.text("out/totals.csv").replacing("killed", with: "kiled").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try Validator.package.problems(of: scratch.path + "/out/datapackage.json").contains("enum"))
  }

  /// Ids that occur twice are no keys: lines of two files may have the same.
  @Test func idsThatOccurTwiceAreNoKeys() throws {
    let scratch = try Scratch()
    var report = Samples.compared
    report.articles.append(report.articles[0])
    try report.write(to: scratch.path + "/out/")
    #expect(try !scratch.text("out/datapackage.json").contains("primaryKey"))
    guard Validator.isThere else { return }
    #expect(try Validator.package.problems(of: scratch.path + "/out/datapackage.json") == "")
  }

  @Test func sameReportSameBytes() throws {
    let scratch = try Scratch()
    var texts: [String] = []
    for _ in 0..<2 {
      try Samples.compared.write(to: scratch.path + "/out/")
      texts.append(try scratch.files("out").map { try scratch.text("out/" + $0) }.joined())
    }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_552_003_200 + 3723, "2019-03-08T01:02:03Z"),
    (Int.max, "9999-12-31T15:30:07Z"),
  ])
  func times(_ seconds: Int, _ text: String) {
    #expect(DataPackage.time(seconds) == text)
  }
}
