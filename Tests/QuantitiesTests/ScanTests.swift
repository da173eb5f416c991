import Articles
import Quantities
import Testing

struct ScanTests {
  @Test(arguments: [
    ("Rain fell all night on the valley.", false), ("He won 3 games.", true), ("Nobody came.", true),
    ("Dozens fled.", true), ("They paid ½ of it.", true), ("It costs a gallon of milk.", true),
    ("The minister left for Paris.", false), ("TWO died", true),
    ("They left—dozens of them.", true), ("dozens\u{A0}of them", true), ("“Nobody”", true),
  ])
  func passesOverSentencesWithoutNumbers(_ text: String, _ expected: Bool) {
    let source = SourceText(text)
    let mayHold = QuantityReader().mayHoldQuantity(source.bytes.span, in: source.range)
    #expect(mayHold == expected)
  }

  @Test(arguments: QuantityCase.all)
  func neverPassesOverACase(_ example: QuantityCase) {
    let source = SourceText(example.text)
    let mayHold = QuantityReader().mayHoldQuantity(source.bytes.span, in: source.range)
    #expect(mayHold || example.expected.isEmpty)
  }
}
