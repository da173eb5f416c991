import Foundation
import Testing

/// Compares `actual` with the file `name` in `Snapshots`, and writes it where it is missing or where
/// `RECORD_SNAPSHOTS` is set; a test that records fails, so that nobody records by accident.
func expectSnapshot(_ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  let expected = try? String(contentsOf: file, encoding: .utf8)
  if let expected, ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil {
    #expect(actual == expected, sourceLocation: sourceLocation)
  } else {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
  }
}
