internal import Articles
internal import CTallyData
internal import Segmentation

/// What a word is to a time expression (`Data/en/time_words.tsv`).
enum TimeWord: Sendable, Hashable {
  /// 1 Monday … 7 Sunday; a short form counts only when capitalised.
  case weekday(Int, short: Bool)
  /// 1…12; `isWord` where the name is a common word too (`may`, `march`), `short` for `Jan`.
  case month(Int, short: Bool, isWord: Bool)
  case unit(TimeUnit)
  case weekend
  /// `morning`; `isPoint` for noon, dawn, midnight.
  case part(isPoint: Bool)
  /// `today` 0, `yesterday` -1, `tomorrow` 1.
  case day(Int)
  case overnight
  /// The first month of the season in the northern calendar.
  case season(Int)
  case relative(Relative)
  case edge(Edge)
  case boundary(Boundary)
  case ago
  case the
  case article
  /// `few`, `several`: a number that is not told.
  case vague
  case and
  case or
  case to
  /// `through`, which joins like *to* and alone looks ahead.
  case through
  case of
  case so
  case far
  case preposition(Preposition)
  case number(Int)
  case ordinal(Int)
  case ordinalSuffix
  /// `financial`, `school`, `holiday`: what kind of year or season.
  case kindOfYear
  /// `period`, `season`.
  case stretch
  /// `half` 2, `quarter` 4: the parts of a year.
  case fraction(Int)
  /// `worst`, `deadliest`: what a span behind it measures.
  case superlative
  case other

  enum Relative: String, Sendable { case last, past, this, next, other }
  enum Edge: String, Sendable { case first, last, middle, earlier, later }
  enum Boundary: String, Sendable { case start, middle, end }
  enum Preposition: String, Sendable {
    case inside, plain, at, since, until, before, `as`, after, length, from, between

    /// Whether the period's text leaves it out.
    var isPlain: Bool { self == .inside || self == .plain || self == .at }
  }

  /// The word of a row of the table.
  init?(class name: String, value: String) {
    let number = Int(value) ?? 0
    switch name {
    case "weekday": self = .weekday(number, short: false)
    case "weekday_short": self = .weekday(number, short: true)
    case "month": self = .month(number, short: false, isWord: false)
    case "month_short": self = .month(number, short: true, isWord: false)
    case "month_or_word": self = .month(number, short: false, isWord: true)
    case "unit":
      guard let unit = TimeUnit(rawValue: value) else { return nil }
      self = .unit(unit)
    case "weekend": self = .weekend
    case "part": self = .part(isPoint: value == "point")
    case "day": self = .day(number)
    case "overnight": self = .overnight
    case "season": self = .season(number)
    case "relative": self = .relative(Relative(rawValue: value) ?? .other)
    case "edge": self = .edge(Edge(rawValue: value) ?? .middle)
    case "boundary": self = .boundary(Boundary(rawValue: value) ?? .middle)
    case "ago": self = .ago
    case "the": self = .the
    case "article": self = .article
    case "vague": self = .vague
    case "and": self = .and
    case "or": self = .or
    case "to": self = .to
    case "through": self = .through
    case "of": self = .of
    case "so": self = .so
    case "far": self = .far
    case "preposition": self = .preposition(Preposition(rawValue: value) ?? .plain)
    case "number": self = .number(number)
    case "ordinal": self = .ordinal(number)
    case "ordinal_suffix": self = .ordinalSuffix
    case "kind_of_year": self = .kindOfYear
    case "stretch": self = .stretch
    case "half": self = .fraction(number)
    case "superlative": self = .superlative
    default: self = .other
    }
  }

  /// Whether an expression with the word may name a day or a night: `Tuesday`, `4 March`, `this morning`, `last night`.
  var mayNameDay: Bool {
    switch self {
    case .weekday, .month, .day, .overnight, .part, .unit(.night): true
    default: false
    }
  }

  /// Whether the word alone makes it worth reading the sentence for a time expression.
  var isTrigger: Bool {
    switch self {
    case .weekday, .month, .unit, .weekend, .part, .day, .overnight, .season, .ago: true
    case .preposition(.since): true
    default: false
    }
  }
}

/// A unit that time expressions count in.
enum TimeUnit: String, Sendable, Hashable {
  case minute, hour, day, night, week, fortnight, month, year, decade, century
}

/// A day or stretch of time with a name (`Data/en/time_names.tsv`).
struct TimeName: Sendable {
  /// The words after the first, folded.
  var words: [String]
  var month: Int?
  var day: Int?
  var year: Int?
}

/// The words and names of time expressions.
final class TimeLexicon: Sendable {
  let words: WordTable<TimeWord>
  /// Names by their first word, the longest first.
  let names: WordTable<[TimeName]>
  /// The place of every word that stands in a name, to compare without strings.
  let nameWords: WordTable<String>

  /// The words that make a sentence worth reading, and the first words of names.
  private let triggers: HashFilter

  /// Whether a time expression may stand among `tokens`; says so of a few sentences without one.
  func mayHoldTime(_ tokens: [Token]) -> Bool {
    for token in tokens {
      switch token.kind {
      case .digits: if token.count <= 2 || token.count == 4 || triggers.mayContain(token.hash) { return true }
      case .word: if triggers.mayContain(token.hash) { return true }
      default: if token.isCapitalised, triggers.mayContain(token.hash) { return true }
      }
    }
    return false
  }

  /// The words that name a day, as far as single words tell, and the first words of names.
  private let dayWords: HashFilter

  /// Whether words among `tokens` may name a day (``PeriodMention/namesDay``); says so of a few sentences without one.
  ///
  /// A date in digits has three runs of them: "2018-09-04".
  func mayNameDay(_ tokens: [Token]) -> Bool {
    var digits = 0
    for token in tokens {
      if token.kind == .digits { digits += 1 }
      if digits == 3 || dayWords.mayContain(token.hash) { return true }
    }
    return false
  }

  private let nameOpeners: HashFilter

  /// Whether a name may begin with `token`; says so of a few others as well.
  func mayBeginName(_ token: Token) -> Bool { nameOpeners.mayContain(token.hash) }

  /// The lexicon of `Data/en`.
  init() {
    let wordTable = tally_time_words()
    var words = WordTable<TimeWord>(capacity: 256)
    for row in Table(embedded: wordTable.bytes, count: wordTable.count) {
      words[row[0]] = TimeWord(class: row[1], value: row[2])
    }
    let nameTable = tally_time_names()
    var names = WordTable<[TimeName]>(capacity: 64)
    var nameWords = WordTable<String>(capacity: 128)
    for row in Table(embedded: nameTable.bytes, count: nameTable.count) {
      let bytes = Array(row[0].utf8)
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes.span, .init(0, bytes.count), into: &tokens)
      let texts = tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
      guard let first = texts.first else { continue }
      for text in texts { nameWords[text] = text }
      let name = TimeName(words: Array(texts.dropFirst()), month: Int(row[1]), day: Int(row[2]), year: Int(row[3]))
      names[first] = ((names[first] ?? []) + [name]).sorted { $0.words.count > $1.words.count }
    }
    self.words = words
    self.names = names
    self.nameWords = nameWords
    triggers = HashFilter(
      words.hashes.filter(\.value.isTrigger).map(\.hash) + names.hashes.map(\.hash))
    nameOpeners = HashFilter(names.hashes.map(\.hash))
    dayWords = HashFilter(words.hashes.filter(\.value.mayNameDay).map(\.hash) + names.hashes.map(\.hash))
  }
}
