/// One article: its text in regions and what is known of its publication.
///
/// ``text`` is the title, a blank line and the body where there is a title, and else the body alone. Every offset
/// that Tally gives counts in it.
public struct Article: Hashable, Sendable {
  /// The path as given, or the `id` of an NDJSON line.
  public var id: String
  /// The headline, where one is known.
  public var title: String?
  /// The day of publication.
  public var date: CalendarDate?
  /// Who published the article, apart from whom it quotes.
  public var publisher: String?
  /// The address it was published at.
  public var url: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// The text that offsets count in.
  public var text: SourceText
  /// The regions of ``text``, in order and without overlap.
  public var regions: [Region]
  /// The id of the article that this one is a copy of.
  public var copyOf: String?

  /// An article with the given text and regions.
  public init(
    id: String, title: String? = nil, date: CalendarDate? = nil, publisher: String? = nil, url: String? = nil,
    language: String? = nil, text: SourceText, regions: [Region], copyOf: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.publisher = publisher
    self.url = url
    self.language = language
    self.text = text
    self.regions = regions
    self.copyOf = copyOf
  }
}
