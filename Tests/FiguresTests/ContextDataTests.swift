import CTallyData
import Figures
import Foundation
import Segmentation
import Testing

/// The excerpts under `Data/context`, and the table that was learnt from them.
struct ContextDataTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data/context")

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test func findsTheExcerpts() { #expect(Self.files.count >= 7) }

  @Test(arguments: files)
  func marksHaveKnownLabels(_ file: String) throws {
    let known = Set(Measure.allCases.map(\.rawValue)).union(["none", "other"])
    let lines = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 200)
    for (number, line) in lines.enumerated() {
      #expect(line.count { $0 == "[" } == line.count { $0 == "]" }, "\(file):\(number + 1)")
      for mark in line.split(separator: "[").dropFirst() {
        let parts = mark.prefix { $0 != "]" }.split(separator: "|", omittingEmptySubsequences: false)
        #expect(parts.count == 2 && known.contains(String(parts[1])), "\(file):\(number + 1): \(mark)")
      }
    }
  }

  @Test func everyRowHasAWeightForEachClass() throws {
    let data = tally_context_weights()
    let rows = Array(Table(embedded: data.bytes, count: data.count))
    let classes = try #require(rows.first).parts(2, separator: " ").map { String(decoding: $0, as: UTF8.self) }
    #expect(classes.first == "none")
    #expect(classes.dropFirst().allSatisfy { Measure(rawValue: $0)?.isImpact == true })
    #expect(rows.count > 1000)
    for row in rows.dropFirst() { #expect(row.parts(2, separator: " ").count == classes.count, "\(row[0]) \(row[1])") }
  }
}
