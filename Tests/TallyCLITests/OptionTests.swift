import Foundation
import Testing

/// The options of the extraction, on every verb that takes them.
struct OptionTests {
  static let verbs = [
    ["extract", "-"], ["totals", "-"], ["compare", "-"], ["report", "-", "-o", "/dev/null/x.csv"],
  ]
  static let article =
    #"{"id":"a","text":"Dozens of people were killed in Upper Zarnob on Tuesday. About 1,200 families fled."}"#
  static let place = "9999999\tUpper Zarnob\tUpper Zarnob\t\t27.5\t85.25\tP\tPPL\tNP\t\t\t\t\t\t4000\t\t\t\t\n"

  @Test(
    arguments: [
      ["--war-zone"], ["--war-zone", "--convention", "emdat"], ["--convention", "mine"], ["--household-size", "0"],
      ["--household-size", "-5"], ["--household-size", "many"], ["--household-size", "inf"],
      ["--min-confidence", "1.1"], ["--min-confidence", "nan"], ["--min-confidence", "0.5", "--low-confidence"],
    ], verbs)
  func refusesWhatMakesNoSense(_ options: [String], _ verb: [String]) throws {
    let run = try Command.run(verb + options, input: Self.article)
    #expect(run.status == 64)
    #expect(run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test(arguments: ["extract", "totals", "compare", "report"])
  func tellsOfThemInItsHelp(_ verb: String) throws {
    let help = try Command.run([verb, "--help"]).output
    for option in ["convention", "war-zone", "household-size", "min-confidence", "low-confidence", "gazetteer"] {
      #expect(help.contains("--\(option)"), "\(option)")
    }
  }

  @Test func codesOnlyWhereAsked() throws {
    let plain = try #require(Command.run(["extract", "-"], input: Self.article).records().first)
    #expect(plain["coded_low"] == nil)
    let coded = try Command.run(["extract", "-", "--convention", "acled"], input: Self.article).records()
    #expect(coded.map { $0["coded_best"] as? Double } == [12, nil])
    #expect(coded.allSatisfy { $0["coded_best"] != nil })
    #expect(coded.map { $0["low"] as? Double } == [24, nil])
    let csv = try Command.run(["extract", "-", "--format", "csv", "--convention", "acled"], input: Self.article).output
    #expect(csv.split(separator: "\r\n").first?.contains(",coded_low,coded_best,coded_high,") == true)
    let table = try Command.run(
      ["extract", "-", "--format", "table", "--convention", "acled"], input: Self.article
    ).output
    #expect(table.contains("coded"))
  }

  @Test func keepsHouseholdsAndPersonsApart() throws {
    let arguments = ["--household-size", "4.6"]
    let figures = try Command.run(["extract", "-"] + arguments, input: Self.article).records()
    let families = try #require(figures.first { $0["unit"] as? String == "household" })
    #expect(families["best"] as? Double == 1200 && families["persons_best"] as? Double == 5520)
    #expect(families["household_size"] as? Double == 4.6)
    #expect(figures.filter { $0["unit"] as? String == "person" }.allSatisfy { $0["persons_best"] is NSNull })
    let plain = try Command.run(["totals", "-"], input: Self.article).output
    #expect(try Command.run(["totals", "-"] + arguments, input: Self.article).output == plain)
  }

  @Test func leavesOutWhatIsUnsure() throws {
    #expect(try Command.run(["extract", "-", "--min-confidence", "1"], input: Self.article).output.isEmpty)
    #expect(try Command.run(["totals", "-", "--min-confidence", "1"], input: Self.article).output.isEmpty)
    #expect(try !Command.run(["extract", "-", "--low-confidence"], input: Self.article).output.isEmpty)
  }

  @Test func writesTheOptionsIntoTheReport() throws {
    try Command.withFolder { folder in
      let options = ["--convention", "acled", "--war-zone", "--household-size", "5", "--min-confidence", "0.4"]
      let run = try Command.run(["report", "-", "-o", "out/"] + options, input: Self.article, in: folder)
      #expect(run.status == 0, "\(run.messages)")
      let readme = try String(contentsOf: folder.appending(path: "out/readme.csv"), encoding: .utf8)
      for value in ["acled, war zone", "household size,5", "least confidence,0.4"] { #expect(readme.contains(value)) }
      let figures = try String(contentsOf: folder.appending(path: "out/figures.csv"), encoding: .utf8)
      #expect(figures.contains("coded_best"))
    }
  }

  @Test func knowsThePlacesOfAFile() throws {
    try Command.withFolder { folder in
      try Data(Self.place.utf8).write(to: folder.appending(path: "places.txt"))
      let run = try Command.run(["extract", "-", "--gazetteer", "places.txt"], input: Self.article, in: folder)
      let places = try #require(run.records().first?["places"] as? [[String: Any]])
      #expect(places.map { $0["geonames_id"] as? Int } == [9_999_999])
      #expect(places.map { $0["country"] as? String } == ["NPL"])
    }
  }

  @Test(arguments: [
    ("none.txt", "No such file or directory"), (".", "Is a directory"), ("a.txt", "is no table of places"),
    ("a.zip", "is a zip archive; unpack it first"), ("empty.txt", "is no table of places"),
  ])
  func namesAGazetteerThatItCannotRead(_ name: String, _ reason: String) throws {
    try Command.withFolder { folder in
      try Data("a\tb\n".utf8).write(to: folder.appending(path: "a.txt"))
      try Data("PK\u{3}\u{4}".utf8).write(to: folder.appending(path: "a.zip"))
      try Data().write(to: folder.appending(path: "empty.txt"))
      for verb in [["extract", "-"], ["totals", "-"], ["compare", "-"], ["report", "-", "-o", "x.csv"]] {
        let run = try Command.run(verb + ["--gazetteer", name], input: Self.article, in: folder)
        #expect(run.status == 2)
        #expect(run.messages.hasPrefix("tally: \(name): \(reason)"), "\(run.messages)")
        #expect(run.output.isEmpty)
      }
    }
  }
}
