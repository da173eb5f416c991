internal import CTallyData
internal import Segmentation

/// The tables that the grammar of quantities reads, built once.
///
/// All but the codes lies in flat memory that is never freed, so that reading a number counts no references.
struct Lexicon: @unchecked Sendable {
  /// What the rules look up.
  struct Tables {
    /// Words and signs.
    let vocabulary: VocabularyIndex
    /// Qualifiers that stand before a number.
    let qualifiers: PhraseTable<Qualifier>
    /// Qualifiers that stand after a number.
    let postposed: PhraseTable<Qualifier>
    /// Words that stand for a number without naming one.
    let vague: PhraseTable<VagueWord>
    /// Units of measurement.
    let units: PhraseTable<SurfaceOf<Unit>>
    /// Currencies that stand before the number.
    let currenciesBefore: PhraseTable<SurfaceOf<Currency>>
    /// Currencies that stand after the number.
    let currenciesAfter: PhraseTable<SurfaceOf<Currency>>
    /// Signs of percentages.
    let percent: PhraseTable<Bool>
    /// The foot and the inch, which have marks (5\'10").
    let foot: Unit?
    /// The inch.
    let inch: Unit?
    /// The second, in which races are run.
    let second: Unit?
    /// The hour, behind which a bare m is of minutes (2h 30m).
    let hour: Unit?
    /// The kilometre, the mile, and the speeds that "per hour" makes of them.
    let kilometre: Unit?
    let mile: Unit?
    let kilometreAnHour: Unit?
    let mileAnHour: Unit?
    /// What a unit that is a quotient of two others counts: `mg/L`.
    let quotient: Unit
  }

  /// What the rules look up.
  let tables: UnsafePointer<Tables>
  /// The codes of units and currencies.
  let codes: UnitCodes

  /// The lexicon of `Data/en` and `Data/units`.
  static let english = Lexicon()

  private init() {
    var vocabulary = Vocabulary()
    for word in GrammarWords.all { _ = vocabulary.number(of: word) }
    var codes = UnitCodes()
    Lexicon.readNumbers(&vocabulary)
    let qualifiers = Lexicon.readQualifiers("before", backward: true, &vocabulary)
    let postposed = Lexicon.readQualifiers("after", backward: false, &vocabulary)
    let vague = Lexicon.readVague(&vocabulary)
    var all: [String: Unit] = [:]
    let units = Lexicon.readUnits(&vocabulary, &codes, &all)
    let currencies = Lexicon.readCurrencies(&vocabulary, &codes)
    var percent = PhraseTableBuilder<Bool>()
    for row in Table(tally_numbers_percent()) {
      let phrase = vocabulary.numbers(of: row.bytes(0))
      percent.add(phrase, true)
      if let first = phrase.first { vocabulary.mark(first, [.continuing, .unit]) }
    }
    typealias Words = GrammarWords
    for number in [
      Words.no, Words.none, Words.nobody, Words.not, Words.without, Words.both, Words.neither, Words.single,
    ] {
      vocabulary.markOpener(number)
    }
    for number in [Words.between, Words.from, Words.minus, Words.negative, Words.inside] {
      vocabulary.markBeginning(number)
    }
    for number in Words.continuing { vocabulary.mark(number, .continuing) }
    for number in [Words.per, Words.every] { vocabulary.mark(number, .per) }
    for number in [Words.fewer, Words.less] { vocabulary.mark(number, .less) }
    vocabulary.mark(Words.or, .or)
    vocabulary.mark(Words.from, .from)
    let tables = UnsafeMutablePointer<Tables>.allocate(capacity: 1)
    tables.initialize(
      to: Tables(
        vocabulary: vocabulary.finished(), qualifiers: qualifiers, postposed: postposed, vague: vague, units: units,
        currenciesBefore: currencies.before, currenciesAfter: currencies.after, percent: percent.finished(),
        foot: all["[ft_i]"],
        inch: all["[in_i]"], second: all["s"], hour: all["h"],
        kilometre: all["km"], mile: all["[mi_i]"], kilometreAnHour: all["km/h"], mileAnHour: all["[mi_i]/h"],
        quotient: Unit(code: "item", dimension: .count, of: "quotient", factor: 1, offset: 0, &codes)))
    self.tables = UnsafePointer(tables)
    self.codes = codes
  }

