internal import Articles
internal import Comparison
internal import Figures
internal import Glibc

/// The room that a workbook needs on disk while it is written.
///
/// The library writes its sheets to temporary files without looking whether that succeeds: on a full disk it makes a
/// damaged workbook and reports nothing. So their room is looked at before the first row and after the last. What the
/// finished file lacks, the library does tell.
struct WorkbookRoom {
  /// The bytes that the sheets take before they are packed.
  let bytes: Int
  /// The folder of the temporary files.
  let folder: String

  /// A row of Figures without its sentence takes 1,900 bytes with all of its columns filled, of which most are markup.
  private static let rowBytes = 2000
  /// Of an article or a claim: its rows on the other sheets.
  private static let otherBytes = 1500

  /// The room for a report's workbook; `folder` is where the library is to keep its temporary files.
  init(_ report: Report, folder: String? = nil) {
    var bytes = 1 << 20
    for extracted in report.articles {
      bytes += extracted.article.id.utf8.count * extracted.figures.count + Self.otherBytes
      for figure in extracted.figures { bytes += Self.rowBytes + 2 * max(0, figure.sentence.count) }
    }
    for comparison in report.comparisons {
      for claim in comparison.claims { bytes += Self.otherBytes * claim.reports.count }
    }
    self.bytes = bytes
    self.folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  /// The room of so many bytes in `folder`.
  init(bytes: Int, folder: String) {
    self.bytes = bytes
    self.folder = folder
  }

  /// Whether an entry of the file may need sizes of more than 32 bits.
  var needsZip64: Bool { bytes > 3_500_000_000 }

  /// Throws where the sheets of the workbook at `path`, of which a streamed one is copied once, find no room.
  func checkBefore(writing path: String, isStreaming: Bool) throws(ReportingError) {
    try check(folder, bytes: isStreaming ? 2 * bytes : bytes, path)
  }

  /// Throws where the sheets find no room now that they are put together: others write to the disk too.
  func checkBeforeClosing(_ path: String) throws(ReportingError) { try check(folder, bytes: bytes, path) }

  private func check(_ folder: String, bytes: Int, _ path: String) throws(ReportingError) {
    var status = statvfs()
    // What cannot be asked is found out by writing.
    guard statvfs(folder, &status) == 0, status.f_blocks > 0 else { return }
    let (free, overflow) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int(clamping: status.f_frsize))
    guard !overflow, free < bytes else { return }
    throw ReportingError(
      .diskFull, subject: path,
      underlying: "\(folder) has \(Self.megabytes(free)) free of the \(Self.megabytes(bytes)) that may be needed")
  }

  private static func megabytes(_ bytes: Int) -> String {
    "\(NumberText.grouped((Double(bytes) / 1e5).rounded() / 10)) MB"
  }
}
