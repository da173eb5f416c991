internal import CTallyData
internal import Segmentation

/// Says how likely a figure is right in measure, value and unit (FIGURES.md, `confidence`): how often figures of its
/// kind of rule and phrase were right on annotated text, from `Data/confidence.tsv`.
struct ConfidenceRule: Sendable {
  private var rows: [(kind: [UInt8], phrase: String, chance: Double)] = []
  /// For a kind of rule that the table does not hold.
  private static let unknown = 0.8

  init() {
    let data = tally_confidence()
    for row in Table(embedded: data.bytes, count: data.count) {
      guard let chance = Double(row[2]) else { continue }
      rows.append((Array(row[0].utf8), row[1], chance))
    }
  }

  /// The chance that the figure is right.
  ///
  /// - Parameter phrase: The noun phrase that states it; `nil` for a quantity that no frame took.
  func confidence(rule: String, measure: Measure, phrase: Chunk?) -> Double {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return Self.singleOfMany }
    return row(rule, phrase)?.chance ?? Self.unknown
  }

  /// What the chance is taken from.
  func basis(rule: String, measure: Measure, phrase: Chunk?) -> Explanation.ConfidenceBasis {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return .singleOfMany }
    return row(rule, phrase).map { .row(rule: String(decoding: $0.kind, as: UTF8.self), phrase: $0.phrase) } ?? .unknown
  }

  /// The row of a rule's kind, the word before its stop, and of the kind of phrase, else that of any phrase: `*`.
  private func row(_ rule: String, _ phrase: Chunk?) -> (kind: [UInt8], phrase: String, chance: Double)? {
    let kind = rule.utf8.prefix { $0 != UInt8(ascii: ".") }
    let phrase = Self.kind(of: phrase)
    // The last row of a kind holds.
    func last(_ phrase: String) -> (kind: [UInt8], phrase: String, chance: Double)? {
      rows.last { $0.phrase == phrase && $0.kind.elementsEqual(kind) }
    }
    return last(phrase) ?? last("*")
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
