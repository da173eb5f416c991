/// What changes the files of a report, beside what is in it.
public struct FileOptions: Sendable, Hashable {
  /// How tables of text are written.
  public var csv: CSVOptions
  /// Whether a CSV file holds the articles' totals, one row an article, instead of one row a figure.
  public var isWide: Bool

  /// The scheme whose columns a CSV file has instead of Tally's own, and a folder in a file of its own beside them.
  public var profile: ProfileOptions?

  /// Options; without any, the flat form by RFC 4180.
  public init(csv: CSVOptions = CSVOptions(), isWide: Bool = false, profile: ProfileOptions? = nil) {
    self.csv = csv
    self.isWide = isWide
    self.profile = profile
  }
}
