internal import Segmentation

/// Where one clause of a sentence ends and another begins, as far as marks and linking words tell.
struct Clauses: Sendable {
  /// Links that a time does not cross, by the token that makes them.
  private var strong: [Int] = []
  private var weak: [Int] = []
  /// The first token that is a word.
  let firstWord: Int

  init(_ tokens: [Token], _ bytes: Span<UInt8>) {
    firstWord = tokens.firstIndex { $0.kind == .word || $0.kind == .digits } ?? 0
    for (index, token) in tokens.enumerated() {
      if token.count == 1, bytes[Int(token.start)] == 0x3B { weak.append(index) }
      if token.count == 1, bytes[Int(token.start)] == 0x2C { weak.append(index) }
      if token.kind == .word, let link = Self.links[token, in: bytes] {
        if link { strong.append(index) }
      }
    }
  }

  /// The links between two stretches of tokens.
  func barriers(between first: Range<Int>, and second: Range<Int>) -> (strong: Int, weak: Int) {
    let low = min(first.upperBound, second.upperBound)
    let high = max(first.lowerBound, second.lowerBound)
    guard low < high else { return (0, 0) }
    return (strong.count { $0 >= low && $0 < high }, weak.count { $0 >= low && $0 < high })
  }

  private static let links = WordTable<Bool>([
    ("while", true), ("whereas", true), ("bringing", true), ("taking", true), ("raising", true),
  ])
}
