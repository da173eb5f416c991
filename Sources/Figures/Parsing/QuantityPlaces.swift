internal import Quantities

/// Which quantity of a sentence begins at a token.
///
/// The numbers are kept in two bytes a token, and the memory from one sentence to the next.
struct QuantityPlaces: Sendable {
  private var numbers: [Int16] = []

  /// The number of the quantity that begins at the token `index`.
  @inline(__always)
  subscript(index: Int) -> Int? { numbers[index] < 0 ? nil : Int(numbers[index]) }

  /// Reads the quantities of a sentence of `count` tokens.
  mutating func fill(_ quantities: [Quantity], count: Int) {
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(-1, count: count))
    for (number, quantity) in quantities.enumerated() where quantity.tokens.lowerBound < count {
      numbers[quantity.tokens.lowerBound] = Int16(truncatingIfNeeded: number)
    }
  }
}
