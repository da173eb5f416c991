/// A number that was read, before it is known what it means: `12,450`, `two and a half thousand`, `two-thirds`.
struct Number: Sendable {
  /// Its tokens.
  @TokenSpan var range: Range<Int>
  /// Its value.
  var value: Double
  /// The product of the multipliers that ended it: 1,000 for "two thousand", else 1.
  var scale = 1.0
  /// Whether it begins with digits.
  var isDigits = false
  /// How many digits it has, if it is a plain run of digits; else 0.
  var plainDigits: UInt8 = 0
  /// Whether it has a decimal part.
  var isDecimal = false
  /// Whether it is a fraction of something: two-thirds, half, 3/4.
  var isFraction = false
  /// Whether a bare `m` ended it, which may be a metre's as well.
  var endsInM = false
  /// Whether it is words that name no number (`dozens`, `several hundred`).
  private(set) var isVague = false
  /// The least and the most that such words mean; NaN where they set no limit.
  private var floor = Double.nan
  private var ceiling = Double.nan

  /// A number; `plainDigits` how many digits it is, `vague` its own interval for words that name none.
  init(
    range: Range<Int>, value: Double, isDigits: Bool = false, plainDigits: UInt8 = 0, isDecimal: Bool = false,
    isFraction: Bool = false, vague: Interval? = nil
  ) {
    self.range = range
    self.value = value
    self.isDigits = isDigits
    self.plainDigits = plainDigits
    self.isDecimal = isDecimal
    self.isFraction = isFraction
    if vague != nil { self.vague = vague }
  }

  /// The number's own interval, for words that name none; such words name a best value only where both ends are it.
  var vague: Interval? {
    get {
      guard isVague else { return nil }
      let low = floor.isNaN ? nil : floor
      let high = ceiling.isNaN ? nil : ceiling
      return Interval(low: low, best: low == high ? low : nil, high: high)
    }
    set {
      isVague = newValue != nil
      floor = newValue?.low ?? .nan
      ceiling = newValue?.high ?? .nan
    }
  }

  /// The token after it.
  var end: Int {
    get { range.upperBound }
    set { range = range.lowerBound..<newValue }
  }
  /// The value without the multipliers: 2 for "two thousand".
  var coefficient: Double { value / scale }
}
