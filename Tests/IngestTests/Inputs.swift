import Articles
import Foundation
import Ingest

/// Contents of a test's file.
protocol FileContent { var fileBytes: [UInt8] { get } }
extension String: FileContent { var fileBytes: [UInt8] { Array(utf8) } }
extension [UInt8]: FileContent { var fileBytes: [UInt8] { self } }

/// Reads files that a test makes up.
enum Inputs {
  /// What a reader gives for files of these names and contents, in the order of their names.
  static func read(
    _ files: [String: any FileContent], _ options: IngestOptions = IngestOptions()
  ) throws -> [Result<Article, IngestError>] {
    try withFolder(files) { folder in
      read(inputs: files.keys.sorted().map { folder + "/" + $0 }, options)
    }
  }

  /// The articles that can be read.
  static func articles(
    _ files: [String: any FileContent], _ options: IngestOptions = IngestOptions()
  ) throws -> [Article] {
    try read(files, options).compactMap { try? $0.get() }
  }

  /// What a reader gives for `inputs`.
  static func read(inputs: [String], _ options: IngestOptions = IngestOptions()) -> [Result<Article, IngestError>] {
    var reader = BatchReader(inputs: inputs, options: options)
    var results: [Result<Article, IngestError>] = []
    while let batch = reader.next() { batch.forEach { results.append($0) } }
    return results
  }

  /// Calls `body` with a new folder that holds `files`, and removes it.
  static func withFolder<Value>(_ files: [String: any FileContent], _ body: (String) throws -> Value) throws -> Value {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("tally-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for (name, content) in files {
      let file = folder.appendingPathComponent(name)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.fileBytes).write(to: file)
    }
    return try body(folder.path)
  }
}

extension Result where Failure == IngestError {
  /// The failure, if it is one.
  var failure: IngestError? {
    if case .failure(let error) = self { error } else { nil }
  }
}
