import Glibc

/// A file that is written beside its place and put there when it is whole, or standard output.
///
/// Nothing partial is left behind: not on an error, and not on SIGINT or SIGTERM.
final class OutputFile {
  /// Where to write.
  let stream: OutputStream
  private let place: String?
  private var temporary: String?
  private var isOpen = true

  /// An output to `path`, or to standard output where there is none.
  init(path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      stream = OutputStream(descriptor: STDOUT_FILENO)
      place = nil
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      // A device or a pipe is written to, not replaced.
      place = nil
      stream = OutputStream(descriptor: open(path, O_WRONLY | O_CLOEXEC), name: path)
    } else {
      let target = Self.resolved(path)
      let file = Self.temporaryPath(beside: target)
      place = target
      temporary = file
      stream = OutputStream(descriptor: open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), name: path)
      if stream.descriptor >= 0 {
        if exists { fchmod(stream.descriptor, status.st_mode & 0o777) }
        PendingFile.set(file)
      }
    }
    if stream.descriptor < 0 {
      temporary = nil
      throw OutputError(code: errno, subject: path)
    }
  }

  deinit {
    guard isOpen, stream.descriptor != STDOUT_FILENO else { return }
    close(stream.descriptor)
    discard()
  }

  /// Ends the output and puts the file in its place.
  func finish() throws(OutputError) {
    guard isOpen, stream.descriptor != STDOUT_FILENO else { return }
    isOpen = false
    if close(stream.descriptor) != 0 {
      let code = errno
      discard()
      throw OutputError(code: code, subject: stream.name)
    }
    guard let temporary, let place else { return }
    if rename(temporary, place) != 0 {
      let code = errno
      discard()
      throw OutputError(code: code, subject: stream.name)
    }
    PendingFile.set(nil)
  }

  private func discard() {
    if let temporary { unlink(temporary) }
    PendingFile.set(nil)
  }

  /// The file that a link at `path` leads to, so that the link stays.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// A hidden name in the folder of `path`, for this process alone.
  static func temporaryPath(beside path: String) -> String {
    let edge = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<edge]).\(path[edge...]).\(getpid())"
  }
}

/// The unfinished file that a signal must not leave behind.
enum PendingFile {
  // Written by the main task alone; a signal handler may do no more than read a pointer and call `unlink`.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  static func set(_ newPath: String?) {
    let old = path
    path = newPath.flatMap { strdup($0) }
    free(old)
    let handler: @convention(c) (Int32) -> Void = { number in
      if let path = PendingFile.path { unlink(path) }
      signal(number, SIG_DFL)
      raise(number)
    }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, newPath == nil ? SIG_DFL : handler) }
  }
}
