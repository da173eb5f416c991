internal import Articles
internal import Quantities
internal import Segmentation

/// The numbers of a sentence that may count people or homes where no frame says so: no date, no "one of", no "the 300"
/// who were told of before, no count of other things; nor any in a sentence of what is only feared or is over.
struct ContextNumbers {
  private let matcher: FrameMatcher
  private let parsed: ParsedSentence
  private let text: SourceText

  /// The numbers of the sentence that `matcher` reads.
  init(_ matcher: FrameMatcher, _ text: SourceText) {
    self.matcher = matcher
    parsed = matcher.parsed
    self.text = text
  }

  /// The phrases that hold them.
  var phrases: [Int] {
    let isUndone = parsed.has(WordSets.undoing, in: parsed.tokens.indices)
    return isUndone ? [] : Array(parsed.chunks.indices.lazy.filter { isOne($0) }.prefix(Self.most))
  }

  /// How many numbers of a sentence are weighed; what holds more is a table or made to take long.
  private static let most = 64

  /// Whether a measure can count what the noun of the phrase `index` names: a number of people counts no houses.
  func canCount(_ index: Int, _ measure: Measure) -> Bool {
    let phrase = parsed.chunks[index]
    guard phrase.head != nil, measure.isOfHouses else { return true }
    return phrase.nounClass == .house || phrase.nounClass == .household || phrase.nounClass == .other
  }

  private func isOne(_ index: Int) -> Bool {
    let phrase = parsed.chunks[index]
    guard phrase.kind == .nounPhrase, let number = phrase.quantity, matcher.isCountable(index), phrase.age == nil,
      phrase.determiner != .definite
    else { return false }
    switch phrase.nounClass {
    case .animal, .time, .group, .dwellingBuilding: return false
    case .other:
      guard let head = phrase.head, WordSets.countedOtherwise.contains(parsed.tokens[head].hash) else { return false }
    default: break
    }
    let quantity = parsed.quantities[number]
    guard quantity.bound != .none, quantity.interval != Interval(low: nil, best: nil, high: nil) else { return false }
    return phrase.head != nil || !(isNoCount(quantity) || isOfOtherThings(index))
  }

  /// "*Hundreds* of rescue crews", "*12* of the schools".
  private func isOfOtherThings(_ index: Int) -> Bool {
    guard index + 2 < parsed.chunks.count, parsed.tokens[parsed.chunks[index + 1].tokens.lowerBound].hash == Marks.of
    else { return false }
    switch parsed.chunks[index + 2].nounClass {
    case .animal, .time, .group, .dwellingBuilding, .other: return true
    default: return false
    }
  }

  /// Whether a number without a noun is a pronoun, a year, or part of a date or a compound: "*one* of them", "at *07.00*",
  /// "*35,000*-strong".
  private func isNoCount(_ quantity: Quantity) -> Bool {
    if quantity.value == 1 { return true }
    let tokens = quantity.number
    if text.bytes[Int(parsed.tokens[tokens.lowerBound].start)] == UInt8(ascii: "0") { return true }
    if tokens.count == 1, parsed.tokens[tokens.lowerBound].count == 4, let value = quantity.value, Self.years ~= value {
      return true
    }
    let after = quantity.tokens.upperBound
    if after < parsed.tokens.count, parsed.tokens[after].kind == .dash || parsed.tokens[after].kind == .symbol,
      !parsed.tokens[after].hasSpaceBefore
    {
      return true
    }
    let before = quantity.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    // "left at *8*"
    if parsed.tokens[before].hash == Self.at, let value = quantity.value, value < Self.hours { return true }
    // "the Ninja *250*", "ward *16*"
    if parsed.tokens[tokens.lowerBound].kind == .digits, let value = quantity.value, value < Self.leastBehindName,
      before > 0, parsed.tokens[before].kind == .word, parsed.tokens[before].isCapitalised
    {
      return true
    }
    return parsed.tokens[before].kind == .symbol && !parsed.tokens[quantity.tokens.lowerBound].hasSpaceBefore
  }

  private static let at = WordHash.of("at")
  private static let hours = 24.0

  /// Smaller numbers in digits right behind a name are part of it.
  private static let leastBehindName = 1000.0

  /// Bare numbers that are years rather than counts.
  private static let years = 1900.0...2100
}
