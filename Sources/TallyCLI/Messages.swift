import Glibc

/// The one place that writes messages and progress to standard error.
enum Messages {
  /// Whether standard error is a terminal, where progress may be shown.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Writes a line as it is.
  static func write(_ text: String) {
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
