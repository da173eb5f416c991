internal import Synchronization

/// Remembers where looking a name up has led, for the words that a day's news repeats.
///
/// It only proposes: whoever asks looks at the line that it gives, so that what another thread has just written, or
/// two names in one slot, changes no answer.
final class LineMemo: Sendable {
  private static let size = 8192
  /// Of each slot 40 bits of a name's hash and 24 of the offset of a line. Freed in `deinit` and nowhere else.
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<Atomic<UInt64>>

  init() {
    slots = .allocate(capacity: Self.size)
    for index in 0..<Self.size { (slots + index).initialize(to: Atomic(0)) }
  }

  deinit {
    slots.deinitialize(count: Self.size)
    slots.deallocate()
  }

  /// The offset of the line that a name with this hash has last led to; `nil` where none is remembered.
  func line(for hash: UInt64) -> Int? {
    let slot = slots[Int(hash & UInt64(Self.size - 1))].load(ordering: .relaxed)
    return slot ^ hash < 1 << 24 ? Int(slot & 0xFF_FFFF) : nil
  }

  /// Remembers the line at `offset`; one beyond 16 MB is not.
  func remember(_ offset: Int, for hash: UInt64) {
    guard offset < 1 << 24 else { return }
    slots[Int(hash & UInt64(Self.size - 1))].store(hash & ~0xFF_FFFF | UInt64(offset), ordering: .relaxed)
  }
}
