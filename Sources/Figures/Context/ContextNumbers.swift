internal import Articles
internal import Quantities
internal import Segmentation

/// The numbers of a sentence that may count people or homes where no frame says so: no date, no "one of", no "the 300"
/// who were told of before, no count of other things.
struct ContextNumbers {
  private let matcher: FrameMatcher
  private let parsed: ParsedSentence
  private let text: SourceText
  /// Whether the sentence tells of a flight that is only feared or is over.
  private let isUndone: Bool

  /// The numbers of the sentence that `matcher` reads.
  init(_ matcher: FrameMatcher, _ text: SourceText) {
    self.matcher = matcher
    parsed = matcher.parsed
    isUndone = parsed.has(WordSets.undoing, in: parsed.tokens.indices)
    self.text = text
  }

  /// The phrases that hold them.
  var phrases: [Int] {
    Array(parsed.chunks.indices.lazy.filter { isOne($0) }.prefix(Self.most))
  }

  /// How many numbers of a sentence are weighed; what holds more is a table or made to take long.
  private static let most = 64

  /// Whether a measure can count what the noun of the phrase `index` names, in this sentence: a number of people counts no
  /// houses, beside "at risk" it counts none who fled, and those who did harm did not suffer it.
  func canCount(_ index: Int, _ measure: Measure) -> Bool {
    if isUndone, measure.isOfFlight || measure.isOfHouses || measure.isOfNeed { return false }
    let phrase = parsed.chunks[index]
    if measure.isOfHarm, !canBeHarmed(index) { return false }
    guard phrase.head != nil, measure.isOfHouses else { return true }
    return phrase.nounClass == .house || phrase.nounClass == .household || phrase.nounClass == .other
  }

  /// Whether the phrase `index` may name who was harmed: people who did nothing to others, and no whole of which a part
  /// was, as "61 of *62* aboard".
  private func canBeHarmed(_ index: Int) -> Bool {
    let phrase = parsed.chunks[index]
    switch phrase.nounClass {
    case .other, .household, .house: return false
    default: break
    }
    let isWhole =
      index > 1 && parsed.chunks[index - 2].quantity != nil
      && parsed.tokens[parsed.chunks[index - 1].tokens.lowerBound].hash == Marks.of
    return !isWhole && !hasDigits(phrase) && !matcher.isDoer(index)
  }

  /// "two *AK-47s*"
  private func hasDigits(_ phrase: Chunk) -> Bool {
    guard let head = phrase.head else { return false }
    let token = parsed.tokens[head]
    return text.bytes[Int(token.start)..<Int(token.end)].contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      || head > 0 && parsed.tokens[head - 1].kind == .dash
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
    guard !isOfOtherWord(quantity) else { return false }
    guard quantity.bound != .none, quantity.interval != Interval(low: nil, best: nil, high: nil) else { return false }
    return phrase.head != nil || !(isNoCount(quantity) || isOfOtherThings(index) || isBeforeNoun(quantity))
  }

  /// Whether the number belongs to the word behind it, tells of two that are named, or says how many live somewhere: "a
  /// *two*-storey house", "in his *60s*", "*both* Afghans and Nepalese", "home to *3,500* people".
  private func isOfOtherWord(_ quantity: Quantity) -> Bool {
    let last = quantity.tokens.upperBound - 1
    let after = quantity.tokens.upperBound
    if after + 1 < parsed.tokens.count, text.bytes[Int(parsed.tokens[after].start)] == UInt8(ascii: "-"),
      !parsed.tokens[after].hasSpaceBefore, parsed.tokens[after + 1].kind == .word,
      !parsed.tokens[after + 1].hasSpaceBefore
    {
      return true
    }
    if parsed.tokens[last].hash == Marks.both || isPopulation(quantity.tokens.lowerBound) { return true }
    return after < parsed.tokens.count && parsed.tokens[last].kind == .digits && !parsed.tokens[after].hasSpaceBefore
      && parsed.tokens[after].count == 1 && parsed.tokens[after].kind == .word
  }

  /// "shelters that are home to *3,500* people"
  private func isPopulation(_ first: Int) -> Bool {
    first > 1 && parsed.tokens[first - 1].hash == Marks.to && parsed.tokens[first - 2].hash == Self.home
  }

  private static let home = WordHash.of("home")

  /// "*two* taxis", "*three* rescue teams": the noun behind the number is none that the phrase knows.
  private func isBeforeNoun(_ quantity: Quantity) -> Bool {
    let after = quantity.tokens.upperBound
    guard after < parsed.tokens.count, parsed.tokens[after].kind == .word else { return false }
    let lexeme = parsed.lexemes[after]
    return lexeme.function == .none
      && (lexeme.forms.isEmpty ? !parsed.tokens[after].isCapitalised : !lexeme.forms.isDisjoint(with: .noun))
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
    // "left at *8*", "at *1300*"
    if parsed.tokens[before].hash == Self.at, let value = quantity.value,
      value < Self.hours || tokens.count == 1 && parsed.tokens[tokens.lowerBound].count == 4 && value < Self.hours * 100
    {
      return true
    }
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
