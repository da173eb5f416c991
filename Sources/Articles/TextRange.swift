/// A half-open range of UTF-8 bytes in an article's text.
///
/// Ranges inside the program count bytes; what Tally writes out counts Unicode code points
/// (``CodePointOffsets`` converts).
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte; never less than ``start``.
  public var end: Int

  /// A range from `start` up to and without `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  @inlinable public var count: Int { end - start }
  /// Whether the range holds no byte.
  @inlinable public var isEmpty: Bool { end <= start }

  /// Whether `other` lies wholly inside this range.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies inside this range.
  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two ranges share a byte.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
