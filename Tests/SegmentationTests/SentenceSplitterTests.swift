import Articles
import Segmentation
import TestSupport
import Testing

struct SentenceSplitterTests {
  @Test(arguments: [
    ("One died. Two fled.", ["One died.", "Two fled."]),
    ("Gen. Haftar left. He is back.", ["Gen. Haftar left.", "He is back."]),
    ("\"We fled.\" She wept.", ["\"We fled.\"", "She wept."]),
    (
      "The U.S. Army said 3.5 million. Sitrep No. 6 is out.",
      ["The U.S. Army said 3.5 million.", "Sitrep No. 6 is out."]
    ),
    ("First line\n\nSecond one", ["First line", "Second one"]),
    ("More news: A\nMore news: B", ["More news: A", "More news: B"]),
    (
      "Officials said the death toll from yesterday's Afghan\nbombing had risen.",
      ["Officials said the death toll from yesterday's Afghan\nbombing had risen."]
    ),
  ])
  func splits(_ text: String, _ expected: [String]) {
    let article = Article.sample(text)
    let sentences = SentenceSplitter().sentences(of: article).map { article.text.string(in: $0.range) }
    #expect(sentences == expected)
  }

  @Test(arguments: ["12 people were killed and ", "ñandú🌊", " ", "x"])
  func noSentenceIsLongerThanTheLimit(_ unit: String) {
    let article = Article.sample(String(repeating: unit, count: 20_000))
    let sentences = SentenceSplitter().sentences(of: article)
    let texts = sentences.map { article.text.string(in: $0.range) }
    #expect(texts.allSatisfy { $0.utf8.count <= 4096 && !$0.contains("\u{FFFD}") })
    #expect(texts.joined().filter { !$0.isWhitespace } == article.text.string.filter { !$0.isWhitespace })
  }

  @Test(arguments: [
    ("11,300 people's", ["11", ",", "300", "people", "'s"]),
    ("the U.S. said", ["the", "U.S", "said"]),
    ("don't 12-year-old £2bn", ["don't", "12", "-", "year", "-", "old", "£", "2", "bn"]),
    ("governor’s office", ["governor", "’s", "office"]),
    ("the miners' wives", ["the", "miners", "'", "wives"]),
    ("N25m 40°C", ["N", "25", "m", "40", "°", "C"]),
  ])
  func tokenizes(_ text: String, _ expected: [String]) {
    let source = SourceText(text)
    var tokens: [Token] = []
    Tokenizer.tokenize(source.bytes.span, source.range, into: &tokens)
    #expect(tokens.map { source.string(in: $0.range) } == expected)
  }
}
