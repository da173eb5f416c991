internal import CSimdJSON
internal import Glibc

/// Whole lines of an NDJSON input, with room behind them that a JSON parser may read.
///
/// The bytes are written by the one who makes the block and never after it was handed on.
final class LineBlock: @unchecked Sendable {
  /// The bytes and the padding behind them.
  private(set) var storage: UnsafeMutableRawBufferPointer
  /// The number of bytes in use.
  var count = 0

  /// An empty block for `capacity` bytes.
  init(capacity: Int) {
    storage = .allocate(byteCount: capacity + tally_json_padding, alignment: 64)
  }

  deinit { storage.deallocate() }

  /// The bytes in use.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }
  /// The number of bytes that fit.
  var capacity: Int { storage.count - tally_json_padding }
  /// The room that is left.
  var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: storage[count..<capacity]) }

  /// Appends `bytes`, of which there must be no more than fit.
  func append(_ bytes: UnsafeRawBufferPointer) {
    room.copyMemory(from: bytes)
    count += bytes.count
  }

  /// The offset of the first line break in `bytes`, or their number.
  static func lineEnd(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else { return bytes.count }
    return UnsafeRawPointer(found) - start
  }

  /// Makes room for twice as many bytes.
  func grow() {
    let old = storage
    storage = .allocate(byteCount: capacity * 2 + tally_json_padding, alignment: 64)
    storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[..<count]))
    old.deallocate()
  }
}
