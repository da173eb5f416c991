/// Why an input, or one line of it, could not be read.
public struct IngestError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Code: Sendable, Hashable {
    /// The file or folder could not be opened or read; ``underlying`` is the system's reason.
    case unreadable
    /// The input is of a kind that Tally does not read.
    case unsupported
    /// A line is not a JSON object that is an article.
    case badLine
    /// The input is damaged, encrypted or empty where articles should be.
    case badContent
    /// The article is in a language that Tally does not read.
    case language
    /// The input is larger, or unpacks to more, than ``IngestLimits`` allow.
    case limit
  }

  /// What kind of failure it was.
  public var code: Code
  /// The input as it was named.
  public var subject: String
  /// The line, from 1, where the input is NDJSON.
  public var line: Int?
  /// What was wrong, in words that follow the name of the input.
  public var underlying: String

  /// A failure of the input `subject`.
  public init(_ code: Code, subject: String, line: Int? = nil, underlying: String) {
    self.code = code
    self.subject = subject
    self.line = line
    self.underlying = underlying
  }

  /// Where, and what was wrong: `news.ndjson:12: has no "text"`.
  public var description: String {
    (line.map { "\(subject):\($0)" } ?? subject) + ": " + underlying
  }
}
