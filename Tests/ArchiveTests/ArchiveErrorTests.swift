import Archive
import Figures
import Foundation
import GRDB
import Tally
import Testing

/// Files that are no archive, or cannot be used as one.
struct ArchiveErrorTests {
  static func code(_ path: String, _ access: Archive.Access, patience: Double = 0.1) -> ArchiveError.Code? {
    do throws(ArchiveError) {
      _ = try Archive(path: path, access: access, patience: patience)
      return nil
    } catch {
      #expect(error.description.hasPrefix(path + ": "))
      return error.code
    }
  }

  @Test func aMissingFileIsMissing() throws {
    try Archives.withPath { (path) throws in
      #expect(Self.code(path, .reading) == .missing)
      #expect(Self.code(path, .writing) == .missing)
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(Self.code("/nowhere/at/all.sqlite", .creating) == .unreadable)
    }
  }

  @Test(arguments: [
    "short", String(repeating: "an article of a newspaper\n", count: 500), "SQLite format 3\0 and no more",
  ])
  func anotherFileIsLeftAsItIs(_ content: String) throws {
    try Archives.withPath { (path) throws in
      try Data(content.utf8).write(to: URL(filePath: path))
      for access in [Archive.Access.reading, .writing, .creating] {
        #expect(Self.code(path, access) == .notADatabase)
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent).count == 1)
    }
  }

  @Test func anotherDatabaseIsLeftAsItIs() throws {
    try Archives.withPath { (path) throws in
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE article (id TEXT)") }
      try queue.close()
      let before = try Data(contentsOf: URL(filePath: path))
      for access in [Archive.Access.reading, .writing, .creating] {
        #expect(Self.code(path, access) == .notAnArchive)
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func anEmptyFileBecomesAnArchive() throws {
    try Archives.withPath { (path) throws in
      try Data().write(to: URL(filePath: path))
      #expect(Self.code(path, .creating) == nil)
      #expect(Self.code(path, .reading) == nil)
    }
  }

  @Test func aLaterVersionIsNotTouched() throws {
    try Archives.withPath { (path) throws in
      _ = try Archive(path: path, access: .creating)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')") }
      try queue.close()
      for access in [Archive.Access.reading, .writing, .creating] { #expect(Self.code(path, access) == .newer) }
    }
  }

  @Test func aWriterWaitsAndThenGivesUp() throws {
    try Archives.withPath { (path) throws in
      let archive = try Archive(path: path, access: .creating, patience: 0.05)
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        let error = #expect(throws: ArchiveError.self) {
          try archive.store([Archives.entry(Archives.article("a", "Five died."))], from: Archives.version)
        }
        #expect(error?.code == .locked)
        // Readers do not wait.
        #expect(try Archives.all(archive).isEmpty)
        try db.execute(sql: "COMMIT")
      }
      #expect(
        try archive.store([Archives.entry(Archives.article("a", "Five died."))], from: Archives.version).added == 1)
    }
  }

  @Test func aFullDiskKeepsWhatWasStored() throws {
    try Archives.withPath { (path) throws in
      let archive = try Archive(path: path, access: .creating)
      _ = try archive.store([Archives.entry(Archives.article("a", "Five died."))], from: Archives.version)
      let queue = try DatabaseQueue(path: path)
      // The file's own limit stands in for the disk's.
      let pages = try queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
      try archive.limitPages(to: pages)
      let long = String(repeating: "Nine people died in Homs. ", count: 1000)
      let error = #expect(throws: ArchiveError.self) {
        try archive.store([Archives.entry(Archives.article("b", long))], from: Archives.version)
      }
      #expect(error?.code == .full)
      #expect(try Archives.all(archive).map(\.article.id) == ["a"])
    }
  }

  @Test func damageIsSaid() throws {
    try Archives.withPath { (path) throws in
      let archive = try Archive(path: path, access: .creating)
      _ = try archive.store(Archives.samples.map(Archives.entry), from: Archives.version)
      try archive.close()
      let file = try FileHandle(forUpdating: URL(filePath: path))
      let size = try file.seekToEnd()
      for offset in stride(from: UInt64(4096), to: size, by: 512) {
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 256))
      }
      try file.close()
      let error = #expect(throws: ArchiveError.self) {
        _ = try Archives.all(try Archive(path: path, access: .reading))
      }
      #expect(error?.code == .damaged)
    }
  }
}
