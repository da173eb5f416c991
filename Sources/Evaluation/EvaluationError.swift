/// Why a gold file could not be read.
public struct EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Code: String, Sendable, Hashable {
    /// A line is no JSON object of the gold format.
    case malformedLine
    /// Gold and extraction differ in their number of articles.
    case unequalCounts
  }

  /// What kind of failure it is.
  public let code: Code
  /// Which line or item it concerns.
  public let subject: String
  /// The message of the layer below, where there is one.
  public let underlying: String?

  /// A failure of kind `code` at `subject`.
  public init(_ code: Code, subject: String, underlying: String? = nil) {
    self.code = code
    self.subject = subject
    self.underlying = underlying
  }

  public var description: String {
    let detail = underlying.map { ": \($0)" } ?? ""
    return switch code {
    case .malformedLine: "\(subject) is not a gold record\(detail); each line must be one JSON object"
    case .unequalCounts: "\(subject)\(detail); extract every item of the gold file, in its order"
    }
  }
}
