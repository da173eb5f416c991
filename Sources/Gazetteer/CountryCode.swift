/// A country's code of ISO 3166-1 alpha-3 as one number, so that candidates are compared without strings.
///
/// Codes order as their letters do.
struct CountryCode: Sendable, Hashable, Comparable {
  private let letters: UInt32

  /// The code of three bytes of ASCII; `nil` of anything else.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    letters = bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The code that `text` is.
  init?(_ text: String) {
    self.init(text.utf8)
  }

  /// The three letters: `SYR`.
  var text: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
  }

  static func < (first: CountryCode, second: CountryCode) -> Bool { first.letters < second.letters }
}
