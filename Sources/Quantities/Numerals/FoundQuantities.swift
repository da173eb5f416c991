/// The quantities that a reading has found, in memory that its owner frees, so that adding one counts no references and
/// a reading can be copied for nothing.
struct FoundQuantities {
  private let memory: UnsafeMutablePointer<Quantity>
  /// How many there are; at most one for each token of the sentence.
  private(set) var count = 0

  /// No quantities yet; `memory` has room for as many as the sentence has tokens.
  init(in memory: UnsafeMutablePointer<Quantity>) { self.memory = memory }

  /// The numbers of the quantities.
  var indices: Range<Int> { 0..<count }
  /// The last one.
  var last: Quantity? { count > 0 ? memory[count - 1] : nil }
  /// All of them.
  var all: UnsafeBufferPointer<Quantity> { UnsafeBufferPointer(start: memory, count: count) }

  /// The quantity with the number `index`, which must be one of ``indices``.
  @inline(__always)
  subscript(index: Int) -> Quantity {
    unsafeAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such quantity")
      return UnsafePointer(memory + index)
    }
    nonmutating unsafeMutableAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such quantity")
      return memory + index
    }
  }

  /// Adds a quantity.
  @inline(__always)
  mutating func append(_ quantity: Quantity) {
    (memory + count).initialize(to: quantity)
    count += 1
  }

  /// Takes the last `number` quantities away.
  mutating func removeLast(_ number: Int) { count -= number }
}
