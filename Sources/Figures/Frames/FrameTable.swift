internal import Segmentation

/// Who or what a frame may count.
struct Heads: Sendable {
  var classes: Lexeme.NounClasses = []
  /// The hashes of the nouns that the table names.
  var nouns: WordSet = WordSet()
  /// Whether a number without a noun counts.
  private(set) var allowsBare: Bool
  /// Whether a bare name counts as one person: "Iskandar was killed".
  private(set) var allowsNames = false
  /// Whether only a people's name counts: "took in 300 *Syrians*".
  private(set) var isOfNationals = false
  /// Whether only a number without a noun counts: "has taken in *600,000*".
  private(set) var isOfBareNumbers = false

  /// Reads `person|household`, or nouns; a `+` after a class asks for a noun beside the number.
  init(_ text: String) {
    let asks = UInt8(ascii: "+")
    allowsBare = !text.utf8.contains(asks)
    for part in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == asks }) {
      switch Substring(part) {
      case "person": classes.formUnion([.person, .group, .unknown])
      case "household": classes.insert(.household)
      case "house": classes.insert(.house)
      case "name": allowsNames = true
      case "nationals":
        classes.formUnion([.person, .group, .unknown])
        isOfNationals = true
      // Only a number without a noun: "Romania has taken in *600,000*".
      case "bare": isOfBareNumbers = true
      case "any": classes.formUnion([.person, .group, .unknown, .household, .house, .other])
      default: nouns.insert(WordHash.of(part))
      }
    }
    if !nouns.isEmpty || isOfNationals { allowsBare = false }
  }
}

/// A verb's frame: a row of `Data/en/verb_frames.tsv`. An object, for frames are handed about a great deal.
final class VerbFrame: Sendable {
  /// Which argument of the verb is counted.
  enum Role: String, Sendable {
    case patient, subject, object
    /// The subject of the negated verb: "*Four* did not survive".
    case negated
  }

  /// Where a complement stands.
  enum ComplementPlace: Sendable {
    /// In the verb group or after it.
    case clause
    /// Anywhere in the sentence: "a *rally* drew 12,000".
    case anywhere
    /// In the verb group itself: "were *partly* destroyed".
    case group
    /// In the verb's subject: "the *shelters* hold 420 people".
    case subject
  }

  let rule: String
  let measure: Measure
  let role: Role
  let heads: Heads
  /// Hashes of words of which one must follow in the clause; empty where none need.
  let complement: WordSet
  /// Where the complement may stand.
  let complementPlace: ComplementPlace
  /// Hashes of words of which one must follow besides; empty where none need.
  let besides: WordSet
  /// Hashes of words that must not follow in the clause.
  let excluded: WordSet

  init(
    rule: String, measure: Measure, role: Role, heads: Heads, complement: WordSet,
    complementPlace: ComplementPlace, besides: WordSet, excluded: WordSet
  ) {
    self.rule = rule
    self.measure = measure
    self.role = role
    self.heads = heads
    self.complement = complement
    self.complementPlace = complementPlace
    self.besides = besides
    self.excluded = excluded
  }

  /// The words of a row's complement and where one of them must stand, which a sign before them tells.
  static func complement(_ field: UnsafeBufferPointer<UInt8>) -> (words: WordSet, place: ComplementPlace) {
    let place: ComplementPlace =
      switch field.first {
      case UInt8(ascii: "^"): .anywhere
      case UInt8(ascii: "="): .group
      case UInt8(ascii: "<"): .subject
      default: .clause
      }
    let words = UnsafeBufferPointer(rebasing: place == .clause ? field[...] : field.dropFirst())
    return (WordHash.setWithPlurals(words), place)
  }

  /// The words of which one must stand in the sentence; empty where none need.
  var signs: WordSet {
    if !complement.isEmpty { return complement }
    return heads.classes.isEmpty && !heads.allowsNames ? heads.nouns : WordSet()
  }
}

/// A noun's frame: a row of `Data/en/noun_frames.tsv`.
final class NounFrame: Sendable {
  /// How the number stands to the noun.
  enum Kind: String, Sendable { case count, weak, act, toll, place }

  let rule: String
  let measure: Measure
  let kind: Kind
  /// Who or what may be counted apart from the noun.
  let heads: Heads
  /// Hashes of words of which one must stand in the phrase; empty where none need. Of an act, the prepositions that
  /// lead to what is counted.
  let needs: WordSet
  /// Whether one of them may stand anywhere in the sentence: "96 *cases* and two *deaths*".
  let needsAnywhere: Bool
  /// Whether an act has a preposition that may stand apart from it, besides "of".
  let hasOtherLinks: Bool

