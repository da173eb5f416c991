internal import CTallyData
internal import Segmentation

/// Says how likely a figure is right in measure, value and unit (FIGURES.md, `confidence`): how often figures of its
/// kind of rule and phrase were right on annotated text, from `Data/confidence.tsv`.
struct ConfidenceRule: Sendable {
  private var chances: [String: Double] = [:]
  /// For a kind of rule that the table does not hold.
  private static let unknown = 0.8

  init() {
    let data = tally_confidence()
    for row in Table(embedded: data.bytes, count: data.count) { chances[row[0] + " " + row[1]] = Double(row[2]) }
  }

  /// The chance that the figure is right.
  ///
  /// - Parameter phrase: The noun phrase that states it; `nil` for a quantity that no frame took.
  func confidence(rule: String, measure: Measure, phrase: Chunk?) -> Double {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return Self.singleOfMany }
    let kind = rule.prefix { $0 != "." }
    return chances["\(kind) \(Self.kind(of: phrase))"] ?? chances["\(kind) *"] ?? Self.unknown
  }

  /// What the chance is taken from.
  func basis(rule: String, measure: Measure, phrase: Chunk?) -> Explanation.ConfidenceBasis {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return .singleOfMany }
    let kind = String(rule.prefix { $0 != "." })
    let row = [Self.kind(of: phrase), "*"].first { chances[kind + " " + $0] != nil }
    return row.map { .row(rule: kind, phrase: $0) } ?? .unknown
  }

  /// What a text says of "a shopkeeper who had fled" is a story, hardly ever a count of the displaced.
  private static let singleOfMany = 0.4

  private static func isFlow(_ measure: Measure) -> Bool {
    switch measure {
    case .displaced, .evacuated, .refugees, .returnees, .homeless, .affected, .inNeed, .protesters: true
    default: false
    }
  }

  private static func kind(of phrase: Chunk?) -> String {
    guard let phrase else { return "*" }
    if phrase.quantity != nil { return phrase.head == nil ? "bare" : "noun" }
    switch phrase.determiner {
    case .definite, .possessive, .demonstrative: return "definite"
    case .article, .another, .quantifier: return "indefinite"
    case .none: return "name"
    }
  }
}
