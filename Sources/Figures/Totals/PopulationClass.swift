internal import CTallyData
internal import Segmentation

/// What a population's noun tells of its people, for the few nouns that tell anything.
public enum PopulationClass: String, Sendable, Hashable, CaseIterable {
  /// Attackers, rebels, militants.
  case attacker
  /// Soldiers, police, guards.
  case security
  /// Civilians, by that word or by what they do.
  case civilian
  /// A word of age, sex or kinship, which may be said of some of any civilians: "12 of the worshippers were children".
  case family

  /// Whether the two classes are of different people for sure.
  public func isApart(from other: PopulationClass) -> Bool {
    switch (self, other) {
    case (.civilian, .family), (.family, .civilian): false
    default: self != other
    }
  }

  /// The class of a head noun (``Figure/populationHead``).
  static func of(head: String) -> PopulationClass? { table[head] }

  private static let table: [String: PopulationClass] = {
    let data = tally_population_classes()
    var table: [String: PopulationClass] = [:]
    for row in Table(embedded: data.bytes, count: data.count) { table[row[1]] = PopulationClass(rawValue: row[0]) }
    return table
  }()
}

extension Figure {
  /// What the head noun of ``population`` tells of its people.
  public var populationClass: PopulationClass? { populationHead.flatMap(PopulationClass.of) }
}
