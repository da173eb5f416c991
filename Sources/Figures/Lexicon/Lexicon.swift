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

  /// Changes what is known of `word`, at first what the table of words says.
  private mutating func update(_ word: String, _ change: (inout Lexeme) -> Void) {
    let words = words
    known.update(word.utf8, initial: { words[folded: $0].map(Self.lexeme) ?? Lexeme() }, change)
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
    var classes = FieldMemo<Lexeme.NounClass>()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(embedded: data.bytes, count: data.count) {
      row.split(into: &fields)
      guard fields.count > 2 else { continue }
      let nounClass = classes.value(of: fields[0], Self.nounClass)
      let singular = String(decoding: fields[1], as: UTF8.self)
      let plural = FrameReader.plural(of: singular, fields[2])
      for (word, form) in [(singular, Lexeme.Forms.singularNoun), (plural, .pluralNoun)] {
        update(word) { lexeme in
          lexeme.nounClass = nounClass
          lexeme.forms.insert(form)
          if lexeme.first.isEmpty || !Lexeme.Forms.noun.contains(lexeme.first) { lexeme.first = form }
          if singular == plural {
            lexeme.forms.formUnion(.noun)
            if nounClass == .person { lexeme.first = .pluralNoun }
          } else if form == .pluralNoun, nounClass == .person {
            // "troops" is a noun of its own too.
            lexeme.first = .pluralNoun
          }
        }
      }
    }
  }

  private static func nounClass(_ name: String) -> Lexeme.NounClass {
    switch name {
    case "person": .person
    case "group": .group
    case "house": .house
    case "household": .household
    case "animal": .animal
    case "time": .time
    default: .other
    }
  }

  private mutating func addFunctionWords() {
    let data = tally_function_words()
    var functions = FieldMemo<Lexeme.Function>()
    for row in Table(embedded: data.bytes, count: data.count) {
      let function = functions.value(of: row.bytes(1)) { Lexeme.Function(rawValue: $0) ?? .none }
      update(row[0]) { $0.function = function }
    }
  }

  private mutating func addFrames() {
    for (index, verb) in frames.verbForms.enumerated() {
      for (form, kind) in Inflection.forms(of: verb.lemma, past: verb.past, participle: verb.participle) {
        update(form) { lexeme in
          // Another verb's form may be spelt alike ("found", "left", "wound"); the table's own past forms win.
          if lexeme.verb == 0 || kind != .base { lexeme.verb = UInt16(index + 1) }
          lexeme.forms.insert(kind)
          if lexeme.first.isEmpty { lexeme.first = kind }
        }
      }
    }
    for noun in frames.nounForms {
      for (form, kind) in [(noun.singular, Lexeme.Forms.singularNoun), (noun.plural, .pluralNoun)] {
        update(form) { lexeme in
          lexeme.noun = UInt16(noun.noun + 1)
          lexeme.forms.insert(kind)
          if lexeme.first.isEmpty { lexeme.first = kind }
        }
      }
    }
    for (index, word) in frames.statesByWord.openers.enumerated() { update(word) { $0.state = UInt16(index + 1) } }
    for (index, word) in frames.nounPhrasesByWord.openers.enumerated() {
      update(word) { $0.nounPhrase = UInt16(index + 1) }
    }
  }
}
