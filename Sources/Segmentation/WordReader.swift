/// Reads byte by byte what the masks of ``Tokenizer`` do not tell: words with apostrophes, inner stops and letters
/// outside ASCII, and signs.
enum WordReader {
  /// Adds the word that begins at `start`: letters, inner apostrophes (not a possessive) and the stops of abbreviations
  /// (`U.S.`). Returns the offset after it.
  static func word(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ before: Token.Flags, _ sink: inout TokenSink
  ) -> Int {
    var offset = start
    var hash = FoldedHash()
    var flags = before
    var capitals = 0
    var letters = 0
    if bytes[start] &- 0x41 < 26 { flags.insert(.capitalised) }
    loop: while offset < end {
      let byte = bytes[offset]
      switch ByteClass.of(byte) {
      case .letter:
        if byte &- 0x41 < 26 { capitals += 1 }
        letters += 1
        hash.add(byte)
        offset += 1
      case .apostrophe:
        guard letters > 0, offset + 1 < end, ByteClass.isLetter(bytes[offset + 1]),
          !isPossessive(bytes, offset + 1, end)
        else { break loop }
        hash.add(0x27)
        offset += 1
      case .multibyte:
        let sign = MultibyteSign.at(bytes, offset, end)
        switch sign.kind {
        case .letter:
          flags.insert(.nonASCII)
          if offset == start, sign.isCapital { flags.insert(.capitalised) }
          if sign.isCapital { capitals += 1 }
          letters += 1
          for index in offset..<offset + sign.count { hash.add(bytes[index]) }
          offset += sign.count
        case .apostrophe:
          guard letters > 0, offset + sign.count < end, ByteClass.isLetter(bytes[offset + sign.count]),
            !isPossessive(bytes, offset + sign.count, end)
          else { break loop }
          hash.add(0x27)
          offset += sign.count
        default: break loop
        }
      case .sign(.punctuation) where byte == 0x2E:
        // A stop after a single letter which a single letter follows: "U.S.", "a.m."
        guard letters == 1, offset + 1 < end, ByteClass.isLetter(bytes[offset + 1]), offset + 2 < end,
          bytes[offset + 2] == 0x2E
        else { break loop }
        while offset + 1 < end, bytes[offset] == 0x2E, ByteClass.isLetter(bytes[offset + 1]),
          offset + 2 >= end || !ByteClass.isLetter(bytes[offset + 2])
        {
          hash.add(0x2E)
          hash.add(bytes[offset + 1])
          if bytes[offset + 1] &- 0x41 < 26 { capitals += 1 }
          letters += 1
          offset += 2
        }
        // The closing stop belongs to the word; the key of a table is written without it.
        if offset < end, bytes[offset] == 0x2E {
          if capitals == letters, letters > 1 { flags.insert(.allCapitals) }
          sink.add(start, offset, hash.value, .word, flags)
          return offset + 1
        }
        break loop
      default: break loop
      }
    }
    if capitals == letters, letters > 1 { flags.insert(.allCapitals) }
    sink.add(start, offset, hash.value, .word, flags)
    return offset
  }

  /// Adds the sign at `offset`, or the word that begins there with a letter outside ASCII. Returns the offset after it;
  /// `flags` are then those of the next token.
  static func sign(
    _ bytes: Span<UInt8>, _ offset: Int, _ end: Int, _ flags: inout Token.Flags, _ sink: inout TokenSink
  ) -> Int {
    let byte = bytes[offset]
    let before = flags
    flags = []
    switch ByteClass.of(byte) {
    case .apostrophe:
      return apostrophe(bytes, offset, 1, end, before, &sink)
    case .sign(let kind):
      let hash = FoldedHash.mix(0, UInt64(byte | 0x20), 0)
      sink.add(offset, offset + 1, UInt32(truncatingIfNeeded: hash >> 32), kind, before)
      return offset + 1
    case .multibyte:
      let sign = MultibyteSign.at(bytes, offset, end)
      switch sign.kind {
      case .letter: return word(bytes, offset, end, before, &sink)
      case .space: flags = before.union(.spaceBefore)
      case .apostrophe: return apostrophe(bytes, offset, sign.count, end, before, &sink)
      case .sign(let kind):
        sink.add(offset, offset + sign.count, hash(bytes, offset, offset + sign.count), kind, before)
      }
      return offset + sign.count
    case .letter, .digit, .space:
      // The masks see to these.
      flags = before
      return offset + 1
    }
  }

  /// Adds the apostrophe of `length` bytes at `offset`: a possessive ending behind a word, else a quotation mark.
  private static func apostrophe(
    _ bytes: Span<UInt8>, _ offset: Int, _ length: Int, _ end: Int, _ flags: Token.Flags, _ sink: inout TokenSink
  ) -> Int {
    if !flags.contains(.spaceBefore), let last = sink.last, last.kind == .word || last.kind == .digits,
      let ending = possessive(bytes, offset, end, after: last)
    {
      sink.add(offset, offset + ending, possessiveHash, .possessive, flags)
      return offset + ending
    }
    sink.add(offset, offset + length, quoteHash, .quote, flags)
    return offset + length
  }

  private static let possessiveHash = "'s".utf8.reduce(into: FoldedHash()) { $0.add($1) }.value
  private static let quoteHash = "'".utf8.reduce(into: FoldedHash()) { $0.add($1) }.value

  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash = FoldedHash()
    for offset in start..<end { hash.add(bytes[offset]) }
    return hash.value
  }

  /// Whether an `s` stands at `offset` that ends the word.
  private static func isPossessive(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    guard bytes[offset] | 0x20 == 0x73 else { return false }
    guard offset + 1 < end else { return true }
    if ByteClass.isLetter(bytes[offset + 1]) { return false }
    if bytes[offset + 1] < 0x80 { return true }
    if case .letter = MultibyteSign.at(bytes, offset + 1, end).kind { return false }
    return true
  }

  /// The length of a possessive ending at `offset`: of `'s`, or of the bare apostrophe after a plural's `s`.
  private static func possessive(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int, after last: Token) -> Int? {
    let mark = bytes[offset] == 0x27 ? 1 : 3
    if offset + mark < end, isPossessive(bytes, offset + mark, end) { return mark + 1 }
    guard bytes[Int(last.end) - 1] | 0x20 == 0x73, last.kind == .word else { return nil }
    return offset + mark >= end || !ByteClass.isLetter(bytes[offset + mark]) ? mark : nil
  }
}