  private static func readNumbers(_ vocabulary: inout Vocabulary) {
    for row in Table(tally_numbers()) {
      let number = NumberWord(rawValue: row[1]) ?? .none
      vocabulary.update(row.bytes(0)) {
        $0.number = number
        $0.value = Double(row[2]) ?? 0
        $0.isOpener = true
        if number != .article { $0.roles.insert(.continuing) }
      }
    }
    var lists = FieldMemo<Roles>()
    for row in Table(tally_numbers_contexts()) {
      let roles = lists.value(of: row.bytes(1)) { list in
        let roles = Roles.named(list)
        return roles.contains(.joint) ? roles.union(.continuing) : roles
      }
      vocabulary.update(row.bytes(0)) { $0.roles.formUnion(roles) }
    }
  }

  private static func readQualifiers(
    _ place: String, backward: Bool, _ vocabulary: inout Vocabulary
  ) -> PhraseTable<Qualifier> {
    var table = PhraseTableBuilder<Qualifier>(backward: backward)
    var bounds = FieldMemo<Bound?>()
    for row in Table(tally_numbers_qualifiers()) where row.bytes(1).elementsEqual(place.utf8) {
      let phrase = vocabulary.numbers(of: row.bytes(0))
      guard let bound = bounds.value(of: row.bytes(2), { Bound(rawValue: $0) }) else { continue }
      table.add(phrase, Qualifier(bound: bound))
      if backward, let last = phrase.last { vocabulary.mark(last, .qualifying) }
      if !backward, let first = phrase.first { vocabulary.mark(first, .continuing) }
    }
    return table.finished()
  }

  private static func readVague(_ vocabulary: inout Vocabulary) -> PhraseTable<VagueWord> {
    var table = PhraseTableBuilder<VagueWord>()
    for row in Table(tally_numbers_vague()) {
      let phrase = vocabulary.numbers(of: row.bytes(0))
      // An article alone opens nothing: the word behind it tells (a handful, a number of).
      if let opener = phrase.first(where: { !vocabulary.isArticle($0) }) { vocabulary.markOpener(opener) }
      table.add(phrase, VagueWord(floor: Double(row[1]), high: Double(row[2])))
    }
    return table.finished()
  }

  private static func readUnits(
    _ vocabulary: inout Vocabulary, _ codes: inout UnitCodes, _ all: inout [String: Unit]
  ) -> PhraseTable<SurfaceOf<Unit>> {
    var table = PhraseTableBuilder<SurfaceOf<Unit>>()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(tally_units()) {
      row.split(into: &fields)
      guard fields.count > 4 else { continue }
      let name = text(fields[1])
      let unit = Unit(
        code: text(fields[0]), dimension: Quantity.Dimension(rawValue: name) ?? .count, of: name,
        factor: number(fields[2]) ?? 1, offset: number(fields[3]) ?? 0, &codes)
      all[text(fields[0])] = unit
      for surface in row.parts(4, separator: "|") {
        let entry = SurfaceOf(unit, writtenAs: surface)
        let phrase = vocabulary.numbers(of: SurfaceOf<Unit>.text(of: surface))
        table.add(phrase, entry)
        if phrase.count == 1, let first = phrase.first { vocabulary.markMeasure(first) }
        if let first = phrase.first { vocabulary.mark(first, [.continuing, .unit]) }
      }
    }
    return table.finished()
  }

