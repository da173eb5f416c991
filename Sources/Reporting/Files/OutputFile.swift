internal import Glibc

/// A file that is written beside its place and moved there when it is whole; until then nothing is seen of it.
///
/// Where the place is no regular file (a device, a pipe), there is nothing to replace and bytes go straight to it.
final class OutputFile {
  /// Is told the path of the unfinished file while there is one, and `nil` when it is finished or removed.
  typealias Pending = (String?) -> Void

  /// Where the file will stand, as given.
  let path: String
  /// Where it is written until then.
  let temporaryPath: String
  private let target: String
  private let pending: Pending
  private var file: UnsafeMutablePointer<FILE>?
  private var isDone = false

  /// Creates the temporary file for `path`.
  init(_ path: String, pending: @escaping Pending) throws(ReportingError) {
    self.path = path
    self.pending = pending
    target = Self.resolve(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    let isReplaced = !exists || status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
    temporaryPath = isReplaced ? "\(target).\(getpid()).partial" : target
    // What an earlier process of the same number has left is in the way; a link there must not be followed.
    if isReplaced { unlink(temporaryPath) }
    guard let file = fopen(temporaryPath, isReplaced ? "wbxe" : "wbe") else {
      isDone = true
      throw ReportingError(.cannotWrite, subject: path, underlying: Self.lastError())
    }
    self.file = file
    if isReplaced {
      if exists { fchmod(fileno(file), status.st_mode & 0o777) }
      pending(temporaryPath)
    }
  }

  deinit {
    if let file { fclose(file) }
    guard !isDone, temporaryPath != target else { return }
    unlink(temporaryPath)
    pending(nil)
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(ReportingError) {
    guard let file, fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw ReportingError(.cannotWrite, subject: path, underlying: Self.lastError())
    }
  }

  /// Closes the temporary file, so that a library may open it by its path.
  func release() throws(ReportingError) {
    guard let file else { return }
    self.file = nil
    guard fclose(file) == 0 else {
      throw ReportingError(.cannotWrite, subject: path, underlying: Self.lastError())
    }
  }

  /// Moves the file to its place.
  func commit() throws(ReportingError) {
    try release()
    if temporaryPath != target {
      guard rename(temporaryPath, target) == 0 else {
        throw ReportingError(.cannotReplace, subject: path, underlying: Self.lastError())
      }
      pending(nil)
    }
    isDone = true
  }

  /// Creates the folder at `path` where it is missing.
  static func makeFolder(_ path: String) throws(ReportingError) {
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw ReportingError(.cannotWrite, subject: path, underlying: String(cString: strerror(reason)))
  }

  /// The file that a link at `path` leads to, or `path` itself.
  private static func resolve(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
