internal import Quantities
internal import Segmentation

/// Numbers beside places, in a sentence that says of all of them what they count.
extension FrameMatcher {
  /// "Nigeria *(2.7 million)*, Niger *(190,000)* and Chad *(130,000)* host the most displaced people", "Refugees by
  /// country: Kenya *1,200*, Uganda *800*": two or more bare numbers, each in brackets or bare behind a name, and a
  /// plural that tells of flight or need without a number of its own.
  ///
  /// The trap is a number before them, whose parts they are: "410 refugees came from Iran (360) and Pakistan (50)".
  mutating func matchBrackets() {
    // "Sudan has the most displaced people *(9.1 million)*, followed by Syria (7.2 million)"
    let inBrackets = chunks.indices.filter { isInBrackets($0) }
    let numbers =
      inBrackets.count > 1 && inBrackets.dropFirst().allSatisfy { isPlaceName($0 - 2) }
      ? inBrackets : behindNamesOfList()
    guard numbers.count > 1, let first = numbers.first,
      !matches.contains(where: { $0.phrase <= first || numbers.contains($0.phrase) }),
      let (index, said) = namedPlural()
    else { return }
    for number in numbers {
      add(
        number, said.measure, "bracket." + said.rule, rank: 50, verb: nil,
        predicate: chunks[index].tokens)
      matches[matches.count - 1].headClass =
        chunks[index].nounClass == .household ? .household : .person
    }
  }

  /// "Chad *(130,000)*"
  private func isInBrackets(_ index: Int) -> Bool {
    index > 1 && index + 1 < chunks.count && chunks[index - 1].kind == .open
      && chunks[index + 1].kind == .close
      && isNumberOfPlace(index)
  }

  /// ": Kenya *1,200*, Uganda *800* and Chad *90*": the bare numbers of a list behind a colon.
  private func behindNamesOfList() -> [Int] {
    guard
      let colon = chunks.firstIndex(where: {
        $0.kind == .stop && parsed.tokens[$0.tokens.lowerBound].hash == Marks.colon
      })
    else { return [] }
    var numbers: [Int] = []
    var index = colon + 1
    while index + 1 < chunks.count, isPlaceName(index), isNumberOfPlace(index + 1) {
      numbers.append(index + 1)
      index += 2
      while index < chunks.count,
        chunks[index].kind == .comma || chunks[index].kind == .conjunction
          || chunks[index].kind == .stop
      { index += 1 }
    }
    return numbers
  }

  private func isNumberOfPlace(_ index: Int) -> Bool {
    chunks[index].kind == .nounPhrase && chunks[index].head == nil && chunks[index].age == nil
      && isCardinal(index)
      && isWhole(index)
  }

  private func isPlaceName(_ index: Int) -> Bool {
    chunks[index].kind == .nounPhrase && chunks[index].quantity == nil
      && (chunks[index].isName
        || index == 0 && chunks[index].determiner == .none && chunks[index].nounClass != .person)
  }

  /// The first plural without a number that names those who fled or lack something.
  private func namedPlural() -> (index: Int, said: (measure: Measure, rule: String, end: Int))? {
    for index in chunks.indices
    where chunks[index].kind == .nounPhrase && chunks[index].quantity == nil
      && (chunks[index].isPlural || chunks[index].noun > 0)
    {
      if let said = named(index), said.measure.isOfFlight || said.measure.isOfNeed {
        return (index, said)
      }
    }
    return nil
  }
}
