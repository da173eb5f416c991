internal import Quantities
internal import Segmentation

/// Which noun phrases are the object of a verb group, and how far its clause reaches.
extension ParsedSentence {
  /// Whether the verb group reports speech, so that what follows is a clause rather than an object.
  func isReporting(_ chunk: Chunk) -> Bool {
    chunk.kind == .verbGroup && WordSets.reportingVerbs.contains(tokens[chunk.main].hash)
  }

  /// The noun phrases that are the object of the verb group at `verb`, in order; empty where it has none.
  func object(of verb: Int) -> [Int] {
    var index = verb + 1
    while index < chunks.count, chunks[index].kind == .adverb || chunks[index].kind == .quote { index += 1 }
    // "shot dead eight militants".
    if index + 1 < chunks.count, chunks[index].kind == .state, chunks[index + 1].kind == .nounPhrase { index += 1 }
    // "hacked *to death* eight villagers"
    if index + 2 < chunks.count, chunks[index].kind == .preposition, chunks[index + 1].tokens.count == 1,
      tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.death, chunks[index + 2].kind == .nounPhrase
    {
      index += 2
    }
    guard index < chunks.count, chunks[index].kind == .nounPhrase else { return [] }
    return coordination(from: index)
  }

  /// The tokens after a verb group in which its complements stand: to the next finite verb or the clause's end.
  func tail(of verb: Int) -> Range<Int> {
    let start = chunks[verb].tokens.upperBound
    var index = verb + 1
    scan: while index < chunks.count {
      let chunk = chunks[index]
      switch chunk.kind {
      case .stop, .relative, .subordinator, .conditional, .that: break scan
      // ", and seven dead were mentioned": another clause.
      case .comma where index + 1 < chunks.count && chunks[index + 1].kind == .conjunction && index > verb + 1:
        break scan
      // "seven were shot, one fatally": what follows is said of the one.
      case .comma where hasAdverbOfItsOwn(index + 1): break scan
      case .verbGroup where chunk.form == .finite: break scan
      case .verbGroup where chunk.form == .bare && chunks[index - 1].kind != .verbGroup: break scan
      default: index += 1
      }
    }
    return start..<(index < chunks.count ? chunks[index].tokens.lowerBound : tokens.count)
  }

  /// "…, one fatally", "…, two of them fatally": whether the chunk is a bare number with an adverb behind it.
  func hasAdverbOfItsOwn(_ index: Int) -> Bool {
    index + 1 < chunks.count && chunks[index].kind == .nounPhrase && chunks[index].quantity != nil
      && (chunks[index].head.map { tokens[$0].hash == Marks.others } ?? true || chunks[index].isPartitive)
      && chunks[index + 1].kind == .adverb
  }
}
