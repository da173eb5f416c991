/// The encoding that a page declares.
enum HTMLCharset {
  /// How many bytes of a page are searched for the declaration.
  private static let searched = 4096

  /// The name that `<meta charset>`, `<meta http-equiv content>` or an XML declaration gives; `nil` without one.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(searched).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var start = 0
    while let found = find("charset", in: head, from: start) {
      if let name = value(head, from: found + 7) { return name }
      start = found + 7
    }
    if head.starts(with: "<?xml".utf8), let found = find("encoding", in: head, from: 0) {
      return value(head, from: found + 8)
    }
    return nil
  }

  /// The word behind `=` at `start`.
  private static func value(_ head: [UInt8], from start: Int) -> String? {
    var index = start
    func skipSpace() { while index < head.count, head[index] <= 0x20 { index += 1 } }
    skipSpace()
    guard index < head.count, head[index] == 0x3D else { return nil }
    index += 1
    skipSpace()
    if index < head.count, head[index] == 0x22 || head[index] == 0x27 { index += 1 }
    let name = head[index...].prefix { byte in
      byte > 0x20 && byte != 0x22 && byte != 0x27 && byte != 0x3E && byte != 0x3B && byte != 0x2F
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func find(_ word: StaticString, in head: [UInt8], from start: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard head.count >= count, start <= head.count - count else { return nil }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: count)
    return (start...(head.count - count)).first { head[$0..<($0 + count)].elementsEqual(wanted) }
  }
}
