internal import Articles
internal import Glibc

/// Tells the lines of a text that are teasers of other articles, navigation or boilerplate.
///
/// The wordings are data (`Data/en/related_lines.tsv`). Three kinds: a *label* begins a line, and the rest of the line is
/// a teaser ("More news: Storm nears coast"); where the label stands alone, so are the lines below it up to the next
/// blank one. A *line* is boilerplate as a whole ("Article continues below"). A *word* stands on a button, and a line of
/// nothing but such words is a row of buttons ("Share Tweet Email").
///
/// - Complexity: one look at the first byte of each line; the rest only where a wording begins with that byte.
public struct RelatedLines: Sendable {
  /// What a wording is to its line.
  public enum Kind: String, Sendable, CaseIterable {
    /// It begins a line of which the rest is a teaser.
    case label
    /// It is the whole line.
    case line
    /// It stands on a button: a line of such words alone is navigation.
    case word
  }

  private struct Wording {
    var start: Int
    var count: Int
    var kind: Kind
  }

  // All wordings' bytes in lower case, one after the other.
  private var letters: [UInt8] = []
  private var wordings: [Wording] = []
  // The wordings that begin with byte b are wordings[first[b]..<first[b + 1]].
  private var first: [Int] = Array(repeating: 0, count: 129)

  /// Rules with the given wordings, which are compared without regard to the case of ASCII letters.
  public init(_ wordings: some Sequence<(text: String, kind: Kind)> = EmptyCollection()) {
    let folded = wordings.map { (bytes: $0.text.utf8.map(Self.lowercase), kind: $0.kind) }
    for byte in 0..<128 {
      for wording in folded where wording.bytes.first == UInt8(byte) {
        self.wordings.append(Wording(start: letters.count, count: wording.bytes.count, kind: wording.kind))
        letters += wording.bytes
      }
      first[byte + 1] = self.wordings.count
    }
  }

  /// The stretches of `bytes` in `range` that are not the article's own, in order: whole lines without their break.
  func ranges(in bytes: Span<UInt8>, _ range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var start = range.start
    var isList = false
    while start < range.end {
      let end = Self.lineEnd(bytes, start, range.end)
      var first = start
      while first < end, bytes[first] <= 0x20 { first += 1 }
      var last = end
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
      if first == last {
        isList = false
      } else if isList {
        found.append(TextRange(start, end))
      } else if let rest = match(bytes, TextRange(first, last)) {
        found.append(TextRange(start, end))
        isList = rest == .listBelow
      }
      start = end + 1
    }
    return found
  }

  private enum Match { case wholeLine, listBelow }

  private func match(_ bytes: Span<UInt8>, _ line: TextRange) -> Match? {
    matchPhrase(bytes, line) ?? (isButtons(bytes, line) ? .wholeLine : nil)
  }

  /// Whether each word of `line` is a button's.
  private func isButtons(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    var start = line.start
    while start < line.end {
      var end = start
      while end < line.end, bytes[end] > 0x20 { end += 1 }
      let isWord = candidates(bytes[start]).contains { index in
        wordings[index].kind == .word && wordings[index].count == end - start && begins(bytes, start, wordings[index])
      }
      if !isWord { return false }
      while end < line.end, bytes[end] <= 0x20 { end += 1 }
      start = end
    }
    return true
  }

  /// The wordings that begin with `byte`.
  private func candidates(_ byte: UInt8) -> Range<Int> {
    let byte = Int(Self.lowercase(byte))
    return byte < 128 ? first[byte]..<first[byte + 1] : 0..<0
  }

  /// Whether the text at `start`, which must be long enough, is `wording`.
  private func begins(_ bytes: Span<UInt8>, _ start: Int, _ wording: Wording) -> Bool {
    // The first bytes are known to be equal.
    var index = 1
    while index < wording.count, Self.lowercase(bytes[start + index]) == letters[wording.start + index] { index += 1 }
    return index == wording.count
  }

  private func matchPhrase(_ bytes: Span<UInt8>, _ line: TextRange) -> Match? {
    for candidate in candidates(bytes[line.start]) {
      let wording = wordings[candidate]
      guard wording.count <= line.count, begins(bytes, line.start, wording) else { continue }
      let rest = TextRange(line.start + wording.count, line.end)
      switch wording.kind {
      case .line where rest.isEmpty: return .wholeLine
      case .line, .word: continue
      case .label where rest.isEmpty: return .listBelow
      case .label:
        // "Also read: …", "ALSO READ | …", "Read more » …": a sign parts the label from the teaser.
        var sign = rest.start
        while sign < rest.end, bytes[sign] == 0x20 { sign += 1 }
        guard sign < rest.end, bytes[sign] == 0x3A || (sign > rest.start && Self.isSeparator(bytes[sign])) else {
          continue
        }
        return sign + 1 == rest.end ? .listBelow : .wholeLine
      }
    }
    return nil
  }

  /// Whether a byte behind a space is a sign that parts a label from what follows: `| - >`, or the first byte of
  /// General Punctuation's dashes (E2) and of `»` (C2).
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x7C || byte == 0x2D || byte == 0x3E || byte == 0xC2 || byte == 0xE2
  }

  /// The offset of the first line break at or after `start`, or `end`.
  private static func lineEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start) else { return end }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
