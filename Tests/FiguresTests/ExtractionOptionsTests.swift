import Articles
import Figures
import Quantities
import Testing

/// What options change of the figures: coded values, persons, and which figures are given out.
struct ExtractionOptionsTests {
  static let extractor = FigureExtractor()

  static func figures(_ text: String, _ options: ExtractionOptions) -> [Figure] {
    let source = SourceText(text)
    let article = Article(id: "a", text: source, regions: [Region(.body, source.range)])
    return extractor.figures(in: article, options: options)
  }

  @Test(
    arguments: [
      ("Dozens of people were killed.", .acled, Interval(exactly: 12)),
      ("Dozens of people were injured.", .acled, nil),
      ("At least 40 people were killed.", .acled, nil),
      ("Between 10 and 20 people were killed.", .acled, Interval(exactly: 10)),
      ("Between 10 and 20 people were injured.", .emdat, Interval(exactly: 15)),
      ("Hundreds of people were injured.", .emdat, Interval(exactly: 200)),
      ("Dozens of people were injured.", .wikimpacts, Interval(low: 24, best: nil, high: 108)),
      ("About 1,200 families were displaced.", .wikimpacts, Interval(low: 1100, best: nil, high: 1300)),
      ("Thousands of people fled.", .twoOfEach, Interval(exactly: 2000)),
      ("Twelve people were killed.", .twoOfEach, Interval(exactly: 12)),
      ("A soldier was killed.", .acled, Interval(exactly: 1)),
    ] as [(String, Convention, Interval?)])
  func codes(_ text: String, _ convention: Convention, _ coded: Interval?) throws {
    let plain = try #require(Self.figures(text, ExtractionOptions()).first)
    let figure = try #require(Self.figures(text, ExtractionOptions(convention: convention)).first)
    #expect(figure.coded == coded)
    #expect(plain.coded == nil)
    #expect(figure.interval == plain.interval && figure.bound == plain.bound)
  }

  @Test func codesNoAgesOrDistances() {
    let options = ExtractionOptions(scope: .all, convention: .emdat)
    let figures = Self.figures("The quake 20 km away killed 12 people and damaged 40 cars.", options)
    #expect(figures.first { $0.measure == .distance }?.coded == nil)
    #expect(figures.first { $0.measure == .killed }?.coded == Interval(exactly: 12))
  }

  @Test func warZonesAreCodedHigher() {
    let text = "Several people were killed."
    let inWar = Self.figures(text, ExtractionOptions(convention: .acled, isWarZone: true))
    #expect(inWar.map(\.coded) == [Interval(exactly: 10)])
    #expect(Self.figures(text, ExtractionOptions(convention: .acled)).map(\.coded) == [Interval(exactly: 3)])
  }

  @Test(
    arguments: [
      ("Some 1,001 families were displaced.", 4.5, Interval(low: nil, best: 4505, high: nil)),
      ("At least 3 families were displaced.", 5, Interval(low: 15, best: nil, high: nil)),
      ("Three families were displaced.", 1.5, Interval(exactly: 5)),
      ("Three people were displaced.", 5, nil),
    ] as [(String, Double, Interval?)])
  func givesHouseholdsAsPersons(_ text: String, _ size: Double, _ persons: Interval?) throws {
    let plain = try #require(Self.figures(text, ExtractionOptions()).first)
    let figure = try #require(Self.figures(text, ExtractionOptions(householdSize: size)).first)
    #expect(figure.persons?.interval == persons)
    #expect(figure.persons?.householdSize == (persons == nil ? nil : size))
    #expect(figure.interval == plain.interval && figure.unit == plain.unit)
    #expect(plain.persons == nil)
  }

  @Test func leavesFiguresOfLessConfidenceOut() throws {
    let text = "Eleven people were killed, including a child. Police said 40 others were injured, among them 12 pupils."
    let all = Self.figures(text, ExtractionOptions(minimumConfidence: 0))
    #expect(all.map(\.number) == Array(1...all.count))
    #expect(Self.figures(text, ExtractionOptions(minimumConfidence: 1.01)).isEmpty)
    for line in Set(all.map(\.confidence)) {
      let given = Self.figures(text, ExtractionOptions(minimumConfidence: line))
      let expected = all.filter { $0.confidence >= line }
      #expect(given.map(\.quote) == expected.map(\.quote))
      #expect(given.map(\.number) == Array(1..<given.count + 1))
      for (figure, known) in zip(given, expected) {
        // The same figure is meant, whatever its number is now; or none, where it is not given out.
        let whole = known.relation.map { all[$0.figure - 1].quote }
        #expect(
          figure.relation.map { given[$0.figure - 1].quote } == (given.contains { $0.quote == whole } ? whole : nil))
      }
    }
  }
}
