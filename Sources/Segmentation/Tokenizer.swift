public import Articles
internal import CByteMasks

/// Cuts a stretch of text into ``Token``s.
///
/// ```swift
/// var tokens: [Token] = []
/// Tokenizer.tokenize(text.bytes.span, sentence.range, into: &tokens)
/// ```
///
/// Runs of letters, digits and white space are found in masks of 64 bytes, so that a plain word costs no loop over its
/// letters; what has an apostrophe, an inner stop or a byte outside ASCII is read byte by byte (``WordReader``).
public enum Tokenizer {
  /// Appends the tokens of `bytes` inside `range` to `tokens`.
  ///
  /// - Complexity: O(*n*) in the bytes of the range; nothing is allocated but the tokens.
  public static func tokenize(_ bytes: Span<UInt8>, _ range: TextRange, into tokens: inout [Token]) {
    guard range.start < range.end else { return }
    precondition(range.start >= 0 && range.end <= bytes.count, "a range outside the text")
    bytes.withUnsafeBufferPointer { text in
      // A kilobyte of the stack; the array grows once for as many.
      withUnsafeTemporaryAllocation(of: Token.self, capacity: TokenSink.room) { room in
        var sink = TokenSink(room)
        cut(text, range, &sink, &tokens)
        sink.flush(into: &tokens)
      }
    }
  }

  /// The hash of the one token that a word of ASCII letters is; `nil` for any other text, which may be several.
  ///
  /// - Parameter suffix: A letter behind the word: the `s` of a plural.
  @inlinable
  public static func hash(ofLetters word: some Collection<UInt8>, suffix: UInt8? = nil) -> UInt32? {
    if let short = word.withContiguousStorageIfAvailable({ FoldedHash.ofShort($0, suffix: suffix) }), let short {
      return short
    }
    var hash = FoldedHash()
    for byte in word {
      guard (byte | 0x20) &- 0x61 < 26 else { return nil }
      hash.add(byte)
    }
    if let suffix { hash.add(suffix) }
    return word.isEmpty ? nil : hash.value
  }

  /// The hash of the one token that `word` is, at most eight ASCII letters or one sign: the compiler works it out, so that
  /// a comparison with it costs no look at memory.
  ///
  /// ```swift
  /// static let of = Tokenizer.hash(ofConstant: "of")
  /// ```
  @inlinable @inline(__always)
  public static func hash(ofConstant word: StaticString) -> UInt32 {
    var letters: UInt64 = 0
    let bytes = word.utf8Start
    for place in 0..<word.utf8CodeUnitCount { letters |= UInt64(bytes[place] | 0x20) &<< UInt64(8 * place) }
    return UInt32(truncatingIfNeeded: FoldedHash.mix(0, letters, 0) &>> 32)
  }

  private static func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ sink: inout TokenSink, _ tokens: inout [Token]
  ) {
    guard let bytes = text.baseAddress else { return }
    let end = range.end
    var offset = range.start
    // What a character before says of the next token.
    var flags: Token.Flags = .spaceBefore
    while offset < end {
      // One block of up to 64 bytes, which begins with a run.
      let base = offset
      let block = bytes + base
      let length = min(64, end &- base)
      let inside = ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- length)
      let masks = base &+ 64 <= text.count ? tally_byte_masks(block) : tally_byte_masks_partial(block, length)
      let letters = masks.letters & inside
      let digits = masks.digits
      let spaces = masks.spaces
      // Each run of one class begins with an edge, and so does each sign.
      let edges =
        ((letters ^ letters &<< 1) | (digits ^ digits &<< 1) | (spaces & ~(spaces &<< 1)) | ~(letters | digits | spaces))
        & inside
      // What a word may go on with: an apostrophe, a letter outside ASCII, the stop behind a single letter ("U.S.").
      let joints = masks.joints | masks.stops & (letters & ~(letters &<< 1)) &<< 1
      let isSpaceBefore = base > range.start && bytes[base &- 1] <= 0x20
      let spaced = spaces &<< 1 | (isSpaceBefore ? 1 : 0)
      let hasLines =
        masks.lines & inside != 0 || isSpaceBefore && hasLineBreak(bytes, before: base, behind: range.start)
      // Sixteen bytes can be read from each place in the block.
      let isRoomy = base &+ 80 <= text.count
      var starts = edges & ~spaces
      offset = base &+ length
      if !sink.hasRoom(for: starts.nonzeroBitCount) { sink.flush(into: &tokens) }
      while starts != 0 {
        let place = tally_lowest_bit(starts)
        let shift = UInt64(truncatingIfNeeded: place)
        let start = base &+ place
        let behind = edges &>> shift & ~1
        starts &= starts &- 1
        let isSpaced = UInt8(truncatingIfNeeded: spaced &>> shift) & Token.Flags.spaceBefore.rawValue
        var before = Token.Flags(rawValue: flags.rawValue | isSpaced)
        if hasLines, isSpaced != 0, hasLineBreak(bytes, before: start, behind: range.start) {
          before.formUnion(.lineBefore)
        }
        flags = []
        guard behind != 0 || place == 0 || base &+ length >= end else {
          // The run may go on behind the block: the next one begins with it.
          flags = before
          offset = start
          break
        }
        var next = behind != 0 ? start &+ tally_lowest_bit(behind) : base &+ length
        let count = next &- start
        if letters &>> shift & 1 != 0 {
          if behind != 0, joints &>> UInt64(truncatingIfNeeded: place &+ count) & 1 == 0 {
            if isRoomy, count <= 16 {
              sink.addWord(UnsafeRawPointer(block + place), start, count, before)
            } else {
              sink.addLongWord(text, start, next, before)
            }
            continue
          }
          next = WordReader.word(text.span, start, end, before, &sink)
        } else if digits &>> shift & 1 != 0 {
          if behind == 0 { while next < end, bytes[next] &- 0x30 < 10 { next += 1 } }
          sink.addDigits(text, start, next, before)
        } else if let kind = Token.Kind(sign: bytes[start]) {
          sink.addSign(bytes[start], start, kind, before)
          continue
        } else {
          flags = before
          next = WordReader.sign(text.span, start, end, &flags, &sink)
        }
        // It may have taken more than its run.
        guard next &- base < length else {
          offset = next
          break
        }
        starts &= ~UInt64(0) &<< UInt64(truncatingIfNeeded: next &- base)
      }
    }
  }

  /// Whether a line break is among the white space that ends at `start`.
  private static func hasLineBreak(_ bytes: UnsafePointer<UInt8>, before start: Int, behind first: Int) -> Bool {
    var offset = start - 1
    while offset >= first, bytes[offset] <= 0x20 {
      if bytes[offset] == 0x0A { return true }
      offset -= 1
    }
    return false
  }
}

