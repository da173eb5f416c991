import Foundation
import Testing

/// `tally explain`.
struct ExplainTests {
  static let lines = #"""
    {"id":"x:1","date":"2020-03-05","title":"Blast","text":"Police said 12 people were killed on Tuesday."}
    {"id":"y","text":"About 1,200 families fled the 2019 flood."}

    """#

  /// Runs `explain` beside a file of two articles, `a.ndjson`, and one of one, `a:b.txt`.
  static func run(_ arguments: [String]) throws -> Command {
    try Command.withFolder { folder in
      try Data(lines.utf8).write(to: folder.appending(path: "a.ndjson"))
      try Data("Nine miners are missing.".utf8).write(to: folder.appending(path: "a:b.txt"))
      return try Command.run(["explain"] + arguments, input: lines, in: folder)
    }
  }

  @Test(arguments: [
    (["a.ndjson:x:1:1"], "killed, 12 people"), (["a.ndjson:1", "--id", "x:1"], "killed, 12 people"),
    (["a.ndjson:y:1"], "displaced, about 1,200 households"), (["a:b.txt:1"], "missing, 9 miners"),
    (["/dev/stdin:y:1"], "displaced, about 1,200 households"),
    (["/dev/stdin:1", "--id", "y"], "about 1,200 households"),
    (["a.ndjson:y:2", "--numerals"], "Figure 2 of 2"),
    (["a.ndjson:y:1", "--household-size", "5"], "about 6,000: households of 5"),
    (["a.ndjson:x:1:1", "--convention", "acled"], "12, as acled codes it"),
    (["a.ndjson:y:1", "--convention", "acled"], "acled has no rule"),
  ])
  func explains(_ arguments: [String], _ words: String) throws {
    let run = try Self.run(arguments)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(run.output.contains(words), "\(run.output)")
    #expect(run.output.contains("⟦"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func tellsWhereEachFieldComesFrom() throws {
    let output = try Self.run(["a.ndjson:x:1:1"]).output
    let words = [
      "Police said ⟦12 people⟧ were killed on Tuesday.", "by “were killed” (rule verb.kill)",
      "low 12 · best 12 · high 12 (exact)", "2020-03-03, from “Tuesday” in this sentence",
      "Police, by “Police said” in this sentence", "killed 12 people, from this figure", "Data/confidence.tsv",
      "kill, of Data/en/verb_frames.tsv",
    ]
    for text in words { #expect(output.contains(text), "\(text) in \(output)") }
  }

  @Test(
    arguments: [
      (["a.ndjson"], 64, "Name a file and the number of a figure"), (["a.ndjson:0"], 64, "Name a file"),
      (["a.ndjson:x"], 64, "Name a file"), ([":1"], 64, "Name a file"),
      (["a.ndjson:1"], 2, "holds 2 articles; name one: a.ndjson:ID:1"), (["a.ndjson:z:1"], 2, "has no article z"),
      (["a.ndjson:y:7"], 2, "y: has one figure under these options; there is no figure 7"),
      (["none.txt:1"], 2, "none.txt: No such file or directory"),
      (["a.ndjson:99999999999999999999"], 64, "Name a file"),
    ] as [([String], Int32, String)])
  func saysWhatIsWrong(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let run = try Self.run(arguments)
    #expect(run.status == status)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func explainsEveryFigureOfTheSamples() throws {
    let records = try Command.run(["extract", "Data/articles", "--all"]).records()
    #expect(records.count > 30)
    // Each twelfth, as every one is a run of its own.
    for record in stride(from: 2, to: records.count, by: 12).map({ records[$0] }) {
      let name = "\(record["article"] as? String ?? ""):\(record["figure"] as? Int ?? 0)"
      let run = try Command.run(["explain", name, "--all"])
      #expect(run.status == 0, "\(name): \(run.messages)")
      #expect(run.output.contains(record["rule"] as? String ?? "?"))
      #expect(!run.output.contains("none of its own"), "\(run.output)")
    }
  }
}
