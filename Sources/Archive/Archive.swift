internal import Foundation
internal import GRDB

/// One SQLite file that holds articles, their figures, their sentences for searching, and what people decided about the
/// figures.
///
/// ```swift
/// let archive = try Archive(path: "tally.sqlite", access: .writing)
/// try archive.store([ArchiveEntry(article: article, figures: figures, sentences: sentences)], …)
/// ```
///
/// Any number of threads and processes may read while one writes; a writer waits for its turn. What ``store(_:from:)``
/// has returned from is kept when the process is killed.
public final class Archive: Sendable {
  /// What an archive is opened for.
  public enum Access: Sendable, Hashable {
    /// Reading; the file must exist.
    case reading
    /// Reading and writing; the file must exist.
    case writing
    /// Reading and writing; the file is made where there is none.
    case creating
  }

  /// The file as it was named.
  public let path: String
  private let pool: DatabasePool

  /// Opens the archive at `path`.
  ///
  /// - Parameter patience: How many seconds to wait for another program that writes.
  public init(path: String, access: Access, patience: Double = 60) throws(ArchiveError) {
    self.path = path
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    let exists = manager.fileExists(atPath: path, isDirectory: &isFolder)
    if access != .creating, !exists { throw ArchiveError(.missing, subject: path) }
    if isFolder.boolValue { throw ArchiveError(.notADatabase, subject: path) }
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 32
    do {
      pool = try Self.open(path, configuration, access, patience: patience)
    } catch {
      throw ArchiveError(error, subject: path)
    }
  }

  /// Opens the file and brings its tables up to date.
  ///
  /// Two processes may make one archive at the same time: the one that comes second finds the file locked, or its
  /// tables made under its hands, and looks again.
  private static func open(
    _ path: String, _ configuration: Configuration, _ access: Access, patience: Double
  ) throws -> DatabasePool {
    let end = Date.now + patience
    var attempts = 0
    while true {
      do {
        if access != .reading { try refuseOthers(path, configuration) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try prepare(pool, path, access)
        return pool
      } catch let error as DatabaseError where access != .reading && Date.now < end {
        attempts += 1
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: break
        case .SQLITE_ERROR, .SQLITE_CONSTRAINT: if attempts > 50 { throw error }
        default: throw error
        }
        usleep(20_000)
      }
    }
  }

  /// Refuses a file that is not an archive before anything is written to it.
  private static func refuseOthers(_ path: String, _ configuration: Configuration) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    // The header of the file format: a magic text, and at 68 the application's number.
    let header = try file.read(upToCount: 100) ?? Data()
    if header.isEmpty { return }
    guard header.starts(with: Data("SQLite format 3\0".utf8)), header.count == 100 else {
      throw ArchiveError(.notADatabase, subject: path)
    }
    if header[68..<72].reduce(0, { $0 << 8 | Int($1) }) == ArchiveSchema.applicationID { return }
    // One that another process is making has its number in the log still.
    var reading = configuration
    reading.readonly = true
    try DatabaseQueue(path: path, configuration: reading).read { db in
      guard try isArchive(db) || isEmpty(db) else { throw ArchiveError(.notAnArchive, subject: path) }
    }
  }

  private static func isArchive(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == ArchiveSchema.applicationID
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb%'") == 0
  }

  /// Checks that `pool` is of an archive of this version, and makes it one where it may.
  private static func prepare(_ pool: DatabasePool, _ path: String, _ access: Access) throws {
    let migrator = ArchiveSchema.migrator
    let isComplete = try pool.read { db in
      guard try isArchive(db) || (access == .creating && isEmpty(db)) else {
        throw ArchiveError(.notAnArchive, subject: path)
      }
      if try migrator.hasBeenSuperseded(db) { throw ArchiveError(.newer, subject: path) }
      return try migrator.hasCompletedMigrations(db)
    }
    if isComplete { return }
    if access == .reading {
      // An archive of an earlier version: bring it up to date first.
      _ = try Archive(path: path, access: .writing)
    } else {
      try migrator.migrate(pool)
    }
  }

  /// Runs `body` in one transaction for reading.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw ArchiveError(error, subject: path)
    }
  }

  /// Runs `body` in one transaction for writing: all of it is kept, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try pool.write(body)
    } catch {
      throw ArchiveError(error, subject: path)
    }
  }

  /// Closes the file: what stands in the log beside it is put into the file, where nobody else uses it.
  ///
  /// Nothing can be read or written afterwards.
  public func close() throws(ArchiveError) {
    do {
      try pool.close()
    } catch {
      throw ArchiveError(error, subject: path)
    }
    tidy()
  }

  deinit {
    try? pool.close()
    tidy()
  }

  /// Puts the log into the file and removes it, where nobody else uses the archive: a connection for reading, which a
  /// pool closes last, cannot do that.
  private func tidy() {
    guard FileManager.default.fileExists(atPath: path + "-wal") else { return }
    try? DatabaseQueue(path: path).writeWithoutTransaction { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    }
  }

  /// Lets the file grow to so many pages and no further, as a full disk would; for tests.
  package func limitPages(to count: Int) throws(ArchiveError) {
    try write { db in try db.execute(sql: "PRAGMA max_page_count = \(count)") }
  }

  /// The time now, as the archive writes times.
  static func timestamp() -> String { Date.now.formatted(.iso8601) }
}
