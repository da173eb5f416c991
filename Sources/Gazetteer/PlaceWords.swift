internal import Articles
internal import CTallyData
internal import Segmentation

/// The words of `Data/en/place_words.tsv`: what they tell about names beside them.
struct PlaceWords: Sendable {
  /// What a word is to names of places; a word may be several things.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt64

    /// Prepositions of a place where something is: in, near, outside.
    static let at = Classes(rawValue: 1 << 0)
    /// On, which needs a kind of place that things are on.
    static let on = Classes(rawValue: 1 << 1)
    static let from = Classes(rawValue: 1 << 2)
    /// Prepositions of a goal: to, towards, into.
    static let to = Classes(rawValue: 1 << 3)
    static let of = Classes(rawValue: 1 << 4)
    static let `for` = Classes(rawValue: 1 << 5)
    static let determiner = Classes(rawValue: 1 << 6)
    /// Points of the compass and parts of a place: northern, upper, downtown.
    static let direction = Classes(rawValue: 1 << 7)
    /// Adjectives of places: nearby, besieged.
    static let modifier = Classes(rawValue: 1 << 8)
    /// Nouns for kinds of places: province, town.
    static let type = Classes(rawValue: 1 << 9)
    /// Nouns for parts of places: edge, coast, outskirts.
    static let part = Classes(rawValue: 1 << 10)
    /// Kinds that end a name: Hunter Valley, Prince George's County.
    static let geographic = Classes(rawValue: 1 << 11)
    static let water = Classes(rawValue: 1 << 12)
    /// Buildings and sites: hospital, prison, airport.
    static let facility = Classes(rawValue: 1 << 13)
    static let road = Classes(rawValue: 1 << 14)
    /// Words of organisations' names: police, united, times.
    static let organisation = Classes(rawValue: 1 << 15)
    /// Titles of persons: Mr, President, Gen.
    static let title = Classes(rawValue: 1 << 16)
    /// Months, weekdays, feasts.
    static let calendar = Classes(rawValue: 1 << 17)
    /// Words that begin a sentence or a heading without being a name.
    static let function = Classes(rawValue: 1 << 18)
    /// Verbs of saying.
    static let reporting = Classes(rawValue: 1 << 19)
    /// Abbreviations whose stop does not end a name: St. Louis.
    static let abbreviation = Classes(rawValue: 1 << 20)
    /// First words of names: Mount, Fort, San.
    static let opener = Classes(rawValue: 1 << 21)
    /// Small words inside names: de, al.
    static let particle = Classes(rawValue: 1 << 22)
    /// Given names of persons.
    static let given = Classes(rawValue: 1 << 23)
    /// Verbs whose object is left: fled, left.
    static let flight = Classes(rawValue: 1 << 24)
    /// Verbs whose object is reached.
    static let arrival = Classes(rawValue: 1 << 25)
    /// Verbs whose object is where it happens: hit, struck, shelled.
    static let strike = Classes(rawValue: 1 << 26)

    /// Verbs whose subject is where the counted happened: "Victoria has recorded five deaths".
    static let tally = Classes(rawValue: 1 << 27)
    /// Nouns for what happens at a place: "the Mindoro storm", "the siege of Sarajevo".
    static let event = Classes(rawValue: 1 << 28)

    /// Who or what is told something: reporters, a conference.
    static let hearer = Classes(rawValue: 1 << 29)

    /// Out: "driven out of Roseires".
    static let outward = Classes(rawValue: 1 << 30)

    /// Into: a goal, and where something happens that goes in.
    static let into = Classes(rawValue: 1 << 31)
    /// And, or.
    static let join = Classes(rawValue: 1 << 32)
    /// Peoples and creeds: they look like names of places.
    static let people = Classes(rawValue: 1 << 33)
    /// Words before *to* that make it a preposition of place: close to, on approach to.
    static let adjacent = Classes(rawValue: 1 << 34)
    /// Words before *at* that give it a target: shot at.
    static let aim = Classes(rawValue: 1 << 35)
    /// Prepositions that only places follow.
    static let firm = Classes(rawValue: 1 << 36)

    /// Nouns for first-level and other divisions: province, county.
    static let division = Classes(rawValue: 1 << 37)

    /// Who, whose.
    static let relative = Classes(rawValue: 1 << 38)
    static let `where` = Classes(rawValue: 1 << 39)
    /// Forms of *to be*.
    static let being = Classes(rawValue: 1 << 40)

    /// Heads of offices and who holds them: governor, ministry.
    static let office = Classes(rawValue: 1 << 41)
    /// What an office is for: regional, provincial, police.
    static let jurisdiction = Classes(rawValue: 1 << 42)
    /// Nouns that the name of an organisation follows: "news agency SANA", "the charity Oxfam".
    static let named = Classes(rawValue: 1 << 43)
    /// Adjectives that make a place the measure of what happened: "in Bangladesh's deadliest attack".
    static let superlative = Classes(rawValue: 1 << 44)

    /// Nouns that stand for a town that has been or can be named: the city, the Afghan capital.
    static let town = Classes(rawValue: 1 << 45)

    /// The classes by their names in the table.
    static let byName: [String: Classes] = [
      "at": .at, "on": .on, "from": .from, "to": .to, "of": .of, "for": .for, "determiner": .determiner,
      "direction": .direction, "modifier": .modifier, "type": .type, "part": .part, "geographic": .geographic,
      "water": .water, "facility": .facility, "road": .road, "organisation": .organisation, "title": .title,
      "calendar": .calendar, "function": .function, "reporting": .reporting, "abbreviation": .abbreviation,
      "opener": .opener, "particle": .particle, "given": .given, "flight": .flight, "arrival": .arrival,
      "strike": .strike,
      "tally": .tally, "event": .event, "hearer": .hearer,
      "outward": .outward, "into": .into, "join": .join, "people": .people, "adjacent": .adjacent, "aim": .aim,
      "firm": .firm, "division": .division, "relative": .relative, "where": .where, "being": .being,
      "office": .office, "jurisdiction": .jurisdiction, "named": .named, "superlative": .superlative, "town": .town,
    ]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    static let preposition: Classes = [.at, .on, .from, .to, .into, .of, .for]
  }

  private let words: WordTable<Classes>

  /// The words of the embedded table.
  static let english = PlaceWords()

  private init() {
    let table = tally_place_words()
    var words = WordTable<Classes>(capacity: 1500)
    var lists = FieldMemo<Classes>()
    for row in Table(embedded: table.bytes, count: table.count) {
      let classes = lists.value(of: row.bytes(1)) { list in
        list.split(separator: " ").reduce(into: Classes()) { $0.formUnion(Classes.byName[String($1)] ?? []) }
      }
      words.set(row.bytes(0), to: classes)
    }
    self.words = words
  }

  /// The classes of each token.
  func classes(of tokens: [Token], in bytes: Span<UInt8>) -> [Classes] {
    let words = words
    return Array(unsafeUninitializedCapacity: tokens.count) { classes, count in
      for (index, token) in tokens.enumerated() {
        classes.initializeElement(at: index, to: token.kind == .word ? words[token, in: bytes] ?? [] : [])
      }
      count = tokens.count
    }
  }
}
