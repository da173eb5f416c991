/// How an input is written.
///
/// Compressed files and archives are unpacked first, whatever is asked for: their contents have the format.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// Decided by the file's name, and else by its first bytes.
  case auto
  /// One article as plain text.
  case text
  /// One article as a web page.
  case html
  /// One article as a PDF document.
  case pdf
  /// The items of an RSS or Atom feed.
  case feed
  /// One article a line, as a JSON object.
  case ndjson
  /// Articles in a JSON array, in an object that holds one, or as objects on many lines.
  case json
  /// One article a record of a table with a column of texts.
  case csv
  /// One article as a letter, or as a web page saved in one file (MHTML).
  case mail
  /// The pages of a web archive.
  case warc
  /// One article as a document of a word processor, DOCX or ODT.
  case docx

  /// The most bytes that one article may have, as a file or as a line: 1 GiB.
  static let longestInput = 1 << 30

  /// Whether an input of this format is read as a whole, not as a stream of many articles.
  var isDocument: Bool {
    switch self {
    case .text, .html, .pdf, .mail, .docx: true
    case .auto, .feed, .ndjson, .json, .csv, .warc: false
    }
  }

  /// The endings of the names of compressed files.
  static let compressions: Set<String> = ["gz", "zst", "bz2", "xz"]
  /// The endings of the names of archives.
  static let archives: Set<String> = ["zip", "tar", "tgz", "tbz", "txz", "tzst"]

  /// The format by the ending of the file's name.
  static func ofName(_ path: String) -> InputFormat? {
    switch ending(of: path) {
    case "txt", "text", "md": .text
    case "html", "htm", "xhtml": .html
    case "pdf": .pdf
    case "rss", "atom": .feed
    case "ndjson", "jsonl": .ndjson
    case "json": .json
    case "csv", "tsv": .csv
    case "eml", "mht", "mhtml": .mail
    case "warc", "wet": .warc
    case "docx", "odt": .docx
    default: nil
    }
  }

  /// What follows the last full stop of the file's name, in lower case; empty where there is none.
  static func ending(of path: String) -> String {
    let name = path.utf8
    guard let dot = name.lastIndex(of: 0x2E), name[dot...].allSatisfy({ $0 != 0x2F }) else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
  }

  /// `path` without the ending of a compression: `news.ndjson` for `news.ndjson.gz`.
  static func withoutCompression(_ path: String) -> String {
    let ending = ending(of: path)
    return compressions.contains(ending) ? String(path.dropLast(ending.count + 1)) : path
  }

  /// Whether a folder's file of this name may hold articles.
  static func isArticleName(_ name: String) -> Bool {
    let name = withoutCompression(name)
    // XML may be a feed, which its content tells.
    if archives.contains(ending(of: name)) || ending(of: name) == "xml" { return true }
    // Notes in Markdown lie beside articles more often than they are ones.
    return ofName(name) != nil && ending(of: name) != "md"
  }
}
