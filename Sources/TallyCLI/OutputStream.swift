import Glibc

/// Why output could not be written.
struct OutputError: Error, CustomStringConvertible {
  /// The number of the system's error.
  var code: Int32
  /// The file, or "standard output".
  var subject: String

  var description: String { "\(subject): cannot be written: \(String(cString: strerror(code)))" }
  /// Whether the reader of the output has gone away.
  var isBrokenPipe: Bool { code == EPIPE }
}

/// An open file or stream that bytes are written to.
struct OutputStream {
  let descriptor: Int32
  var name = "standard output"

  /// The columns of the terminal that is standard output, or of a page where there is none.
  static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
    return Int(size.ws_col)
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        throw OutputError(code: errno, subject: name)
      }
    }
  }
}
