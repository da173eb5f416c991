/// Wordings that are looked for at the beginning or end of a line, without regard to the case of ASCII letters.
///
/// In a wording `0` stands for any number, `'` also for ’, a space for any white space, and `…` for up to
/// ``longestGap`` bytes of the line.
///
/// - Complexity: A look costs one step for each wording with the same first two letters.
struct LineWordings: Sendable {
  /// The most bytes that a `…` stands for.
  static let longestGap = 60

  /// One wording.
  struct Wording: Sendable {
    fileprivate var start: Int
    fileprivate var count: Int
    var kind: RelatedLines.Kind
  }

  // All wordings' bytes in lower case, one after the other; `…` is the byte 1.
  private var letters: [UInt8] = []
  private var wordings: [Wording] = []
  // The wordings of the key k are wordings[first[k]..<first[k + 1]].
  private var first: [Int] = [0]
  // The endings by their last byte.
  private var last: [UInt8: [Wording]] = [:]

  /// The given wordings.
  init(_ given: some Sequence<(text: String, kind: RelatedLines.Kind)>) {
    let folded = given.map { (bytes: $0.text.replacing("…", with: "\u{1}").utf8.map(Self.lowercase), kind: $0.kind) }
    let groups = Dictionary(grouping: folded) { wording in
      Self.key(wording.bytes.first ?? 0, wording.bytes.count > 1 ? wording.bytes[1] : 0)
    }
    for key in 0..<256 * Self.seconds {
      for wording in groups[key] ?? [] where !wording.bytes.isEmpty {
        let added = Wording(start: letters.count, count: wording.bytes.count, kind: wording.kind)
        letters += wording.bytes
        wordings.append(added)
        if added.kind == .ending, let byte = wording.bytes.last { last[byte, default: []].append(added) }
      }
      first.append(wordings.count)
    }
  }

  /// The kinds of second bytes: none or a sign, a letter from a to z.
  private static let seconds = 27

  /// Where wordings that begin with two bytes in small letters are found.
  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    let letter = Int(second) - 0x60
    return Int(first) * seconds + (letter >= 1 && letter <= 26 ? letter : 0)
  }

  /// The wordings that may begin at `start`.
  func candidates(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ArraySlice<Wording> {
    let byte = Self.isDigit(bytes[start]) ? 0x30 : Self.lowercase(bytes[start])
    let key = Self.key(byte, start + 1 < end ? Self.lowercase(bytes[start + 1]) : 0)
    return wordings[first[key]..<first[key + 1]]
  }

  /// The endings whose last byte is `byte`.
  func endings(_ byte: UInt8) -> [Wording] { last[Self.lowercase(byte)] ?? [] }

  /// Where `wording` ends that begins at `start`; `nil` where other text stands there, or where a word goes on.
  func match(_ wording: Wording, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    var index = wording.start
    let letters = letters
    let stop = wording.start + wording.count
    while index < stop {
      guard offset < end else { return nil }
      let byte = bytes[offset]
      switch letters[index] {
      case 0x30:
        guard Self.isDigit(byte) else { return nil }
        while offset < end, Self.isDigit(bytes[offset]) || bytes[offset] == 0x2C || bytes[offset] == 0x2E {
          offset += 1
        }
      case 0x20:
        guard byte <= 0x20 || isNoBreakSpace(bytes, offset, end) else { return nil }
        while offset < end, bytes[offset] <= 0x20 || isNoBreakSpace(bytes, offset, end) {
          offset += bytes[offset] == 0xC2 ? 2 : 1
        }
      case 0x27 where byte == 0xE2:
        guard offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 else { return nil }
        offset += 3
      case 1:
        // The rest is looked for at each of the next bytes.
        let rest = Wording(start: index + 1, count: stop - index - 1, kind: wording.kind)
        var gap = offset
        while gap < min(end, offset + Self.longestGap) {
          if let found = match(rest, bytes, gap, end) { return found }
          gap += 1
        }
        return nil
      case let letter:
        guard Self.lowercase(byte) == letter else { return nil }
        offset += 1
      }
      index += 1
    }
    if offset < end, Self.isWord(bytes[offset]), Self.isWord(bytes[offset - 1]) { return nil }
    return offset
  }

  /// Where the ending `wording` begins that the text before `end` ends with.
  func matchBack(_ wording: Wording, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let from = end - wording.count
    guard from >= start, from == start || !Self.isWord(bytes[from - 1]) else { return nil }
    return match(wording, bytes, from, end) == end ? from : nil
  }

  /// Whether the word in `bytes[start..<end]` is a wording of `kind`.
  func isWord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: RelatedLines.Kind) -> Bool {
    candidates(bytes, start, end).contains { $0.kind == kind && match($0, bytes, start, end) == end }
  }

  /// Whether `byte` is an ASCII letter in lower or upper case, or a digit.
  static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || isDigit(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private func isNoBreakSpace(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    bytes[offset] == 0xC2 && offset + 1 < end && bytes[offset + 1] == 0xA0
  }
}
