/// What an input is, by its name and its first bytes.
enum ContentKind: Equatable {
  /// Articles in a format that Tally reads.
  case format(InputFormat)
  /// A compressed file or an archive.
  case container
  /// Something else, in words that follow "is".
  case unknown(String)

  /// The kind of an input called `name` that begins with `start`.
  ///
  /// Signatures that no text can begin with go before the name, and the name before a guess at the text. An input that
  /// nobody named (a file of an archive) is not taken for a text because it may be one.
  init(name: String, start: [UInt8], isNamed: Bool, _ asked: InputFormat) {
    if let known = Self.signature(start) {
      self = known
    } else if let format = asked == .auto ? InputFormat.ofName(name) : asked {
      if format == .html {
        // It may be UTF-16.
        self = .format(.html)
      } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
        self = .unknown("UTF-16 text")
      } else {
        self = format == .text && start.prefix(1024).contains(0) ? .unknown("a binary file") : .format(format)
      }
    } else if start.prefix(1024).contains(0) {
      self = .unknown("a binary file")
    } else {
      self = Self.text(start, isNamed: isNamed)
    }
  }

  /// What the signature at the beginning tells.
  private static func signature(_ start: [UInt8]) -> ContentKind? {
    func begins(_ bytes: UInt8...) -> Bool { start.starts(with: bytes) }
    if begins(0x1F, 0x8B) || begins(0x28, 0xB5, 0x2F, 0xFD) || begins(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0) {
      return .container  // gzip, zstd, xz
    }
    if begins(0x42, 0x5A, 0x68), start.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) {
      return .container  // bzip2
    }
    if begins(0x50, 0x4B, 3, 4) || begins(0x50, 0x4B, 5, 6) { return .container }
    // POSIX.1-1988: "ustar" in the first header of a tar.
    if start.count >= 512, start[257...].starts(with: "ustar".utf8) { return .container }
    if start.starts(with: "%PDF-".utf8) { return .format(.pdf) }
    return nil
  }

  /// What a text is whose name does not tell it.
  private static func text(_ start: [UInt8], isNamed: Bool) -> ContentKind {
    var rest = start[...]
    if rest.starts(with: TextFile.byteOrderMark) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if HTMLReader.isPage(rest) { return .format(.html) }
    if !isNamed { return .unknown("of a kind that its name does not tell") }
    return .format(rest.first == 0x7B ? .ndjson : .text)
  }
}
