/// What an article's names tell together: of which countries it speaks, and so which of several places of one name is
/// meant.
///
/// ```swift
/// var context = PlaceContext(gazetteer: finder.gazetteer)
/// for sentence in sentences { context.add(finder.mentions(in: sentence, of: bytes)) }
/// context.resolve(mention).country
/// ```
public struct PlaceContext: Sendable {
  private let gazetteer: Gazetteer
  /// What speaks for each country: few, in order of appearance.
  private var weights: [(country: CountryCode, weight: Double)] = []
  private var total = 0.0

  /// A context that knows nothing, for mentions of places of `gazetteer`.
  public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Adds what `mentions` tell; `weight` is more for names in a headline or dateline.
  public mutating func add(_ mentions: [PlaceMention], weight: Double = 1) {
    for mention in mentions {
      if let country = mention.container?.country {
        add(country, 2 * weight)
        continue
      }
      guard let first = mention.candidates.first, let country = first.country else { continue }
      let isOnly = mention.candidates.prefix(6).onlyCountry != nil
      switch first.kind {
      case .country where isOnly: add(country, 2 * weight)
      case .country: add(country, weight)
      case .demonym: add(country, weight)
      case .division, .region: add(country, isOnly ? weight : 0.4 * weight)
      case .settlement where mention.use == .attribute: break
      // A small town proves nothing: another one may have its name.
      case .settlement where first.population < 100_000: break
      case .settlement: add(country, isOnly || first.population > 500_000 ? weight : 0.3 * weight)
      case .water: break
      }
    }
  }

  private mutating func add(_ country: CountryCode, _ weight: Double) {
    total += weight
    if let known = weights.firstIndex(where: { $0.country == country }) {
      weights[known].weight += weight
    } else {
      weights.append((country, weight))
    }
  }

  private func weight(of country: CountryCode) -> Double? { weights.first { $0.country == country }?.weight }

  /// The country that the article speaks of most, where one stands out; ISO 3166-1 alpha-3.
  public var mainCountry: String? { main?.text }

  private var main: CountryCode? {
    guard
      let best = weights.max(by: { ($0.weight, $1.country) < ($1.weight, $0.country) }), best.weight * 3 >= total
    else { return nil }
    return best.country
  }

  /// What a mention names: its place, or `nil` where the gazetteer does not hold the name, and its country: its
  /// container's, its place's, or for a name that is not known the article's.
  public func resolve(_ mention: PlaceMention) -> (place: Place?, country: String?) {
    let place = candidate(of: mention).map(gazetteer.place(of:))
    let country = mention.container?.country?.text ?? (place == nil ? mainCountry : place?.country)
    return (place, country)
  }

  /// The candidate that `mention` most likely means.
  private func candidate(of mention: PlaceMention) -> Candidate? {
    var best: (score: Double, place: Candidate)?
    for candidate in mention.candidates where candidate.kind != .demonym || mention.candidates.count == 1 {
      let score = score(candidate, mention)
      if score > best?.score ?? -.infinity { best = (score, candidate) }
    }
    guard let best, !isStranger(best.place, mention) else { return nil }
    if let country = mention.container?.country, best.place.country != country { return nil }
    return best.place
  }

  /// Whether the article speaks of other countries and never of the place's: then a small place is a namesake.
  private func isStranger(_ place: Candidate, _ mention: PlaceMention) -> Bool {
    guard place.kind == .settlement, place.population < 100_000, mention.container == nil, total >= 2,
      let country = place.country, weight(of: country) ?? 0 <= 0.5
    else { return false }
    // The name of a building, not of a town: "the Hilton Hotel".
    if mention.use == .facility { return true }
    guard let main else { return false }
    return weight(of: main) ?? 0 >= 0.6 * total
  }

  private func score(_ candidate: Candidate, _ mention: PlaceMention) -> Double {
    let place = candidate
    // A tenfold population is worth one point; a country that the article speaks of is worth up to five.
    var score = PlaceContext.magnitude(place.population)
    switch place.kind {
    case .country: score = 9
    case .region, .water: score = 7
    // Of a city and a division of one name the city is meant more often.
    case .division: score = max(score - 1.5, 4.5)
    case .settlement, .demonym: break
    }
    if candidate.isAlternate { score -= 1 }
    if let country = place.country, total > 0, let weight = weight(of: country) { score += 1.5 + 4 * weight / total }
    if let container = mention.container {
      if container.country == place.country { score += 10 }
      if container.kind == .division, container.admin1 == place.admin1, place.admin1 != .none { score += 10 }
    }
    if let kind = mention.statedKind {
      if kind == .division, place.kind == .division { score += 3 }
      if kind == .settlement, place.kind == .settlement { score += 2 }
    }
    return score
  }

  /// The decimal logarithm of a population, roughly: its digits.
  private static func magnitude(_ population: Int) -> Double {
    var rest = Double(max(population, 1))
    var digits = 0.0
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits + rest / 10
  }
}
