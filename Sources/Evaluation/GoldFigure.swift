public import Articles
internal import Figures
public import Quantities

/// A figure as an annotator labelled it, with the other answers that are accepted.
public struct GoldFigure: Sendable {
  /// A place of the figure's event.
  public struct Place: Sendable, Hashable {
    /// The name as written.
    public var name: String
    /// `at`, `from` or `to`.
    public var role: String?
    /// ISO 3166-1 alpha-3.
    public var country: String?
  }

  /// When it happened.
  public struct Period: Sendable, Hashable {
    /// The words as written.
    public var text: String
    /// The first day, ISO 8601.
    public var start: String?
    /// The last day, ISO 8601.
    public var end: String?
  }

  /// How it stands to another labelled figure.
  public struct Relation: Sendable, Hashable {
    /// `part_of`, `revises` or `restates`.
    public var type: String
    /// The ``GoldFigure/number`` of the other one.
    public var figure: Int
  }

  /// Its number in its article, where the labels have one.
  public var number: Int?
  /// The measure's name; `quantity` in suites that name none.
  public var measure: String
  /// The values.
  public var interval: Interval
  /// The unit's code, or a suite's own name of it.
  public var unit: String
  /// The accepted ranges of the text, the annotator's own first; empty where none was labelled.
  public var spans: [TextRange]
  /// How it is said.
  public var bound: String?
  /// The head noun or unit as written.
  public var unitText: String?
  /// The number as written with its qualifier.
  public var quantityText: String?
  /// Who, when narrower than people.
  public var population: String?
  /// Where.
  public var places: [Place]
  /// When.
  public var period: Period?
  /// According to whom.
  public var source: String?
  /// Whether the text asserts it.
  public var assertion: String?
  /// Whether it belongs to another event.
  public var isBackground: Bool
  /// How it stands to another figure.
  public var relation: Relation?
  /// The region it stands in.
  public var region: String?
  /// Whether it is neither a miss when absent nor a false alarm when present.
  public var isOptional: Bool
  /// Whether any measure is accepted.
  public var isMeasureOpen: Bool
  /// The fields that are labelled and not open.
  public var fields: Set<Field>

  let alternatives: GoldLine.Alternatives?

  init(_ keyed: GoldLine.Keyed<GoldLine.Figure>, in text: SourceText) {
    let line = keyed.value
    func range(_ span: [Int]) -> TextRange? {
      guard span.count == 2 else { return nil }
      let range = TextRange(text.byteOffset(ofCodePoint: span[0]), text.byteOffset(ofCodePoint: span[1]))
      return range.isEmpty ? nil : range
    }
    number = line.figure
    measure = line.measure
    interval = Interval(low: line.low, best: line.best, high: line.high)
    unit = line.unit
    if let start = line.start, let end = line.end {
      spans = [range([start, end])].compactMap(\.self)
    } else {
      spans = [line.span.flatMap(range)].compactMap(\.self)
    }
    spans += (line.alt?.span ?? []).compactMap(range)
    bound = line.bound
    unitText = line.unit_text
    quantityText = line.quantity_text
    population = line.population
    places = (line.places ?? []).map { Place(name: $0.name, role: $0.role, country: $0.country) }
    period = line.period.map { Period(text: $0.text, start: $0.start, end: $0.end) }
    source = line.source?.name
    assertion = line.assertion
    isBackground = line.background ?? false
    relation = line.relation.map { Relation(type: $0.type, figure: $0.figure) }
    region = line.region
    isOptional = line.optional ?? false
    alternatives = line.alt
    let open = Set(line.open ?? [])
    isMeasureOpen = open.contains("measure")
    fields = Set(Field.allCases.filter { keyed.keys.contains($0.key) && open.isDisjoint(with: $0.openNames) })
  }

  /// Lets the figure be absent where only impact figures and money are extracted and it is, or may be, neither.
  mutating func makeOptionalOutsideDefaultScope() {
    let accepted = [measure] + (alternatives?.measure ?? [])
    if !accepted.allSatisfy({ Measure(rawValue: $0).map { $0.isImpact || $0 == .money } ?? false }) {
      isOptional = true
    }
  }
}
