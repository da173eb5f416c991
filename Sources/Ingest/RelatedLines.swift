internal import Articles

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
    var bytes: [UInt8]
    var kind: Kind
  }

  // By the first byte in lower case; most entries are empty.
  private var wordings: [[Wording]] = Array(repeating: [], count: 128)

  /// Rules with the given wordings, which are compared without regard to the case of ASCII letters.
  public init(_ wordings: some Sequence<(text: String, kind: Kind)> = EmptyCollection()) {
    for (text, kind) in wordings {
      let bytes = text.utf8.map(Self.lowercase)
      guard let first = bytes.first, first < 128 else { continue }
      self.wordings[Int(first)].append(Wording(bytes: bytes, kind: kind))
    }
  }

  /// The stretches of `bytes` in `range` that are not the article's own, in order: whole lines without their break.
  func ranges(in bytes: Span<UInt8>, _ range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var start = range.start
    var isList = false
    while start < range.end {
      var end = start
      while end < range.end, bytes[end] != 0x0A { end += 1 }
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
      let first = Self.lowercase(bytes[start])
      let isWord =
        first < 128
        && wordings[Int(first)].contains { wording in
          wording.kind == .word && wording.bytes.count == end - start && begins(bytes, start, wording.bytes)
        }
      if !isWord { return false }
      while end < line.end, bytes[end] <= 0x20 { end += 1 }
      start = end
    }
    return true
  }

  /// Whether the text at `start`, which must be long enough, is `wording`.
  private func begins(_ bytes: Span<UInt8>, _ start: Int, _ wording: [UInt8]) -> Bool {
    var index = 0
    while index < wording.count, Self.lowercase(bytes[start + index]) == wording[index] { index += 1 }
    return index == wording.count
  }

  private func matchPhrase(_ bytes: Span<UInt8>, _ line: TextRange) -> Match? {
    let first = Self.lowercase(bytes[line.start])
    guard first < 128 else { return nil }
    for wording in wordings[Int(first)] where wording.bytes.count <= line.count {
      var index = 0
      while index < wording.bytes.count, Self.lowercase(bytes[line.start + index]) == wording.bytes[index] {
        index += 1
      }
      guard index == wording.bytes.count else { continue }
      let rest = TextRange(line.start + index, line.end)
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

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
