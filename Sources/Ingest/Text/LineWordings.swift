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
    /// The third letter, where the wording begins with three letters, else 0: most lines go on with another.
    fileprivate var third: UInt8 = 0
    var kind: RelatedLines.Kind
  }

  // All wordings' bytes in lower case, one after the other; `…` is the byte 1.
  private var letters: [UInt8] = []
  private var wordings: [Wording] = []
  // The wordings of the key k are wordings[first[k]..<first[k + 1]].
  private var first: [Int] = [0]
  // The endings by their last byte.
  private var last = [[Wording]](repeating: [], count: 256)

  /// The given wordings.
  init(_ given: some Sequence<(text: String, kind: RelatedLines.Kind)>) {
    var keyed: [(key: Int, wording: Wording)] = []
    for (text, kind) in given {
      let start = letters.count
      for byte in text.utf8 {
        letters.append(Self.lowercase(byte))
        // U+2026 is E2 80 A6.
        if byte == 0xA6, letters.count >= start + 3, letters.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) {
          letters.removeLast(3)
          letters.append(1)
        }
      }
      guard letters.count > start else { continue }
      let isWord = letters.count > start + 2 && letters[start..<start + 3].allSatisfy { $0 &- 0x61 < 26 }
      let wording = Wording(
        start: start, count: letters.count - start, third: isWord ? letters[start + 2] : 0, kind: kind)
      keyed.append((Self.key(letters[start], wording.count > 1 ? letters[start + 1] : 0), wording))
    }
    // Those of one key in the order in which they are given.
    let order = keyed.indices.sorted { (keyed[$0].key, $0) < (keyed[$1].key, $1) }
    wordings = order.map { keyed[$0].wording }
    for ending in wordings where ending.kind == .ending {
      last[Int(letters[ending.start + ending.count - 1])].append(ending)
    }
    first = Array(repeating: 0, count: 256 * Self.seconds + 1)
    for (key, _) in keyed { first[key + 1] += 1 }
    for key in 1..<first.count { first[key] += first[key - 1] }
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
  func endings(_ byte: UInt8) -> [Wording] { last[Int(Self.lowercase(byte))] }

  /// Where `wording` ends that begins at `start`; `nil` where other text stands there, or where a word goes on.
  func match(_ wording: Wording, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    if wording.third != 0 {
      guard start + 2 < end, Self.lowercase(bytes[start + 2]) == wording.third else { return nil }
    }
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
