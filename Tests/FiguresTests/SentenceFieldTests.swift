import Articles
import Figures
import TestSupport
import Testing

/// Assertion, source, period and relation of one figure in a sentence (`Cases/fields.tsv`).
struct SentenceFieldTests {
  /// One row of the table.
  struct Example: Sendable, CustomStringConvertible {
    var sentence: String
    var quote: String
    var field: String
    var value: String

    var description: String { "\(sentence) [\(quote)] \(field)" }

    static let all: [Example] = caseRows("fields").filter { $0.count == 4 }.map {
      Example(sentence: $0[0], quote: $0[1], field: $0[2], value: $0[3])
    }
  }

  @Test(arguments: Example.all)
  func says(_ example: Example) throws {
    let article = Article.sample(example.sentence, date: "2024-05-16")
    let figures = SentenceTests.extractor.figures(in: article)
    func figure(at quote: String) -> Figure? {
      guard let range = range(of: quote, in: article.text) else { return nil }
      return figures.first { $0.quote.overlaps(range) }
    }
    let found = try #require(figure(at: example.quote), "no figure on \(example.quote)")
    switch example.field {
    case "assertion": #expect(found.assertion.rawValue == example.value)
    case "source": #expect(found.source?.name ?? "-" == example.value)
    case "period":
      let period = try #require(found.period)
      let parts = example.value.split(separator: " ").map(String.init)
      #expect(period.text.hasSuffix(parts.dropLast(2).joined(separator: " ")))
      #expect([period.start, period.end].map { $0?.description ?? "-" } == Array(parts.suffix(2)))
    case "relation":
      let relation = try #require(found.relation)
      let parts = example.value.split(separator: " ", maxSplits: 1).map(String.init)
      #expect(relation.kind.rawValue == parts[0])
      let other = try #require(figure(at: parts[1]))
      #expect(relation.figure == other.number)
    default: Issue.record("no field \(example.field)")
    }
  }

  /// The range of a quote; `18 workers@2` is its second occurrence.
  private func range(of quote: String, in text: SourceText) -> TextRange? {
    let parts = quote.split(separator: "@")
    let words = Array(parts[0].utf8)
    var wanted = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    for start in 0..<max(text.count - words.count + 1, 0) where text.bytes[start...].starts(with: words) {
      wanted -= 1
      if wanted == 0 { return TextRange(start, start + words.count) }
    }
    return nil
  }
}
