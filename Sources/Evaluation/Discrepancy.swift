/// One place where an extraction differs from gold, ready to be read.
public struct Discrepancy: Sendable, Hashable, Encodable {
  /// What differs.
  public enum Kind: Sendable, Hashable {
    /// A labelled figure that was not found.
    case miss
    /// A figure that no label names.
    case alarm
    /// A labelled figure and a false alarm on the same words, with another measure, value or unit.
    case wrong
    /// A field of a figure that was found.
    case field(Field)
    /// A total.
    case total

    /// The kind's name, as a command line gives it: `miss`, `alarm`, `wrong`, `total` or a field's name.
    public var name: String {
      switch self {
      case .miss: "miss"
      case .alarm: "alarm"
      case .wrong: "wrong"
      case .total: "total"
      case .field(let field): field.rawValue
      }
    }

    /// Every name that ``name`` can give.
    public static var names: [String] { ["miss", "alarm", "wrong", "total"] + Field.allCases.map(\.rawValue) }
  }

  /// What differs.
  public var kind: Kind
  /// The article's id.
  public var article: String
  /// What gold says, where it says something.
  public var gold: String?
  /// What was extracted, where something was.
  public var predicted: String?
  /// The sentence it stands in.
  public var sentence: String?

  /// Whether a listing of the kind called `name` shows it; a wrong figure is both a miss and a false alarm.
  public func isListed(under name: String) -> Bool {
    kind.name == name || (kind == .wrong && (name == "miss" || name == "alarm"))
  }

  /// A block of two to four lines.
  public var block: String {
    var lines = ["\(kind.name)  \(article)"]
    if let gold { lines.append("  gold       \(gold)") }
    if let predicted { lines.append("  predicted  \(predicted)") }
    if let sentence { lines.append("  | \(sentence)") }
    return lines.joined(separator: "\n")
  }

  private enum Key: String, CodingKey { case kind, article, gold, predicted, sentence }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.name, forKey: .kind)
    try container.encode(article, forKey: .article)
    try container.encode(gold, forKey: .gold)
    try container.encode(predicted, forKey: .predicted)
    try container.encode(sentence, forKey: .sentence)
  }
}
