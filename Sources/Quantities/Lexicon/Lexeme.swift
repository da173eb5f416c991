/// What a word is to the grammar of numbers; the classes of `Data/en/numbers.tsv`.
enum NumberWord: String, Sendable {
  case none
  case zero, ones, teens, tens, hundred, scale, abbreviation, group, score, set
  case half, quarter, ordinal, scaleordinal, parts, glyph
  case vague
  case article

  /// Whether it multiplies what stands before it: `hundred`, `million`, `dozen`.
  @inline(__always)
  var isMultiplier: Bool { self == .hundred || self == .scale || self == .group || self == .abbreviation }
  /// Whether it begins an integer in words.
  @inline(__always)
  var isCardinal: Bool { self == .ones || self == .teens || self == .tens || self == .hundred || self == .scale }
}

/// What a word says of a numeral beside it; the roles of `Data/en/numbers_contexts.tsv`.
struct Roles: OptionSet, Sendable {
  let rawValue: UInt64

  static let month = Roles(rawValue: 1 << 0)
  static let ambiguous = Roles(rawValue: 1 << 1)
  static let year = Roles(rawValue: 1 << 2)
  static let meridiem = Roles(rawValue: 1 << 3)
  static let zone = Roles(rawValue: 1 << 4)
  static let capIdentifier = Roles(rawValue: 1 << 5)
  static let identifier = Roles(rawValue: 1 << 6)
  static let change = Roles(rawValue: 1 << 7)
  static let score = Roles(rawValue: 1 << 8)
  static let tall = Roles(rawValue: 1 << 9)
  static let length = Roles(rawValue: 1 << 10)
  static let oneBefore = Roles(rawValue: 1 << 11)
  static let oneAfter = Roles(rawValue: 1 << 12)
  static let oneTime = Roles(rawValue: 1 << 13)
  static let notNo = Roles(rawValue: 1 << 14)
  static let url = Roles(rawValue: 1 << 15)
  static let phone = Roles(rawValue: 1 << 16)
  static let person = Roles(rawValue: 1 << 17)
  static let plural = Roles(rawValue: 1 << 18)
  static let magnitude = Roles(rawValue: 1 << 19)
  static let weight = Roles(rawValue: 1 << 20)
  static let weighed = Roles(rawValue: 1 << 21)
  static let determiner = Roles(rawValue: 1 << 22)
  static let ago = Roles(rawValue: 1 << 23)
  static let verb = Roles(rawValue: 1 << 24)
  static let age = Roles(rawValue: 1 << 25)
  static let thing = Roles(rawValue: 1 << 26)
  static let block = Roles(rawValue: 1 << 28)
  static let street = Roles(rawValue: 1 << 29)
  static let scoreAfter = Roles(rawValue: 1 << 30)
  static let weather = Roles(rawValue: 1 << 31)
  /// Begins the name of a unit or a currency; set from their tables.
  static let measure = Roles(rawValue: 1 << 27)
  static let young = Roles(rawValue: 1 << 32)
  static let site = Roles(rawValue: 1 << 33)
  static let extent = Roles(rawValue: 1 << 34)
  static let water = Roles(rawValue: 1 << 44)
  static let figure = Roles(rawValue: 1 << 45)
  static let joint = Roles(rawValue: 1 << 46)
  static let phrasal = Roles(rawValue: 1 << 47)
  static let zeroBefore = Roles(rawValue: 1 << 48)
  static let zeroAfter = Roles(rawValue: 1 << 49)
  static let copula = Roles(rawValue: 1 << 50)
  static let period = Roles(rawValue: 1 << 51)
  // From here on they are set from other tables and counted from the last bit, away from those of the contexts.

  /// May go on a number that ends before it; set from the tables of what stands behind numbers. Behind a token
  /// without it a number ends, and the rules for multipliers, fractions, units, ranges and bounds need not look.
  static let continuing = Roles(rawValue: 1 << 63)
  /// Opens a quantity; begins a currency's sign; makes the rules look for a quantity: ``Lexeme``.
  static let opener = Roles(rawValue: 1 << 62)
  static let sign = Roles(rawValue: 1 << 61)
  static let beginning = Roles(rawValue: 1 << 60)
  /// Ends a phrase that qualifies the number behind it.
  static let qualifying = Roles(rawValue: 1 << 59)
  /// Begins a percent sign, a unit or a currency behind a number.
  static let unit = Roles(rawValue: 1 << 58)
  // Words of the grammar that rules look for at a distance: a sentence without them is spared the search.
  static let per = Roles(rawValue: 1 << 57)
  static let or = Roles(rawValue: 1 << 56)
  static let from = Roles(rawValue: 1 << 55)
  static let less = Roles(rawValue: 1 << 54)

  private static let names: [String: Roles] = [
    "month": .month, "ambiguous": .ambiguous, "year": .year, "meridiem": .meridiem, "zone": .zone,
    "capidentifier": .capIdentifier, "identifier": .identifier, "change": .change, "score": .score, "tall": .tall,
    "length": .length, "onebefore": .oneBefore, "oneafter": .oneAfter, "onetime": .oneTime, "notno": .notNo,
    "url": .url, "phone": .phone, "person": .person, "plural": .plural, "magnitude": .magnitude, "weight": .weight,
    "weighed": .weighed, "determiner": .determiner, "ago": .ago, "verb": .verb, "age": .age,
    "thing": .thing, "block": .block, "street": .street, "scoreafter": .scoreAfter,
    "weather": .weather, "young": .young, "site": .site, "extent": .extent, "water": .water, "figure": .figure,
    "joint": .joint, "phrasal": .phrasal, "copula": .copula,
    "zerobefore": .zeroBefore, "zeroafter": .zeroAfter, "period": .period,
  ]

  /// The roles that a table's field names, separated by commas; a name that is unknown is left out.
  static func named(_ list: String) -> Roles {
    list.split(separator: ",").reduce(into: Roles()) { $0.formUnion(names[String($1)] ?? []) }
  }
}

/// One entry of the vocabulary.
struct Lexeme: Sendable {
  /// What it is to the grammar of numbers.
  var number = NumberWord.none
  /// The number's value.
  var value = 0.0
  /// What it says of a numeral beside it.
  var roles: Roles = []
  /// Whether a quantity may begin here: a number word, `no`, `several`.
  var isOpener = false
  /// Whether a currency's sign in front of a number may begin here: `$`, `Rs`, `US`.
  var isSign = false
  /// Whether a quantity may begin here where the words behind it say so: `between`, `from`.
  var isBeginning = false
}
