extension Figure {
  /// The figures of at least the given confidence, numbered from 1 in their order.
  ///
  /// - Parameter figures: All figures of an article; relations name them by their place in the array, from 1. What
  ///   relates to a figure that is left out has no relation.
  static func numbered(_ figures: consuming [Figure], minimumConfidence: Double) -> [Figure] {
    let confidences = figures.map(\.confidence)
    return numbered(figures) { confidences[$0] >= minimumConfidence }
  }

  /// The figures at those indices where `isGiven` holds, numbered from 1 in their order; relations as above.
  static func numbered(_ figures: consuming [Figure], where isGiven: (Int) -> Bool) -> [Figure] {
    var numbers: [Int?] = []
    numbers.reserveCapacity(figures.count)
    var count = 0
    for index in figures.indices {
      let isGiven = isGiven(index)
      if isGiven { count += 1 }
      numbers.append(isGiven ? count : nil)
    }
    for index in figures.indices {
      guard let number = numbers[index] else { continue }
      figures[index].number = number
      guard let relation = figures[index].relation else { continue }
      let other = numbers.indices.contains(relation.figure - 1) ? numbers[relation.figure - 1] : nil
      figures[index].relation = other.map { Relation(relation.kind, $0) }
    }
    guard count < numbers.count else { return figures }
    var given: [Figure] = []
    given.reserveCapacity(count)
    for index in figures.indices where numbers[index] != nil { given.append(figures[index]) }
    return given
  }
}
