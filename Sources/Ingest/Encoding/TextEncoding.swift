internal import Glibc

/// Turns the bytes of a file into UTF-8.
///
/// A byte order mark decides, then the form of the bytes (UTF-8 that is well formed is UTF-8, whatever is declared;
/// zeros in every second byte are UTF-16), then the declared name, and else windows-1252, in which almost all text of
/// unknown encoding in the languages of Western Europe is written.
enum TextEncoding {
  /// `bytes` as well-formed UTF-8 without a byte order mark.
  ///
  /// Sequences that the encoding does not have become U+FFFD.
  ///
  /// - Parameter declared: The name of the encoding as a header or a declaration gives it (`ISO-8859-1`).
  /// - Complexity: O(*n*)
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
    if let mark = ByteOrderMark(bytes) {
      let rest = bytes[mark.length...]
      return mark.encoding == "UTF-8" ? utf8(Array(rest), orElse: nil) : converted(rest, from: mark.encoding)
    }
    if let wide = wideEncoding(bytes) { return converted(bytes[...], from: wide) }
    let name = declared.flatMap(EncodingLabel.iconvName)
    // Seven-bit encodings are well-formed UTF-8 too.
    if let name, EncodingLabel.isSevenBit(name) { return converted(bytes[...], from: name) }
    return utf8(bytes, orElse: name)
  }

  /// `bytes` where they are UTF-8 or nearly so, and else what they are in `encoding`.
  private static func utf8(_ bytes: [UInt8], orElse encoding: String?) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    if let encoding, encoding != "UTF-8" { return converted(bytes[...], from: encoding) }
    if encoding == "UTF-8" || UTF8Repair.isMostlyUTF8(bytes) { return UTF8Repair.repaired(bytes) }
    return converted(bytes[...], from: "WINDOWS-1252")
  }

  /// UTF-16 without a byte order mark, which shows in zeros in most of the odd or most of the even places.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 2 > half, zeros[0] * 8 < half { return "UTF-16LE" }
    if zeros[0] * 2 > half, zeros[1] * 8 < half { return "UTF-16BE" }
    return nil
  }

  /// `bytes`, which are written in `encoding`, as UTF-8; as windows-1252 where the system does not know `encoding`.
  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8] {
    if let converter = EncodingConverter(from: encoding) { return converter.utf8(bytes) }
    guard encoding != "WINDOWS-1252", let converter = EncodingConverter(from: "WINDOWS-1252") else {
      return UTF8Repair.repaired(Array(bytes))
    }
    return converter.utf8(bytes)
  }
}

/// The mark that a text may begin with.
struct ByteOrderMark {
  /// The encoding's name.
  var encoding: String
  /// How many bytes the mark has.
  var length: Int

  /// The mark at the beginning of `bytes`.
  init?(_ bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = ("UTF-8", 3)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      (encoding, length) = ("UTF-32LE", 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      (encoding, length) = ("UTF-32BE", 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = ("UTF-16LE", 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = ("UTF-16BE", 2)
    } else {
      return nil
    }
  }
}
