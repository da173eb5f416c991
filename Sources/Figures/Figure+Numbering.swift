extension Figure {
  /// The figures of at least the given confidence, numbered from 1 in their order.
  ///
  /// - Parameter figures: All figures of an article; relations name them by their place in the array, from 1. What
  ///   relates to a figure that is left out has no relation.
  static func numbered(_ figures: [Figure], minimumConfidence: Double) -> [Figure] {
    var numbers: [Int?] = []
    var count = 0
    for figure in figures {
      let isGiven = figure.confidence >= minimumConfidence
      if isGiven { count += 1 }
      numbers.append(isGiven ? count : nil)
    }
    return zip(figures, numbers).compactMap { figure, number in
      guard let number else { return nil }
      var figure = figure
      figure.number = number
      figure.relation = figure.relation.flatMap { relation in
        guard numbers.indices.contains(relation.figure - 1) else { return nil }
        return numbers[relation.figure - 1].map { Relation(relation.kind, $0) }
      }
      return figure
    }
  }
}
