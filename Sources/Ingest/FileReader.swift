internal import Glibc

/// An open file that is read in blocks and closed once.
final class FileReader {
  private let descriptor: Int32
  private let name: String

  /// Opens the file at `path`; `-` is standard input.
  init(path: String) throws(IngestError) {
    name = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw IngestError.system(path) }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Reads at most the buffer's bytes; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw IngestError.system(name) }
    }
  }

  /// Whether a read would return at once, because bytes or the end of the file are there.
  var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// The bytes of the whole file, of which `start` was already read.
  func rest(after start: [UInt8] = []) throws(IngestError) -> [UInt8] {
    var bytes = start
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try read(into: block)
      if count == 0 { return bytes }
      if bytes.count + count > InputFormat.longestInput {
        throw IngestError(.unsupported, subject: name, underlying: "longer than 1 GiB; is it one article?")
      }
      bytes.append(contentsOf: block[..<count])
    }
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
    if stat(path, &status) != 0 { throw IngestError.system(path) }
    let kind = status.st_mode & S_IFMT
    isFolder = kind == S_IFDIR
    isRegular = kind == S_IFREG
    size = Int(status.st_size)
  }
}
