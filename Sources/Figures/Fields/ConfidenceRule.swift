internal import CTallyData
internal import Segmentation

/// Says how likely a figure is right in measure, value and unit (FIGURES.md, `confidence`): how often figures of its
/// kind of rule and phrase were right on annotated text, from `Data/confidence.tsv`.
struct ConfidenceRule: Sendable {
  private var rows: [(kind: String, phrase: PhraseKind, chance: Double)] = []
  /// The rows' kinds and phrases, each pair as one number.
  private var keys: [UInt64] = []
  /// For a kind of rule that the table does not hold.
  private static let unknown = 0.8

  init() {
    let data = tally_confidence()
    for row in Table(embedded: data.bytes, count: data.count) {
      guard let chance = Double(row[2]), let phrase = PhraseKind(rawValue: row[1]) else { continue }
      rows.append((row[0], phrase, chance))
      keys.append(Self.key(row[0], phrase))
    }
  }

  /// The chance that the figure is right.
  ///
  /// - Parameter phrase: The noun phrase that states it; `nil` for a quantity that no frame took.
  func confidence(rule: String, measure: Measure, phrase: Chunk?) -> Double {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return Self.singleOfMany }
    return row(rule, phrase).map { rows[$0].chance } ?? Self.unknown
  }

  /// What the chance is taken from.
  func basis(rule: String, measure: Measure, phrase: Chunk?) -> Explanation.ConfidenceBasis {
    if let phrase, phrase.quantity == nil, Self.isFlow(measure) { return .singleOfMany }
    return row(rule, phrase).map { .row(rule: rows[$0].kind, phrase: rows[$0].phrase.rawValue) } ?? .unknown
  }

  /// The row of a rule's kind, the word before its stop, and of the kind of phrase, else that of any phrase: `*`.
  private func row(_ rule: String, _ phrase: Chunk?) -> Int? {
    // The last row of a kind holds.
    keys.lastIndex(of: Self.key(rule, Self.kind(of: phrase))) ?? keys.lastIndex(of: Self.key(rule, .any))
  }

  /// A kind of rule and of phrase as one number (FNV-1a).
  private static func key(_ rule: String, _ phrase: PhraseKind) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(phrase.hashByte)
    for byte in rule.utf8 {
      if byte == UInt8(ascii: ".") { break }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// What a text says of "a shopkeeper who had fled" is a story, hardly ever a count of the displaced.
  private static let singleOfMany = 0.4

  private static func isFlow(_ measure: Measure) -> Bool {
    switch measure {
    case .displaced, .evacuated, .refugees, .returnees, .homeless, .affected, .inNeed, .protesters: true
    default: false
    }
  }

  /// The phrases that the table tells apart.
  private enum PhraseKind: String {
    case noun, bare, indefinite, definite, name
    case any = "*"

    var hashByte: UInt8 {
      switch self {
      case .noun: 1
      case .bare: 2
      case .indefinite: 3
      case .definite: 4
      case .name: 5
      case .any: 6
      }
    }
  }

  private static func kind(of phrase: Chunk?) -> PhraseKind {
    guard let phrase else { return .any }
    if phrase.quantity != nil { return phrase.head == nil ? .bare : .noun }
    switch phrase.determiner {
    case .definite, .possessive, .demonstrative: return .definite
    case .article, .another, .quantifier: return .indefinite
    case .none: return .name
    }
  }
}
