import Articles
import Figures
import Quantities

extension Answer {
  /// How an answer that is not earlier stands to this one.
  func verdict(on later: Answer) -> Verdict {
    if differsInScope(from: later) { return .differentScope }
    let (old, new) = (report.interval, later.report.interval)
    if let value = old.exactValue, value == new.exactValue { return .agree }
    if old.overlaps(new) { return .compatible }
    if isPartial(of: later) || later.isPartial(of: self) { return .differentScope }
    if denied.contains(where: { $0.overlaps(new) }) || later.denied.contains(where: { $0.overlaps(old) }) {
      return .conflict
    }
    // An article that holds two contradicting counts cannot be revised as a whole.
    if method == .range || later.method == .range { return .conflict }
    guard let day = report.asOf, let another = later.report.asOf, day != another else { return .conflict }
    let (ours, theirs) = (sources, later.sources)
    guard
      ours.isEmpty || theirs.isEmpty || ours.contains(where: { source in theirs.contains { source.isSame(as: $0) } })
    else { return .conflict }
    return old.span.upperBound < new.span.lowerBound ? .revisedUp : .revisedDown
  }

  /// Whether the answers speak of populations that are apart (soldiers and villagers, but not miners and workers, who
  /// may be the same), of places in different countries or divisions, or of periods
  /// without a common day (weeks and longer: a day in a sentence is more often that of the news than of the count).
  private func differsInScope(from other: Answer) -> Bool {
    if !populationClasses.isEmpty, !other.populationClasses.isEmpty,
      populationClasses.allSatisfy({ ours in other.populationClasses.allSatisfy { ours.isApart(from: $0) } })
    {
      return true
    }
    if !places.isEmpty, !other.places.isEmpty,
      places.allSatisfy({ place in other.places.allSatisfy { place.isElsewhere(than: $0) } })
    {
      return true
    }
    let (ours, theirs) = (longPeriods, other.longPeriods)
    return !ours.isEmpty && !theirs.isEmpty
      && ours.allSatisfy { period in theirs.allSatisfy { !period.overlaps($0) } }
  }

  /// Whether this lower number is of a place inside the other's: a province's toll beside the country's.
  private func isPartial(of other: Answer) -> Bool {
    report.interval.span.upperBound < other.report.interval.span.lowerBound && !places.isEmpty
      && places.allSatisfy { place in other.places.contains { $0.contains(place) } }
  }
}

extension Interval {
  /// The value where it is stated exactly.
  fileprivate var exactValue: Double? { low == high && low == best ? low : nil }
}

extension Figure.Place {
  /// Whether both places are known to lie apart: in different countries, or in different first-level divisions.
  func isElsewhere(than other: Figure.Place) -> Bool {
    guard name != other.name, let country, let another = other.country else { return false }
    if country != another { return true }
    guard let admin1, let division = other.admin1 else { return false }
    return admin1 != division
  }
}
