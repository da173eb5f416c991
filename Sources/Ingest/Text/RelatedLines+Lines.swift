internal import Articles
internal import Glibc

/// What the rules ask of a line's bytes.
extension RelatedLines {
  /// The offset of the first line break at or after `start`, or `end`.
  static func lineEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start) else { return end }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The range without white space at its ends.
  static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextRange {
    var range = TextRange(start, end)
    while range.start < range.end, bytes[range.start] <= 0x20 { range.start += 1 }
    while range.end > range.start, bytes[range.end - 1] <= 0x20 { range.end -= 1 }
    return range
  }

  /// Whether a line is a sentence rather than a headline: it ends with a full stop and is not short.
  static func isSentence(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    line.count > 60 && (bytes[line.end - 1] == 0x2E || line.count > longestLine)
  }

  /// Where the text of a line begins behind a bullet, an arrow or an opening bracket.
  static func withoutBullet(_ bytes: Span<UInt8>, _ line: TextRange) -> Int {
    var start = line.start
    let stop = min(line.end, line.start + 12)
    while start < stop {
      switch bytes[start] {
      case 0x20, 0x09, 0x28, 0x2A, 0x2D, 0x3E, 0x5B, 0x5F, 0x7C, 0x7E: start += 1
      // The bullets, dashes and arrows from U+2000 to U+2FFF; « and ».
      case 0xE2: start += 3
      case 0xC2 where start + 1 < stop && bytes[start + 1] != 0xA9: start += 2
      default: return start
      }
    }
    return start
  }

  /// Where the teaser begins behind the sign that parts it from its label: `:`, or `|`, `>`, a dash or another sign behind
  /// a space. `nil` where there is no sign but more text; the end of the range where nothing follows.
  static func behindSign(_ bytes: Span<UInt8>, _ range: TextRange, _ kind: Kind) -> Int? {
    var sign = range.start
    while sign < range.end, bytes[sign] <= 0x20 { sign += 1 }
    if sign == range.end { return sign }
    let isSpaced = sign > range.start
    var next = sign + 1
    switch bytes[sign] {
    case 0x3A: break
    case 0x7C, 0x3E: break
    case 0x2C, 0x2F: guard kind == .caption || kind == .captionHeading else { return nil }
    case 0x5D, 0x29: break
    // A dash may also be of a sentence: "Facebook - which has 12,000 staff - said so."
    case 0x2D where isSpaced: guard bytes[range.end - 1] != 0x2E || kind == .caption else { return nil }
    // General Punctuation's dashes, arrows, triangles; ».
    case 0xE2 where isSpaced:
      guard bytes[range.end - 1] != 0x2E || kind == .caption else { return nil }
      next = min(sign + 3, range.end)
    case 0xC2 where isSpaced: next = min(sign + 2, range.end)
    default: return nil
    }
    while next < range.end, bytes[next] <= 0x20 { next += 1 }
    return next
  }

  /// Whether nothing, or a colon alone, stands from `start` to `end`.
  static func isColon(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start == end || start + 1 == end && bytes[start] == 0x3A
  }

  /// Whether a line is one address: of a page, a mailbox, an account.
  static func isAddress(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    guard line.count >= 4, line.count <= 2048 else { return false }
    var at: Int?
    var hasDot = false
    for offset in line.start..<line.end {
      if bytes[offset] <= 0x20 { return false }
      if bytes[offset] == 0x40, at == nil { at = offset }
      if bytes[offset] == 0x2E, offset + 1 < line.end { hasDot = true }
    }
    if at != nil { return at == line.start || hasDot }
    let start = String(decoding: (0..<min(8, line.count)).map { bytes[line.start + $0] }, as: UTF8.self).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("www.")
  }

  /// Whether a line has no letter and no digit.
  static func isRule(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    for offset in line.start..<line.end where LineWordings.isWord(bytes[offset]) || bytes[offset] >= 0x80 {
      return false
    }
    return true
  }
}
