import Articles
import Quantities
import Segmentation
import Testing

/// Text that no one writes: whatever comes in, the reader ends, its values are finite and its ranges lie in order.
struct HostileTests {
  private static let words = [
    "1", "12", "345", "2000", "007", "99999999999999999999", ",", ".", "-", "–", "/", "$", "%", "(", ")", "'", "\"",
    "°", ":", "+", "^", "x", "e", "s", "and", "to", "from", "between", "of", "a", "half", "hundred", "million", "dozen",
    "dozens", "third", "thirds", "minus", "point", "no", "one", "both", "several", "under", "over", "more", "than",
    "aged", "years", "old", "km", "feet", "US", "Rs", "May", "or", "so", "plus", "in", "out", "every", "per", "½",
  ]

  @Test(arguments: 0..<40)
  func readsAnything(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<50 {
      var text = ""
      for _ in 0...next(14) {
        text += HostileTests.words[next(HostileTests.words.count)] + [" ", " ", "", "\u{A0}"][next(4)]
      }
      var end = 0
      for quantity in read(text).map(\.quantity) {
        #expect(quantity.tokens.lowerBound >= end, "\(text)")
        end = quantity.tokens.upperBound
        for value in [quantity.interval.low, quantity.interval.best, quantity.interval.high] {
          #expect(value?.isFinite ?? true, "\(text)")
        }
      }
    }
  }

  @Test(arguments: ["1,234,", "minus ", "1.2.", "1-", "5\"", "one over ", "a half of ", "point one ", "1 234 ", "'"])
  func staysLinear(_ piece: String) {
    // A quadratic rule would take minutes here.
    let source = SourceText(String(repeating: piece, count: 20_000))
    var tokens: [Token] = []
    Tokenizer.tokenize(source.bytes.span, source.range, into: &tokens)
    _ = QuantityReader().quantities(in: tokens, of: source.bytes.span)
  }
}
