public import Articles
public import Figures
public import Quantities

/// One event: the articles that are about it, and in short what they say.
public struct Event: Sendable, Hashable {
  /// An article about the event.
  public struct Article: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its headline.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// The day of publication.
    public var date: CalendarDate?
    /// The address it was published at.
    public var url: String?
    /// The id of the article that it is a copy of, by its own record or by its words.
    public var copyOf: String?

    /// An article with the given id.
    public init(
      id: String, title: String? = nil, publisher: String? = nil, date: CalendarDate? = nil, url: String? = nil,
      copyOf: String? = nil
    ) {
      self.id = id
      self.title = title
      self.publisher = publisher
      self.date = date
      self.url = url
      self.copyOf = copyOf
    }
  }

  /// What the articles say of one measure, taken together: the claim of the whole event in short.
  public struct Headline: Sendable, Hashable {
    /// What was counted.
    public var measure: Measure
    /// The unit's code.
    public var unit: String
    /// From the lowest to the highest value that an article states.
    public var interval: Interval
    /// The latest article's value.
    public var latest: Interval?
    /// How many articles state it.
    public var articles: Int
    /// How they stand to each other.
    public var verdict: Verdict?

    /// The short form of a claim.
    public init(_ claim: Claim) {
      measure = claim.measure
      unit = claim.unit
      interval = claim.interval
      latest = claim.latest?.interval
      articles = claim.articles
      verdict = claim.verdict
    }
  }

  /// A name for people: the commonest place and the first day, or else a title.
  public var name: String
  /// The first day of publication; `nil` where no article has one.
  public var firstDay: CalendarDate?
  /// The last day of publication; `nil` where no article has one.
  public var lastDay: CalendarDate?
  /// The names of its places, those that most figures name first.
  public var places: [String]
  /// Their countries, ISO 3166-1 alpha-3, in the same order.
  public var countries: [String]
  /// The articles, in the order of the input.
  public var articles: [Article]
  /// What they say of each measure of the whole event, in the order of ``Figures/Measure``.
  public var headlines: [Headline]

  /// An event of the given articles.
  public init(
    name: String, firstDay: CalendarDate? = nil, lastDay: CalendarDate? = nil, places: [String] = [],
    countries: [String] = [], articles: [Article] = [], headlines: [Headline] = []
  ) {
    self.name = name
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.places = places
    self.countries = countries
    self.articles = articles
    self.headlines = headlines
  }
}
