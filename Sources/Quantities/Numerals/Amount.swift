/// A number with the unit beside it: one end of a range, or the whole quantity before its qualifiers.
struct Amount: Sendable {
  /// What the number is of.
  enum Of: Sendable {
    case things
    case percent
    case unit(Unit)
    case currency(Currency)
  }

  /// The number.
  var number: Number
  /// What it is of.
  var of: Of = .things
  /// The time in which a unit's amount flows: the day of "32 million barrels a day".
  var time: Unit?
  /// The unit's or currency's tokens, with the time's.
  @OptionalTokenSpan var unitTokens: Range<Int>?
  /// The number with a currency's sign in front.
  @TokenSpan var numberTokens: Range<Int>
  /// The whole.
  @TokenSpan var tokens: Range<Int>

  /// A bare number.
  init(_ number: Number) {
    self.number = number
    numberTokens = number.range
    tokens = number.range
  }

  /// Whether it has a unit.
  var isBare: Bool {
    if case .things = of { true } else { false }
  }

  /// The number's own interval in its stated unit.
  var interval: Interval { number.vague ?? Interval(exactly: number.value) }
}
