internal import Articles
internal import Figures
internal import Quantities

/// The fields of a row that is an article.
struct ArticleFields: ProfileRecord {
  /// The article and its figures.
  let extracted: ExtractedArticle
  /// The scheme.
  let table: ProfileTable

  func cell(_ name: String, codes: (String) -> String?) -> Cell? {
    switch name {
    case "article.counts": .text(counts(codes, withOffsets: false))
    case "article.counts_with_offsets": .text(counts(codes, withOffsets: true))
    default: Self.plain(name, of: extracted.article)
    }
  }

  /// The fields of an article that rows of figures have too.
  static func plain(_ name: String, of article: Article) -> Cell? {
    switch name {
    case "article.id": .text(article.id)
    case "article.title": .text(article.title)
    case "article.publisher": .text(article.publisher)
    case "article.url": .text(article.url)
    // What has an address is no document.
    case "article.file": article.url == nil ? .text(article.id) : .blank
    case "article.timestamp":
      .text(article.date.map { $0.description.replacing("-", with: "") + "000000" })
    default: nil
    }
  }

  /// Whether the scheme has a count for the article.
  var hasCounts: Bool { extracted.figures.contains { number(of: $0) != nil } }

  /// The whole number of a figure that the scheme keeps; `nil` for every other figure.
  private func number(of figure: Figure) -> Double? {
    guard table.measures.contains(figure.measure), figure.assertion == .asserted, figure.region != .related,
      figure.relation?.kind != .restates, figure.bound != .none, figure.bound != .vague,
      let number = CodedValue.number(figure.interval), number > 0, number == number.rounded()
    else { return nil }
    return number
  }

  /// `type#number#object#geotype#place#country#ADM1#lat#lon#featureID;` for each figure, and `#offset` of its quote.
  private func counts(_ codes: (String) -> String?, withOffsets: Bool) -> String? {
    var offsets = CodePointOffsets(extracted.article.text)
    var text = ""
    for figure in extracted.figures {
      guard let number = number(of: figure), let type = codes(figure.measure.rawValue) else { continue }
      let object = figure.population ?? figure.unitText ?? ""
      var parts = [type, NumberText.plain(number) ?? "", Self.plainWords(object)]
      parts += Self.place(figure.places.first { $0.role == .at } ?? figure.places.first)
      if withOffsets { parts.append("\(offsets[figure.quote.start])") }
      text += parts.joined(separator: "#") + ";"
    }
    return text.isEmpty ? nil : text
  }

  /// Geotype (1 country, 4 city, 5 division; 3 and 2 in the United States), name, FIPS code, ADM1, point, feature.
  private static func place(_ place: Figure.Place?) -> [String] {
    guard let place else { return ["0", "", "", "", "", "", ""] }
    let country = place.country.flatMap { Country.all[$0] }
    let precision = PlaceFields.precision(of: place)
    let isUnitedStates = place.country == "USA"
    let type =
      switch precision {
      case .country: "1"
      case .division: isUnitedStates ? "2" : "5"
      case .place: isUnitedStates ? "3" : "4"
      case nil: "0"
      }
    var names = [place.name]
    if precision == .place, let division = place.admin1 { names.append(division) }
    if precision != .country, let name = country?.name { names.append(name) }
    let fips = country?.fips ?? ""
    return [
      type, plainWords(names.joined(separator: ", ")), fips, precision == .country ? fips : "",
      place.latitude.flatMap(NumberText.plain) ?? "", place.longitude.flatMap(NumberText.plain) ?? "",
      precision == .country ? fips : "",
    ]
  }

  /// Without the signs that part counts.
  private static func plainWords(_ text: String) -> String {
    HXLTags.spaced(text.replacing("#", with: " ").replacing(";", with: " "))
  }
}
