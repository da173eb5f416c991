internal import Figures

/// The fields of a place that every kind of row has: `place.name`, `place.country.name`, `place.precision` …
enum PlaceFields {
  /// How exactly a place is known.
  enum Precision: String { case place, division, country }

  /// The value of the field called `name`; `nil` where there is no such field.
  static func cell(_ name: String, of place: Figure.Place?) -> Cell? {
    let country = place?.country.flatMap { Country.all[$0] }
    return switch name {
    case "place.name": .text(place?.name)
    case "place.country": .text(place?.country)
    case "place.country.name": .text(country?.name)
    case "place.country.numeric": country?.number.map { .number($0) } ?? .blank
    case "place.admin1": .text(place?.admin1)
    case "place.latitude": .number(place?.latitude)
    case "place.longitude": .number(place?.longitude)
    case "place.precision": .text(place.flatMap(precision)?.rawValue)
    default: nil
    }
  }

  /// Whether a place is a town or the like, a first-level division or a country; `nil` where it was not recognised.
  static func precision(of place: Figure.Place) -> Precision? {
    guard let code = place.country else { return nil }
    guard let division = place.admin1 else {
      return Country.all[code]?.name == place.name || place.latitude == nil ? .country : .place
    }
    return division == place.name ? .division : .place
  }

  /// The place that most of the figures are at, where the gazetteer knows it; of equals the first.
  static func commonest(_ figures: some Sequence<Figure>) -> Figure.Place? {
    var order: [String] = []
    var counts: [String: (count: Int, place: Figure.Place)] = [:]
    for figure in figures {
      guard let place = figure.places.first(where: { $0.role == .at }) ?? figure.places.first else { continue }
      let key = place.geonamesID.map { "\($0)" } ?? place.name
      if counts[key] == nil { order.append(key) }
      // A place that the text names itself tells more than one that is taken over from elsewhere.
      counts[key, default: (0, place)].count += (place.inferred ? 1 : 2) + (place.country == nil ? 0 : 1)
    }
    var best: (count: Int, place: Figure.Place)?
    for key in order {
      guard let entry = counts[key], entry.count > best?.count ?? 0 else { continue }
      best = entry
    }
    return best?.place
  }
}