  init(
    rule: String, measure: Measure, kind: Kind, heads: Heads, needs: WordSet, needsAnywhere: Bool, hasOtherLinks: Bool
  ) {
    self.rule = rule
    self.measure = measure
    self.kind = kind
    self.heads = heads
    self.needs = needs
    self.needsAnywhere = needsAnywhere
    self.hasOtherLinks = hasOtherLinks
  }

  /// The words of which one must stand in the sentence; empty where none need.
  var signs: WordSet {
    switch kind {
    case .count, .weak, .place: needs
    case .act, .toll: WordSet()
    }
  }
}

/// A state: a row of `Data/en/state_frames.tsv`.
final class StateFrame: Sendable {
  let rule: String
  let measure: Measure
  let phrase: Phrase
  let heads: Heads

  init(rule: String, measure: Measure, phrase: Phrase, heads: Heads) {
    self.rule = rule
    self.measure = measure
    self.phrase = phrase
    self.heads = heads
  }
}

/// The frames of all measures, made once and then only read.
final class FrameTable: Sendable {
  /// The frames of each verb; a word's ``Lexeme/verb`` is its index here plus one.
  let verbs: [[VerbFrame]]
  /// The frames of each noun; a word's ``Lexeme/noun`` is its index here plus one.
  let nouns: [[NounFrame]]
  /// Phrases of the noun table, with the index of their frames.
  let nounPhrases: [(phrase: Phrase, noun: Int)]
  /// The same by their first word.
  let nounPhrasesByWord: PhraseIndex
  /// The states.
  let states: [StateFrame]
  /// The same by their first word.
  let statesByWord: PhraseIndex
  /// Of each state, those of the same words: "without a roof" is said of families and of houses.
  let statesOfSameWords: [[Int]]
  /// Of each verb, the words of which one must stand in the sentence for any of its frames to match; empty where a
  /// frame may match without.
  private let verbSigns: [WordSet]
  /// The same of each noun: "case" only with the name of a disease.
  private let nounSigns: [WordSet]

  /// The verbs and their irregular forms.
  let verbForms: [(lemma: String, past: [String], participle: [String])]
  /// The singular and plural of each noun of one word.
  let nounForms: [(singular: String, plural: String, noun: Int)]

  /// Reads the tables of `Data/en`.
  init() {
    let reader = FrameReader()
    verbs = reader.verbs
    verbForms = reader.verbForms
    nouns = reader.nouns
    nounForms = reader.nounForms
    nounPhrases = reader.nounPhrases
    nounPhrasesByWord = PhraseIndex(reader.nounPhrases.map(\.phrase))
    states = reader.states
    statesByWord = PhraseIndex(reader.states.map(\.phrase))
    statesOfSameWords = Self.sameWords(reader.states.map(\.phrase.hashes))
    verbSigns = reader.verbs.map { Self.union($0.map(\.signs)) }
    nounSigns = reader.nouns.map { Self.union($0.map(\.signs)) }
  }

  /// What a state of one word tells of; `word` is its ``Lexeme/state``.
  func measureOfState(_ word: UInt16) -> Measure? {
    statesByWord[word].first { $0.isWord }.map { states[$0.number].measure }
  }

  /// Of each list of words, the places of all that are the same.
  private static func sameWords(_ lists: [[UInt32]]) -> [[Int]] {
    let order = lists.indices.sorted {
      lists[$0] == lists[$1] ? $0 < $1 : lists[$0].lexicographicallyPrecedes(lists[$1])
    }
    var same = [[Int]](repeating: [], count: lists.count)
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { lists[$0] != lists[order[start]] } ?? order.count
      for place in order[start..<end] { same[place] = Array(order[start..<end]) }
      start = end
    }
    return same
  }

  private static func union(_ signs: [WordSet]) -> WordSet {
    signs.contains(where: \.isEmpty) ? WordSet() : signs.reduce(into: WordSet()) { $0.formUnion($1) }
  }

  /// Whether a frame that begins with a word may match: "took" only with one of "hostage", "refuge", "hospital" in the
  /// sentence, "in" only as the first word of a state.
  func mayMatch(_ lexeme: Lexeme, in tokens: [Token], _ filter: inout TokenFilter) -> Bool {
    if lexeme.beginsNounPhrase { return true }
    if lexeme.noun > 0 {
      let signs = nounSigns[Int(lexeme.noun) - 1]
      if signs.isEmpty || signs.containsAny(of: tokens, &filter) { return true }
    }
    if lexeme.verb > 0 {
      let signs = verbSigns[Int(lexeme.verb) - 1]
      if signs.isEmpty || signs.containsAny(of: tokens, &filter) { return true }
    }
    return lexeme.beginsState && statesByWord.mayEnd(lexeme.state, in: tokens, &filter)
  }
}
