internal import Glibc

/// Keeps tags from wasting the parser's time: libxml2 compares each attribute of a tag with all before it.
enum TagGuard {
  /// The most attributes that a tag keeps; far more than any tag has that was not made to break a reader.
  private static let mostAttributes = 5000

  /// Blanks what follows the first 5000 words outside of quotation marks in any tag of `page`.
  ///
  /// - Complexity: O(*n*)
  static func limitAttributes(_ page: inout [UInt8]) {
    page.withUnsafeMutableBufferPointer { page in
      guard let base = page.baseAddress else { return }
      var index = 0
      while index < page.count, let found = memchr(base + index, 0x3C, page.count - index) {
        index = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(base) + 1
        guard index < page.count, (page[index] | 0x20) &- 0x61 < 26 else { continue }
        index = limitTag(page, from: index)
      }
    }
  }

  /// Limits the tag whose name begins at `start`, and gives where it ends.
  private static func limitTag(_ page: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var words = 0
    var quote: UInt8 = 0
    var before: UInt8 = 0x20
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == 0x22 || byte == 0x27, before == 0x3D {
        quote = byte
      } else if byte <= 0x20 || byte == 0x2F {
        if before > 0x20 { words += 1 }
      }
      if words > mostAttributes, byte != quote { page[index] = 0x20 }
      if quote != 0 || byte > 0x20 { before = byte }
      if byte <= 0x20, quote == 0, before != 0x3D { before = 0x20 }
      index += 1
    }
    return index
  }
}
