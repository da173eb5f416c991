internal import Figures

/// How an extraction compares with gold.
public struct Scores: Sendable, Encodable {
  /// The articles that were scored.
  public var articles = 0
  /// Impact figures and money (every quantity where an article asks for all): measure, value and unit right.
  public var figures = PrecisionRecall()
  /// ``figures`` by measure.
  public var measures: [String: PrecisionRecall] = [:]
  /// Value right, whatever the measure and unit.
  public var values = PrecisionRecall()
  /// Found at all: the words overlap.
  public var spans = PrecisionRecall()
  /// Figures on the right words whose number is wrong by a factor of ten or more.
  public var tenfold = 0
  /// The fields of the figures that were found, by ``Field``'s raw value.
  public var fields: [String: FieldScore] = [:]
  /// Confidence against the share of right figures.
  public var calibration = Calibration()
  /// Totals with the right low, best and high.
  public var totals = PrecisionRecall()
  /// ``totals`` by measure.
  public var totalMeasures: [String: PrecisionRecall] = [:]
  /// Numbers of the borrowed suites: words and value right.
  public var suiteValues = PrecisionRecall()
  /// Numbers of the borrowed suites: unit right as well.
  public var suiteUnits = PrecisionRecall()
  /// Events' counts, by measure.
  public var events: [String: EventScore] = [:]
  /// Victim phrases, by measure.
  public var mentions: [String: MentionScore] = [:]
  /// Where extraction and gold differ, in the order of the articles.
  public var discrepancies: [Discrepancy] = []

  /// ``figures`` over the impact measures.
  public var impact: PrecisionRecall { sum { $0?.isImpact == true } }
  /// ``figures`` over what is neither impact nor money.
  public var quantities: PrecisionRecall { sum { $0?.isImpact != true && $0 != .money } }

  private func sum(_ isWanted: (Measure?) -> Bool) -> PrecisionRecall {
    measures.reduce(into: PrecisionRecall()) { sum, entry in
      if isWanted(Measure(rawValue: entry.key)) { sum += entry.value }
    }
  }

  private enum Key: String, CodingKey {
    case articles, figures, impact, quantities, measures, values, spans, tenfold, fields, calibration, totals
    case totalMeasures = "total_measures"
    case suiteValues = "suite_values"
    case suiteUnits = "suite_units"
    case events, mentions
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(articles, forKey: .articles)
    try container.encode(figures, forKey: .figures)
    try container.encode(impact, forKey: .impact)
    try container.encode(quantities, forKey: .quantities)
    try container.encode(measures, forKey: .measures)
    try container.encode(values, forKey: .values)
    try container.encode(spans, forKey: .spans)
    try container.encode(tenfold, forKey: .tenfold)
    try container.encode(fields, forKey: .fields)
    try container.encode(calibration, forKey: .calibration)
    try container.encode(totals, forKey: .totals)
    try container.encode(totalMeasures, forKey: .totalMeasures)
    try container.encode(suiteValues, forKey: .suiteValues)
    try container.encode(suiteUnits, forKey: .suiteUnits)
    try container.encode(events, forKey: .events)
    try container.encode(mentions, forKey: .mentions)
  }
}
