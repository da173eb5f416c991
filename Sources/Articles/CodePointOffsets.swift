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
      text.bytes.withUnsafeBufferPointer { bytes in
        while byte < end {
          // Continuation bytes (10xxxxxx) belong to the code point before them.
          codePoint += (bytes[byte] & 0xC0) == 0x80 ? 0 : 1
          byte += 1
        }
      }
      return codePoint
    }
  }
}

extension SourceText {
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
