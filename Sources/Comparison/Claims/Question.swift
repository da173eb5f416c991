import Articles
import Figures
import Quantities

/// What a claim asks: how many, of whom, where.
struct Question: Hashable {
  /// What is counted.
  var measure: Measure
  /// In which unit.
  var unit: String
  /// The head noun of the population; `nil` for people at large.
  var population: String?
  /// The place; `nil` for the whole event.
  var place: Place?

  /// A part of an event's area.
  enum Place: Hashable {
    /// One country of an event in several.
    case country(String)
    /// A place that a sentence names, in lower case.
    case named(String)

    /// Whether `place` lies in it, as far as the figure tells.
    func holds(_ place: Figure.Place) -> Bool {
      switch self {
      case .country(let code): place.country == code
      case .named(let name): !place.inferred && place.name.lowercased() == name
      }
    }
  }
}

extension Question {
  /// The narrower questions that an article's figures of main-event impacts answer, with those figures: of a
  /// population, of a country among `countries` where they are several, of a place.
  ///
  /// A single person's population is no question: one article's "a man" is seldom another's.
  static func narrower(_ figures: [Figure], countries: Set<String>) -> [Question: [Figure]] {
    var groups: [Question: [Figure]] = [:]
    for figure in figures {
      let question = Question(measure: figure.measure, unit: figure.unit)
      if let population = figure.populationHead, figure.interval.low != 1 || figure.interval.high != 1 {
        var narrow = question
        narrow.population = population
        groups[narrow, default: []].append(figure)
      }
      var places = Set(figure.places.filter { !$0.inferred }.map { Place.named($0.name.lowercased()) })
      if countries.count > 1 { places.formUnion(figure.places.compactMap(\.country).map(Place.country)) }
      for place in places {
        var narrow = question
        narrow.place = place
        groups[narrow, default: []].append(figure)
      }
    }
    return groups
  }

  /// The countries that the asserted figures of an event's articles name.
  static func countries(of figures: some Sequence<Figure>) -> Set<String> {
    var countries = Set<String>()
    for figure in figures where figure.assertion == .asserted {
      countries.formUnion(figure.places.compactMap(\.country))
    }
    return countries
  }
}

extension Question: Comparable {
  /// The order of the claims of one measure and unit.
  private enum Rank: Int { case whole, population, country, place }

  /// By measure and unit; of one measure and unit the whole, then populations, then countries, then places.
  static func < (left: Question, right: Question) -> Bool {
    let (ours, theirs) = (left.rank, right.rank)
    return (order[left.measure] ?? 0, left.unit, ours.0.rawValue, ours.1)
      < (order[right.measure] ?? 0, right.unit, theirs.0.rawValue, theirs.1)
  }

  /// Whether it is of the whole event.
  var isWhole: Bool { rank.0 == .whole }
  /// Whether it is of a country.
  var isOfCountry: Bool { rank.0 == .country }

  private var rank: (Rank, String) {
    switch (population, place) {
    case (let population?, _): (.population, population)
    case (nil, .country(let code)): (.country, code)
    case (nil, .named(let name)): (.place, name)
    case (nil, nil): (.whole, "")
    }
  }

  private static let order = Dictionary(uniqueKeysWithValues: Measure.allCases.enumerated().map { ($1, $0) })
}
