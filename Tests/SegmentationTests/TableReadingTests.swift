import Articles
import Segmentation
import Testing

/// What reading a table into memory relies on.
@Suite struct TableReadingTests {
  @Test(arguments: [
    ("a\tb\tc", ["a", "b", "c"]), ("a\t\tc", ["a", "", "c"]), ("a\t", ["a", ""]), ("\tb", ["", "b"]), ("a", ["a"]),
    ("# note\nword\tN", ["word", "N"]),
  ])
  func splitsRows(_ text: String, _ expected: [String]) {
    let table = Table(text)
    // What the row before left is gone.
    var fields = [UnsafeBufferPointer<UInt8>](repeating: .init(start: nil, count: 0), count: 7)
    for row in table {
      row.split(into: &fields)
      #expect(fields.map { String(decoding: $0, as: UTF8.self) } == expected)
      #expect(expected.indices.allSatisfy { row[$0] == expected[$0] })
    }
  }

  @Test func changesAWordWhereItStands() {
    var table = WordTable<[String]>(capacity: 2)
    // More words than there is room for at first; the second round finds each.
    for round in ["first", "second"] {
      for number in 0..<100 {
        table.update("Don\u{2019}t\(number)".utf8, initial: { [String(decoding: $0, as: UTF8.self)] }) {
          $0.append(round)
        }
      }
    }
    #expect(table.count == 100)
    #expect((0..<100).allSatisfy { table["don't\($0)"] == ["don't\($0)", "first", "second"] })
  }

  @Test func readsEachFieldOnce() {
    let table = Table("x\tone\ny\ttwo\nz\tone\n")
    var memo = FieldMemo<Int>()
    var read: [String] = []
    let values = table.map { row in
      memo.value(of: row.bytes(1)) { text in
        read.append(text)
        return text.utf8.count * read.count
      }
    }
    #expect(values == [3, 6, 3])
    #expect(read == ["one", "two"])
  }

  /// Of each length, in any case, with a sign or a letter outside ASCII at each place.
  @Test func hashesWordsOfLettersAsTheirTokens() {
    let letters = Array("aZbYqWeRtMzAyBxKwLvI".utf8)
    for count in 1...letters.count {
      let word = Array(letters[..<count])
      for suffix in [UInt8(ascii: "s"), nil] {
        let whole = word + (suffix.map { [$0] } ?? [])
        var tokens: [Token] = []
        Tokenizer.tokenize(whole.span, TextRange(0, whole.count), into: &tokens)
        #expect(Tokenizer.hash(ofLetters: word, suffix: suffix) == tokens.first?.hash)
        #expect(tokens.count == 1)
      }
      for place in word.indices {
        for sign in [UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "{"), 0xC3, 0, 0x7F] {
          var other = word
          other[place] = sign
          #expect(Tokenizer.hash(ofLetters: other) == nil)
        }
      }
    }
    #expect(Tokenizer.hash(ofLetters: [UInt8]()) == nil)
  }

  /// What the compiler works out is what a text's token has.
  @Test(arguments: [
    ("of", Tokenizer.hash(ofConstant: "of")), ("others", Tokenizer.hash(ofConstant: "others")),
    ("thousand", Tokenizer.hash(ofConstant: "thousand")), ("a", Tokenizer.hash(ofConstant: "a")),
    (";", Tokenizer.hash(ofConstant: ";")), ("[", Tokenizer.hash(ofConstant: "[")),
    ("/", Tokenizer.hash(ofConstant: "/")),
  ])
  func hashesConstantsAsTokens(_ text: String, _ hash: UInt32) {
    let bytes = Array((text.uppercased() + " x").utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, TextRange(0, bytes.count), into: &tokens)
    #expect(tokens.first?.hash == hash)
  }

  @Test func findsTheBeginningOfALine() {
    let text = Array("a\n\nlonger than eight bytes\n12345678\n1234567\n\u{10A}\u{8A0A}\nend".utf8)
    text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      for first in bytes.indices where first == 0 || bytes[first - 1] == 0x0A {
        for place in first...bytes.count {
          let expected = bytes[first..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? first
          #expect(LineSearch.start(of: start, before: place, behind: first) == expected)
        }
      }
    }
  }

  /// Folding eight bytes at a time is folding each: capitals, their neighbours, and bytes that are not ASCII.
  @Test(arguments: [
    "@AZ[`az{", "ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_@0189", "a-B", "It\u{2019}s Étienne O\u{2019}Neill", "\u{7F}\u{0}Q",
  ])
  func foldsAsByteByByte(_ text: String) {
    var expected = Array(text.replacing("\u{2019}", with: "'").utf8)
    for index in expected.indices where (0x41...0x5A).contains(expected[index]) { expected[index] += 0x20 }
    var table = WordTable<Int>()
    table[text] = 1
    table.forEachWord { key, _, _ in #expect(Array(key) == expected) }
  }
}
