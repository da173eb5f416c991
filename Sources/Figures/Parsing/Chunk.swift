/// A stretch of a sentence's tokens with one function: a noun phrase, a verb group, a preposition, a mark.
struct Chunk: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case nounPhrase, verbGroup
    case preposition, including, conjunction, comma, subordinator, conditional, relative, that
    /// A semicolon, a colon, a dash between spaces: ends a clause.
    case stop
    case open, close, quote
    /// A predicate of state after a noun phrase: "dead", "in custody".
    case state
    case adverb, other
  }

  /// What stands before a noun.
  enum Determiner: UInt8, Sendable, CaseIterable {
    case none, article, definite, demonstrative, possessive, another, quantifier
  }

  /// How a verb group's main verb stands.
  enum Form: UInt8, Sendable {
    /// With a subject of its own: "killed", "has killed", "will kill".
    case finite
    /// A past form without an auxiliary, which may be a finite past or a participle: "killed".
    case bare
    /// A participle that cannot be a past: "taken", "driven".
    case participle
    /// "killing".
    case gerund
    /// "to kill".
    case infinitive
  }

  /// Doubt and negation of a verb group.
  struct Mood: OptionSet, Sendable {
    let rawValue: UInt8
    static let negated = Mood(rawValue: 1)
    /// can, could, may, might
    static let possible = Mood(rawValue: 2)
    /// will, would, shall, should, must
    static let future = Mood(rawValue: 4)
  }

  var kind: Kind
  @TokenRange var tokens: Range<Int>

  // MARK: Noun phrases

  /// The token of the head noun, where there is one.
  @TokenIndex var head: Int?
  /// The index of the sentence's quantity that counts it.
  @TokenIndex var quantity: Int?
  var determiner = Determiner.none
  var isPlural = false
  var isPronoun = false
  /// Whether the head is a capitalised name.
  var isName = false
  /// Whether "of them", "of whom", "of these" belongs to it.
  var isPartitive = false
  /// Whether an "of the …" phrase with the whole follows.
  var hasWhole = false
  var nounClass = Lexeme.NounClass.unknown
  /// A participle or adjective before the head that a frame knows: "51 injured tourists".
  @TokenIndex var modifier: Int?
  /// The number of the head's noun frames, from 1; 0 for none.
  var noun: UInt16 = 0
  /// Whether an ordinal stands in it: "a fourth", "a fifth victim".
  var hasOrdinal = false
  /// The index of an age among the sentence's quantities: "a 54-year-old man".
  @TokenIndex var age: Int?

  // MARK: Verb groups

  /// The token of the main verb.
  var main: Int {
    get { mainToken ?? 0 }
    set { mainToken = newValue }
  }
  @TokenIndex private var mainToken: Int?
  /// The number of its verb frames, from 1; 0 for none.
  var verb: UInt16 = 0
  var form = Form.finite
  var isPassive = false
  /// Whether the group is a form of *be* alone.
  var isCopula = false
  var mood: Mood = []

  // MARK: States

  /// The state's frame.
  @TokenIndex var state: Int?

  init(_ kind: Kind, _ tokens: Range<Int>) {
    self.kind = kind
    _tokens = TokenRange(wrappedValue: tokens)
  }
}
