internal import Articles
public import Comparison
public import Figures

/// Everything that a report shows: the one value that every writer of files takes.
///
/// ```swift
/// let comparison = Comparison(of: extracted)
/// let report = Report(articles: extracted, comparisons: comparison.comparisons, version: "tally 1.0", inputs: ["Data"])
/// try report.write(to: "Reports/floods.xlsx")
/// ```
///
/// Nothing in it depends on when or where it is written: the same report gives the same bytes.
public struct Report: Sendable {
  /// A line about how the report was made, for its first sheet: `household size`, `5`.
  public struct Setting: Sendable, Hashable {
    /// What was set.
    public var name: String
    /// What it was set to.
    public var value: String

    /// A setting.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A file that was read, named by what it holds.
  public struct File: Sendable, Hashable {
    /// Its path as read.
    public var path: String
    /// The SHA-256 hash of its bytes, 64 hexadecimal digits.
    public var sha256: String

    /// A file with its hash.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// An input that could not be read.
  public struct Failure: Sendable, Hashable {
    /// The file, and the line where it has several articles.
    public var input: String
    /// What was wrong.
    public var reason: String

    /// An input and what was wrong with it.
    public init(input: String, reason: String) {
      self.input = input
      self.reason = reason
    }
  }

  /// The articles with their figures and totals, in the order of the input.
  public var articles: [ExtractedArticle]
  /// What they say side by side, event by event.
  public var comparisons: [EventComparison]
  /// The program and its version: `tally 1.0`.
  public var version: String
  /// What was read, as given on the command line.
  public var inputs: [String]
  /// The files that were read, with their hashes.
  public var files: [File] = []
  /// The inputs that could not be read.
  public var failures: [Failure] = []
  /// Options that change what the figures say.
  public var settings: [Setting]
  /// What changes the fields of the records.
  public var options: RecordOptions
  /// The time the report says it was made at, in seconds since 1970 (`SOURCE_DATE_EPOCH`); without one, midnight UTC
  /// of the latest article's day.
  public var created: Int?

  /// A report of the given articles and of what comparing them gave.
  public init(
    articles: [ExtractedArticle], comparisons: [EventComparison], version: String, inputs: [String] = [],
    settings: [Setting] = [],
    options: RecordOptions = RecordOptions(), created: Int? = nil
  ) {
    self.articles = articles
    self.comparisons = comparisons
    self.version = version
    self.inputs = inputs
    self.settings = settings
    self.options = options
    self.created = created
  }

  /// Who says what, in the order of the events.
  public var claims: [Claim] { comparisons.flatMap(\.claims) }

  /// The days of the earliest and the latest article; `nil` where no article has a date.
  var days: ClosedRange<CalendarDate>? {
    let dates = articles.compactMap(\.article.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// ``created``, or midnight UTC of the latest article's day, or 1980-01-01, the first day of the zip format.
  var timestamp: Int {
    created ?? (days?.upperBound.dayNumber ?? 3652) * 86_400
  }
}
