import Foundation

/// Compressed files and archives that tests make up, stored without compression where size does not matter.
enum Archives {
  /// A gzip file of stored blocks (RFC 1951, 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      file.append(rest.isEmpty ? 1 : 0)
      file += little(block.count, 2) + little(0xFFFF ^ block.count, 2) + block
    } while !rest.isEmpty
    return file + little(Int(crc(bytes)), 4) + little(bytes.count & 0xFFFF_FFFF, 4)
  }

  /// A gzip file of one letter again and again, compressed 158-fold by one repeated block (RFC 1951, 3.2.6).
  static func gzipOfLetters(megabytes: Int) -> [UInt8] {
    // Fixed codes: an "a" is 10010001, 258 bytes from one byte back 11000101 and distance 00000; end 0000000.
    var bits = Bits()
    bits.append(0b011, 3)
    bits.appendCode(0b1001_0001, 8)
    let copies = megabytes << 20 / 258
    for _ in 0..<copies {
      bits.appendCode(0b1100_0101, 8)
      bits.appendCode(0, 5)
    }
    bits.appendCode(0, 7)
    // The checksum is not reached by a reader that stops in time.
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + bits.bytes + little(0, 4) + little(copies * 258 + 1, 4)
  }

  /// Bits packed from the lowest on.
  private struct Bits {
    var bytes: [UInt8] = []
    private var count = 0

    mutating func append(_ value: Int, _ length: Int) {
      for bit in 0..<length {
        if count % 8 == 0 { bytes.append(0) }
        if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
        count += 1
      }
    }

    /// Codes are packed from their highest bit on.
    mutating func appendCode(_ value: Int, _ length: Int) {
      for bit in 0..<length { append(value >> (length - 1 - bit) & 1, 1) }
    }
  }

  /// A zip archive of stored files.
  static func zip(_ files: [(name: String, content: any FileContent)]) -> [UInt8] {
    zip(files.map { (Array($0.name.utf8), $0.content) })
  }

  /// A zip archive of stored files, with names in any bytes.
  static func zip(_ files: [(name: [UInt8], content: any FileContent)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let bytes = content.fileBytes
      // Version, flags, method, time and date (1980-01-01), checksum, sizes.
      let fields =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2) + little(Int(crc(bytes)), 4)
        + little(bytes.count, 4) + little(bytes.count, 4) + little(name.count, 2) + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
        + little(archive.count, 4) + name
      archive += little(0x0403_4B50, 4) + fields + name + bytes
    }
    return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
      + little(files.count, 2) + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
  }

  /// A number in `count` bytes, the lowest first.
  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// The checksum of ISO 3309.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes { crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8) }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
