internal import CCrypto
internal import Glibc

/// SHA-256 hashes (FIPS 180-4), by which readers know what a report was made from.
///
/// ```swift
/// SHA256Hash.hex(of: Array("abc".utf8))  // "ba7816bf…f20015ad"
/// SHA256Hash.hex(ofFile: "news.ndjson")
/// ```
public struct SHA256Hash: ~Copyable {
  private let context: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  private func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  private func hex() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &count)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of `bytes` in 64 hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    let hash = SHA256Hash()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.hex()
  }

  /// The hash of a file's bytes in 64 hexadecimal digits; `nil` where `path` is no file that can be read.
  ///
  /// Memory does not grow with the file.
  public static func hex(ofFile path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let hash = SHA256Hash()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { return nil }
      if count == 0 { return hash.hex() }
      buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
