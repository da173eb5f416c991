/// The header of a letter, of a part of one, or of an answer of a web server: lines `Name: value`.
struct MailHeader {
  private var fields: [String: String] = [:]

  /// The longest header.
  private static let longest = 1 << 18

  /// Reads the header at the beginning of `bytes`; gives it and where what follows begins.
  static func read(_ bytes: ArraySlice<UInt8>) -> (header: MailHeader, end: Int) {
    var header = MailHeader()
    var name: String?
    var value: [UInt8] = []
    var start = bytes.startIndex
    func finish() {
      guard let name else { return }
      // The first of several: those that the writer added come after those of the servers on the way.
      if header.fields[name] == nil { header.fields[name] = decodedWords(value) }
    }
    while start < bytes.endIndex, start - bytes.startIndex < longest {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      start = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        // A line that goes on; values are short, and a hostile one is cut.
        if value.count < 1 << 14 { value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 } }
        continue
      }
      finish()
      guard let colon = line.firstIndex(of: 0x3A) else {
        name = nil
        continue
      }
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      value = Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(1 << 14))
    }
    finish()
    return (header, start)
  }

  /// The value of a field, by its name in small letters.
  subscript(name: String) -> String? { fields[name] }

  /// The value of a field without its parameters, in small letters: `text/html`.
  func kind(_ name: String) -> String? {
    fields[name].map { value in
      String(value.prefix { $0 != ";" }).lowercased().filter { !$0.isWhitespace }
    }
  }

  /// A parameter of a field: `boundary` of `multipart/mixed; boundary="b1"`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = fields[name] else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let key = part[..<sign].filter { !$0.isWhitespace }.lowercased()
      guard key == parameter else { continue }
      let text = part[part.index(after: sign)...].drop { $0 == " " }
      if text.first == "\"" { return String(text.dropFirst().prefix { $0 != "\"" }) }
      return String(text.prefix { !$0.isWhitespace })
    }
    return nil
  }

  /// A value in which words may be encoded: `=?utf-8?q?Z=C3=BCrich?=` (RFC 2047).
  private static func decodedWords(_ value: [UInt8]) -> String {
    let text = String(decoding: TextEncoding.decode(value), as: UTF8.self)
    guard text.contains("=?") else { return text }
    var result = ""
    var isAfterWord = false
    for part in parts(text) {
      if let word = word(part) {
        result += word
        isAfterWord = true
      } else if !(isAfterWord && part.allSatisfy(\.isWhitespace)) {
        // White space between two encoded words is none of the text.
        result += part
        isAfterWord = false
      }
    }
    return result
  }

  /// `text` cut at encoded words.
  private static func parts(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "=?") {
      // Charset, encoding and text are parted by question marks.
      let tail = rest[start.upperBound...]
      let marks = tail.indices.lazy.filter { tail[$0] == "?" }.prefix(3)
      guard marks.count == 3, let last = marks.last, let end = tail.index(last, offsetBy: 1, limitedBy: tail.endIndex),
        end < tail.endIndex, tail[end] == "="
      else {
        parts.append(rest[..<start.upperBound])
        rest = tail
        continue
      }
      parts.append(rest[..<start.lowerBound])
      let after = tail.index(after: end)
      parts.append(rest[start.lowerBound..<after])
      rest = rest[after...]
    }
    parts.append(rest)
    return parts.filter { !$0.isEmpty }
  }

  private static func word(_ part: Substring) -> String? {
    guard part.hasPrefix("=?"), part.hasSuffix("?=") else { return nil }
    let pieces = part.dropFirst(2).dropLast(2).split(separator: "?", omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return nil }
    let bytes: [UInt8]
    switch pieces[1].lowercased() {
    case "q": bytes = TransferEncoding.quotedPrintable(Array(pieces[2].utf8), isHeader: true)
    case "b": bytes = TransferEncoding.base64(pieces[2].utf8)
    default: return nil
    }
    let charset = String(pieces[0].prefix { $0 != "*" })
    return String(decoding: TextEncoding.decode(bytes, declared: charset), as: UTF8.self)
  }
}
