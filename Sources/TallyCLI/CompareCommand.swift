import ArgumentParser
import Comparison
import Glibc
import Tally

/// `tally compare`: who says what, and where they differ.
struct CompareCommand: Verb {
  static let example = "tally compare monday.txt tuesday.txt"
  static let configuration = CommandConfiguration(
    verb: "compare",
    abstract: "Put what several articles say side by side: one record a claim.",
    usage: "tally compare <inputs> ... [options]",
    discussion: """
      A few articles (up to \(EventGrouping.handful)) are taken to be about one event unless their places or dates tell \
      them apart; more are first sorted into events. Each claim has a verdict: agree, compatible, revised_up, \
      revised_down, conflict or different_scope.
      """)

  /// What is shown of the comparison.
  enum Shown: EnumerableFlag {
    case claims, events, timelines, disagreements, changes

    static func help(for value: Shown) -> ArgumentHelp? {
      switch value {
      case .claims: "Show who says what, one record a claim (the default)."
      case .events: "Show the events and their articles instead."
      case .timelines: "Show how each count moved, with what was added to it and what was revised down."
      case .disagreements: "Show the pairs of reports that contradict each other, with both sentences."
      case .changes: "Show what each publisher's last report changes: new, changed and withdrawn figures."
      }
    }
  }

  @OptionGroup var inputs: InputArguments
  @OptionGroup var extraction: ExtractionArguments
  @OptionGroup var output: OutputArguments

  @Flag var shown: Shown = .claims

  @Option(
    help: "Show what each publisher says since this day that it did not say before: new, changed, withdrawn.",
    transform: ReadingArguments.day)
  var changesSince: CalendarDate?

  @Option(
    help: """
      Compare the events whose names hold this text alone; a few articles of which none is called so are taken to be \
      about one event of this name.
      """)
  var event: String?

  func validate() throws {
    if changesSince != nil, shown != .claims, shown != .changes {
      throw ValidationError("--changes-since shows changes; leave --\(shown) out.")
    }
  }

  func run() async throws {
    let collection = try await inputs.digests(inputs.source(extraction, omitsRejected: true))
    let renderer = ComparisonRenderer(
      kind, format: output.recordFormat, csv: output.csv, width: output.width, isColored: output.isColored)
    var stream = ComparisonStream(renderer)
    let isWritten: Bool? = try output.write { write in
      var bytes: [UInt8] = []
      stream.open(into: &bytes)
      try Comparison.forEachEvent(
        of: collection.digests, grouping: .automatic(articles: collection.digests.count), named: event
      ) { comparison in
        stream.append(comparison, to: &bytes)
        guard bytes.count > 1 << 20 else { return }
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      stream.close(into: &bytes)
      try write(bytes)
      return true
    }
    guard isWritten != nil else { return }
    if let event, stream.records == 0, !collection.digests.isEmpty {
      Messages.error("no event's name holds \"\(event)\"; tally compare --events lists the names.")
    }
    try ExitStatus.check(failures: collection.failureCount, isEmpty: stream.records == 0, failEmpty: output.failEmpty)
  }

  private var kind: ComparisonRenderer.Kind {
    switch shown {
    case .claims: changesSince == nil ? .claims : .changes(since: changesSince)
    case .events: .events
    case .timelines: .timelines
    case .disagreements: .disagreements
    case .changes: .changes(since: changesSince)
    }
  }
}

extension InputArguments {
  /// Reads all articles and keeps what comparing them needs; what cannot be read is named on standard error.
  func digests(_ source: ArticleSource) async -> DigestCollection {
    var line = ProgressLine(inputs: source.inputs)
    let collection = await DigestCollection.read(from: source, pipeline: pipeline) {
      Messages.error($0.description)
    } progress: {
      line.show(articles: $0)
    }
    line.end()
    return collection
  }
}

extension OutputArguments {
  /// Whether what is written may be coloured: on a terminal, and unless `NO_COLOR` is set (no-color.org).
  var isColored: Bool {
    guard output == nil || output == "-", isatty(STDOUT_FILENO) == 1 else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }
}
