import Foundation
import Testing

/// The verbs that write and read an archive, as a user runs them.
struct ArchiveCommandTests {
  /// The samples, imported into an archive in a new folder.
  static func withSamples<Value>(_ body: (String) throws -> Value) throws -> Value {
    try Command.withFolder { folder in
      let archive = folder.appending(path: "a.sqlite").path
      let run = try Command.run(["import", "Data/articles", "--archive", archive])
      #expect(run.status == 0, "\(run.messages)")
      return try body(archive)
    }
  }

  @Test(arguments: [
    ["extract", "--format", "ndjson"], ["extract", "--all", "--format", "ndjson"],
    ["extract", "--low-confidence", "--convention", "emdat", "--household-size", "5", "--format", "ndjson"],
    ["totals", "--format", "json"], ["totals", "--format", "csv"], ["compare", "--format", "ndjson"],
    ["read", "--format", "ndjson"],
  ])
  func verbsGiveTheSameFromAnArchive(_ arguments: [String]) throws {
    try Self.withSamples { (archive) throws in
      let direct = try Command.run(arguments + ["Data/articles"])
      let stored = try Command.run(arguments + ["--archive", archive])
      let output = stored.output.replacing(",\"review\":\"pending\",\"corrected_value\":null}", with: "}")
      #expect(output == direct.output)
      #expect(stored.status == 0 && stored.messages.isEmpty)
    }
  }

  @Test func explainsAFigureOfAnArchive() throws {
    try Self.withSamples { (archive) throws in
      let id = "Data/articles/nepal-2015-04-25-wire.txt"
      let stored = try Command.run(["explain", "\(id):1", "--archive", archive])
      #expect(try stored.output == Command.run(["explain", "\(id):1"]).output)
      #expect(try Command.run(["explain", "nowhere:1", "--archive", archive]).status == 2)
    }
  }

  @Test func exportsWhatItListsAndSearches() throws {
    try Self.withSamples { (archive) throws in
      let list = try Command.run(["list", "--archive", archive, "--format", "ndjson"]).records()
      #expect(list.count > 5)
      let figures = try Command.run(["export", "--archive", archive, "--format", "ndjson"]).records()
      #expect(list.compactMap { $0["figures"] as? Int }.reduce(0, +) == figures.count)
      #expect(figures.allSatisfy { $0["review"] as? String == "pending" })
      let killed = try Command.run([
        "export", "--archive", archive, "--measure", "killed,injured", "--format", "ndjson",
      ])
      #expect(
        try killed.records().count == figures.filter { ["killed", "injured"].contains($0["measure"] as? String) }.count)
      let totals = try Command.run(["export", "totals", "--archive", archive, "--format", "csv"])
      #expect(try totals.output == Command.run(["totals", "--archive", archive, "--format", "csv"]).output)
      let found = try Command.run(["search", "toll", "--archive", archive, "--format", "ndjson"]).records()
      #expect(found.contains { ($0["sentence"] as? String)?.contains("toll") == true && $0["figure"] is Int })
      let table = try Command.run(["list", "--archive", archive, "--format", "table"])
      #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  static let wrong: [[String]] = [
    ["extract", "--archive", "a.sqlite", "Data/articles"], ["extract"],
    ["extract", "Data/articles", "--measure", "killed"],
    ["extract", "--archive", "a.sqlite", "--numerals"], ["extract", "--archive", "a.sqlite", "--gazetteer", "x"],
    ["extract", "--archive", "a.sqlite", "--date", "2018-01-01"],
    ["list", "--archive", "a.sqlite", "--measure", "kiled"],
    ["list", "--archive", "a.sqlite", "--since", "2019-01-02", "--until", "2019-01-01"], ["list"], ["search", "word"],
    ["search", "--archive", "a.sqlite", "***"], ["import", "Data/articles"], ["review"],
  ]

