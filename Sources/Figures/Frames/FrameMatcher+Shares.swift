internal import Quantities
internal import Segmentation

/// Numbers that are said of each of several, or to be as many as a number before them.
extension FrameMatcher {
  /// How many a number comes to that is said of each: "Two died *on each side*", "*each side* lost four men", "one person
  /// *each in Ghazni and Herat*"; `nil` where nothing distributes it.
  ///
  /// The trap is "each" of the counted themselves: "two men, each with a knife, were killed".
  func distributed(_ index: Int, by verb: Int?) -> Interval? {
    guard isCardinal(index), let number = chunks[index].quantity else { return nil }
    let interval = parsed.quantities[number].interval
    guard let times = shares(of: index, by: verb), let best = interval.best, best > 0 else { return nil }
    return Interval(exactly: best * Double(times))
  }

  /// How many there are of whom the number at `index` is said.
  private func shares(of index: Int, by verb: Int?) -> Int? {
    if let verb, index > verb, let subject = parsed.subject(of: verb).last, isEachSide(subject) { return 2 }
    var next = index + 1
    while next < chunks.count, next - index < Self.reachOfEach {
      let chunk = chunks[next]
      switch chunk.kind {
      case .stop, .subordinator, .conditional, .relative, .that, .conjunction, .comma: return nil
      case .preposition where next + 1 < chunks.count && isEachSide(next + 1): return 2
      case .adverb
      where next == index + 1 && WordSets.distributives.contains(parsed.tokens[chunk.tokens.lowerBound].hash):
        guard next + 2 < chunks.count, chunks[next + 1].kind == .preposition, chunks[next + 2].kind == .nounPhrase
        else { return nil }
        let list = parsed.coordination(from: next + 2)
        return list.count > 1 && list.allSatisfy { chunks[$0].quantity == nil } ? list.count : nil
      default: next += 1
      }
    }
    return nil
  }

  /// "each side", "either camp"
  private func isEachSide(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, let head = phrase.head, phrase.quantity == nil, !phrase.isPlural,
      WordSets.sides.contains(parsed.tokens[head].hash)
    else { return false }
    return parsed.has(WordSets.eachOfTwo, in: phrase.tokens)
  }

  /// How many matches back "as many" and "as did" may look.
  private static let reachOfAlike = 16

  /// How many chunks behind a number "on each side" may stand.
  private static let reachOfEach = 8

  // MARK: As many

  /// Fills how many "as many" and "the same number" are: the number before them.
  ///
  /// "killed two guards and wounded *as many*", "Three killed, *same number* injured"; but "as many as 40" is a bound.
  func withEqualNumbers(_ matches: [FrameMatch]) -> [FrameMatch] {
    guard matches.contains(where: { isEqualNumber($0.phrase) }) else { return matches }
    var matches = matches
    for index in matches.indices where isEqualNumber(matches[index].phrase) {
      let before = matches[..<index].suffix(Self.reachOfAlike).last { isCardinal($0.phrase) }
      guard let number = before.flatMap({ chunks[$0.phrase].quantity }) else { continue }
      matches[index].count = parsed.quantities[number].interval
    }
    return matches.filter { !isEqualNumber($0.phrase) || $0.count != nil }
  }

  /// "the same number", "an equal number of soldiers", "as many"
  func isEqualNumber(_ index: Int) -> Bool { parsed.isEqualNumber(chunks[index]) }

  // MARK: Alike

  /// Adds those of whom a clause says the same as of others: "The driver died, *as did one guard*", "*so was* his wife".
  mutating func matchAlike() {
    for index in chunks.indices.dropFirst() where index + 1 < chunks.count && chunks[index].kind == .verbGroup {
      let word = parsed.tokens[chunks[index].tokens.lowerBound - 1].hash
      guard word == Marks.as_ || word == Marks.so, chunks[index].tokens.count == 1,
        parsed.lexemes[chunks[index].main].function == .do || chunks[index].isCopula,
        chunks[index + 1].kind == .nounPhrase,
        let told = matches.suffix(Self.reachOfAlike).last(where: {
          $0.phrase < index && $0.verb != nil && $0.measure.isImpact && !$0.isToll
        })
      else { continue }
      for phrase in parsed.coordination(from: index + 1)
      where isCountable(phrase) && isPersonLike(phrase) || isPersonName(phrase) {
        var match = told
        match.phrase = phrase
        match.count = nil
        match.rule = "added." + told.frameName
        matches.append(match)
      }
    }
  }

  /// Adds what a coder's note makes of a count: "10 fatalities split across two events and *coded as 5* for this event".
  mutating func matchCoded() {
    for index in chunks.indices.dropFirst() where index + 2 < chunks.count && chunks[index].kind == .verbGroup {
      guard WordSets.coding.contains(parsed.tokens[chunks[index].main].hash), chunks[index + 1].kind == .preposition,
        isCardinal(index + 2), chunks[index + 2].head == nil,
        !matches.suffix(Self.reachOfAlike).contains(where: { $0.phrase == index + 2 }),
        let told = matches.suffix(Self.reachOfAlike).last(where: { $0.phrase < index && $0.measure.isOfVictims })
      else { continue }
      add(index + 2, told.measure, "toll.coded", rank: 60, verb: index, predicate: chunks[index].tokens)
    }
  }
}
