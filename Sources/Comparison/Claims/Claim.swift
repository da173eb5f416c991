public import Articles
public import Figures
public import Quantities

/// One question that articles answer about an event, "how many were killed", with every answer and how they differ.
///
/// No answer is chosen as the true one: the claim says who reports what, and where the reports differ.
///
/// ## Topics
/// ### The question
/// ``event``, ``measure``, ``unit``, ``population``, ``place``
/// ### The answers
/// ``reports``, ``latest``, ``asOf``, ``interval``, ``median``, ``articles``, ``independentSources``
/// ### How they differ
/// ``verdict``, ``pairs``
public struct Claim: Sendable, Hashable {
  /// One article's answer.
  public struct Report: Sendable, Hashable {
    /// The article's id.
    public var article: String
    /// Who published it.
    public var publisher: String?
    /// The day of publication.
    public var date: CalendarDate?
    /// The day that the number is of: "as of 20 January" in an article of the 21st; else the day of publication.
    public var asOf: CalendarDate?
    /// The article's total.
    public var interval: Interval
    /// How it is said.
    public var bound: Bound
    /// Who says so; several names joined by `; `.
    public var source: String?
    /// The sentence that states it, or the first of them.
    public var sentence: String
    /// The ``Figure/number``s that the total is made of.
    public var figures: [Int]
    /// Whether the number was added to a count before ("five more bodies"), rather than the whole so far.
    public var isNew: Bool
    /// The id of the article that the article is a copy of.
    public var copyOf: String?

    /// A report of `article`.
    public init(
      article: String, publisher: String? = nil, date: CalendarDate? = nil, asOf: CalendarDate? = nil,
      interval: Interval, bound: Bound, source: String? = nil, sentence: String = "", figures: [Int] = [],
      isNew: Bool = false, copyOf: String? = nil
    ) {
      self.article = article
      self.publisher = publisher
      self.date = date
      self.asOf = asOf
      self.interval = interval
      self.bound = bound
      self.source = source
      self.sentence = sentence
      self.figures = figures
      self.isNew = isNew
      self.copyOf = copyOf
    }
  }

  /// Two reports of a claim, the earlier one first.
  public struct Pair: Sendable, Hashable {
    /// The earlier article's id.
    public var a: String
    /// The later article's id.
    public var b: String
    /// How they stand to each other.
    public var verdict: Verdict

    /// The verdict on two articles' reports.
    public init(a: String, b: String, verdict: Verdict) {
      self.a = a
      self.b = b
      self.verdict = verdict
    }
  }

  /// The event's name: its place and first day, or a title; the same for every claim of the event.
  public var event: String
  /// What was counted.
  public var measure: Measure
  /// The unit's code.
  public var unit: String
  /// Who, where every report speaks of them; `nil` for people at large.
  public var population: String?
  /// The place that most reports name.
  public var place: String?
  /// The day of the ``latest`` number.
  public var asOf: CalendarDate?
  /// The lowest and the highest value that any report states, and the best where all that name one name the same.
  public var interval: Interval
  /// The median of the reports' values, each its best, or the middle of its limits, or its one limit.
  public var median: Double?
  /// The report with the latest day; `nil` where none has one.
  public var latest: Report?
  /// How many articles answer.
  public var articles: Int
  /// How many sources the answers come from: a source that several articles cite counts once, as do an article and
  /// its copies; what no source is named for is the publisher's own.
  public var independentSources: Int
  /// The worst of the pairs' verdicts; `nil` where one article alone answers.
  public var verdict: Verdict?
  /// The answers in the order of their days, those without one first.
  public var reports: [Report]
  /// Every two reports, in the reports' order; of more than ``comparedReports`` each with as many before it.
  public var pairs: [Pair]

  /// How many earlier reports each report is compared with at most.
  public static let comparedReports = 50
}
