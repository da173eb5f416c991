/// Why a report could not be written.
public struct ReportingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure.
  public struct Code: Sendable, Hashable {
    private enum Value: Sendable, Hashable {
      case cannotWrite, cannotReplace, workbook, unknownFormat, diskFull, openElsewhere
    }
    private let value: Value

    /// A file or folder could not be created or written to.
    public static var cannotWrite: Code { Code(value: .cannotWrite) }
    /// A finished file could not be moved to its place.
    public static var cannotReplace: Code { Code(value: .cannotReplace) }
    /// The workbook library refused a call.
    public static var workbook: Code { Code(value: .workbook) }
    /// The disk of the file, or of the temporary files, has no room.
    public static var diskFull: Code { Code(value: .diskFull) }
    /// Another program has the file open; ``ReportingError/underlying`` is the mark that it has left.
    public static var openElsewhere: Code { Code(value: .openElsewhere) }
    /// The path's ending names no format of a report.
    public static var unknownFormat: Code { Code(value: .unknownFormat) }
  }

  /// The kind of failure.
  public let code: Code
  /// The file that was to be written.
  public let subject: String
  /// What the system or the library says.
  public let underlying: String?

  /// An error about the file `subject`.
  public init(_ code: Code, subject: String, underlying: String? = nil) {
    self.code = code
    self.subject = subject
    self.underlying = underlying
  }

  /// What was wrong, where, and what to do.
  public var description: String {
    let reason = underlying.map { ": \($0)" } ?? ""
    return switch code {
    case .cannotWrite: "cannot write \(subject)\(reason); check that the folder exists and may be written to"
    case .cannotReplace:
      "cannot put the finished file at \(subject)\(reason); nothing there was changed. Close it in other programs"
    case .diskFull: "no room for \(subject)\(reason); free some, or set TMPDIR to a folder on another disk"
    case .openElsewhere:
      "\(subject) is open in another program, as \(underlying ?? "its mark") says; close it there, or write elsewhere"
    case .workbook: "cannot make the workbook \(subject)\(reason); try CSV (-o folder/) for the same data"
    case .unknownFormat:
      "cannot tell the format of \(subject); end it in .xlsx, .html, .csv, .ndjson, .json or / for a folder"
    default: "cannot write \(subject)\(reason)"
    }
  }
}
