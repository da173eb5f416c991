/// A number that was read, before it is known what it means: `12,450`, `two and a half thousand`, `two-thirds`.
struct Number: Sendable {
  /// Its tokens.
  var range: Range<Int>
  /// Its value.
  var value: Double
  /// The product of the multipliers that ended it: 1,000 for "two thousand", else 1.
  var scale = 1.0
  /// Whether it begins with digits.
  var isDigits = false
  /// How many digits it has, if it is a plain run of digits; else 0.
  var plainDigits = 0
  /// Whether it has a decimal part.
  var isDecimal = false
  /// Whether it is a fraction of something: two-thirds, half, 3/4.
  var isFraction = false
  /// Whether a bare `m` ended it, which may be a metre's as well.
  var endsInM = false
  /// The number's own interval, for words that name none (`dozens`, `several hundred`).
  var vague: Interval?

  /// The token after it.
  var end: Int {
    get { range.upperBound }
    set { range = range.lowerBound..<newValue }
  }
  /// The value without the multipliers: 2 for "two thousand".
  var coefficient: Double { value / scale }
}
