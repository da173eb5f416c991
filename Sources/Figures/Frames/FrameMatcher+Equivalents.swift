internal import Quantities
internal import Segmentation

/// The same count said again in another unit.
extension FrameMatcher {
  /// "5,600 people *(1,120 families)* were displaced", "33 families *comprising 165 people*", "430 people *in 88
  /// households*", "88 households *with a combined population of 430 people*": persons and households of one count.
  mutating func matchEquivalents() {
    guard !matches.isEmpty else { return }
    let known = matches.count
    for index in chunks.indices where index >= 2 && isCardinal(index) {
      let unit = chunks[index].nounClass
      guard unit == .household || unit == .person, let same = equivalent(before: index),
        chunks[same].nounClass != unit,
        chunks[same].nounClass == .household || chunks[same].nounClass == .person
          || chunks[same].head == nil
      else { continue }
      // "33 families comprising *165 people* have been displaced": the verb's own subject is the second.
      for (one, other) in [(same, index), (index, same)] where isCardinal(other) {
        for number in 0..<known where matches[number].phrase == one && isOfWholeHouseholds(matches[number].measure) {
          var copy = matches[number]
          guard !matches.contains(where: { $0.phrase == other && $0.measure == copy.measure }) else { continue }
          copy.phrase = other
          copy.headClass = chunks[other].head == nil ? (unit == .household ? .person : .household) : nil
          copy.rule = "parenthesis." + (copy.rule.split(separator: ".").last.map(String.init) ?? copy.rule)
          matches.append(copy)
        }
      }
    }
  }

  /// Whether whole households are counted: families are displaced; of the "19 people from four families" who died, some
  /// of each.
  private func isOfWholeHouseholds(_ measure: Measure) -> Bool {
    switch measure {
    case .killed, .injured, .casualties, .missing, .detained, .abducted, .infected, .protesters: false
    default: true
    }
  }

  /// The phrase before the one at `index` that the words between say to be the same.
  private func equivalent(before index: Int) -> Int? {
    let before = chunks[index - 1]
    let word = parsed.tokens[before.tokens.lowerBound].hash
    switch before.kind {
    case .open: return index + 1 < chunks.count && chunks[index + 1].kind == .close ? phrase(index - 2) : nil
    // "Up to 6,000 families *– about 32,000 people –* have fled"
    case .stop where WordSets.dashes.contains(word) && chunks[index].head != nil:
      guard index + 1 < chunks.count, chunks[index + 1].kind != .stop,
        chunks[index + 1].kind != .other
      else {
        return phrase(index - 2)
      }
      return nil
    // "2,300 families, *about 11,000 people,* have fled"
    case .comma where chunks[index].head != nil && index + 2 < chunks.count:
      // "Nine families, *41 people in all,* lost their homes"
      let close = chunks[index + 1].kind == .adverb ? index + 2 : index + 1
      guard close + 1 < chunks.count, chunks[close].kind == .comma,
        chunks[close + 1].kind == .verbGroup,
        index < 4 || chunks[index - 3].kind != .comma
      else { return nil }
      return phrase(index - 2)
    // "2,300 families, *that is* about 11,500 persons,"
    case .verbGroup
    where before.isCopula && chunks[index - 2].kind == .that && index > 3 && chunks[index - 3].kind == .comma:
      return phrase(index - 4)
    case .verbGroup where WordSets.equivalents.contains(parsed.tokens[before.main].hash):
      return phrase(chunks[index - 2].kind == .comma ? index - 3 : index - 2)
    // "3,120 persons / 624 families"
    case .other where word == Marks.slash: return phrase(index - 2)
    // "2,355 families, or 9,870 persons,"
    case .conjunction where word == Marks.or:
      return phrase(chunks[index - 2].kind == .comma ? index - 3 : index - 2)
    case .preposition:
      let middle = index - 2
      // "1,890 people *composed of* 402 families", "174,000 households, *translating to* 870,000 people"
      if chunks[middle].kind == .verbGroup, middle > 1, chunks[index].head != nil,
        WordSets.equivalents.contains(parsed.tokens[chunks[middle].main].hash)
      {
        return phrase(chunks[middle - 1].kind == .comma ? middle - 2 : middle - 1)
      }
      guard chunks[middle].kind == .nounPhrase else { return nil }
      // "430 people in 88 households", "3,410 individuals from 682 households"
      if chunks[index].nounClass == .household, isCardinal(middle), chunks[middle].nounClass == .person,
        isMore(middle, than: index)
      {
        return middle
      }
      guard chunks[middle].quantity == nil, let head = chunks[middle].head, middle > 1 else { return nil }
      // ", equivalent to 740 families"
      if chunks[middle - 1].kind == .comma, WordSets.equivalents.contains(parsed.tokens[head].hash) {
        return phrase(middle - 2)
      }
      // "with a combined population of 430 people"
      guard word == Marks.of, chunks[middle - 1].kind == .preposition else { return nil }
      return phrase(middle - 2)
    default: return nil
    }
  }

  private func phrase(_ index: Int) -> Int? {
    index >= 0 && chunks[index].kind == .nounPhrase ? index : nil
  }

  /// Whether more persons than households are meant.
  private func isMore(_ persons: Int, than households: Int) -> Bool {
    guard let many = chunks[persons].quantity, let few = chunks[households].quantity else { return false }
    let (most, least) = (parsed.quantities[many].interval, parsed.quantities[few].interval)
    return most.best ?? most.low ?? most.high ?? 0 > least.best ?? least.low ?? least.high ?? 0
  }
}
