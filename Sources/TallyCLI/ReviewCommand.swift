import ArgumentParser
import Tally

/// `tally review`: what people decided about the figures of an archive.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read decisions about figures back from a reviewed workbook, and list them.",
    subcommands: [ReviewApplyCommand.self, ReviewListCommand.self])
}

/// `tally review apply`: a reviewed workbook into the archive.
struct ReviewApplyCommand: Verb {
  static let example = "tally review apply reviewed.xlsx --archive tally.sqlite --reviewer 'R. Ahmed'"
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Store the decisions of a workbook that tally report wrote, or of its CSV.",
    usage: "tally review apply <file> --archive <file> [options]",
    discussion: """
      The sheets Figures, Figures 2 ... are read: their columns Review and Corrected value. A decision is stored where \
      the archive's figure still has the row's quote, sentence and value; other rows are named. The figures themselves \
      stay as they are: rejected ones stay out of totals, compare and report, corrected ones count there with the \
      corrected value. Rows without a decision change nothing. The same file can be applied again.
      """)

  @Argument(help: "The workbook (.xlsx) or CSV file.", completion: .file(extensions: ["xlsx", "csv"]))
  var file: String

  @Option(help: "The archive.", completion: .file(extensions: ["sqlite"]))
  var archive: String

  @Option(help: "Who decided.")
  var reviewer: String?

  @Flag(help: "Take earlier decisions back where the file says pending.")
  var withdraw = false

  func run() async throws {
    let archive = try ArchiveArguments.open(archive, for: .writing)
    let summary: ReviewTable.Summary
    do throws(ReviewTable.Failure) {
      summary = try ReviewTable(path: file).apply(to: archive, reviewer: reviewer, withdraws: withdraw) {
        Messages.error($0)
      }
    } catch {
      switch error {
      case .archive(let error): throw ArchiveArguments.failure(error)
      case .table(let error):
        Messages.error(error.description)
        throw ExitStatus.someFailed
      }
    }
    var parts = [
      "\(summary.accepted) accepted", "\(summary.rejected) rejected", "\(summary.corrected) corrected",
      "\(summary.pending) pending",
    ]
    if summary.withdrawn > 0 { parts.append("\(summary.withdrawn) withdrawn") }
    if summary.refused > 0 { parts.append("\(summary.refused) not stored") }
    Messages.write(
      parts.joined(separator: ", ") + (summary.unchanged > 0 ? "; \(summary.unchanged) as they were" : ""))
    try ExitStatus.check(failures: summary.refused, isEmpty: false, failEmpty: false)
  }
}

/// `tally review list`: the decisions of an archive.
struct ReviewListCommand: Verb {
  static let example = "tally review list --archive tally.sqlite"
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the decisions of an archive; those whose figure is gone from its article are lost.",
    usage: "tally review list --archive <file> [options]")

  @Option(help: "The archive.", completion: .file(extensions: ["sqlite"]))
  var archive: String

  @OptionGroup var output: OutputArguments

  func run() async throws {
    let archive = try ArchiveArguments.open(archive, for: .reading)
    var listing = Listing(
      [
        ListColumn("article", least: 14, keepsEnd: true), ListColumn("review"),
        ListColumn("corrected_value", isNumber: true, isOptional: true), ListColumn("state"),
        ListColumn("reviewer", isOptional: true), ListColumn("reviewed_at", isOptional: true),
        ListColumn("measure", least: 10), ListColumn("low", isNumber: true), ListColumn("best", isNumber: true),
        ListColumn("high", isNumber: true), ListColumn("unit", isShown: false), ListColumn("start", isShown: false),
        ListColumn("quote", least: 16), ListColumn("sentence", isShown: false),
      ], format: output.recordFormat, width: output.width)
    let count = try output.write { write in
      let reviews = try archive.reviews()
      var bytes = listing.opening
      listing.append(reviews.map(Self.record), to: &bytes)
      try write(bytes + listing.closing)
      return reviews.count
    }
    try ExitStatus.check(failures: 0, isEmpty: count == 0, failEmpty: output.failEmpty)
  }

  private static func record(_ review: Archive.StoredReview) -> [ListValue] {
    [
      .text(review.article), .text(review.review.decision.rawValue), .number(review.review.correctedValue),
      .text(review.isAttached ? "current" : "lost"), .text(review.reviewer), .text(review.time),
      .text(review.measure), .number(review.interval.low), .number(review.interval.best),
      .number(review.interval.high), .text(review.unit), .count(review.start), .text(review.quote),
      .text(review.sentence),
    ]
  }
}
