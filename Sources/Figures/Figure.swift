public import Articles
public import Quantities

/// One number that a text reports, with everything the text says of it: the record of FIGURES.md.
public struct Figure: Sendable, Hashable {
  /// Whether the text asserts the figure.
  public enum Assertion: String, Sendable, Hashable, CaseIterable {
    case asserted, possible, forecast, denied
  }

  /// Who says so, as written.
  public struct Source: Sendable, Hashable {
    /// The name as written: `the United Nations`, `police`.
    public var name: String
    /// Whether the name comes from another sentence.
    public var inferred: Bool

    /// A source called `name`.
    public init(name: String, inferred: Bool = false) {
      self.name = name
      self.inferred = inferred
    }
  }

  /// A place of the figure's event.
  public struct Place: Sendable, Hashable {
    /// What the place is to the event.
    public enum Role: String, Sendable, Hashable, CaseIterable { case at, from, to }

    /// The name as written.
    public var name: String
    /// What the place is to the event.
    public var role: Role
    /// Whether it comes from outside the sentence: dateline, headline, an earlier sentence.
    public var inferred: Bool
    /// The country, ISO 3166-1 alpha-3.
    public var country: String?
    /// The first-level division's name.
    public var admin1: String?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?
    /// The number of the place in GeoNames.
    public var geonamesID: Int?

    /// A place called `name`.
    public init(
      name: String, role: Role, inferred: Bool = false, country: String? = nil, admin1: String? = nil,
      latitude: Double? = nil, longitude: Double? = nil, geonamesID: Int? = nil
    ) {
      self.name = name
      self.role = role
      self.inferred = inferred
      self.country = country
      self.admin1 = admin1
      self.latitude = latitude
      self.longitude = longitude
      self.geonamesID = geonamesID
    }
  }

  /// When it happened.
  public struct Period: Sendable, Hashable {
    /// The words as written, without a leading preposition where the period stands alone.
    public var text: String
    /// The first day, `nil` where it is open or unknown.
    public var start: CalendarDate?
    /// The last day, `nil` where it is open or unknown.
    public var end: CalendarDate?
    /// Whether it comes from another sentence.
    public var inferred: Bool

    /// A period called `text`.
    public init(text: String, start: CalendarDate?, end: CalendarDate?, inferred: Bool = false) {
      self.text = text
      self.start = start
      self.end = end
      self.inferred = inferred
    }
  }

  /// How the figure stands to another one of the same article.
  public struct Relation: Sendable, Hashable {
    /// The kinds of relation.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A part of a whole.
      case partOf = "part_of"
      /// A newer value of the same count.
      case revises
      /// A later mention of the same count.
      case restates
    }

    /// The kind.
    public var kind: Kind
    /// The ``Figure/number`` of the other figure.
    public var figure: Int

    /// A relation to the figure with the number `figure`.
    public init(_ kind: Kind, _ figure: Int) {
      self.kind = kind
      self.figure = figure
    }
  }

  /// A count of households converted to persons.
  public struct Persons: Sendable, Hashable {
    /// Households times the factor.
    public var interval: Interval
    /// The factor, persons a household.
    public var householdSize: Double

    /// Households of `householdSize` persons, converted.
    public init(interval: Interval, householdSize: Double) {
      self.interval = interval
      self.householdSize = householdSize
    }
  }

  /// The display number, 1, 2, 3 … among the figures given out.
  public var number: Int
  /// What was counted.
  public var measure: Measure
  /// What the words entail, in ``unit``.
  public var interval: Interval
  /// How it was said.
  public var bound: Bound
  /// The unit's code.
  public var unit: String
  /// The quantity before conversion of its unit.
  public var stated: Quantity.Stated?
  /// Households as persons, where a household size was given.
  public var persons: Persons?
  /// The interval under a coding convention, where one was asked for.
  public var coded: Interval?
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
  public var source: Source?
  /// Whether the text asserts it.
  public var assertion: Assertion
  /// Whether it belongs to another event or to history.
  public var isBackground: Bool
  /// Whether it is said to be beside an earlier count: "two more were hurt". No field of the record; totals add it.
  public var isAdditional: Bool
  /// How it stands to another figure.
  public var relation: Relation?
  /// The region it stands in.
  public var region: Region.Kind
  /// The sentence it stands in.
  public var sentence: TextRange
  /// The words that state it.
  public var quote: TextRange
  /// The chance that measure, value and unit are right, 0…1.
  public var confidence: Double
  /// The rule that decided the measure.
  public var rule: String

  /// A figure stated by `quote` in `sentence`.
  public init(
    number: Int = 0, measure: Measure, interval: Interval, bound: Bound, unit: String,
    stated: Quantity.Stated? = nil, persons: Persons? = nil, coded: Interval? = nil, unitText: String? = nil,
    quantityText: String? = nil, population: String? = nil, places: [Place] = [], period: Period? = nil,
    source: Source? = nil, assertion: Assertion = .asserted, isBackground: Bool = false, isAdditional: Bool = false,
    relation: Relation? = nil,
    region: Region.Kind = .body, sentence: TextRange, quote: TextRange, confidence: Double = 1, rule: String
  ) {
    self.number = number
    self.measure = measure
    self.interval = interval
    self.bound = bound
    self.unit = unit
    self.stated = stated
    self.persons = persons
    self.coded = coded
    self.unitText = unitText
    self.quantityText = quantityText
    self.population = population
    self.places = places
    self.period = period
    self.source = source
    self.assertion = assertion
    self.isBackground = isBackground
    self.isAdditional = isAdditional
    self.relation = relation
    self.region = region
    self.sentence = sentence
    self.quote = quote
    self.confidence = confidence
    self.rule = rule
  }
}