  private static func readCurrencies(
    _ vocabulary: inout Vocabulary, _ codes: inout UnitCodes
  ) -> (before: PhraseTable<SurfaceOf<Currency>>, after: PhraseTable<SurfaceOf<Currency>>) {
    var before = PhraseTableBuilder<SurfaceOf<Currency>>()
    var after = PhraseTableBuilder<SurfaceOf<Currency>>()
    var places = FieldMemo<Currency.Place?>()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(tally_currencies()) {
      row.split(into: &fields)
      guard fields.count > 4, let place = places.value(of: fields[3], { Currency.Place(rawValue: $0) }) else {
        continue
      }
      let surfaces = row.parts(4, separator: "|")
      guard let name = surfaces.first.map(SurfaceOf<Currency>.text(of:)) else { continue }
      let shared = text(fields[2])
      let factor = number(fields[1]) ?? 1
      let currency = Currency(
        Currency.Row(
          code: codes.code(of: text(fields[0])), factor: factor,
          statedCode: factor == 1 ? .one : codes.code(of: "{" + text(name) + "}"),
          sharedName: shared.isEmpty ? nil : codes.code(of: shared), isDollar: shared == "dollar", place: place))
      for surface in surfaces {
        let entry = SurfaceOf(currency, writtenAs: surface)
        let phrase = vocabulary.numbers(of: SurfaceOf<Currency>.text(of: surface))
        guard let first = phrase.first else { continue }
        if place != .after {
          before.add(phrase, entry)
          vocabulary.markSign(first)
        }
        if place != .attached {
          after.add(phrase, entry)
          vocabulary.mark(first, [.continuing, .unit])
        }
        if surface.count > 2, place == .after, phrase.count == 1 { vocabulary.markMeasure(first) }
      }
    }
    return (before.finished(), after.finished())
  }

  private static func text(_ field: UnsafeBufferPointer<UInt8>) -> String { String(decoding: field, as: UTF8.self) }

  /// The number that a field is: nearly every one is 0 or 1.
  private static func number(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    if field.count == 1, field[0] &- UInt8(ascii: "0") < 10 { return Double(field[0] - UInt8(ascii: "0")) }
    return Double(text(field))
  }
}

/// A qualifier's bound.
struct Qualifier: Sendable {
  /// The bound; `exact` for a determiner that belongs to the number.
  var bound: Bound
}

/// A word that stands for a number without naming one.
struct VagueWord: Sendable {
  /// The least it can mean.
  var floor: Double?
  /// The most it can mean.
  var high: Double?
}

/// A way to write a unit or a currency.
struct SurfaceOf<Value: Sendable>: Sendable {
  /// Surfaces that need more than their letters to be units.
  enum Special: UInt8, Sendable { case none, second, stone, inch, times }

  /// What it means.
  var value: Value
  /// How many bytes it has.
  var length: Int
  /// Whether more than its letters is needed.
  var special = Special.none
  /// The first bytes that a surface must have which needs its capitals.
  var head: UInt32?

  /// Reads a surface of a table: a leading `=` says that its capitals matter.
  init(_ value: Value, writtenAs surface: UnsafeBufferPointer<UInt8>) {
    self.value = value
    let text = Self.text(of: surface)
    length = text.count
    special = Self.special(text)
    guard text.count < surface.count else { return }
    // The first token's bytes decide; a sign after the letters is a token of its own.
    head = text.prefix { ($0 | 0x20) &- 0x61 < 26 }.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func special(_ text: UnsafeBufferPointer<UInt8>) -> Special {
    guard text.count <= 6 else { return .none }
    switch String(decoding: text, as: UTF8.self) {
    case "second": return .second
    case "stone", "stones": return .stone
    case "in": return .inch
    case "x", "×": return .times
    default: return .none
    }
  }

  /// The words of a surface of a table, without the mark for capitals.
  static func text(of surface: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    surface.first == 0x3D ? UnsafeBufferPointer(rebasing: surface.dropFirst()) : surface
  }
}

extension Table {
  /// A table that is embedded in the binary.
  init(_ table: TallyTable) { self.init(embedded: table.bytes, count: table.count) }
}
