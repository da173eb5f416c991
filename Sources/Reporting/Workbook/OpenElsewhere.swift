internal import Glibc

/// Whether another program has a workbook open: replacing it would undo decisions that its reader has not saved.
enum OpenElsewhere {
  /// The mark that LibreOffice (`.~lock.a.xlsx#`) or Excel (`~$a.xlsx`) leaves beside a file that it has open.
  static func mark(beside path: String) -> String? {
    let edge = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (path[..<edge], path[edge...])
    return ["\(folder).~lock.\(name)#", "\(folder)~$\(name)"].first { access($0, F_OK) == 0 }
  }

  /// Throws where the file at `path` is open.
  static func check(_ path: String) throws(ReportingError) {
    guard let mark = mark(beside: path) else { return }
    throw ReportingError(.openElsewhere, subject: path, underlying: mark)
  }
}
