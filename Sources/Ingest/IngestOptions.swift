public import Articles

/// How inputs become articles.
public struct IngestOptions: Sendable {
  /// How the inputs are written.
  public var format: InputFormat
  /// The day of publication of articles that do not name one.
  public var date: CalendarDate?
  /// Which number comes first in a date of numbers alone (04/09/2018); such a date is not read where this is `nil`.
  public var dayOrder: DayOrder?
  /// Whether articles in languages that Tally does not read are read as if they were English, instead of refused.
  public var readsAnyLanguage: Bool
  /// Which lines of a text belong to other articles or to the page around it.
  public var relatedLines: RelatedLines
  /// Under which names dumps give the parts of an article.
  public var fields: FieldNames
  /// What unpacking one input may cost.
  public var limits: IngestLimits
  /// Counts the bytes that are read, where someone shows how far the run is.
  public var meter: InputMeter?

  /// Options.
  public init(
    format: InputFormat = .auto, date: CalendarDate? = nil, dayOrder: DayOrder? = nil,
    readsAnyLanguage: Bool = false, relatedLines: RelatedLines = RelatedLines(), fields: FieldNames = FieldNames(),
    limits: IngestLimits = IngestLimits()
  ) {
    self.format = format
    self.date = date
    self.dayOrder = dayOrder
    self.readsAnyLanguage = readsAnyLanguage
    self.relatedLines = relatedLines
    self.fields = fields
    self.limits = limits
  }
}
