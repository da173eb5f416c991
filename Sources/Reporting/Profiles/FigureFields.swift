internal import Articles
internal import Figures
internal import Quantities

/// The fields of a row that is a figure.
struct FigureFields: ProfileRecord {
  /// The figure.
  let figure: Figure
  /// Its article.
  let article: Article
  /// The name of its event, where it has one.
  let event: String?
  /// Whether the latest report of its event's claim is made of it.
  let isLatest: Bool
  /// What an analyst has decided; `nil` where nobody has looked at it.
  let review: Review?

  func cell(_ name: String, codes: (String) -> String?) -> Cell? {
    PlaceFields.cell(name, of: place) ?? time(name) ?? ArticleFields.plain(name, of: article) ?? own(name, codes)
  }

  private var place: Figure.Place? { figure.places.first { $0.role == .at } ?? figure.places.first }

  private func time(_ name: String) -> Cell? {
    let period = figure.period
    let days = Days(start: period?.start, end: period?.end)
    return switch name {
    case "period.start": .date(period?.start)
    case "period.end": period?.start == nil ? .blank : .date(period?.end)
    case "period.as_of": period?.start == nil ? .date(period?.end) : .blank
    case "period.precision": .text(days.precision)
    case "period.year": (period?.end ?? period?.start).map { .number($0.year) } ?? .blank
    default: nil
    }
  }

  private func own(_ name: String, _ codes: (String) -> String?) -> Cell? {
    switch name {
    case "event.name": .text(event)
    case "figure.measure": .text(figure.measure.rawValue)
    case "figure.category": .text(figure.measure.rawValue + (isStock ? " as_of" : ""))
    case "figure.role": .text(isLatest ? "latest" : "other")
    case "figure.unit": .text(figure.unit)
    case "figure.bound": .text(figure.bound.rawValue)
    case "figure.reported": .number(reported)
    case "figure.total": .number(total)
    case "figure.household_size": .number(figure.persons?.householdSize)
    case "figure.source": .text(figure.source?.name)
    case "figure.sentence": .text(article.text.excerpt(figure.sentence))
    case "figure.review": .text(review?.decision.rawValue ?? "pending")
    case "figure.statement": .text(statement(codes))
    case "figure.logic": .text(logic)
    case "figure.locations": locations
    default: nil
    }
  }

  /// Whether it counts those who are displaced or back on a day, not those who were displaced or came back in a time.
  private var isStock: Bool {
    guard figure.measure == .displaced || figure.measure == .returnees, let period = figure.period else { return false }
    return period.start == nil && period.end != nil
  }

  /// The whole number as reported: the best value, or else a limit.
  private var reported: Double? { CodedValue.number(figure.interval).map { $0.rounded(.toNearestOrAwayFromZero) } }

  /// The number of people, rounded half up; nothing for households and houses without a size.
  private var total: Double? {
    if let persons = figure.persons {
      return CodedValue.number(persons.interval).map { $0.rounded(.toNearestOrAwayFromZero) }
    }
    return figure.unit == "person" ? reported : nil
  }

  private func statement(_ codes: (String) -> String?) -> String? {
    guard let reported else { return nil }
    let said: String =
      switch figure.bound {
      case .exact, .none: ""
      case .atLeast, .vague, .range: "at least "
      case .moreThan: "more than "
      case .atMost: "at most "
      case .lessThan: "fewer than "
      case .about: "about "
      }
    let term = codes(figure.measure.rawValue)?.lowercased() ?? figure.measure.rawValue
    let what = figure.unit == "house" ? "\(Said.unit(figure.unit)): \(term)" : "\(Said.unit(figure.unit)) were \(term)"
    var text = "According to \(figure.source?.name ?? article.publisher ?? "the article"), "
    text += "\(said)\(NumberText.grouped(reported)) \(what)"
    if let place { text += " in \(place.name)" }
    if let period = figure.period { text += " (\(period.text))" }
    return text
  }

  private var logic: String {
    var text = "Stated: “\(HXLTags.spaced(article.text.excerpt(figure.quote)))”."
    if let persons = figure.persons, let reported, let total {
      let size = NumberText.grouped(persons.householdSize)
      text += " \(NumberText.grouped(reported)) households × \(size) = \(NumberText.grouped(total))."
    }
    if figure.bound == .range, let low = figure.interval.low, let high = figure.interval.high {
      text += " The lowest of \(NumberText.grouped(low)) to \(NumberText.grouped(high)) is reported."
    }
    if figure.bound == .vague { text += " The least that the words allow is reported." }
    return text
  }

  /// Name:Lat, Lon:Accuracy:Type, joined by `; `; what is not known stays empty.
  private var locations: Cell {
    let texts = figure.places.map { place in
      let point: String =
        if let latitude = place.latitude, let longitude = place.longitude {
          "\(NumberText.plain(latitude) ?? ""), \(NumberText.plain(longitude) ?? "")"
        } else {
          ""
        }
      let type =
        switch place.role {
        case .at: ""
        case .from: "Origin"
        case .to: "Destination"
        }
      return "\(place.name):\(point)::\(type)"
    }
    return texts.isEmpty ? .blank : .text(texts.joined(separator: "; "))
  }
}
