public import Articles

/// Looks at the words of raw text without making tokens, to pass over what holds nothing of interest.
public enum WordScanner {
  /// Whether `range` of `bytes` holds a digit, or a word or sign whose hash (``Token/hash``) `accepts` takes.
  ///
  /// Words are runs of letters, so that a word with an apostrophe or stops inside (`don't`, `U.S.`) is seen in parts:
  /// `accepts` may be asked of more words than there are tokens, never of fewer without an apostrophe.
  ///
  /// - Complexity: O(*n*) in the bytes; nothing is allocated.
  @inlinable
  public static func holdsDigit(
    or accepts: (UInt32) -> Bool, in bytes: Span<UInt8>, _ range: TextRange
  ) -> Bool {
    var hash = Folding.seed
    var isInside = false
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      offset += 1
      // 0xC2 and 0xE2 begin signs: no-break spaces, dashes, quotation marks, fractions, currencies.
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2 {
        hash = Folding.hash(hash, Folding.lower(byte))
        isInside = true
        continue
      }
      if byte &- 0x30 < 10 { return true }
      if isInside {
        if accepts(hash) { return true }
        isInside = false
      }
      hash = Folding.seed
      if byte <= 0x20 { continue }
      var sign = Folding.hash(hash, byte)
      while offset < range.end, bytes[offset] &- 0x80 < 0x40 {
        sign = Folding.hash(sign, bytes[offset])
        offset += 1
      }
      if accepts(sign) { return true }
    }
    return isInside && accepts(hash)
  }
}
