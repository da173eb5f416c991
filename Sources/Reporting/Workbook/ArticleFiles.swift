internal import Glibc

/// Which articles are files, and how a workbook leads to them: by paths that hold wherever both are moved together.
struct ArticleFiles {
  private let inputs: [String]
  private let folder: [String]

  /// The articles of `inputs`, files and folders as given, in a workbook that is written to the path `workbook`.
  init(inputs: [String], workbook: String) {
    self.inputs = inputs
    folder = Self.parts(workbook).dropLast()
  }

  /// The path from the workbook's folder to the article called `id`; `nil` where the article is no file of an input.
  func path(of id: String) -> String? {
    let isFile = inputs.contains { input in
      id == input || id.hasPrefix(input.hasSuffix("/") ? input : input + "/")
    }
    guard isFile, id != "-", !id.split(separator: "/").contains("..") || inputs.contains(id) else { return nil }
    let target = Self.parts(id)
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    return (folder.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The names on an absolute path, without `.` and `..`.
  private static func parts(_ path: String) -> [String] {
    var parts: [String] = []
    let start = path.hasPrefix("/") ? "" : workingFolder
    for part in (start + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }

  private static let workingFolder: String = {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }()
}
