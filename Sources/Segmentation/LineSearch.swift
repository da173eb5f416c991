/// Looks for lines in a table that is searched where it lies.
public enum LineSearch {
  /// Where the line of the byte at `place` begins, which is not before `first`, the beginning of one.
  ///
  /// - Complexity: O(*n*) in the bytes of the line, eight at a time.
  @inlinable
  public static func start(of bytes: UnsafePointer<UInt8>, before place: Int, behind first: Int) -> Int {
    var start = place
    while start - 8 >= first {
      let eight = UnsafeRawPointer(bytes + start - 8).loadUnaligned(as: UInt64.self)
      let breaks = zeros(UInt64(littleEndian: eight) ^ 0x0A0A_0A0A_0A0A_0A0A)
      if breaks != 0 { return start - breaks.leadingZeroBitCount / 8 }
      start -= 8
    }
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The highest bit of each byte of `bytes` that is 0.
  @inlinable @inline(__always)
  static func zeros(_ bytes: UInt64) -> UInt64 {
    ~((bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | bytes) & 0x8080_8080_8080_8080
  }
}
