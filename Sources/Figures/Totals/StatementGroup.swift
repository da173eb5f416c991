import Quantities

/// The statements of an article that speak of the same people: the one that says most, and those that contradict it.
///
/// Groups are disjoint: an article's total is their sum. What one statement says that another one's words include (a
/// repetition, a part, a single victim of a stated toll, an older and lower count) belongs to its group and adds
/// nothing.
struct StatementGroup {
  /// The statement with the highest value.
  var primary: Statement
  /// What other named sources say instead.
  var contradictions: [Statement] = []

  /// How much smaller one source's count may be than another's to contradict it; below a quarter it is one of a part
  /// ("nurses admitted two" of a toll of 29). Chosen on development articles: contradictions there begin at 0.30.
  static let contradictionRatio = 0.25

  /// The groups of counts.
  ///
  /// - Complexity: O(*n* log *n*); see ``Statement/comparisons``.
  static func groups(of counts: [Count]) -> [StatementGroup] {
    let statements = withoutOtherEvents(Statement.statements(of: counts)).sorted { left, right in
      (right.weight, left.position) < (left.weight, right.position)
    }
    var groups: [StatementGroup] = []
    for statement in statements {
      if let index = groups.prefix(Statement.comparisons).firstIndex(where: { $0.primary.overlaps(statement) }) {
        if groups[index].primary.contradicts(statement) { groups[index].contradictions.append(statement) }
      } else {
        groups.append(StatementGroup(primary: statement))
      }
    }
    // Groups that add up to the largest one are its parts.
    if groups.count > 2 {
      let sum = groups.reduce(0) { $0 + $1.primary.value }
      if abs(groups[0].primary.value * 2 - sum) <= sum * 0.01 { return [groups[0]] }
    }
    return groups
  }

  /// The statements without those of other events that nothing marks as such: a later and much higher count, of which
  /// the text does not say that it revises the earlier one, is of an earlier disaster, the year or the whole war. News
  /// gives the highest toll of its own event first.
  ///
  /// What "much higher" is was chosen on development articles, with their marks of background taken away.
  private static func withoutOtherEvents(_ statements: [Statement]) -> [Statement] {
    var kept: [Statement] = []
    for statement in statements {
      let isOther = kept.prefix(Statement.comparisons).contains { earlier in
        !earlier.isSingle && !earlier.counts.allSatisfy(\.isAnaphor) && statement.value > earlier.ceiling
          && !statement.counts.contains(where: \.isRevision)
          && earlier.isOf(statement) && statement.overlaps(earlier) && !statement.contradicts(earlier)
      }
      if !isOther { kept.append(statement) }
    }
    return kept
  }

  /// Whether the headline says more than the body: the body then tells of parts only. A headline that rounds up by
  /// less than a tenth does not, nor one that gives the body's number and a much higher one: that is of something else.
  static func exceeds(_ headline: [Count], _ body: [StatementGroup]) -> Bool {
    guard !body.isEmpty else { return true }
    let total = body.reduce(0) { $0 + $1.primary.value }
    let stated = groups(of: headline).reduce(0) { $0 + $1.primary.value }
    if stated > total * 5, headline.contains(where: { $0.value == total }) { return false }
    return stated * 0.9 > total
  }

  /// What the groups entail together, and how.
  static func answer(
    _ groups: [StatementGroup]
  ) -> (interval: Interval, bound: Bound, figures: [Int], method: Total.Method)? {
    guard let first = groups.first else { return nil }
    let figures = groups.flatMap { ([$0.primary] + $0.contradictions).flatMap(\.counts).flatMap(\.figures) }
    if groups.contains(where: { !$0.contradictions.isEmpty }) {
      let interval = Interval.sum(
        groups.map { group in
          group.contradictions.isEmpty
            ? group.primary.interval : .hull(([group.primary] + group.contradictions).map(\.interval))
        })
      return (interval, Bound(describing: interval), figures, .range)
    }
    if groups.count == 1, first.primary.counts.count == 1, let only = first.primary.counts.first {
      return (only.interval, only.bound, figures, only.isRevision ? .latest : .single)
    }
    let counts = groups.flatMap(\.primary.counts)
    let interval = Interval.sum(counts.map(\.interval))
    return (interval, Bound(describing: interval), figures, .sum)
  }
}

