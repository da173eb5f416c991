internal import Segmentation

/// What the lexicon knows of a word form, in every reading it has.
struct Lexeme: Sendable {
  /// Parts of speech with the inflection that decides between them.
  struct Forms: OptionSet, Sendable {
    let rawValue: UInt16
    static let singularNoun = Forms(rawValue: 1)
    static let pluralNoun = Forms(rawValue: 2)
    static let base = Forms(rawValue: 4)
    static let thirdPerson = Forms(rawValue: 8)
    static let past = Forms(rawValue: 16)
    static let participle = Forms(rawValue: 32)
    static let gerund = Forms(rawValue: 64)
    static let adjective = Forms(rawValue: 128)
    static let adverb = Forms(rawValue: 256)
    static let verb: Forms = [.base, .thirdPerson, .past, .participle, .gerund]
    static let noun: Forms = [.singularNoun, .pluralNoun]
  }

  /// What a noun names.
  enum NounClass: UInt8, Sendable, CaseIterable {
    case unknown, person, group, animal, time, house, household, other
    /// A building of dwellings: no household lives in the whole of it.
    case dwellingBuilding
  }

  /// Several classes of nouns.
  struct NounClasses: Sendable, Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt16 = 0

    init(arrayLiteral classes: NounClass...) {
      for nounClass in classes { insert(nounClass) }
    }

    var isEmpty: Bool { bits == 0 }

    func contains(_ nounClass: NounClass) -> Bool { bits & (1 << UInt16(nounClass.rawValue)) != 0 }

    mutating func insert(_ nounClass: NounClass) { bits |= 1 << UInt16(nounClass.rawValue) }

    mutating func formUnion(_ classes: NounClasses) { bits |= classes.bits }
  }

  /// The part of a word that holds sentences together (`Data/en/function_words.tsv`).
  enum Function: String, Sendable {
    case none
    case article, definite, demonstrative, that, possessive, another, modifier, pronoun, quantifier, expletive
    case relative, preposition, including, to, particle, conjunction, subordinator, conditional, than
    case be, have, get, modal, not, adverb, time
    case `do`
    case beNot = "be_not"
    case haveNot = "have_not"
    case doNot = "do_not"
    case modalNot = "modal_not"
  }

  /// Every reading.
  var forms: Forms = []
  /// The likeliest reading.
  var first: Forms = []
  /// What it names as a noun.
  var nounClass: NounClass = .unknown
  /// Its function, `none` for a content word.
  var function: Function = .none
  /// The number of its verb in the frame table, from 1; 0 where no frame has it.
  var verb: UInt16 = 0
  /// The number of its noun in the frame table, from 1; 0 where no frame has it.
  var noun: UInt16 = 0
  /// The number of the states ("dead", "in custody") that begin with it, from 1; 0 where none does.
  var state: UInt16 = 0
  /// The number of the phrases of the noun table ("asylum seeker", "number of dead") that begin with it, from 1; 0
  /// where none does.
  var nounPhrase: UInt16 = 0

  /// How the word ends, which a sentence's words are told beside what the lexicon knows of them.
  var ending: Ending = []

  /// A word that the lexicon does not hold.
  static var unknown: Lexeme { Lexeme() }

  /// What the last letters tell.
  struct Ending: OptionSet, Sendable {
    let rawValue: UInt8
    /// -ly, as most adverbs.
    static let ly = Ending(rawValue: 1)
    /// -s, as most plurals.
    static let s = Ending(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The ending of a word of the text `bytes`.
    @inline(__always)
    init(_ token: Token, _ bytes: Span<UInt8>) {
      guard token.count > 2 else {
        self = []
        return
      }
      switch bytes[Int(token.end) - 1] | 0x20 {
      case UInt8(ascii: "s"): self = .s
      case UInt8(ascii: "y"): self = bytes[Int(token.end) - 2] | 0x20 == UInt8(ascii: "l") ? .ly : []
      default: self = []
      }
    }
  }

  /// Whether a state phrase begins with the word.
  var beginsState: Bool { state > 0 }

  /// Whether a phrase of the noun table begins with the word.
  var beginsNounPhrase: Bool { nounPhrase > 0 }

  /// Whether a frame may begin with the word.
  var opensFrame: Bool { verb > 0 || noun > 0 || beginsState || beginsNounPhrase }

  /// Whether the word can be a noun or an adjective of a noun phrase.
  var canStandInNounPhrase: Bool {
    function == .none && (forms.isEmpty || !forms.isDisjoint(with: [.singularNoun, .pluralNoun, .adjective]))
  }
}
