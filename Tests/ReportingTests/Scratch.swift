import Foundation
import Testing

/// A folder that is removed with the test.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)").path
  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of the files in it, or in a folder of it.
  func files(_ folder: String = "") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()) ?? []
  }

  /// The text of a file in it.
  func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
}

/// Independent validators of what Tally writes, run where `TALLY_PYTHON` names a Python that has them.
enum Validator: String {
  case package, hxl, html

  static let python = ProcessInfo.processInfo.environment["TALLY_PYTHON"]
  static let isThere = python != nil
  static let needsPython: Comment = "set TALLY_PYTHON to a Python with frictionless, libhxl, six and html5lib"

  /// What is wrong with the file at `path`; empty where it is valid.
  func problems(of path: String) throws -> String {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "validate.py").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B", script, rawValue, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
