import Articles
import Segmentation
import Testing

/// Cutting text into tokens.
@Suite struct TokenizerTests {
  /// The tokens of `text` inside `range`.
  private static func tokens(_ text: [UInt8], _ range: TextRange) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.tokenize(text.span, range, into: &tokens)
    return tokens
  }

  @Test(arguments: [
    ("He isn't in Derna.", ["He", "isn't", "in", "Derna", "."]),
    ("the miners' wives' bus", ["the", "miners", "'", "wives", "'", "bus"]),
    ("Ali\u{2019}s \u{201C}son\u{201D}", ["Ali", "\u{2019}s", "\u{201C}", "son", "\u{201D}"]),
    ("U.S. troops at 5 a.m. (GMT)", ["U.S", "troops", "at", "5", "a.m", "(", "GMT", ")"]),
    ("a U.S.-led force", ["a", "U.S", "-", "led", "force"]),
    ("11,300 at -2.5\u{B0}C", ["11", ",", "300", "at", "-", "2", ".", "5", "\u{B0}", "C"]),
    ("Mária\u{A0}\u{C9}tienne\u{2013}caf\u{E9}", ["Mária", "\u{C9}tienne", "\u{2013}", "caf\u{E9}"]),
    ("MH370 \u{A3}2bn 12km", ["MH", "370", "\u{A3}", "2", "bn", "12", "km"]),
  ])
  func cuts(_ text: String, _ expected: [String]) {
    let source = SourceText(text)
    let words = Self.tokens(source.bytes, source.range).map { source.string(in: $0.range) }
    #expect(words == expected)
  }

  @Test func tellsWhatStandsBefore() {
    let source = SourceText("THE end\n  of \u{A0}it,all A 9")
    let flags = Self.tokens(source.bytes, source.range).map(\.flags)
    #expect(flags[0] == [.spaceBefore, .capitalised, .allCapitals])
    #expect(flags[1] == .spaceBefore)
    #expect(flags[2] == [.spaceBefore, .lineBefore])
    #expect(flags[3] == .spaceBefore)
    #expect(flags[4] == [] && flags[5] == [])
    #expect(flags[6] == [.spaceBefore, .capitalised])
    #expect(flags[7] == .spaceBefore)
  }

  /// Text is cut 64 bytes at a time: wherever a word falls, and whatever stands around the range, it is the same.
  @Test(arguments: [
    "Don't ask the U.S. or Étienne\u{2019}s crew, said O\u{2019}Neill\u{2014}\u{201C}12,450\u{A0}fled\u{201D}\n(a third).",
    "UNPRONOUNCEABLENESSES antidisestablishmentarianism 1234567890123456789012345 a.b.c. x'y'z's",
    String(repeating: "w", count: 150) + " " + String(repeating: "7", count: 140) + "é"
      + String(repeating: "Z", count: 64),
  ])
  func cutsTheSameWhereverItStands(_ text: String) {
    let bytes = Array(text.utf8)
    let expected = Self.tokens(bytes, TextRange(0, bytes.count))
    for before in 0..<130 {
      let padded = [UInt8](repeating: 0x20, count: before) + bytes + Array((before % 3 == 0 ? "" : "letters 99").utf8)
      let found = Self.tokens(padded, TextRange(before, before + bytes.count))
      let moved = found.map { token in
        var token = token
        token.start -= UInt32(before)
        token.end -= UInt32(before)
        return token
      }
      #expect(moved == expected, "behind \(before) spaces")
    }
  }

  /// The hash of a token is that of the word that a table holds.
  @Test(arguments: ["a", "Derna", "DON\u{2019}T", "internationalisation", "\u{E9}tat", "seventeenletters"])
  func findsItsWord(_ word: String) {
    let table = WordTable([(word, 7)])
    for text in [word + ".", word + " and much more text behind it"] {
      let source = SourceText(text)
      let token = Self.tokens(source.bytes, source.range).first
      #expect(token.flatMap { table[$0, in: source.bytes.span] } == 7, "\(text)")
    }
  }
}
