internal import Glibc

/// Converts text to UTF-8 with the system's `iconv`.
struct EncodingConverter: ~Copyable {
  private let handle: iconv_t

  /// A converter from `encoding`; `nil` where the system does not know it.
  init?(from encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// `bytes` as UTF-8, with U+FFFD for each byte that begins no character.
  func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    // iconv does not write through the pointer, but wants it writable.
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    let block = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 14)
    defer { block.deallocate() }
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      var left = input.count
      while left > 0 {
        var target = block.baseAddress
        var room = block.count
        let status = iconv(handle, &source, &left, &target, &room)
        output.append(
          contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[..<(block.count - room)]))
        if status != Int.max.magnitude &* 2 &+ 1 { break }
        if errno == E2BIG { continue }
        // An ill-formed sequence, or one that the end of the text cuts off.
        output += [0xEF, 0xBF, 0xBD]
        source = source.map { $0 + 1 }
        left -= 1
      }
    }
    return output
  }
}
