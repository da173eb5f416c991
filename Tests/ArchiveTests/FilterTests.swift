import Archive
import Articles
import Figures
import Quantities
import Tally
import Testing

/// What filters let through.
struct FilterTests {
  static let articles = [
    Archives.article(
      "wire",
      "Police said 41 people were killed in Homs on Sunday. By Monday some 300 families had fled Al-Bāb for Damascus.",
      date: "2018-09-04", publisher: "Harbour Wire"),
    Archives.article(
      "daily", "The United Nations said 2,000 people were displaced in Nepal. Seven were injured.",
      date: "2019-03-20", publisher: "The Lakeside Daily"),
    Archives.article("plain", "The mayor opened a bridge.", date: "2020-01-01", publisher: "Harbour World"),
  ]

  /// The articles and the measures of their figures that pass.
  static func passing(_ filter: ArchiveFilter) throws -> [String] {
    try Archives.with(articles) { (archive) throws in
      let reading = ArchiveReading(archive, filter: filter)
      return try Archives.all(archive).compactMap { reading.extracted($0) }.map { extracted in
        ([extracted.article.id] + extracted.figures.map { "\($0.number) \($0.measure.rawValue)" })
          .joined(separator: ", ")
      }
    }
  }

  private static func filter(_ change: (inout ArchiveFilter) -> Void) -> ArchiveFilter {
    var filter = ArchiveFilter()
    change(&filter)
    return filter
  }

  private static func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  static let cases: [(ArchiveFilter, [String])] = [
    (filter { _ in }, ["wire, 1 killed, 2 displaced", "daily, 1 displaced, 2 injured", "plain"]),
    (filter { $0.measures = [.displaced] }, ["wire, 2 displaced", "daily, 1 displaced"]),
    (filter { $0.measures = [.money] }, []),
    (filter { $0.places = ["homs"] }, ["wire, 1 killed"]),
    (filter { $0.places = ["ALBAB"] }, []),
    (filter { $0.places = ["al bab"] }, ["wire, 2 displaced"]),
    (filter { $0.places = ["npl"] }, ["daily, 1 displaced, 2 injured"]),
    (filter { $0.places = ["hom"] }, []),
    (filter { $0.sources = ["nations"] }, ["daily, 1 displaced"]),
    (filter { $0.publishers = ["harbour"] }, ["wire, 1 killed, 2 displaced", "plain"]),
    (
      filter {
        $0.publishers = ["harbour wire", "lakeside"]; $0.measures = [.injured]
      }, ["daily, 2 injured"]
    ),
    (filter { $0.since = day("2019-01-01") }, ["daily, 1 displaced, 2 injured", "plain"]),
    (filter { $0.until = day("2018-09-02") }, ["wire, 1 killed"]),
    (filter { $0.until = day("2018-09-01") }, []),
    (
      filter {
        $0.since = day("2018-09-03"); $0.until = day("2018-12-31")
      }, ["wire, 2 displaced"]
    ),
    (
      filter {
        $0.decisions = [.pending]; $0.measures = [.killed]
      }, ["wire, 1 killed"]
    ),
    (filter { $0.decisions = [.accepted] }, []),
  ]

  @Test(arguments: cases)
  func passes(_ filter: ArchiveFilter, _ expected: [String]) throws {
    #expect(try Self.passing(filter) == expected)
  }

  @Test func pagesPassOverWhatIsRuledOutAndLoseNothing() throws {
    let many = (0..<500).map { Archives.article("a\($0)", $0 % 7 == 0 ? "Nine people died." : "It rained.") }
    try Archives.with(many) { (archive) throws in
      var filter = ArchiveFilter()
      filter.measures = [.killed]
      var ids: [String] = []
      try ArchiveReading(archive, filter: filter).forEachPage { ids += $0.map(\.article.id) }
      #expect(ids == stride(from: 0, to: 500, by: 7).map { "a\($0)" })
      #expect(try Archives.all(archive).map(\.article.id) == many.map(\.id))
    }
  }

  /// Choosing among all figures gives those of an extraction under the same options.
  @Test(arguments: [
    ExtractionOptions(), ExtractionOptions(minimumConfidence: 0.85), ExtractionOptions(minimumConfidence: 0),
    ExtractionOptions(scope: .all), ExtractionOptions(convention: .acled, isWarZone: true),
    ExtractionOptions(scope: .all, convention: .emdat, householdSize: 4.5),
  ])
  func optionsChooseAsAnExtractionDoes(_ options: ExtractionOptions) throws {
    let extraction = Extraction(options: options)
    let chooser = FigureChooser(options: options)
    for article in Archives.samples {
      let (figures, numbers) = chooser.choose(from: Archives.extraction.figures(in: article))
      #expect(figures == extraction.figures(in: article))
      #expect(numbers == numbers.sorted() && numbers.count == figures.count)
    }
  }
}
