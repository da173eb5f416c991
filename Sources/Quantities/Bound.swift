/// How a text states a number: the words around it say more than the digits.
///
/// The raw values are those of the record's field `bound` (FIGURES.md, Bounds).
public enum Bound: String, Sendable, Hashable, CaseIterable {
  /// 41; two dozen; half a million. Low, best and high are the number.
  case exact
  /// At least, no fewer than, N or more: low only.
  case atLeast = "at_least"
  /// More than, over, upwards of: low only; the number itself is excluded, and stored.
  case moreThan = "more_than"
  /// At most, up to, as many as: high only.
  case atMost = "at_most"
  /// Fewer than, under, short of: high only.
  case lessThan = "less_than"
  /// About, some, nearly, N-odd: best only.
  case about
  /// Between A and B: low and high.
  case range
  /// Dozens, several, many: the words' own floor as low, or nothing.
  case vague
  /// No, nobody, none: 0.
  case none
}
