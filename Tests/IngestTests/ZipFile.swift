import Foundation

/// A zip file of parts that are stored as they are.
enum ZipFile {
  /// The bytes of a zip file that holds `parts` in their order.
  static func bytes(of parts: [(path: String, content: String)]) -> Data {
    var data = Data()
    var directory = Data()
    for (path, content) in parts {
      let bytes = Array(content.utf8)
      var header = Data()
      // Version, flags, method, time, date; checksum; sizes; lengths of name and extra.
      append([20, 0, 0, 0, 0x21], to: &header)
      append32([crc(bytes), UInt32(bytes.count), UInt32(bytes.count)], to: &header)
      append([UInt16(path.utf8.count), 0], to: &header)
      let offset = UInt32(data.count)
      data += Data([0x50, 0x4B, 3, 4]) + header + Data(path.utf8) + Data(bytes)
      directory += Data([0x50, 0x4B, 1, 2, 20, 0]) + header
      append([0, 0, 0], to: &directory)
      append32([0, offset], to: &directory)
      directory += Data(path.utf8)
    }
    let start = UInt32(data.count)
    data += directory + Data([0x50, 0x4B, 5, 6])
    append([0, 0, UInt16(parts.count), UInt16(parts.count)], to: &data)
    append32([UInt32(directory.count), start], to: &data)
    append([0], to: &data)
    return data
  }

  private static func append(_ values: [UInt16], to data: inout Data) {
    for value in values { data += Data([UInt8(value & 0xFF), UInt8(value >> 8)]) }
  }

  private static func append32(_ values: [UInt32], to data: inout Data) {
    for value in values { append([UInt16(value & 0xFFFF), UInt16(value >> 16)], to: &data) }
  }

  /// The checksum of zip files: CRC-32 of ISO 3309.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
