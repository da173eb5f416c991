public import Segmentation

/// Finds the quantities of a sentence.
///
/// ```swift
/// let quantities = QuantityReader().quantities(in: tokens, of: text.bytes.span)
/// ```
public struct QuantityReader: Sendable {
  /// A reader with the tables of `Data/en` and `Data/units`.
  public init() {}

  /// The quantities of the sentence that `tokens` are, in order and without overlap.
  public func quantities(in tokens: [Token], of bytes: Span<UInt8>) -> [Quantity] {
    []
  }
}
