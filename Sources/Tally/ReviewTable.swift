public import Archive
internal import Figures
public import Ingest
internal import Quantities

/// Reads decisions back from a reviewed workbook or its CSV, and stores them in an archive.
///
/// ```swift
/// let summary = try ReviewTable(path: "reviewed.xlsx").apply(to: archive, reviewer: "R. Ahmed") { print($0) }
/// ```
///
/// The sheets `Figures`, `Figures 2` … are read by the names of their columns, whatever their order, case, spaces and
/// underscores: `article`, `review`, and of `start`, `quote`, `sentence`, `measure`, `low`, `best`, `high`,
/// `corrected value` those that are there.
public struct ReviewTable: Sendable {
  /// What became of the decisions.
  public struct Summary: Sendable, Hashable {
    /// Rows with each decision that stands in the archive now.
    public var accepted = 0
    public var rejected = 0
    public var corrected = 0
    /// Rows without a decision.
    public var pending = 0
    /// Earlier decisions that were taken back.
    public var withdrawn = 0
    /// Decisions that the archive had already, among those above.
    public var unchanged = 0
    /// Rows whose decision could not be stored, each of which was reported.
    public var refused = 0

    /// Nothing done.
    public init() {}
  }

  /// A row that says something.
  private struct Row {
    var name: String
    var request: ReviewRequest
  }

  /// The file as it was named.
  public let path: String
  /// How many decisions one transaction stores.
  private static let batch = 500

  /// The workbook or CSV file at `path`.
  public init(path: String) {
    self.path = path
  }

  /// Why a table could not be applied.
  public enum Failure: Error, Sendable {
    /// The file could not be read, or is no table of figures.
    case table(IngestError)
    /// The archive could not be written.
    case archive(ArchiveError)
  }

  /// Stores the decisions of the table; `report` hears of each row whose decision cannot be.
  ///
  /// - Parameter withdraws: Takes an earlier decision back where the row is pending; otherwise it stays.
  public func apply(
    to archive: Archive, reviewer: String? = nil, withdraws: Bool = false, report: (String) -> Void
  ) throws(Failure) -> Summary {
    var summary = Summary()
    var rows: [Row] = []
    var failure: ArchiveError?
    var parser = ReviewRowParser()
    var sheets = 0
    func store() {
      guard failure == nil, !rows.isEmpty else { return }
      do throws(ArchiveError) {
        let outcomes = try archive.store(rows.map(\.request), by: reviewer)
        for (row, outcome) in zip(rows, outcomes) { count(row, outcome, &summary, report) }
      } catch {
        failure = error
      }
      rows.removeAll(keepingCapacity: true)
    }
    do throws(IngestError) {
      try TableFile(path: path).forEachRow {
        ReviewRowParser.isFigures($0)
      } _: { row in
        guard failure == nil else { return }
        let name = "\(path):\(row.sheet.map { "\($0):" } ?? "")\(row.number)"
        switch parser.parse(row) {
        case .header: sheets += 1
        case .none: break
        case .refused(let reason):
          summary.refused += 1
          report("\(name): \(reason)")
        case .decision(let request):
          if request.review.decision == .pending {
            summary.pending += 1
            if !withdraws { break }
          }
          rows.append(Row(name: name, request: request))
          if rows.count >= Self.batch { store() }
        }
      }
      if sheets == 0 {
        throw IngestError(
          .unsupported, subject: path,
          underlying: "has no table of figures: no sheet Figures with the columns article and review")
      }
    } catch {
      // What was read before is stored all the same; reading it again changes nothing.
      store()
      throw .table(error)
    }
    store()
    if let failure { throw .archive(failure) }
    return summary
  }

  private func count(_ row: Row, _ outcome: ReviewOutcome, _ summary: inout Summary, _ report: (String) -> Void) {
    switch outcome {
    case .unknownArticle:
      summary.refused += 1
      report("\(row.name): the archive has no article \(row.request.figure.article)")
    case .unknownFigure(let reason):
      summary.refused += 1
      report("\(row.name): the archive's figure \(reason)")
    case .stored, .unchanged:
      if outcome == .unchanged, row.request.review.decision != .pending { summary.unchanged += 1 }
      switch row.request.review.decision {
      case .accepted: summary.accepted += 1
      case .rejected: summary.rejected += 1
      case .corrected: summary.corrected += 1
      case .pending: if outcome == .stored { summary.withdrawn += 1 }
      }
    }
  }
}
