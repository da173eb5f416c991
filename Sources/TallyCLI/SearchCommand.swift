import ArgumentParser
import Tally

/// `tally search`: sentences of an archive.
struct SearchCommand: Verb {
  static let example = "tally search 'flood camp*' --archive tally.sqlite"
  static let configuration = CommandConfiguration(
    verb: "search",
    abstract: "Search the sentences of an archive, and show them with their figures: one record a figure.",
    usage: "tally search <words> ... --archive <file> [options]",
    discussion: """
      A sentence must hold all the words, in any order and case; "flash flood" in double quotes is a phrase, and camp* \
      any word that begins so. The best sentences come first. One without a figure is shown too, unless the options \
      ask for figures.
      """)

  @Argument(help: "The words to search for.")
  var words: [String]

  @OptionGroup var archive: ArchiveArguments

  @Option(help: "The most sentences to show.")
  var limit: Int = 50

  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  func validate() throws {
    if archive.archive == nil { throw ValidationError("Name the archive with --archive.") }
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if query == nil { throw ValidationError("Name a word to search for.") }
  }

  private var query: SearchQuery? { SearchQuery(words.joined(separator: " ")) }

  func run() async throws {
    guard let query else { return }
    let search = ArchiveSearch(try archive.reading(try extraction.archiveOptions(scope.scope)))
    var listing = Listing(
      [
        ListColumn("article", least: 14, keepsEnd: true), ListColumn("date", isOptional: true),
        ListColumn("publisher", isOptional: true), ListColumn("figure", isNumber: true, isOptional: true),
        ListColumn("measure", least: 10, isOptional: true), ListColumn("value", isNumber: true, isOptional: true),
        ListColumn("low", isNumber: true, isShown: false), ListColumn("best", isNumber: true, isShown: false),
        ListColumn("high", isNumber: true, isShown: false), ListColumn("unit", isShown: false),
        ListColumn("quote", isShown: false), ListColumn("sentence", least: 30),
      ], format: output.recordFormat, csv: output.csv, width: output.width)
    let count = try output.write { write in
      let found = try search.find(query, limit: limit)
      var bytes = listing.opening
      listing.append(found.flatMap(Self.records), to: &bytes)
      try write(bytes + listing.closing)
      return found.count
    }
    try ExitStatus.check(failures: 0, isEmpty: count == 0, failEmpty: output.failEmpty)
  }

  /// A record a figure of the sentence, or one where it has none.
  private static func records(_ found: ArchiveSearch.Found) -> [[ListValue]] {
    let article = found.article
    let about: [ListValue] = [.text(article.id), .day(article.date), .text(article.publisher)]
    if found.figures.isEmpty {
      let none: [ListValue] = [.number(nil), .text(nil), .text(nil)]
      return [about + none + [.number(nil), .number(nil), .number(nil), .text(nil), .text(nil), .text(found.sentence)]]
    }
    return found.figures.map { figure in
      about + [
        .count(figure.number), .text(figure.measure.rawValue), .text(figure.valueInWords),
        .number(figure.interval.low), .number(figure.interval.best), .number(figure.interval.high),
        .text(figure.unit), .text(article.text.string(in: figure.quote)), .text(found.sentence),
      ]
    }
  }
}
