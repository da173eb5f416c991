internal import CTallyData
internal import Segmentation

/// The words of a language, with what parsing and frames need to know of each: made once from the tables of
/// `Data/en`, then only read.
final class Lexicon: Sendable {
  /// The words of `Data/en/words.tsv`, read when they are asked for.
  private let words: WordIndex
  /// The words that the grammar or a frame knows, with all their readings: most of a text's words.
  private let known: WordTable<Lexeme>
  /// The words that frames begin with.
  private let openers: HashFilter
  /// The frames that the words' numbers refer to.
  let frames: FrameTable

  /// Reads the tables.
  init() {
    frames = FrameTable()
    let reader = LexiconReader(frames)
    words = reader.words
    known = reader.known
    openers = HashFilter(known.hashes.filter(\.value.opensFrame).map(\.hash))
  }

  /// What is known of a token's word.
  @inline(__always)
  func lexeme(of token: Token, in bytes: Span<UInt8>) -> Lexeme {
    guard token.kind == .word else { return .unknown }
    if let lexeme = known[token, in: bytes] { return lexeme }
    return words[token, in: bytes].map(LexiconReader.lexeme) ?? .unknown
  }

  /// Whether a frame may begin with a token; says so of a few others as well.
  @inline(__always)
  func mayOpenFrame(_ token: Token) -> Bool {
    openers.mayContain(token.hash)
  }
}

/// Reads the tables of words into one.
private struct LexiconReader {
  private let frames: FrameTable
  let words: WordIndex
  private(set) var known = WordTable<Lexeme>(capacity: 4096)

  init(_ frames: FrameTable) {
    self.frames = frames
    let data = tally_words()
    words = WordIndex(embedded: data.bytes, count: data.count)
    addNounClasses()
    addFunctionWords()
    addFrames()
  }

  /// What is known of `word` so far.
  private func lexeme(of word: String) -> Lexeme {
    known[word] ?? words[word].map(Self.lexeme) ?? Lexeme()
  }

  /// The readings that a row of the table of words gives.
  static func lexeme(tags: UnsafeBufferPointer<UInt8>) -> Lexeme {
    var lexeme = Lexeme()
    for tag in tags {
      let form: Lexeme.Forms
      switch tag {
      case UInt8(ascii: "N"): form = .singularNoun
      case UInt8(ascii: "S"): form = .pluralNoun
      case UInt8(ascii: "B"): form = .base
      case UInt8(ascii: "Z"): form = .thirdPerson
      case UInt8(ascii: "D"): form = .past
      case UInt8(ascii: "P"): form = .participle
      case UInt8(ascii: "G"): form = .gerund
      case UInt8(ascii: "A"): form = .adjective
      case UInt8(ascii: "R"): form = .adverb
      case UInt8(ascii: "p"):
        lexeme.nounClass = .person
        continue
      case UInt8(ascii: "g"):
        lexeme.nounClass = .group
        continue
      case UInt8(ascii: "a"):
        lexeme.nounClass = .animal
        continue
      case UInt8(ascii: "t"):
        lexeme.nounClass = .time
        continue
      case UInt8(ascii: "o"):
        lexeme.nounClass = .other
        continue
      default: continue
      }
      lexeme.forms.insert(form)
      if lexeme.first.isEmpty { lexeme.first = form }
    }
    return lexeme
  }

  /// `Data/en/noun_classes.tsv`: nouns whose class WordNet's first sense does not give.
  private mutating func addNounClasses() {
    let data = tally_noun_classes()
    for row in Table(embedded: data.bytes, count: data.count) {
      let nounClass: Lexeme.NounClass
      switch row[0] {
      case "person": nounClass = .person
      case "group": nounClass = .group
      case "house": nounClass = .house
      case "household": nounClass = .household
      case "animal": nounClass = .animal
      case "time": nounClass = .time
      default: nounClass = .other
      }
      let plural = row[2] == "-" || row[2].isEmpty ? row[1] + "s" : row[2] == "=" ? row[1] : row[2]
      for (word, form) in [(row[1], Lexeme.Forms.singularNoun), (plural, .pluralNoun)] {
        var lexeme = lexeme(of: word)
        lexeme.nounClass = nounClass
        lexeme.forms.insert(form)
        if lexeme.first.isEmpty || !Lexeme.Forms.noun.contains(lexeme.first) { lexeme.first = form }
        if row[1] == plural {
          lexeme.forms.formUnion(.noun)
          if nounClass == .person { lexeme.first = .pluralNoun }
        } else if form == .pluralNoun, nounClass == .person {
          // "troops" is a noun of its own too.
          lexeme.first = .pluralNoun
        }
        known[word] = lexeme
      }
    }
  }

  private mutating func addFunctionWords() {
    let data = tally_function_words()
    for row in Table(embedded: data.bytes, count: data.count) {
      var lexeme = lexeme(of: row[0])
      lexeme.function = Lexeme.Function(rawValue: row[1]) ?? .none
      known[row[0]] = lexeme
    }
  }

  private mutating func addFrames() {
    for (index, verb) in frames.verbForms.enumerated() {
      for (form, kind) in Inflection.forms(of: verb.lemma, past: verb.past, participle: verb.participle) {
        var lexeme = lexeme(of: form)
        // Another verb's form may be spelt alike ("found", "left", "wound"); the table's own past forms win.
        if lexeme.verb == 0 || kind != .base { lexeme.verb = UInt16(index + 1) }
        lexeme.forms.insert(kind)
        if lexeme.first.isEmpty { lexeme.first = kind }
        known[form] = lexeme
      }
    }
    for noun in frames.nounForms {
      for (form, kind) in [(noun.singular, Lexeme.Forms.singularNoun), (noun.plural, .pluralNoun)] {
        var lexeme = lexeme(of: form)
        lexeme.noun = UInt16(noun.noun + 1)
        lexeme.forms.insert(kind)
        if lexeme.first.isEmpty { lexeme.first = kind }
        known[form] = lexeme
      }
    }
    for (index, word) in frames.statesByWord.openers.enumerated() { mark(word) { $0.state = UInt16(index + 1) } }
    for (index, word) in frames.nounPhrasesByWord.openers.enumerated() {
      mark(word) { $0.nounPhrase = UInt16(index + 1) }
    }
  }

  private mutating func mark(_ word: String, _ change: (inout Lexeme) -> Void) {
    var lexeme = lexeme(of: word)
    change(&lexeme)
    known[word] = lexeme
  }
}
