public import Articles

/// Cuts a stretch of text into ``Token``s.
///
/// ```swift
/// var tokens: [Token] = []
/// Tokenizer.tokenize(text.bytes.span, sentence.range, into: &tokens)
/// ```
public enum Tokenizer {
  /// Appends the tokens of `bytes` inside `range` to `tokens`.
  ///
  /// - Complexity: O(*n*) in the bytes of the range; nothing is allocated but the tokens.
  public static func tokenize(_ bytes: Span<UInt8>, _ range: TextRange, into tokens: inout [Token]) {
    var offset = range.start
    let end = range.end
    var flags: Token.Flags = .spaceBefore
    while offset < end {
      let byte = bytes[offset]
      switch ByteClass.of(byte) {
      case .space:
        flags.insert(.spaceBefore)
        if byte == 0x0A { flags.insert(.lineBefore) }
        offset += 1
      case .letter:
        offset = word(bytes, offset, end, flags, &tokens)
        flags = []
      case .digit:
        var hash = Folding.seed
        let start = offset
        while offset < end, bytes[offset] &- 0x30 < 10 {
          hash = Folding.hash(hash, bytes[offset])
          offset += 1
        }
        append(start, offset, hash, .digits, flags, &tokens)
        flags = []
      case .apostrophe:
        if !flags.contains(.spaceBefore), let last = tokens.last, last.kind == .word || last.kind == .digits,
          let length = possessive(bytes, offset, end, after: last)
        {
          append(offset, offset + length, possessiveHash, .possessive, flags, &tokens)
          offset += length
        } else {
          append(offset, offset + 1, Folding.hash(Folding.seed, byte), .quote, flags, &tokens)
          offset += 1
        }
        flags = []
      case .sign(let kind):
        append(offset, offset + 1, Folding.hash(Folding.seed, byte), kind, flags, &tokens)
        offset += 1
        flags = []
      case .multibyte:
        let sign = MultibyteSign.at(bytes, offset, end)
        switch sign.kind {
        case .letter:
          offset = word(bytes, offset, end, flags, &tokens)
          flags = []
        case .space:
          flags.insert(.spaceBefore)
          offset += sign.count
        case .apostrophe:
          if !flags.contains(.spaceBefore), let last = tokens.last, last.kind == .word || last.kind == .digits,
            let length = possessive(bytes, offset, end, after: last)
          {
            append(offset, offset + length, possessiveHash, .possessive, flags, &tokens)
            offset += length
          } else {
            append(offset, offset + sign.count, Folding.hash(Folding.seed, 0x27), .quote, flags, &tokens)
            offset += sign.count
          }
          flags = []
        case .sign(let kind):
          var hash = Folding.seed
          for index in offset..<offset + sign.count { hash = Folding.hash(hash, bytes[index]) }
          append(offset, offset + sign.count, hash, kind, flags, &tokens)
          offset += sign.count
          flags = []
        }
      }
    }
  }

  private static let possessiveHash = "'s".utf8.reduce(Folding.seed) { Folding.hash($0, $1) }

  @inline(__always)
  private static func append(
    _ start: Int, _ end: Int, _ hash: UInt32, _ kind: Token.Kind, _ flags: Token.Flags, _ tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), hash: hash, kind: kind,
        flags: flags))
  }

  /// Reads the word that begins at `start`: letters, inner apostrophes (not a possessive) and the stops of
  /// abbreviations (`U.S.`). Returns the offset after it.
  private static func word(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ before: Token.Flags, _ tokens: inout [Token]
  ) -> Int {
    var offset = start
    var hash = Folding.seed
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
        hash = Folding.hash(hash, Folding.lower(byte))
        offset += 1
      case .apostrophe:
        guard letters > 0, offset + 1 < end, ByteClass.isLetter(bytes[offset + 1]),
          !isPossessive(bytes, offset + 1, end)
        else { break loop }
        hash = Folding.hash(hash, 0x27)
        offset += 1
      case .multibyte:
        let sign = MultibyteSign.at(bytes, offset, end)
        switch sign.kind {
        case .letter:
          flags.insert(.nonASCII)
          if offset == start, sign.isCapital { flags.insert(.capitalised) }
          if sign.isCapital { capitals += 1 }
          letters += 1
          for index in offset..<offset + sign.count { hash = Folding.hash(hash, bytes[index]) }
          offset += sign.count
        case .apostrophe:
          guard letters > 0, offset + sign.count < end, ByteClass.isLetter(bytes[offset + sign.count]),
            !isPossessive(bytes, offset + sign.count, end)
          else { break loop }
          hash = Folding.hash(hash, 0x27)
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
          hash = Folding.hash(hash, 0x2E)
          hash = Folding.hash(hash, Folding.lower(bytes[offset + 1]))
          if bytes[offset + 1] &- 0x41 < 26 { capitals += 1 }
          letters += 1
          offset += 2
        }
        // The closing stop belongs to the word; the key of a table is written without it.
        if offset < end, bytes[offset] == 0x2E {
          if capitals == letters, letters > 1 { flags.insert(.allCapitals) }
          append(start, offset, hash, .word, flags, &tokens)
          return offset + 1
        }
        break loop
      default: break loop
      }
    }
    if capitals == letters, letters > 1 { flags.insert(.allCapitals) }
    append(start, offset, hash, .word, flags, &tokens)
    return offset
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
