import ArgumentParser
import Glibc
import Tally

/// `tally explain`: why a figure is as it is.
struct ExplainCommand: Verb {
  static let example = "tally explain Data/articles/nepal-2015-04-25-wire.txt:1"
  static let configuration = CommandConfiguration(
    verb: "explain",
    abstract: "Tell why a figure is as it is: its sentence, the frame that took it, and where each field comes from.",
    usage: "tally explain <file:figure> [options]",
    discussion: """
      The number is the one that extract gives: give the options here that extract had. An article of an NDJSON file \
      is named by its id: news.ndjson:ID:3, or news.ndjson:3 --id ID; one of an archive by its id alone: ID:3.
      """)

  @Argument(
    help: "The file (/dev/stdin for standard input), the article's id in NDJSON, and the figure's number: a.txt:3.")
  var figure: String

  @Option(help: "The id of the article.")
  var id: String?

  @Option(help: "Take the article from this archive.", completion: .file(extensions: ["sqlite"]))
  var archive: String?

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var extraction: ExtractionArguments

  func validate() throws {
    if FigureName(figure, exists: { _ in true }) == nil {
      throw ValidationError("Name a file and the number of a figure: article.txt:3.")
    }
  }

  func run() async throws {
    guard let name = FigureName(figure, exists: { archive == nil && access($0, F_OK) == 0 }) else { return }
    let extraction = try extraction.extraction(scope.scope)
    let article = try archive.map { try stored(id ?? name.input, in: $0) } ?? article(name)
    guard let explanation = extraction.explanation(ofFigure: name.number, in: article) else {
      let count = extraction.figures(in: article).count
      let has = count == 0 ? "no figures" : count == 1 ? "one figure" : "\(count) figures"
      Messages.error("\(article.id): has \(has) under these options; there is no figure \(name.number).")
      throw ExitStatus.someFailed
    }
    do {
      let width = OutputStream.terminalWidth
      try OutputStream(descriptor: STDOUT_FILENO).write(ExplanationRenderer(width: width).render(explanation))
    } catch {
      if error.isBrokenPipe { return }
      Messages.error(error.description)
      throw ExitStatus.output
    }
  }

  /// The article of an archive.
  private func stored(_ id: String, in archive: String) throws -> Article {
    let opened = try ArchiveArguments.open(archive, for: .reading)
    do throws(ArchiveError) {
      if let stored = try opened.article(id: id) { return stored.article }
    } catch {
      throw ArchiveArguments.failure(error)
    }
    Messages.error("\(archive): has no article \(id).")
    throw ExitStatus.someFailed
  }

  /// The article that was named: that of the id, or the only one of the input.
  private func article(_ name: FigureName) throws -> Article {
    var reader = BatchReader(inputs: [name.input], options: reading.ingestOptions)
    let id = id ?? name.id
    var found: Article?
    var count = 0
    var failures = 0
    while let batch = reader.next() {
      batch.forEach { result in
        switch result {
        case .success(let article):
          count += 1
          if found == nil, id.map({ article.id == $0 || article.id == "\(name.input):\($0)" }) ?? true {
            found = article
          }
        case .failure(let error):
          failures += 1
          Messages.error(error.description)
        }
      }
      if id != nil, found != nil { break }
    }
    if let found, id != nil || count == 1 { return found }
    if let id {
      Messages.error("\(name.input): has no article \(id).")
    } else if count > 1 {
      Messages.error("\(name.input): holds \(count) articles; name one: \(name.input):ID:\(name.number).")
    } else if failures == 0 {
      Messages.error("\(name.input): holds no article.")
    }
    throw ExitStatus.someFailed
  }
}
