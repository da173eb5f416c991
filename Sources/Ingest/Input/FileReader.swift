internal import Glibc

/// An open file that is read in blocks and closed once.
final class FileReader: ByteSource {
  private let descriptor: Int32
  private let name: String
  private let meter: InputMeter?

  /// Opens the file at `path`; `-` is standard input.
  ///
  /// - Parameter meter: Counts what is read.
  init(path: String, meter: InputMeter? = nil) throws(IngestError) {
    name = path
    self.meter = meter
    descriptor = path == "-" ? STDIN_FILENO : PathName.withPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw IngestError.system(path) }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        meter?.add(count)
        return count
      }
      if errno != EINTR { throw IngestError.system(name) }
    }
  }

  var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// Moves to `offset` from `origin` (`SEEK_SET` …); the new place, or `nil` where the file has none: a pipe.
  func seek(to offset: Int, from origin: Int32) -> Int? {
    let place = lseek(descriptor, offset, origin)
    return place < 0 ? nil : place
  }
}

extension IngestError {
  /// The failure that the last call of the system reported.
  static func system(_ subject: String) -> IngestError {
    IngestError(.unreadable, subject: subject, underlying: String(cString: strerror(errno)))
  }
}

/// What stands at a path.
struct FileStatus {
  var isFolder: Bool
  var isRegular: Bool
  var size: Int

  /// The status of what `path` names, through symbolic links.
  init(path: String) throws(IngestError) {
    var status = stat()
    if PathName.withPath(path, { stat($0, &status) }) != 0 { throw IngestError.system(path) }
    let kind = status.st_mode & S_IFMT
    isFolder = kind == S_IFDIR
    isRegular = kind == S_IFREG
    size = Int(status.st_size)
  }
}
