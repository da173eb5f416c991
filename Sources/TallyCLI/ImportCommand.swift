import ArgumentParser
import Tally

/// `tally import`: articles into an archive.
struct ImportCommand: Verb {
  static let example = "tally import Data/articles --archive tally.sqlite"
  static let configuration = CommandConfiguration(
    verb: "import",
    abstract: "Store articles, their figures and their sentences in an archive: one SQLite file.",
    usage: "tally import <inputs> ... --archive <file> [options]",
    discussion: """
      An article that the archive has is passed over; one with the same id and another content takes its place, and \
      keeps its reviews where quote and value are the same. An import that was ended can be run again, and several may \
      run at once. All figures are stored: --min-confidence, --all, --convention and --household-size choose when the \
      archive is read.
      """)

  @Argument(help: "Files, folders (with all below them), or - for standard input.")
  var inputs: [String]

  @Option(help: "The archive; it is made where there is none.", completion: .file(extensions: ["sqlite"]))
  var archive: String

  @OptionGroup var reading: ReadingArguments

  @Option(
    help: "Know the places of this file too: a table as GeoNames gives it (cities500.txt).", completion: .file())
  var gazetteer: String?

  @Option(help: "The number of threads (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    let run = try archiveImport()
    var line = ProgressLine(inputs: inputs)
    let summary: ArchiveImport.Summary
    do throws(ArchiveError) {
      summary = try await run.run(inputs: inputs, ingest: reading.ingestOptions) {
        Messages.error($0.description)
      } progress: { summary in
        line.show(articles: summary.stored.articles)
      }
    } catch {
      line.end()
      throw ArchiveArguments.failure(error)
    }
    line.end()
    report(summary.stored)
    try ExitStatus.check(failures: summary.failures, isEmpty: false, failEmpty: false)
  }

  private func archiveImport() throws -> ArchiveImport {
    let pipeline = jobs.map { ArticlePipeline(jobs: $0) } ?? ArticlePipeline()
    var places: (gazetteer: Gazetteer, digest: String)?
    if let gazetteer {
      do throws(GazetteerError) {
        places = (try Gazetteer(file: gazetteer), SHA256Hash.hex(ofFile: gazetteer) ?? "")
      } catch {
        Messages.error(error.description)
        throw ExitStatus.someFailed
      }
    }
    // Before the tables of the language are loaded: what is wrong with the file is said at once.
    let archive = try ArchiveArguments.open(archive, for: .creating)
    let options = FigureChooser.everything
    let extraction =
      places.map { Extraction(options: options, gazetteer: $0.gazetteer) } ?? Extraction(options: options)
    return ArchiveImport(into: archive, extraction: extraction, gazetteer: places?.digest ?? "", pipeline: pipeline)
  }

  /// Says what was done: `12 articles: 10 added, 2 unchanged; 173 figures`.
  private func report(_ summary: ImportSummary) {
    var parts: [String] = []
    for (count, word) in [
      (summary.added, "added"), (summary.replaced, "replaced"), (summary.unchanged, "unchanged"),
    ] where count > 0 {
      parts.append("\(count) \(word)")
    }
    let articles = summary.articles == 1 ? "1 article" : "\(summary.articles) articles"
    let figures = summary.figures == 1 ? "1 figure" : "\(summary.figures) figures"
    Messages.write("\(articles)\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", ")); \(figures) stored")
    if summary.lostReviews > 0 {
      let fit = summary.lostReviews == 1 ? "1 review fits" : "\(summary.lostReviews) reviews fit"
      Messages.write("\(fit) no figure any more: tally review list --archive \(archive)")
    }
  }
}
