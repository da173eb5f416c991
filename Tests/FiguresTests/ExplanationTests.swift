import Articles
import Figures
import Quantities
import Testing

/// Why figures are as they are: on texts of one construction each.
struct ExplanationTests {
  static let extractor = FigureExtractor()

  static func article(_ text: String) -> Article {
    let source = SourceText(text)
    return Article(
      id: "a", date: CalendarDate(year: 2020, month: 3, day: 5), text: source, regions: [Region(.body, source.range)])
  }

  static func explanation(_ text: String, _ number: Int = 1) throws -> Explanation {
    try #require(extractor.explanation(ofFigure: number, in: article(text)))
  }

  @Test(arguments: [
    ("Twelve people were killed.", "verb", "verb_frames", "kill", "were killed"),
    ("Heavy rain forced 3,000 people to flee.", "verb", "verb_frames", "force", "forced"),
    ("The storm caused 31 deaths.", "noun", "noun_frames", "death", "31 deaths"),
    ("The death toll rose to 41.", "toll", "noun_frames", "toll", "The death toll"),
    ("The killing of three teachers shocked many.", "act", "noun_frames", "killing", "The killing"),
    ("Nine miners are missing.", "state", "state_frames", "missing", "missing"),
    ("Five died in Aleppo, three in Idlib.", "verb", "verb_frames", "die", "died"),
  ])
  func namesTheRowOfTheFrame(
    _ text: String, _ kind: String, _ table: String, _ word: String, _ predicate: String
  ) throws {
    let explanation = try Self.explanation(text)
    let frame = try #require(explanation.frame)
    #expect(frame.kind == kind)
    #expect(frame.table == "Data/en/\(table).tsv")
    #expect(frame.row.contains { $0.value == word }, "\(frame.row)")
    #expect(explanation.article.text.string(in: frame.predicate) == predicate)
    #expect(explanation.chunks.contains { $0.part == .counted })
  }

  @Test func takesTheRowOfTheVerbLeftOut() throws {
    let explanation = try Self.explanation("Five died in Aleppo, three in Idlib.", 2)
    #expect(explanation.frame?.kind == "gap")
    #expect(explanation.frame?.row.contains { $0.value == "die" } == true)
    #expect(explanation.totals.map(\.figures) == [[1, 2]])
  }

  @Test func namesTheWordsAroundANumberWithoutAFrame() throws {
    let explanation = try Self.explanation(
      "Aid workers fear for those who fled. At one crossing, 500 people had gathered by noon.")
    #expect(explanation.confidence == .context)
    let frame = try #require(explanation.frame)
    #expect(frame.kind == "context")
    #expect(frame.table == "Data/en/context_weights.tsv")
    #expect(frame.row.count > 1 && frame.row.dropFirst().allSatisfy { $0.value.hasPrefix("“") }, "\(frame.row)")
  }

  @Test func namesTheSenseThatTheContextChose() throws {
    let explanation = try Self.explanation("Cholera has broken out. Sixty patients are being treated at the clinic.")
    let frame = try #require(explanation.frame)
    #expect(frame.row.contains { $0.name == "sense" && $0.value.hasPrefix("infected") }, "\(frame.row)")
  }

  @Test func hasNoFrameForMoney() throws {
    let explanation = try Self.explanation("The repairs cost $3 million.")
    #expect(explanation.frame == nil)
    #expect(explanation.exclusion == .measure)
  }

  @Test(arguments: [
    ("Thirty people may have been injured.", "may have been injured", Explanation.Exclusion.assertion),
    ("The flood could displace 3,000 families.", "could displace", .assertion),
    ("Officials denied that 50 soldiers were captured.", "Officials denied", .assertion),
    ("Forty people are feared to have been killed.", "feared", .assertion),
  ])
  func namesTheWordsOfTheAssertion(_ text: String, _ words: String, _ exclusion: Explanation.Exclusion) throws {
    let explanation = try Self.explanation(text)
    #expect(explanation.assertion.map { explanation.article.text.string(in: $0.words) } == words)
    #expect(explanation.exclusion == exclusion)
    #expect(explanation.totals.isEmpty)
  }

  @Test func namesTheSentencesThatFieldsComeFrom() throws {
    let text = """
      A blast shook Kabul on Wednesday. Twelve people were killed, the mayor said. He said 30 people were hurt.
      """
    let killed = try Self.explanation(text)
    #expect(killed.places.map { $0?.sentence } == [1])
    #expect(killed.period?.sentence == 1)
    #expect(killed.reporting?.sentence == 2)
    #expect(killed.sentence == 2)
    let hurt = try Self.explanation(text, 2)
    #expect(hurt.figure.source?.inferred == true)
    #expect(hurt.reporting.map { hurt.article.text.string(in: $0.words) } == "He said")
  }

  @Test func saysWhyAFigureIsInNoTotal() throws {
    let text = "Twelve people were killed, including two children. In 2011 a bomb killed 80 people in the city."
    #expect(try Self.explanation(text, 1).totals.map(\.figures) == [[1]])
    let part = try Self.explanation(text, 2)
    #expect(part.exclusion == .other)
    #expect(part.related?.number == 1)
    #expect(try Self.explanation(text, 3).exclusion == .background)
  }

  @Test func namesTheRowOfTheConfidence() throws {
    let explanation = try Self.explanation("Twelve people were killed.")
    #expect(explanation.confidence == .row(rule: "verb", phrase: "noun"))
    let money = try Self.explanation("The repairs cost $3 million.")
    #expect(money.confidence == .row(rule: "quantity", phrase: "*"))
  }

  @Test func countsAsTheExtractionDoes() {
    let article = Self.article("Twelve people were killed 20 km away in 2011, including a child.")
    for scope in [ExtractionOptions.Scope.impact, .all, .numerals] {
      for confidence in [0, 0.5, 0.9] {
        let options = ExtractionOptions(
          scope: scope, minimumConfidence: confidence, convention: .emdat, householdSize: 5)
        let figures = Self.extractor.figures(in: article, options: options)
        let explained = (1..<10).compactMap {
          Self.extractor.explanation(ofFigure: $0, in: article, options: options)
        }
        #expect(explained.map(\.figure) == figures)
        #expect(explained.allSatisfy { $0.figures == figures.count })
      }
    }
    #expect(Self.extractor.explanation(ofFigure: 0, in: article) == nil)
    #expect(Self.extractor.explanation(ofFigure: -1, in: article) == nil)
  }

  @Test(arguments: ["", "12", "12 12 12 12", "killed 5 killed 5 \u{0} \u{202E} “5 killed", "5\n\n\n6 died\n\n— 7"])
  func readsAnything(_ text: String) {
    let article = Self.article(text)
    let options = ExtractionOptions(scope: .numerals, minimumConfidence: 0)
    for number in 1..<6 {
      let explanation = Self.extractor.explanation(ofFigure: number, in: article, options: options)
      #expect(explanation.map { article.text.range.contains($0.figure.sentence) } ?? true)
    }
  }
}