extension Statement {
  /// What statements are ordered by: the value, but "as many as 10,000" gives way to a count that satisfies it and is no
  /// part of it.
  var weight: Double {
    counts.allSatisfy { $0.interval.low == nil && $0.interval.best == nil }
      ? value * StatementGroup.contradictionRatio : value
  }

  /// Above which a later count is another event's: "at least 40" leaves more open than "40", and "thousands" more still.
  var ceiling: Double {
    if counts.contains(where: { $0.bound == .vague }) { return value * 50 }
    return value * (interval.high == nil && interval.best == nil ? 5 : 2)
  }

  /// Whether it is of people at large or of the other's population, so that the other can be the same count.
  func isOf(_ other: Statement) -> Bool {
    counts.allSatisfy { ours in
      ours.population == nil || other.counts.contains { $0.population == ours.population }
    }
  }

  /// Whether a smaller statement elsewhere may speak of the same people: not where both name other places, or other
  /// populations. The same numbers are the same people, whatever they are called, and one victim who is told of by the
  /// street or the hospital is one of those of the town.
  func overlaps(_ other: Statement) -> Bool {
    if other.isAdditional, !isAdditional, position < other.position { return false }
    if isAdditional, !other.isAdditional, other.position < position { return false }
    // "Three more died on Tuesday … five more on Friday"
    if isAdditional, other.isAdditional, interval != other.interval { return false }
    if !other.isSingle, interval == other.interval { return !isApart(from: other) }
    if breaksDown(other) || other.breaksDown(self) { return true }
    return !other.counts.prefix(Statement.comparisons).allSatisfy { theirs in
      counts.prefix(Statement.comparisons).allSatisfy { ours in
        // One sentence of one source makes two statements only of different people.
        // but a toll is of all: "shot four of them, putting the toll at 33".
        if ours.sentence == theirs.sentence, ours.source == theirs.source {
          return !ours.isOfAll || theirs.isOfAll || ours.position < theirs.position
        }
        if ours.isDisjointInPopulation(from: theirs) { return true }
        return !other.isSingle && ours.isDisjointInPlace(from: theirs)
      }
    }
  }

  /// Whether this statement lists groups that add up to what another one's words allow: "at least 40 soldiers and rebels
  /// died" and "30 rebels and 12 soldiers were killed".
  private func breaksDown(_ other: Statement) -> Bool {
    counts.count > 1 && other.counts.count == 1 && value <= other.value * 1.25 && other.interval.admits(interval)
  }

  /// Whether every count of one is of other people than those of the other: two attackers and two guards.
  private func isApart(from other: Statement) -> Bool {
    counts.prefix(Statement.comparisons).allSatisfy { ours in
      other.counts.prefix(Statement.comparisons).allSatisfy { theirs in
        guard let left = ours.populationClass, let right = theirs.populationClass else { return false }
        return left.isApart(from: right)
      }
    }
  }

  /// Whether a smaller, overlapping statement contradicts this one: two named sources, numbers of one order, and no
  /// value that both allow. A revision speaks of the whole, so that it contradicts a named source without one of its own.
  func contradicts(_ other: Statement) -> Bool {
    if let source, let another = other.source {
      if source.isSame(as: another) { return false }
    } else if source == nil || !other.counts.contains(where: \.isRevision) {
      return false
    }
    guard !other.isSingle, other.value >= value * StatementGroup.contradictionRatio else { return false }
    // "At Karachi's hospital 311 died … bringing the overall toll to 1,079": a count of one place alone.
    if counts.contains(where: \.isRevision), counts.allSatisfy(\.places.isEmpty),
      other.counts.allSatisfy({ !$0.places.isEmpty && !$0.isOfAll })
    {
      return false
    }
    if other.counts.count == 1, counts.count == 1, counts[0].population != other.counts[0].population { return false }
    // Vague words are no count to contradict, and a part of what was said already is a repetition.
    if counts.contains(where: { $0.bound == .vague }) || other.counts.contains(where: { $0.bound == .vague }) {
      return false
    }
    return !interval.overlaps(other.interval)
      && !other.counts.allSatisfy { theirs in counts.contains { $0.interval == theirs.interval } }
  }
}
