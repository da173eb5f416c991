import Glibc
import Tally

/// The one place that writes messages and progress to standard error.
enum Messages {
  /// Whether standard error is a terminal that can take a line back, where progress may be shown.
  static let isTerminal =
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } ?? "dumb" != "dumb"

  /// The columns of the terminal.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a line; a byte of a file's name that is no character is shown as `\xE9`.
  static func write(_ text: String) {
    let text = PathName.display(text)
    let lines = (isTerminal ? "\r\u{1B}[K" : "") + text + (text.hasSuffix("\n") ? "" : "\n")
    try? OutputStream(descriptor: STDERR_FILENO).write(Array(lines.utf8))
  }

  /// Writes what went wrong: `tally: news.ndjson:12: has no "text"`.
  static func error(_ text: String) { write("tally: " + text) }

  /// Shows how far the work is, on a terminal only; the next message takes its place.
  static func progress(_ text: String) {
    guard isTerminal else { return }
    try? OutputStream(descriptor: STDERR_FILENO).write(Array("\r\u{1B}[K\(text)".utf8))
  }

  /// Takes the progress away.
  static func endProgress() { progress("") }
}
