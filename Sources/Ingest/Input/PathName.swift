internal import Glibc

/// Paths as strings, whatever their bytes.
///
/// A name of a file is bytes; a `String` is Unicode. A byte that is no part of well-formed UTF-8 becomes a character of
/// the private use area, U+10FE80 for 80 to U+10FEFF for FF, and that byte again when the file is opened.
public enum PathName {
  /// U+10FE00: the byte is added to it.
  private static let base: UInt32 = 0x10FE00

  /// The string of a path of the system, which ends with 0.
  public static func string(_ path: UnsafePointer<CChar>) -> String {
    if let string = String(validatingCString: path) { return string }
    let bytes = UnsafeRawBufferPointer(start: path, count: strlen(path))
    var scalars = String.UnicodeScalarView()
    var decoder = UTF8()
    var rest = bytes[...]
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator), rest.starts(with: String(scalar).utf8) {
        scalars.append(scalar)
        rest = rest.dropFirst(String(scalar).utf8.count)
      } else {
        if let first = rest.popFirst(), let scalar = Unicode.Scalar(base + UInt32(first)) { scalars.append(scalar) }
      }
      decoder = UTF8()
    }
    return String(scalars)
  }

  /// Calls `body` with the system's path that `string` stands for.
  static func withPath<Value>(_ string: String, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    guard string.utf8.contains(0xF4) else { return body(string) }
    var bytes: [CChar] = []
    for scalar in string.unicodeScalars {
      if scalar.value >= base + 0x80, scalar.value <= base + 0xFF {
        bytes.append(CChar(bitPattern: UInt8(scalar.value - base)))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map(body) ?? body("")
    }
  }

  /// The text of a message, with `\xE9` for a byte that is no character.
  public static func display(_ text: String) -> String {
    guard text.utf8.contains(0xF4) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar.value >= base + 0x80, scalar.value <= base + 0xFF {
        shown += "\\x" + String(scalar.value - base, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