extension Token.Kind {
  /// The kind of the sign that `byte` is; `nil` where it is none of ASCII or an apostrophe.
  @inline(__always)
  init?(sign byte: UInt8) {
    let kind = tally_sign_kind(byte)
    guard kind != 0 else { return nil }
    self = unsafeBitCast(kind, to: Token.Kind.self)
  }
}

/// A few tokens on their way into an array, which is asked for room once for all of them.
struct TokenSink {
  /// How many tokens it holds.
  static let room = 64

  private let tokens: UnsafeMutableBufferPointer<Token>
  private var count = 0
  private var lastFlushed: Token?

  /// A sink that uses `room`, which must outlive it.
  init(_ room: UnsafeMutableBufferPointer<Token>) { tokens = room }

  /// The token that was added last.
  var last: Token? { count > 0 ? tokens[count - 1] : lastFlushed }

  /// Whether it takes `number` more tokens, at most ``room``, without being flushed.
  @inline(__always) func hasRoom(for number: Int) -> Bool { count + number <= Self.room }

  /// Adds a token.
  @inline(__always)
  mutating func add(_ start: Int, _ end: Int, _ hash: UInt32, _ kind: Token.Kind, _ flags: Token.Flags) {
    let token = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), hash: hash, kind: kind,
      flags: flags)
    tokens.initializeElement(at: count, to: token)
    count &+= 1
  }

  /// Adds a word of `count` ASCII letters, at most 16, at `text`, from which 16 bytes can be read.
  @inline(__always)
  mutating func addWord(_ text: UnsafeRawPointer, _ start: Int, _ count: Int, _ before: Token.Flags) {
    let low = text.loadUnaligned(as: UInt64.self)
    let high = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let mask = tally_prefix_mask(count)
    let hash = FoldedHash.mix(0, (low | FoldedHash.fold) & mask.low, (high | FoldedHash.fold) & mask.high)
    // The bit that folds case is not set in capitals.
    var flags = before.rawValue | UInt8(truncatingIfNeeded: ~low &>> 4) & Token.Flags.capitalised.rawValue
    if (low & mask.low | high & mask.high) & FoldedHash.fold == 0, count > 1 {
      flags |= Token.Flags.allCapitals.rawValue
    }
    add(start, start &+ count, UInt32(truncatingIfNeeded: hash &>> 32), .word, Token.Flags(rawValue: flags))
  }

  /// The same for a word of more than sixteen bytes, or at the end of the text.
  @inline(never)
  mutating func addLongWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: Token.Flags
  ) {
    var flags = before
    if text[start] & 0x20 == 0 { flags.insert(.capitalised) }
    if end - start > 1, !text[start..<end].contains(where: { $0 & 0x20 != 0 }) { flags.insert(.allCapitals) }
    guard let bytes = text.baseAddress else { return }
    add(start, end, FoldedHash.long(UnsafeRawPointer(bytes), start, end), .word, flags)
  }

  /// Adds a sign of ASCII.
  @inline(__always)
  mutating func addSign(_ byte: UInt8, _ start: Int, _ kind: Token.Kind, _ flags: Token.Flags) {
    let hash = FoldedHash.mix(0, UInt64(byte | 0x20), 0)
    add(start, start &+ 1, UInt32(truncatingIfNeeded: hash &>> 32), kind, flags)
  }

  /// Adds a run of digits.
  @inline(__always)
  mutating func addDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: Token.Flags
  ) {
    guard let bytes = text.baseAddress else { return }
    add(start, end, FoldedHash.of(UnsafeRawPointer(bytes), start, end, readable: text.count), .digits, flags)
  }

  /// Moves the tokens to the end of `tokens`.
  @inline(__always)
  mutating func flush(into array: inout [Token]) {
    guard count > 0 else { return }
    lastFlushed = tokens[count - 1]
    array.append(contentsOf: UnsafeBufferPointer(rebasing: tokens[..<count]))
    count = 0
  }
}
