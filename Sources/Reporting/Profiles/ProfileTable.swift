internal import Figures
internal import Quantities
internal import Segmentation

/// A scheme's columns and codes, read from a table with the columns kind, name, value and about.
///
/// - `row`: what a row is: `figure`, `event`, `impact` (a measure of an event) or `article`.
/// - `measures`: those that the scheme keeps, joined by spaces; without it, all that its codes name.
/// - `positive`: a measure that must be above 0 somewhere for an event to have a row.
/// - `convention`: the coding convention (``Quantities/Convention``) of its counts; without it, words give no number.
/// - `choice`: `latest`, or `lowest` where reports contradict each other.
/// - `column`: the name of a column and what stands in it (``ProfileExpression``); without a value it stays empty.
/// - `code`: the name of a list, Tally's value and the scheme's; `*` stands for every other value.
/// - `note`: what a reader has to know.
struct ProfileTable: Sendable {
  /// What a row is.
  enum Row: String, Sendable { case figure, event, impact, article }

  /// A column and what stands in it.
  struct Field: Sendable {
    /// The name in the header.
    var name: String
    /// What stands in it; `nil` where Tally does not know.
    var expression: ProfileExpression?
    /// What a reader has to know of it.
    var about: String
  }

  /// What a row is.
  private(set) var row = Row.event
  /// The measures that the scheme keeps.
  private(set) var measures: [Measure] = []
  /// The measure that must be above 0.
  private(set) var positive: Measure?
  /// The convention of its counts.
  private(set) var convention: Convention?
  /// Whether the lowest of contradicting reports counts, not the latest.
  private(set) var takesLowest = false
  /// The columns, in order.
  private(set) var fields: [Field] = []
  /// What a reader has to know.
  private(set) var notes: [String] = []
  private var codes: [String: [String: String]] = [:]

  /// The columns and codes of a table.
  init(_ table: Table) {
    for row in table {
      let (name, value) = (row[1], row[2])
      switch row[0] {
      case "row": self.row = Row(rawValue: name) ?? .event
      case "measures": measures = name.split(separator: " ").compactMap { Measure(rawValue: String($0)) }
      case "positive": positive = Measure(rawValue: name)
      case "convention": convention = Convention(rawValue: name)
      case "choice": takesLowest = name == "lowest"
      case "column":
        fields.append(
          Field(name: name, expression: value.isEmpty ? nil : ProfileExpression(value), about: row[3]))
      case "code": codes[name, default: [:]][value] = row[3]
      case "note": notes.append(value)
      default: continue
      }
    }
    if measures.isEmpty, let types = codes["type"] { measures = Measure.allCases.filter { types[$0.rawValue] != nil } }
  }

  /// The scheme's value for Tally's `value` in the list called `list`; `nil` where it has none.
  func code(_ value: String, in list: String) -> String? {
    guard let codes = codes[list] else { return nil }
    return codes[value] ?? codes["*"]
  }

  /// Whether there is a list called `list`.
  func hasList(_ list: String) -> Bool { codes[list] != nil }

  /// The columns that Tally leaves empty.
  var unknown: [String] { fields.filter { $0.expression == nil }.map(\.name) }
}
