import ArgumentParser
import Tally

/// The archive that a verb reads instead of inputs, and which of its articles and figures.
struct ArchiveArguments: ParsableArguments {
  @Option(
    help: "Read the articles of this archive (tally import) instead of inputs. The options below choose among them.",
    completion: .file(extensions: ["sqlite"]))
  var archive: String?

  @OptionGroup var filter: FilterArguments

  func validate() throws {
    if archive == nil, filter.isSet {
      throw ValidationError(
        "--measure, --place, --since, --until, --source, --publisher and --review choose from an --archive.")
    }
  }

  /// The archive, opened for reading; ends the verb where it cannot be.
  func open() throws -> Archive { try ArchiveArguments.open(archive ?? "", for: .reading) }

  /// How the archive is read under `options`.
  func reading(_ options: ExtractionOptions, omitsRejected: Bool = false) throws -> ArchiveReading {
    ArchiveReading(try open(), filter: filter.filter(omitsRejected: omitsRejected), options: options)
  }

  /// The archive at `path`; ends the verb where it cannot be opened.
  static func open(_ path: String, for access: Archive.Access) throws -> Archive {
    do {
      return try Archive(path: path, access: access)
    } catch {
      throw failure(error)
    }
  }

  /// Says what is wrong with an archive, and gives the status to end with.
  static func failure(_ error: ArchiveError) -> ExitCode {
    Messages.error(error.description)
    switch error.code {
    case .readOnly, .full: return ExitStatus.output
    default: return ExitStatus.someFailed
    }
  }
}

/// Which articles and figures of an archive are read.
struct FilterArguments: ParsableArguments {
  @Option(
    name: .customLong("measure"), help: "Only figures of these measures: killed,displaced.")
  var measures: [Choices<Measure>] = []

  @Option(
    name: .customLong("place"),
    help: "Only figures of this place: words of its name, a first-level division, or a country's code (NPL).")
  var places: [String] = []

  @Option(help: "Only figures whose period, or article, is not before this day.", transform: ReadingArguments.day)
  var since: CalendarDate?

  @Option(help: "Only figures whose period, or article, is not after this day.", transform: ReadingArguments.day)
  var until: CalendarDate?

  @Option(name: .customLong("source"), help: "Only figures according to this source: words of its name.")
  var sources: [String] = []

  @Option(name: .customLong("publisher"), help: "Only articles of this publisher: words of its name.")
  var publishers: [String] = []

  @Option(
    name: .customLong("review"),
    help: "Only figures that are pending, accepted, rejected or corrected: accepted,corrected.")
  var decisions: [Choices<Review.Decision>] = []

  func validate() throws {
    if let since, let until, until < since { throw ValidationError("--until must not be before --since.") }
  }

  /// Whether any of the options was given.
  var isSet: Bool {
    since != nil || until != nil
      || !(measures.isEmpty && places.isEmpty && sources.isEmpty && publishers.isEmpty && decisions.isEmpty)
  }

  /// What a report says of the options.
  var settings: [Report.Setting] {
    let chosen: [(String, [String])] = [
      ("measures", measures.flatMap(\.values).map(\.rawValue)), ("places", places),
      ("first day", since.map { ["\($0)"] } ?? []), ("last day", until.map { ["\($0)"] } ?? []),
      ("sources", sources), ("publishers", publishers), ("reviews", decisions.flatMap(\.values).map(\.rawValue)),
    ]
    return chosen.filter { !$0.1.isEmpty }.map { Report.Setting("only " + $0.0, $0.1.joined(separator: ", ")) }
  }

  /// What the options ask for.
  func filter(omitsRejected: Bool = false) -> ArchiveFilter {
    var filter = ArchiveFilter()
    filter.measures = Set(measures.flatMap(\.values))
    filter.places = places
    filter.since = since
    filter.until = until
    filter.sources = sources
    filter.publishers = publishers
    filter.decisions = Set(decisions.flatMap(\.values))
    filter.omitsRejected = omitsRejected
    return filter
  }
}
