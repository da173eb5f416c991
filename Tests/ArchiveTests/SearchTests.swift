import Archive
import Figures
import Tally
import Testing

/// Searching sentences, also with what was not meant as a query.
struct SearchTests {
  static let articles = [
    Archives.article("a", "A flash flood killed 12 people near Dar'ā. Later floods displaced 300 families."),
    Archives.article("b", "The camp was flooded in a flash. It rained. Café owners said NEAR AND OR NOT were words."),
    Archives.article("c", "C++ and 3.5 km of road; \"quoted\" words: column:value, a*b, (brackets) ^ -minus."),
  ]

  static let found: [(query: String, sentences: [String])] = [
    ("flood", ["A flash flood killed 12 people near Dar'ā."]),
    (
      "FLOOD*",
      [
        "A flash flood killed 12 people near Dar'ā.", "Later floods displaced 300 families.",
        "The camp was flooded in a flash.",
      ]
    ),
    ("flash flood*", ["A flash flood killed 12 people near Dar'ā.", "The camp was flooded in a flash."]),
    ("\"flash flood\"", ["A flash flood killed 12 people near Dar'ā."]),
    ("\"flash flood", ["A flash flood killed 12 people near Dar'ā."]),
    ("dar'a", ["A flash flood killed 12 people near Dar'ā."]),
    ("CAFE not and near", ["Café owners said NEAR AND OR NOT were words."]),
    ("column:value", ["C++ and 3.5 km of road; \"quoted\" words: column:value, a*b, (brackets) ^ -minus."]),
    ("(brackets", ["C++ and 3.5 km of road; \"quoted\" words: column:value, a*b, (brackets) ^ -minus."]),
    ("flood -killed", ["A flash flood killed 12 people near Dar'ā."]),
    ("flood \\ ' ; --", ["A flash flood killed 12 people near Dar'ā."]),
    ("flood\0 killed", ["A flash flood killed 12 people near Dar'ā."]),
    ("nowhere", []),
  ]

  @Test(arguments: found)
  func finds(_ query: String, _ sentences: [String]) throws {
    try Archives.with(Self.articles) { (archive) throws in
      let search = ArchiveSearch(ArchiveReading(archive))
      let found = try search.find(#require(SearchQuery(query)), limit: 10)
      #expect(Set(found.map(\.sentence)) == Set(sentences))
      #expect(found.count == sentences.count)
    }
  }

  @Test(arguments: ["", " ", "\"", "\"\"", "***", "- -", "'", "^", "()", "\0", "\u{202E}", "🔥"])
  func refusesQueriesWithoutAWord(_ query: String) {
    #expect(SearchQuery(query) == nil)
  }

  @Test func noTextIsAnErrorOfSyntax() throws {
    try Archives.with(Self.articles) { (archive) throws in
      var generator = SystemRandomNumberGenerator()
      let alphabet = Array("abf \"*'():^-+.,{}[]\\/\0;%_?&|~NEARANDORéß漢🔥\u{301}\n")
      for _ in 0..<2000 {
        let text = String((0..<Int.random(in: 1...12, using: &generator)).map { _ in alphabet.randomElement() ?? "a" })
        guard let query = SearchQuery(text) else { continue }
        #expect(throws: Never.self, "\(text.debugDescription)") { _ = try archive.sentences(matching: query) }
      }
    }
  }

  @Test func givesTheFiguresOfTheSentence() throws {
    try Archives.with(Self.articles) { (archive) throws in
      var filter = ArchiveFilter()
      let query = try #require(SearchQuery("flood*"))
      let all = try ArchiveSearch(ArchiveReading(archive, filter: filter)).find(query, limit: 10)
      #expect(all.map { $0.figures.map(\.measure) }.filter { !$0.isEmpty }.count == 2)
      #expect(try ArchiveSearch(ArchiveReading(archive)).find(query, limit: 1).count == 1)
      filter.measures = [.displaced]
      let displaced = try ArchiveSearch(ArchiveReading(archive, filter: filter)).find(query, limit: 10)
      #expect(displaced.map { $0.figures.map(\.number) } == [[2]])
    }
  }
}
