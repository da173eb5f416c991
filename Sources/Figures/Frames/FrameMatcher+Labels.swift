internal import Quantities
internal import Segmentation

/// Numbers beside the label that says what they count: "Dead: 12", "Evacuated - 1,240".
extension FrameMatcher {
  /// "Injured: 45", "Houses destroyed: 1,200", "Displaced families: 320": a label and its number.
  mutating func matchLabels() {
    for index in chunks.indices
    where index + 2 < chunks.count && (isColon(index + 1) || isDashOfLabel(index + 1)) && isCardinal(index + 2) {
      var start = index
      while start > 0, chunks[start - 1].kind != .stop, chunks[start - 1].kind != .comma,
        chunks[start - 1].kind != .other
      { start -= 1 }
      // "*Internally* displaced persons: 73,900"
      while start < index, chunks[start].kind == .adverb { start += 1 }
      guard index - start <= 5,
        chunks[index + 2].head == nil || chunks[index + 2].nounClass == .person
          || chunks[index + 2].nounClass == .household,
        let said = named(start),
        said.end == index || isPlaced(said.end + 1, index)
          || said.end < index && chunks[said.end + 1...index].allSatisfy({ $0.kind == .adverb }),
        said.measure != .casualties || !hasFrameOfItsOwn(index + 2, said.measure)
      else { continue }
      add(index + 2, said.measure, "label." + said.rule, rank: 70, verb: nil, predicate: chunks[index].tokens)
      if chunks[index + 2].head == nil { matches[matches.count - 1].headClass = chunks[start].nounClass }
    }
  }

  /// "Killed/injured: 2/3", "Dead/wounded: 4 / 11": two labels and their numbers.
  mutating func matchPairedLabels() {
    for index in chunks.indices.dropFirst(3) where index + 3 < chunks.count && isColon(index) {
      guard isSlash(index - 2), isSlash(index + 2), isCardinal(index + 1), isCardinal(index + 3),
        let first = named(index - 3), let second = named(index - 1), first.end == index - 3, second.end == index - 1
      else { continue }
      add(index + 1, first.measure, "label." + first.rule, rank: 70, verb: nil, predicate: chunks[index - 3].tokens)
      add(index + 3, second.measure, "label." + second.rule, rank: 70, verb: nil, predicate: chunks[index - 1].tokens)
    }
  }

  private func isSlash(_ index: Int) -> Bool {
    chunks[index].tokens.count == 1 && parsed.tokens[chunks[index].tokens.lowerBound].hash == Marks.slash
  }

  /// "IDPs *in camps*: 14,300": where, between a label and its colon.
  private func isPlaced(_ first: Int, _ last: Int) -> Bool {
    guard last > first, (last - first) % 2 == 1 else { return false }
    return stride(from: first, to: last, by: 2).allSatisfy {
      chunks[$0].kind == .preposition && chunks[$0 + 1].kind == .nounPhrase && chunks[$0 + 1].quantity == nil
    }
  }

  /// "Evacuated *-* 1,240 people; injured *-* 12": a dash between a label that a mark opens and a number that one closes.
  private func isDashOfLabel(_ index: Int) -> Bool {
    guard chunks[index].kind == .stop, parsed.tokens[chunks[index].tokens.lowerBound].kind == .dash,
      index + 2 >= chunks.count || chunks[index + 2].kind == .stop || chunks[index + 2].kind == .comma
        || chunks[index + 2].kind == .other
    else { return false }
    let opening = index - 2
    return opening < 0 || chunks[opening].kind == .stop || chunks[opening].kind == .comma
  }

  private func isColon(_ index: Int) -> Bool {
    chunks[index].kind == .stop && parsed.tokens[chunks[index].tokens.lowerBound].hash == Marks.colon
  }
}
