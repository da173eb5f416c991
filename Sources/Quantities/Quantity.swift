/// A number that a sentence states, with what qualifies it and the unit of measurement beside it.
///
/// Ranges are indices into the sentence's tokens. A counted noun ("12 people") is not part of the quantity: which
/// noun a number counts is for the parser of the sentence to say. A unit of measurement or a currency is.
public struct Quantity: Sendable, Hashable {
  /// What kind of number it is.
  public enum Kind: Sendable, Hashable {
    /// A number that may count things: `12`, `half a million`, `dozens`, `no`, `both`.
    case cardinal
    /// An amount of money; the unit is an ISO 4217 code.
    case money
    /// `40 percent`.
    case percent
    /// A proportion: `one in five`, `two-thirds`, `12 per 100,000`.
    case rate
    /// A measured quantity of the given dimension.
    case measured(Dimension)
    /// A numeral that states no quantity.
    case numeral(Numeral)
  }

  /// What units of measurement measure; the raw values are the record's measures.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case duration, age, distance, area, mass, volume, temperature, speed, magnitude
    /// Parts of a whole: `421 ppm`.
    case rate
    /// What has no measure of its own (power, energy, data): a count of what the unit's words name.
    case count
  }

  /// Numerals that state no quantity.
  public enum Numeral: String, Sendable, Hashable, CaseIterable {
    /// `1987`, `the 1990s`, `2014-15`.
    case year
    /// `4 September`, `9/11`, `2018-09-04`.
    case date
    /// `4.30 p.m.`, `11:20`.
    case clock
    /// `third`, `21st`.
    case ordinal
    /// `Flight 482`, `Boeing 737-400`, `A9`, `No. 6`, room, road, phone numbers.
    case identifier
    /// `4-1` in a match.
    case score
    /// `one` as a pronoun: `one of them said`, `no one knew` is `none`.
    case pronoun
    /// List markers, versions, addresses and whatever else is a numeral.
    case other
  }

  /// A unit as it was said, before conversion.
  public struct Stated: Sendable, Hashable {
    /// The interval in the stated unit.
    public var interval: Interval
    /// The unit's UCUM code: `[mi_i]`, `[acr_us]`.
    public var unit: String

    /// An interval in the UCUM unit `unit`.
    public init(interval: Interval, unit: String) {
      self.interval = interval
      self.unit = unit
    }
  }

  /// The qualifier, the number and the unit: `more than half a million`, `about $210 million`, `some 20 km`.
  public var tokens: Range<Int> {
    get { tokenSpan }
    set { tokenSpan = newValue }
  }
  /// The qualifier and the number, without the unit (a currency sign in front stays): the record's `quantity_text`.
  public var number: Range<Int> {
    get { numberSpan }
    set { numberSpan = newValue }
  }
  /// The unit of measurement or the currency, where one stands (`km`, `$`, `percent`).
  public var unitTokens: Range<Int>? {
    get { unitSpan }
    set { unitSpan = newValue }
  }
  /// What kind of number it is.
  public var kind: Kind
  /// What the words entail, in ``unit``.
  public var interval: Interval
  /// How it is said.
  public var bound: Bound
  var unitCode: UnitCode?
  var statedInterval: Interval?
  var statedCode = UnitCode.one
  var currencyCode: UnitCode?
  /// The number as written, without qualifier, for the plain numeral's value: `41` in "about 41".
  public var value: Double?
  /// Whether the number can only stand before or for a plural (every value but 1), or `nil` where it is unknown.
  public var isSingular = false
  /// A bound that stands behind the noun: the tokens of "or more" in "20 people or more". The quote holds them.
  public var postposed: Range<Int>? {
    get { postposedSpan }
    set { postposedSpan = newValue }
  }
  /// Whether it is a change or a difference and no count: "rose by 12", "an increase of 12", "up 12 to 45", "eight fewer
  /// than last year".
  public var isDifference = false
  /// The old value in "rose to 41 from 38", by its index among the sentence's quantities.
  public var revisedFrom: Int? {
    get { revised < 0 ? nil : Int(revised) }
    set { revised = Int32(truncatingIfNeeded: newValue ?? -1) }
  }

  @TokenSpan private var tokenSpan: Range<Int>
  @TokenSpan private var numberSpan: Range<Int>
  @OptionalTokenSpan private var unitSpan: Range<Int>?
  @OptionalTokenSpan private var postposedSpan: Range<Int>?
  private var revised: Int32 = -1

  /// A quantity without a unit.
  init(
    tokens: Range<Int>, number: Range<Int>, kind: Kind, interval: Interval, bound: Bound, value: Double? = nil
  ) {
    _tokenSpan = TokenSpan(wrappedValue: tokens)
    _numberSpan = TokenSpan(wrappedValue: number)
    self.kind = kind
    self.interval = interval
    self.bound = bound
    self.value = value
  }

  /// The unit's code (FIGURES.md, `unit`); `nil` for a cardinal, whose unit is its noun's.
  public var unit: String? { unitCode.map { Lexicon.english.codes.name(of: $0) } }

  /// The quantity as said, where it was converted.
  public var stated: Stated? {
    statedInterval.map { Stated(interval: $0, unit: Lexicon.english.codes.name(of: statedCode)) }
  }

  /// The name of a currency that several countries share (`dollar`, `dinar`), where the text does not say whose it is;
  /// ``unit`` is then the commonest one's, and ``CurrencyCountries`` gives a country's own.
  public var currencyName: String? { currencyCode.map { Lexicon.english.codes.name(of: $0) } }
}
