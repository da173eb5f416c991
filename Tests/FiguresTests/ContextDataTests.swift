import Articles
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

  @Test func findsTheExcerpts() { #expect(Self.files.count >= 17) }

  @Test(arguments: files)
  func marksHaveKnownLabels(_ file: String) throws {
    let known = Set(Measure.allCases.map(\.rawValue)).union(["none", "other"])
    let lines = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 100)
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
    for row in rows.dropFirst() { #expect(row[2].utf8.count == 2 * classes.count, "\(row[0]) \(row[1])") }
  }

  @Test func sensesAreOfFramesThatThereAre() throws {
    let data = tally_frame_senses()
    var frames: Set<String> = []
    for bytes in [tally_verb_frames(), tally_noun_frames(), tally_state_frames()] {
      for row in Table(embedded: bytes.bytes, count: bytes.count) { frames.insert("\(row[0]) \(row[1])") }
    }
    // Of a place that people are in, which no table has.
    frames.insert("in_camps displaced")
    var count = 0
    for row in Table(embedded: data.bytes, count: data.count) {
      count += 1
      #expect(frames.contains("\(row[0]) \(row[1])"))
      for measure in row[2].split(separator: "|") {
        #expect(Measure(rawValue: String(measure))?.isImpact == true, "\(row[0]): \(measure)")
        #expect(measure != row[1], "\(row[0])")
      }
    }
    #expect(count > 10)
  }

  /// The rebels' captives are told from the detainees of the police, the sick from the injured.
  @Test(arguments: [
    ("Gunmen stormed a college and kidnapped 24 pupils. Ten of them are still being held in a forest.", "abducted"),
    ("Police raided four houses. Ten suspects are still being held.", "detained"),
    ("Cholera has broken out in the camp. Sixty patients are being treated at the clinic.", "infected"),
    ("A bus overturned near the camp. Sixty passengers are being treated at the clinic.", "injured"),
  ]) func choosesTheSense(_ text: String, _ measure: String) {
    let source = SourceText(text)
    let article = Article(id: "1", text: source, regions: [Region(.body, source.range)])
    #expect(FigureExtractor().figures(in: article).last?.measure.rawValue == measure)
  }
}
