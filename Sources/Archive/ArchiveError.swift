internal import GRDB

/// Why an archive could not be opened, read or written.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Code: Sendable, Hashable {
    /// There is no file of that name.
    case missing
    /// The file is no SQLite database.
    case notADatabase
    /// The file is a database of something else.
    case notAnArchive
    /// A later version of Tally made the file.
    case newer
    /// The file, or its folder, cannot be written.
    case readOnly
    /// The disk or a limit on the file's size is reached.
    case full
    /// Another program holds the file.
    case locked
    /// The file is damaged.
    case damaged
    /// The file cannot be opened.
    case unreadable
    /// A search without a word in it.
    case emptySearch
    /// Anything else that SQLite reports.
    case other
  }

  /// What kind of failure it was.
  public var code: Code
  /// The file as it was named.
  public var subject: String
  /// SQLite's own words, where it said any.
  public var underlying: String?

  /// A failure of the archive `subject`.
  public init(_ code: Code, subject: String, underlying: String? = nil) {
    self.code = code
    self.subject = subject
    self.underlying = underlying
  }

  /// A failure of the archive `subject` that working on it threw.
  init(_ error: any Error, subject: String) {
    if let error = error as? ArchiveError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.other, subject: subject, underlying: "\(error)")
      return
    }
    let code: Code =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_FULL: .full
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: .full
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_CANTOPEN: .unreadable
      default: .other
      }
    self.init(code, subject: subject, underlying: error.message)
  }

  /// The file, what was wrong, and what to do.
  public var description: String { "\(subject): \(reason)" }

  /// What was wrong and what to do, in words that follow the name of the file.
  public var reason: String {
    let reason =
      switch code {
      case .missing: "there is no such archive; tally import makes one."
      case .notADatabase: "is no archive of Tally: it is no SQLite database."
      case .notAnArchive: "is no archive of Tally but another program's database; name another file."
      case .newer: "was made by a later version of Tally; use that version."
      case .readOnly: "cannot be written: the file or its folder is read-only."
      case .full:
        "cannot be written: the disk is full, or a limit on the size of files is reached. What was imported before "
          + "stays; make room and run the import again."
      case .locked: "another program holds the archive; try again when it has ended."
      case .damaged: "is damaged; import the articles into a new file."
      case .unreadable:
        "cannot be opened: the file or its folder cannot be read, or the folder cannot be written, which reading needs "
          + "too."
      case .emptySearch: "a search needs a word."
      case .other: "failed."
      }
    let details = code == .other || code == .damaged ? underlying.map { " (\($0))" } ?? "" : ""
    return reason + details
  }
}
