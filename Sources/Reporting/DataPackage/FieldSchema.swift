internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// What a Data Package says of one column: a field of Table Schema 2.0.
struct FieldSchema: Sendable, Hashable {
  /// The types that Tally's columns have.
  enum Kind: String, Sendable { case string, number, integer, boolean, date }

  /// The name in the header.
  let name: String
  /// The type of the values.
  let kind: Kind
  /// What the column holds.
  let description: String
  /// The values that there are; empty where they are not a list.
  let values: [String]
  /// The least and the greatest value.
  let limits: (minimum: Double?, maximum: Double?)
  /// Whether every row has a value.
  let isRequired: Bool

  /// The field of `column` in the table `table`.
  init(_ column: Column, in table: String) {
    name = column.name
    description = column.meaning
    switch (column.name, column.kind) {
    case (_, .number): kind = Self.integers.contains(column.name) ? .integer : .number
    case ("background", _): kind = .boolean
    case (let name, .text): kind = Self.days.contains(name) ? .date : .string
    }
    values = Self.values(of: column.name, in: table)
    limits =
      switch column.name {
      case "latitude": (-90, 90)
      case "longitude": (-180, 180)
      case "confidence": (0, 1)
      case "figure", "relation_figure": (1, nil)
      default: column.kind == .number && kind == .integer ? (0, nil) : (nil, nil)
      }
    isRequired = Self.required[table]?.contains(column.name) == true
  }

  /// The name as a person would write it: `Place country`.
  var title: String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let integers: Set = [
    "figure", "relation_figure", "start", "end", "articles", "independent_sources", "figures",
    "publishers", "claims", "conflicts",
  ]
  private static let days: Set = [
    "date", "period_start", "period_end", "as_of", "latest_date", "first_day", "last_day",
  ]
  private static let required: [String: Set<String>] = [
    "figures": ["figure", "measure", "bound", "unit", "assertion", "background", "region", "start", "end", "rule"],
    "totals": ["measure", "unit", "bound", "method"],
    "comparison": ["measure", "unit", "bound"],
    "summary": ["measure", "unit"],
  ]

  private static func values(of column: String, in table: String) -> [String] {
    switch column {
    case "measure": Measure.allCases.map(\.rawValue)
    case "bound": Bound.allCases.map(\.rawValue)
    case "region": Region.Kind.allCases.map(\.rawValue)
    case "assertion": Figure.Assertion.allCases.map(\.rawValue)
    case "relation_type": Figure.Relation.Kind.allCases.map(\.rawValue)
    case "method": Total.Method.allCases.map(\.rawValue)
    case "kind": ["cumulative", "new"]
    case "flag": Timeline.Flag.allCases.map(\.rawValue)
    case "review": Review.Decision.allCases.map(\.rawValue)
    case "verdict": Verdict.allCases.map { table == "summary" ? Said.verdict($0) : $0.rawValue }
    default: []
    }
  }

  static func == (left: FieldSchema, right: FieldSchema) -> Bool { left.name == right.name && left.kind == right.kind }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
