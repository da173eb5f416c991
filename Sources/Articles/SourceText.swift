/// The text of an article: valid UTF-8 bytes that every ``TextRange`` of the article counts in.
public struct SourceText: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]

  /// The text of a string.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The text that `bytes` encode; ill-formed sequences become U+FFFD.
  public init(decoding bytes: [UInt8]) {
    // Well-formed input, by far the most common, is kept without a copy.
    if String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = bytes
    } else {
      self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// The text of bytes that are known to be well-formed UTF-8, for instance because a JSON parser has checked them.
  public init(validUTF8 bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// The range of the whole text.
  public var range: TextRange { TextRange(0, bytes.count) }

  /// The text in `range`, which must begin and end at characters' edges.
  public func string(in range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The whole text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
