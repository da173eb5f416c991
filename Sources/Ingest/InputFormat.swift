/// How an input is written.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// Decided by the file's name, and else by its first bytes.
  case auto
  /// One article as plain text.
  case text
  /// One article a line, as a JSON object.
  case ndjson

  /// The most bytes that one article may have, as a file or as a line: 1 GiB.
  static let longestInput = 1 << 30

  /// The formats by the ending of the file's name.
  static func ofName(_ path: String) -> InputFormat? {
    let name = path.utf8
    guard let dot = name.lastIndex(of: 0x2E) else { return nil }
    switch String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased() {
    case "txt", "text", "md": return .text
    case "ndjson", "jsonl": return .ndjson
    default: return nil
    }
  }

  /// Whether a folder's file of this name is an article: `.txt`, `.ndjson` and `.jsonl` are.
  static func isArticleName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasSuffix(".txt") || lowered.hasSuffix(".ndjson") || lowered.hasSuffix(".jsonl")
  }

  /// The format of an input that begins with `bytes`, and that its name does not tell.
  static func ofContent(_ bytes: some Collection<UInt8>) -> InputFormat {
    var rest = bytes[...]
    if rest.starts(with: TextFile.byteOrderMark) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return rest.first == 0x7B ? .ndjson : .text
  }

  /// What the first bytes show the input to be where Tally cannot read it.
  static func unsupportedKind(_ bytes: some Collection<UInt8>) -> String? {
    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if begins("%PDF-") { return "a PDF document" }
    if begins("PK\u{3}\u{4}") { return "a ZIP archive or an office document" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip file" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16 text" }
    if bytes.prefix(1024).contains(0) { return "a binary file" }
    return nil
  }
}
