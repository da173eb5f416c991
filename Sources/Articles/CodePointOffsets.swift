/// Converts byte offsets of a text to offsets in Unicode code points, in the order of the text.
///
/// ```swift
/// var offsets = CodePointOffsets(text)
/// offsets[7]   // the number of code points in the first seven bytes
/// ```
///
/// - Complexity: Ascending look-ups cost the distance from the last one; a step back starts again at 0.
public struct CodePointOffsets {
  private let text: SourceText
  private var byte = 0
  private var codePoint = 0

  /// Offsets into `text`.
  public init(_ text: SourceText) {
    self.text = text
  }

  /// The number of code points before the byte at `offset`.
  public subscript(offset: Int) -> Int {
    mutating get {
      if offset < byte {
        byte = 0
        codePoint = 0
      }
      let end = min(offset, text.count)
      if byte < end {
        codePoint += text.codePoints(in: TextRange(byte, end))
        byte = end
      }
      return codePoint
    }
  }
}

extension SourceText {
  /// The number of code points that begin in `range`, which must lie in the text.
  public func codePoints(in range: TextRange) -> Int {
    bytes.withUnsafeBytes { bytes in
      var count = 0
      var offset = range.start
      // Continuation bytes (10xxxxxx) belong to the code point before them.
      while offset + 8 <= range.end {
        let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        count += 8 - (eight & (~eight << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
        offset += 8
      }
      while offset < range.end {
        count += (bytes[offset] & 0xC0) == 0x80 ? 0 : 1
        offset += 1
      }
      return count
    }
  }

  /// The byte offset of the code point at `codePoint`, or the text's length where it has fewer.
  ///
  /// - Complexity: O(*n*)
  public func byteOffset(ofCodePoint codePoint: Int) -> Int {
    var seen = 0
    for (offset, byte) in bytes.enumerated() where (byte & 0xC0) != 0x80 {
      if seen == codePoint { return offset }
      seen += 1
    }
    return bytes.count
  }
}
