/// An index of a token, a chunk or a quantity of one sentence that may be missing, in two bytes: chunks are copied a
/// great deal.
///
/// No sentence has more than 4,096 bytes, so none has more tokens.
@propertyWrapper
struct TokenIndex: Sendable {
  private var index: Int16

  /// The index, or `nil`.
  @inline(__always) var wrappedValue: Int? {
    get { index < 0 ? nil : Int(index) }
    set { index = Int16(clamping: newValue ?? -1) }
  }

  /// An index.
  @inline(__always) init(wrappedValue: Int? = nil) { index = Int16(clamping: wrappedValue ?? -1) }
}

/// A range of a sentence's tokens in four bytes.
@propertyWrapper
struct TokenRange: Sendable {
  private var lower: Int16
  private var upper: Int16

  /// The range.
  @inline(__always) var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = TokenRange(wrappedValue: newValue) }
  }

  /// A range of tokens.
  @inline(__always) init(wrappedValue: Range<Int>) {
    lower = Int16(clamping: wrappedValue.lowerBound)
    upper = Int16(clamping: wrappedValue.upperBound)
  }
}
