/// A column of a flat table.
struct Column: Sendable, Hashable {
  /// What a column's cells are.
  enum Kind: Sendable, Hashable {
    /// Texts, days and flags, which stand at the left.
    case text
    /// Numbers, which stand at the right.
    case number
  }

  /// The name in the header: that of the record's field.
  var name: String
  /// What the column holds, in one line of the workbook's dictionary.
  var meaning: String
  /// What the cells are.
  var kind: Kind
  /// The widest that the column becomes in a workbook, in characters.
  var limit: Int
  /// The format of the numbers in Excel's notation; without one, whole numbers have separators and others decimals.
  var format: String?
  /// Whether long texts continue on a next line instead of being cut off by the next cell.
  var wraps: Bool

  /// A column called `name`.
  init(
    _ name: String, _ meaning: String, _ kind: Kind = .text, limit: Int = 24, format: String? = nil, wraps: Bool = false
  ) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.limit = limit
    self.format = format
    self.wraps = wraps
  }
}