  @Test(arguments: wrong)
  func wrongCommandLines(_ arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 64 || arguments == ["review"], "\(run.messages)")
    #expect(run.output.isEmpty || arguments == ["review"])
  }

  @Test func aMissingOrOtherFileIsNamed() throws {
    try Command.withFolder { (folder) throws in
      let missing = try Command.run(["list", "--archive", "nowhere.sqlite"])
      #expect(missing.status == 2 && missing.messages.contains("nowhere.sqlite: there is no such archive"))
      let file = folder.appending(path: "a.txt")
      try Data("an article".utf8).write(to: file)
      for verb in [["list"], ["import", "Data/articles"], ["review", "apply", "x.csv"]] {
        let other = try Command.run(verb + ["--archive", file.path])
        #expect(other.status == 2 && other.messages.contains("is no archive of Tally"), "\(other.messages)")
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == "an article")
    }
  }

  // MARK: Ended and shared imports

  /// A file of articles, most of them with figures, some with ids that come twice.
  static func articles(_ count: Int, in folder: URL) throws -> String {
    var lines = ""
    for number in 0..<count {
      let text = (0...number % 9).map { "Police said \(number % 37 + $0 + 2) people were killed in Homs." }
      lines += "{\"id\":\"a\(number)\",\"date\":\"2018-09-04\",\"text\":\"\(text.joined(separator: " "))\"}\n"
    }
    let file = folder.appending(path: "news.ndjson")
    try Data(lines.utf8).write(to: file)
    return file.path
  }

  /// Everything an archive gives out, in the order of the ids.
  static func content(_ archive: String) throws -> [String] {
    var lines: [String] = []
    for records in ["articles", "figures"] {
      let run = try Command.run(["export", records, "--all", "--archive", archive, "--format", "ndjson"])
      #expect(run.status == 0, "\(run.messages)")
      lines += run.output.split(separator: "\n").map(String.init)
    }
    return lines.sorted()
  }

  @Test func anImportThatIsKilledCanBeRunAgain() throws {
    try Command.withFolder { (folder) throws in
      let file = try Self.articles(600, in: folder)
      let clean = folder.appending(path: "clean.sqlite").path
      let killed = folder.appending(path: "killed.sqlite").path
      #expect(try Command.run(["import", file, "--archive", clean]).status == 0)
      let count = { (archive: String) -> Int in
        FileManager.default.fileExists(atPath: archive)
          ? try Command.run(["list", "--archive", archive, "--format", "ndjson"]).output.split(separator: "\n").count
          : 0
      }
      var last = 0
      for round in 0..<5 {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["import", file, "--archive", killed]
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Until it has stored something that was not there before.
        while process.isRunning {
          let size = { (path: String) in
            (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
          }
          if size(killed) + size(killed + "-wal") > (round + 1) * 60_000 { break }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let now = try count(killed)
        #expect(now >= last, "no finished article is lost")
        last = now
      }
      let end = try Command.run(["import", file, "--archive", killed])
      #expect(end.status == 0)
      #expect(try Self.content(killed) == Self.content(clean))
      #expect(try Command.run(["import", file, "--archive", killed]).messages.contains("600 unchanged; 0 figures"))
    }
  }

  @Test func importsMayRunAtOnce() throws {
    try Command.withFolder { (folder) throws in
      let file = try Self.articles(240, in: folder)
      let clean = folder.appending(path: "clean.sqlite").path
      let shared = folder.appending(path: "shared.sqlite").path
      #expect(try Command.run(["import", file, "--archive", clean]).status == 0)
      let processes = try (0..<3).map { _ in
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["import", file, "--archive", shared]
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try Self.content(shared) == Self.content(clean))
    }
  }

  @Test func aLimitOnTheSizeOfFilesIsSaid() throws {
    try Command.withFolder { (folder) throws in
      let file = try Self.articles(400, in: folder)
      let archive = folder.appending(path: "a.sqlite").path
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      // 512 blocks of 512 or 1,024 bytes; the signal that comes with the limit is not waited for.
      process.arguments = [
        "-c", "trap '' XFSZ; ulimit -f 512; exec \"$0\" import \"$1\" --archive \"$2\"", Command.executable.path, file,
        archive,
      ]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let messages = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 74)
      #expect(messages.contains("the disk is full, or a limit on the size of files is reached"), "\(messages)")
      // With room again the rest is added.
      let again = try Command.run(["import", file, "--archive", archive])
      #expect(again.status == 0 && again.messages.contains("400 articles"))
    }
  }
}
