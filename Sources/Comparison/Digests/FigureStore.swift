import Articles
import Figures
import Quantities

/// An article's figures in little memory, with their sentences.
struct FigureStore: Sendable {
  /// A figure without what its article says of many: sentences and places stand once, by their index.
  private struct Entry: Sendable {
    /// NaN for a limit that the words do not set.
    var low: Double
    var best: Double
    var high: Double
    var unit: String
    var population: String?
    var source: String?
    var period: Figure.Period?
    var number: Int32
    var sentence: Int32
    var places: Int32
    var quote: Int32
    var relatedFigure: Int32
    var relation: Figure.Relation.Kind?
    var measure: Measure
    var bound: Bound
    var assertion: Figure.Assertion
    var region: Region.Kind
    var hasUnitText: Bool
    var isIncrement: Bool
  }

  private var entries: [Entry] = []
  private var placeLists: [[Figure.Place]] = []
  private var sentences: [(range: TextRange, text: String)] = []

  /// The figures of a text; their sentences are copied out of it.
  init(_ figures: [Figure], of text: SourceText) {
    var placeIndex: [[Figure.Place]: Int32] = [:]
    for figure in figures {
      // A text of more than 2³¹ bytes has figures beyond these offsets; they are of no other use than order.
      func index(_ value: Int) -> Int32 { Int32(clamping: value) }
      if sentences.last?.range != figure.sentence {
        sentences.append(
          (figure.sentence, text.range.contains(figure.sentence) ? text.string(in: figure.sentence) : ""))
      }
      var list = Int32(-1)
      if !figure.places.isEmpty {
        if let known = placeIndex[figure.places] {
          list = known
        } else {
          list = index(placeLists.count)
          placeIndex[figure.places] = list
          placeLists.append(figure.places)
        }
      }
      entries.append(
        Entry(
          low: figure.interval.low ?? .nan, best: figure.interval.best ?? .nan, high: figure.interval.high ?? .nan,
          unit: figure.unit, population: figure.population, source: figure.source?.name, period: figure.period,
          number: index(figure.number), sentence: index(sentences.count - 1), places: list,
          quote: index(figure.quote.start), relatedFigure: index(figure.relation?.figure ?? 0),
          relation: figure.relation?.kind, measure: figure.measure, bound: figure.bound,
          assertion: figure.assertion, region: figure.region, hasUnitText: figure.unitText != nil,
          isIncrement: figure.isIncrement(in: text)))
    }
  }

  /// The figures, with the fields that totals and claims ask for.
  var figures: [Figure] {
    entries.map { entry in
      func limit(_ value: Double) -> Double? { value.isNaN ? nil : value }
      let sentence = sentences[Int(entry.sentence)].range
      return Figure(
        number: Int(entry.number), measure: entry.measure,
        interval: Interval(low: limit(entry.low), best: limit(entry.best), high: limit(entry.high)),
        bound: entry.bound, unit: entry.unit, unitText: entry.hasUnitText ? entry.unit : nil,
        population: entry.population, places: entry.places < 0 ? [] : placeLists[Int(entry.places)],
        period: entry.period, source: entry.source.map { Figure.Source(name: $0) }, assertion: entry.assertion,
        relation: entry.relation.map { Figure.Relation($0, Int(entry.relatedFigure)) }, region: entry.region,
        sentence: sentence, quote: TextRange(Int(entry.quote), Int(entry.quote)), rule: "")
    }
  }

  /// The places of all figures, in the order of the figures and as often as they name them.
  var places: [Figure.Place] { entries.flatMap { $0.places < 0 ? [] : placeLists[Int($0.places)] } }

  /// The places of all figures, each name in one country and division once.
  var distinctPlaces: [Figure.Place] {
    var places: [Figure.Place] = []
    for place in placeLists.joined()
    where !places.contains(where: { $0.name == place.name && $0.country == place.country && $0.admin1 == place.admin1 })
    {
      places.append(place)
    }
    return places
  }

  /// The words of a sentence of one of the figures.
  func text(of sentence: TextRange) -> String {
    sentences.first { $0.range == sentence }?.text ?? ""
  }

  /// The numbers of the figures that are added to a count before: "five more bodies".
  var increments: Set<Int> { Set(entries.lazy.filter(\.isIncrement).map { Int($0.number) }) }
}
