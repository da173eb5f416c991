internal import Synchronization

/// Counts the bytes of the inputs that have been read, for whoever shows how far a run is.
public final class InputMeter: Sendable {
  private let count = Atomic<Int>(0)

  /// A meter that stands at 0.
  public init() {}

  /// The bytes that have been read, compressed where the input is.
  public var bytes: Int { count.load(ordering: .relaxed) }

  func add(_ bytes: Int) { count.wrappingAdd(bytes, ordering: .relaxed) }
}
