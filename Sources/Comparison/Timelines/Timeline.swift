public import Articles
public import Figures
public import Quantities

/// How one count of an event moved: what each article said of it, in the order of the days that the numbers are of.
///
/// Tolls that run on (``Point/isNew`` false) are apart from what was added ("five more bodies", "12 in the past 24
/// hours"), and only they are compared with those before.
public struct Timeline: Sendable, Hashable {
  /// What is worth a look about a point.
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// Lower than the same source's last number, or than the highest so far by a source that says nothing else.
    case revisedDown = "revised_down"
    /// So much lower that the count must have begun anew: a new period, wave or place.
    case restarted
    /// The words of an article before it.
    case copy
  }

  /// What one article says.
  public struct Point: Sendable, Hashable {
    /// The day that the number is of: "as of 20 January", or else the day of publication.
    public var asOf: CalendarDate?
    /// The article's id.
    public var article: String
    /// Who published it.
    public var publisher: String?
    /// Who says so; several names joined by `; `.
    public var source: String?
    /// The number.
    public var interval: Interval
    /// How it is said.
    public var bound: Bound
    /// Whether it was added to a count before, rather than the whole so far.
    public var isNew: Bool
    /// What is worth a look.
    public var flag: Flag
    /// The sentence that states it.
    public var sentence: String

    /// The whole so far, in one word for records: `cumulative` or `new`.
    public var kind: String { isNew ? "new" : "cumulative" }

    /// A point of an article's number.
    public init(
      asOf: CalendarDate?, article: String, publisher: String? = nil, source: String? = nil, interval: Interval,
      bound: Bound, isNew: Bool = false, flag: Flag = .none, sentence: String = ""
    ) {
      self.asOf = asOf
      self.article = article
      self.publisher = publisher
      self.source = source
      self.interval = interval
      self.bound = bound
      self.isNew = isNew
      self.flag = flag
      self.sentence = sentence
    }
  }

  /// The event's name.
  public var event: String
  /// What was counted.
  public var measure: Measure
  /// The unit's code.
  public var unit: String
  /// Who, as in the claim.
  public var population: String?
  /// Where, as in the claim.
  public var place: String?
  /// What the articles say, in the order of their days, those without one first.
  public var points: [Point]

  /// A time line of points.
  public init(
    event: String, measure: Measure, unit: String, population: String? = nil, place: String? = nil, points: [Point]
  ) {
    self.event = event
    self.measure = measure
    self.unit = unit
    self.population = population
    self.place = place
    self.points = points
  }
}
