import Articles
import Quantities
import Segmentation

/// A quantity with its words, for tests.
struct ReadQuantity {
  var quantity: Quantity
  /// The words of ``Quantity/tokens``, ``Quantity/number`` and ``Quantity/unitTokens``.
  var text: String
  var number: String
  var unitText: String?
  /// Where ``text`` stands, in code points.
  var start: Int
  var end: Int

  /// `low/best/high`, with `-` for none.
  var values: String {
    [quantity.interval.low, quantity.interval.best, quantity.interval.high].map { $0.map(plain) ?? "-" }
      .joined(separator: "/")
  }

  /// The kind as the cases' tables write it.
  var kind: String {
    switch quantity.kind {
    case .cardinal: "cardinal"
    case .money: "money"
    case .percent: "percent"
    case .rate: "rate"
    case .measured(let dimension): dimension.rawValue
    case .numeral(let numeral): numeral.rawValue
    }
  }
}

/// `value` without a needless fraction, rounded to nine digits.
func plain(_ value: Double) -> String {
  if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
  let power = max(0, 9 - Int(value.magnitude.exponent10))
  var scale = 1.0
  for _ in 0..<power { scale *= 10 }
  return String((value * scale).rounded() / scale)
}

extension Double {
  /// The power of ten of the first digit.
  fileprivate var exponent10: Int {
    var value = self
    var exponent = 0
    while value >= 10, exponent < 400 {
      value /= 10
      exponent += 1
    }
    while value > 0, value < 1, exponent > -400 {
      value *= 10
      exponent -= 1
    }
    return exponent
  }
}

/// The quantities of `text` as one sentence, or sentence by sentence as an article has them.
func read(_ text: String, splitting: Bool = false) -> [ReadQuantity] {
  let source = SourceText(text)
  var ranges = [source.range]
  if splitting {
    let article = Article(id: "sample", text: source, regions: [Region(.body, source.range)])
    ranges = SentenceSplitter().sentences(of: article).map(\.range)
  }
  let reader = QuantityReader()
  return ranges.flatMap { range in
    var tokens: [Token] = []
    Tokenizer.tokenize(source.bytes.span, range, into: &tokens)
    return reader.quantities(in: tokens, of: source.bytes.span).map { quantity in
      let whole = words(quantity.tokens, tokens)
      return ReadQuantity(
        quantity: quantity, text: source.string(in: whole), number: source.string(in: words(quantity.number, tokens)),
        unitText: quantity.unitTokens.map { source.string(in: words($0, tokens)) },
        start: source.string(in: TextRange(0, whole.start)).unicodeScalars.count,
        end: source.string(in: TextRange(0, whole.end)).unicodeScalars.count)
    }
  }
}

private func words(_ range: Range<Int>, _ tokens: [Token]) -> TextRange {
  TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
}
