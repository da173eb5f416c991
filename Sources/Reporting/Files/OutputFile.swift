internal import Glibc

/// A file that is written beside its place and moved there when it is whole; until then nothing is seen of it.
///
/// Where the place is no regular file (a device, a pipe), there is nothing to replace and bytes go straight to it.
final class OutputFile {
  /// Where the file will stand.
  let path: String
  /// Where it is written until then.
  let temporaryPath: String
  private var file: UnsafeMutablePointer<FILE>?
  private var isDone = false

  /// Creates the temporary file for `path`.
  init(_ path: String) throws(ReportingError) {
    self.path = path
    let target = Self.resolve(path)
    temporaryPath = Self.isSpecial(target) ? target : "\(target).\(getpid()).partial"
    guard let file = fopen(temporaryPath, "wb") else {
      isDone = true
      throw ReportingError(.cannotWrite, subject: path, underlying: Self.lastError())
    }
    self.file = file
  }

  deinit {
    if let file { fclose(file) }
    if !isDone && temporaryPath != Self.resolve(path) { unlink(temporaryPath) }
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
    let target = Self.resolve(path)
    if temporaryPath != target, rename(temporaryPath, target) != 0 {
      throw ReportingError(.cannotReplace, subject: path, underlying: Self.lastError())
    }
    isDone = true
  }

  /// Creates the folder at `path` where it is missing.
  static func makeFolder(_ path: String) throws(ReportingError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    throw ReportingError(.cannotWrite, subject: path, underlying: lastError())
  }

  /// The file that a link at `path` leads to, or `path` itself.
  private static func resolve(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
