internal import Articles
public import Quantities

/// An article's one answer to "how many": a measure in a unit, over all its figures.
public struct Total: Sendable, Hashable {
  /// How the answer was reached.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// One figure says it.
    case single
    /// Disjoint groups were added.
    case sum
    /// A figure that revises an earlier one.
    case latest
    /// Sources that contradict each other.
    case range
  }

  /// What was counted.
  public var measure: Measure
  /// `person`, `household` or `house`.
  public var unit: String
  /// What the figures entail together.
  public var interval: Interval
  /// How it is said.
  public var bound: Bound
  /// The ``Figure/number``s of the figures used.
  public var figures: [Int]
  /// How the answer was reached.
  public var method: Method

  /// A total.
  public init(measure: Measure, unit: String, interval: Interval, bound: Bound, figures: [Int], method: Method) {
    self.measure = measure
    self.unit = unit
    self.interval = interval
    self.bound = bound
    self.figures = figures
    self.method = method
  }
}

extension Total {
  /// The totals of an article's figures, by measure in the order of ``Measure/allCases``, then by unit.
  ///
  /// Only asserted impact figures of the main event count, and none of ``Region/Kind/related``. Relations that the
  /// figures carry are followed first (parts, revisions, restatements); what they leave is joined by scope and source
  /// (``StatementGroup``), so that a repeated mention without a relation does not count twice.
  ///
  /// - Complexity: O(*n* log *n*) in the number of figures.
  public static func totals(of figures: [Figure]) -> [Total] {
    struct Key: Hashable {
      var measure: Measure
      var unit: String
    }
    var groups: [Key: [Figure]] = [:]
    let counted = Outcomes.counted(figures.filter(\.countsInTotals))
    for figure in counted {
      groups[Key(measure: figure.measure, unit: figure.unit), default: []].append(figure)
    }
    let order = Dictionary(uniqueKeysWithValues: Measure.allCases.enumerated().map { ($1, $0) })
    let keys = groups.keys.sorted { left, right in
      (order[left.measure] ?? 0, left.unit) < (order[right.measure] ?? 0, right.unit)
    }
    let totals = keys.compactMap { key in
      groups[key].flatMap { Total(measure: key.measure, unit: key.unit, figures: $0) }
    }
    return Outcomes.withoutExplainedCasualties(totals)
  }

  /// The total of the figures of one measure and unit, or `nil` where they set none.
  private init?(measure: Measure, unit: String, figures: [Figure]) {
    let counts = Count.counts(of: figures)
    let positive = counts.filter { !$0.isZero }
    guard !positive.isEmpty else {
      // "No staff were hurt" says nothing of the others.
      guard let none = counts.first(where: { $0.population == nil }) else { return nil }
      self.init(
        measure: measure, unit: unit, interval: none.interval, bound: none.bound, figures: none.figures,
        method: .single)
      return
    }
    let body = StatementGroup.groups(of: positive.filter { !$0.isHeadline })
    let headline = positive.filter(\.isHeadline)
    let groups = StatementGroup.exceeds(headline, body) ? StatementGroup.groups(of: headline) : body
    guard let answer = StatementGroup.answer(groups) else { return nil }
    self.init(
      measure: measure, unit: unit, interval: answer.interval, bound: answer.bound, figures: answer.figures.sorted(),
      method: answer.method)
  }
}

extension Figure {
  /// Whether the figure is one that totals are made of.
  var countsInTotals: Bool {
    measure.isImpact && assertion == .asserted && !isBackground && region != .related
  }
}
