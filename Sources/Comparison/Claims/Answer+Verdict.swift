import Articles
import Figures
import Quantities

extension Answer {
  /// How an answer that is not earlier stands to this one, where both are of `measure`.
  ///
  /// Sources that differ on later days are the usual course of news (police in the night, the ministry the next day),
  /// so that a higher number then revises a lower one whoever says it. A toll does not fall, though, and the estimates
  /// of a crowd do not grow: there another named source contradicts.
  func verdict(on later: Answer, _ measure: Measure) -> Verdict {
    let (old, new) = (report.interval, later.report.interval)
    if let value = old.exactValue, value == new.exactValue {
      return isApart(from: later) ? .differentScope : .agree
    }
    if isApart(from: later) || isElsewhere(than: later) { return .differentScope }
    if old.overlaps(new) { return .compatible }
    if isPartial(of: later) || later.isPartial(of: self) { return .differentScope }
    if denied.contains(where: { $0.overlaps(new) }) || later.denied.contains(where: { $0.overlaps(old) }) {
      return .conflict
    }
    // An article that holds two contradicting counts cannot be revised as a whole.
    if method == .range || later.method == .range { return .conflict }
    guard let day = report.asOf, let another = later.report.asOf, day != another else { return .conflict }
    let isHigher = old.span.upperBound < new.span.lowerBound
    let (ours, theirs) = (sources, later.sources)
    let areOther =
      !ours.isEmpty && !theirs.isEmpty
      && !ours.contains { source in theirs.contains { source.isSame(as: $0) } }
    if areOther, isHigher ? !measure.canGrow : !measure.canFall { return .conflict }
    return isHigher ? .revisedUp : .revisedDown
  }

  /// Whether the answers cannot be of the same people: of soldiers and of villagers, of different countries, or of
  /// periods without a common day (weeks and longer: a day in a sentence is more often that of the news than of the
  /// count). Miners and workers may be the same, and so may a teenager and a gunman.
  private func isApart(from other: Answer) -> Bool {
    let (ours, theirs) = (populationClasses, other.populationClasses)
    if !ours.isEmpty, !theirs.isEmpty,
      ours.allSatisfy({ one in theirs.allSatisfy { $0 != .family && one != .family && one.isApart(from: $0) } })
    {
      return true
    }
    let (countries, others) = (Set(places.compactMap(\.country)), Set(other.places.compactMap(\.country)))
    if !countries.isEmpty, !others.isEmpty, countries.isDisjoint(with: others), isElsewhere(than: other) { return true }
    let (periods, otherPeriods) = (longPeriods, other.longPeriods)
    return !periods.isEmpty && !otherPeriods.isEmpty
      && periods.allSatisfy { period in otherPeriods.allSatisfy { !period.overlaps($0) } }
  }

  /// Whether all places of both are known to lie in different countries or divisions.
  private func isElsewhere(than other: Answer) -> Bool {
    !places.isEmpty && !other.places.isEmpty
      && places.allSatisfy { place in other.places.allSatisfy { place.isElsewhere(than: $0) } }
  }

  /// Whether this lower number is of a place inside the other's: a province's toll beside the country's.
  private func isPartial(of other: Answer) -> Bool {
    report.interval.span.upperBound < other.report.interval.span.lowerBound && !places.isEmpty
      && places.allSatisfy { place in other.places.contains { $0.contains(place) } }
  }
}

extension Measure {
  /// Whether a count of one event rises as more becomes known; a crowd is estimated once.
  fileprivate var canGrow: Bool { self != .protesters }

  /// Whether a count is of a state that ends: the missing are found, the displaced go home.
  fileprivate var canFall: Bool {
    switch self {
    case .missing, .displaced, .evacuated, .refugees, .homeless, .affected, .inNeed, .detained, .abducted: true
    default: false
    }
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
