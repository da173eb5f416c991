internal import Glibc

/// The files below a folder.
enum Folder {
  /// The paths of the files that may hold articles in `folder` and below it, sorted by their bytes, and what could not be read.
  ///
  /// Hidden files and folders are passed over, and so are links to folders: they may lead back.
  static func files(in folder: String) -> (paths: [String], failures: [IngestError]) {
    var paths: [String] = []
    var failures: [IngestError] = []
    var pending = [folder]
    while let current = pending.popLast() {
      guard let stream = PathName.withPath(current, { opendir($0) }) else {
        failures.append(.system(current))
        continue
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { PathName.string($0) }
        }
        if name.utf8.first == 0x2E { continue }
        let path = current.utf8.last == 0x2F ? current + name : current + "/" + name
        var status = stat()
        guard PathName.withPath(path, { lstat($0, &status) }) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(path)
        } else if InputFormat.isArticleName(name) {
          paths.append(path)
        }
      }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (paths, failures)
  }
}
