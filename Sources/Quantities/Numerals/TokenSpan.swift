/// A range of a sentence's tokens in eight bytes: much that holds such ranges is copied.
@propertyWrapper
struct TokenSpan: Sendable, Hashable {
  private var lower: Int32
  private var upper: Int32

  /// The range; no sentence has more tokens than 32 bits count.
  @inline(__always) var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = TokenSpan(wrappedValue: newValue) }
  }

  /// The span of `range`.
  @inline(__always) init(wrappedValue range: Range<Int>) {
    lower = Int32(truncatingIfNeeded: range.lowerBound)
    upper = Int32(truncatingIfNeeded: range.upperBound)
  }
}

/// A range of tokens that may be missing.
@propertyWrapper
struct OptionalTokenSpan: Sendable, Hashable {
  private var lower: Int32 = -1
  private var upper: Int32 = -1

  /// The range, or `nil`.
  @inline(__always) var wrappedValue: Range<Int>? {
    get { lower < 0 ? nil : Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set {
      lower = Int32(truncatingIfNeeded: newValue?.lowerBound ?? -1)
      upper = Int32(truncatingIfNeeded: newValue?.upperBound ?? -1)
    }
  }

  /// The span of `range`.
  @inline(__always) init(wrappedValue range: Range<Int>? = nil) { self.wrappedValue = range }
}
