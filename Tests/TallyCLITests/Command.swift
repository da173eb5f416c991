import Foundation

/// What one run of the built `tally` came to.
struct Command {
  var status: Int32
  var output: String
  var messages: String

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable: it is built beside the tests' own.
  static let executable: URL = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "tally")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : package.appending(path: ".build/debug/tally")
  }()

  /// Runs `tally` in `folder` and waits for its end.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = package, environment: [String: String] = [:]
  ) throws -> Command {
    try withFolder { streams in
      // Files, not pipes, so that no stream can fill up and block the process.
      for name in ["in", "out", "err"] { try Data().write(to: streams.appending(path: name)) }
      try Data(input.utf8).write(to: streams.appending(path: "in"))
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: streams.appending(path: "in"))
      process.standardOutput = try FileHandle(forWritingTo: streams.appending(path: "out"))
      process.standardError = try FileHandle(forWritingTo: streams.appending(path: "err"))
      try process.run()
      process.waitUntilExit()
      return Command(
        status: process.terminationStatus,
        output: try String(contentsOf: streams.appending(path: "out"), encoding: .utf8),
        messages: try String(contentsOf: streams.appending(path: "err"), encoding: .utf8))
    }
  }

  /// The output as one JSON object a line.
  func records() throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// Calls `body` with a new folder, and removes it.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
