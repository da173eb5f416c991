import ArgumentParser
import Tally

/// `tally list`: the articles of an archive.
struct ListCommand: Verb {
  static let example = "tally list --archive tally.sqlite --measure killed --since 2019-01-01"
  static let configuration = CommandConfiguration(
    verb: "list",
    abstract: "List the articles of an archive: id, date, publisher, title, number of figures.",
    usage: "tally list --archive <file> [options]")

  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  func validate() throws {
    if archive.archive == nil { throw ValidationError("Name the archive with --archive.") }
  }

  func run() async throws {
    let reading = try archive.reading(try extraction.archiveOptions(scope.scope))
    var listing = Listing(
      [
        ListColumn("id", least: 20, keepsEnd: true), ListColumn("date"), ListColumn("publisher", isOptional: true),
        ListColumn("title", least: 20, isOptional: true), ListColumn("figures", isNumber: true),
        ListColumn("copy_of", isOptional: true),
      ], format: output.recordFormat, csv: output.csv, width: output.width)
    let count = try output.write { write in
      var count = 0
      try write(listing.opening)
      try reading.forEachPage { articles in
        var bytes: [UInt8] = []
        listing.append(articles.map(Self.record), to: &bytes)
        try write(bytes)
        count += articles.count
      }
      try write(listing.closing)
      return count
    }
    try ExitStatus.check(failures: 0, isEmpty: count == 0, failEmpty: output.failEmpty)
  }

  private static func record(_ extracted: ExtractedArticle) -> [ListValue] {
    let article = extracted.article
    return [
      .text(article.id), .day(article.date), .text(article.publisher), .text(article.title),
      .count(extracted.figures.count), .text(article.copyOf),
    ]
  }
}
