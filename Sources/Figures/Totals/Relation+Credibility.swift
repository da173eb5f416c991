import Quantities

extension Figure {
  /// Whether the figure's relation to `other` of the same measure and unit can be right; where it cannot, a total is
  /// better off without it.
  func credibly(_ kind: Relation.Kind, _ other: Figure) -> Bool {
    switch kind {
    case .partOf:
      // A part does not exceed its whole.
      return (interval.low ?? 0) <= (other.interval.high ?? .infinity)
    case .restates:
      // "The gunman was a student who died": one person may be called by two nouns.
      if interval.best == 1, other.interval.best == 1 { return true }
      // Rebels are not a mention of soldiers.
      if let ours = populationClass, let theirs = other.populationClass { return !ours.isApart(from: theirs) }
      return true
    case .revises:
      // A revision is of the same order ("38, up from 21"); a much higher number is of another event. Vague words and
      // none may be followed by anything.
      guard let new = interval.value, let old = other.interval.value, other.bound != .vague, new > 0, old > 0 else {
        return true
      }
      return max(new, old) <= min(new, old) * 5
    }
  }
}

extension Interval {
  /// The one number that stands for the words when numbers are compared.
  var value: Double? { best ?? low ?? high }
}
