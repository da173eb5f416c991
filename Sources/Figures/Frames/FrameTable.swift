internal import CTallyData
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
    allowsBare = !text.contains("+")
    for part in text.split(whereSeparator: { $0 == "|" || $0 == "+" }) {
      switch part {
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
      default: nouns.insert(WordHash.of(String(part)))
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
  /// Whether an act has a preposition that may stand apart from it, besides "of".
  let hasOtherLinks: Bool

  init(rule: String, measure: Measure, kind: Kind, heads: Heads, needs: WordSet, hasOtherLinks: Bool) {
    self.rule = rule
    self.measure = measure
    self.kind = kind
    self.heads = heads
    self.needs = needs
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
    let numbers = Dictionary(grouping: reader.states.indices) { reader.states[$0].phrase.hashes }
    statesOfSameWords = reader.states.map { numbers[$0.phrase.hashes] ?? [] }
    verbSigns = reader.verbs.map { Self.union($0.map(\.signs)) }
    nounSigns = reader.nouns.map { Self.union($0.map(\.signs)) }
  }

  private static func union(_ signs: [WordSet]) -> WordSet {
    signs.contains(where: \.isEmpty) ? WordSet() : signs.reduce(into: WordSet()) { $0.formUnion($1) }
  }

  /// Whether a frame that begins with a word may match: "took" only with one of "hostage", "refuge", "hospital" in the
  /// sentence, "in" only as the first word of a state.
  func mayMatch(_ lexeme: Lexeme, in tokens: [Token]) -> Bool {
    if lexeme.beginsNounPhrase { return true }
    if lexeme.noun > 0 {
      let signs = nounSigns[Int(lexeme.noun) - 1]
      if signs.isEmpty || signs.containsAny(of: tokens) { return true }
    }
    if lexeme.verb > 0 {
      let signs = verbSigns[Int(lexeme.verb) - 1]
      if signs.isEmpty || signs.containsAny(of: tokens) { return true }
    }
    return lexeme.beginsState && statesByWord.mayEnd(lexeme.state, in: tokens)
  }
}

/// Reads the tables of frames.
private struct FrameReader {
  private(set) var verbs: [[VerbFrame]] = []
  private(set) var nouns: [[NounFrame]] = []
  private(set) var nounPhrases: [(phrase: Phrase, noun: Int)] = []
  private(set) var states: [StateFrame] = []
  private(set) var verbForms: [(lemma: String, past: [String], participle: [String])] = []
  private(set) var nounForms: [(singular: String, plural: String, noun: Int)] = []
  private var knownHeads: [String: Heads] = [:]

  init() {
    readVerbs()
    readNouns()
    let data = tally_state_frames()
    for row in Table(embedded: data.bytes, count: data.count) {
      guard let measure = Measure(rawValue: row[1]) else { continue }
      states.append(StateFrame(rule: row[0], measure: measure, phrase: Phrase(row[2]), heads: heads(row[3])))
    }
    // The longest phrase goes first: "in need of", before "in".
    states.sort { $0.phrase.hashes.count > $1.phrase.hashes.count }
  }

  /// The heads that a field lists; most rows list the same few.
  private mutating func heads(_ text: String) -> Heads {
    if let known = knownHeads[text] { return known }
    let heads = Heads(text)
    knownHeads[text] = heads
    return heads
  }

  private mutating func readVerbs() {
    var index: [String: Int] = [:]
    // Rows of one measure follow one another.
    var last = (name: "", measure: Measure?.none)
    let data = tally_verb_frames()
    for row in Table(embedded: data.bytes, count: data.count) {
      if row[1] != last.name { last = (row[1], Measure(rawValue: row[1])) }
      guard let measure = last.measure, let role = VerbFrame.Role(rawValue: row[4]) else { continue }
      let field = row.bytes(6)
      let end = field.firstIndex(of: UInt8(ascii: "&")) ?? field.count
      let complement = VerbFrame.complement(UnsafeBufferPointer(rebasing: field[..<end]))
      let besides = UnsafeBufferPointer(rebasing: field[end...].dropFirst())
      let frame = VerbFrame(
        rule: row[0], measure: measure, role: role, heads: heads(row[5]), complement: complement.words,
        complementPlace: complement.place, besides: WordHash.setWithPlurals(besides),
        excluded: WordHash.setWithPlurals(row.bytes(7)))
      if let known = index[row[2]] {
        verbs[known].append(frame)
        continue
      }
      index[row[2]] = verbs.count
      verbs.append([frame])
      let isRegular = row.bytes(3).count == 1
      let forms =
        isRegular
        ? []
        : row.parts(3, separator: " ").map { forms in
          forms.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        }
      verbForms.append((row[2], forms.count == 2 ? forms[0] : [], forms.count == 2 ? forms[1] : []))
    }
    // A frame with a complement is the more particular one.
    for verb in verbs.indices {
      verbs[verb] = verbs[verb].filter { !$0.complement.isEmpty } + verbs[verb].filter { $0.complement.isEmpty }
    }
  }

  private mutating func readNouns() {
    var index: [String: Int] = [:]
    let data = tally_noun_frames()
    for row in Table(embedded: data.bytes, count: data.count) {
      guard let measure = Measure(rawValue: row[1]), let kind = NounFrame.Kind(rawValue: row[4]) else { continue }
      let frame = NounFrame(
        rule: row[0], measure: measure, kind: kind, heads: heads(row[5]), needs: WordHash.set(row.bytes(6)),
        hasOtherLinks: row[6] != "-" && row[6] != "of")
      if let known = index[row[2]] {
        nouns[known].append(frame)
        continue
      }
      let plural = row[3] == "=" ? row[2] : row[3] == "-" ? row[2] + "s" : row[3]
      for form in [row[2], plural] { index[form] = nouns.count }
      if row[2].contains(" ") {
        for form in Set([row[2], plural]) {
          nounPhrases.append((Phrase(form), nouns.count))
          nounPhrases.append((Phrase(form.split(separator: " ").joined(separator: " - ")), nouns.count))
        }
      } else {
        nounForms.append((row[2], plural, nouns.count))
      }
      nouns.append([frame])
    }
    nounPhrases.sort { $0.phrase.hashes.count > $1.phrase.hashes.count }
  }
}
