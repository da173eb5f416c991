internal import Articles
internal import Quantities
internal import Segmentation

/// What was before the article's event, as the words of one sentence beside the event's figures tell.
extension OtherEventRule {
  /// Whether a sentence behind the event's first figure tells of what was before it.
  ///
  /// - Parameter main: The event's first figure.
  func isOfBefore(_ draft: FigureDraft, _ main: FigureDraft, dated: Bool) -> Bool {
    guard draft.sentence > main.sentence, draft.figure.measure.happensAtOnce, draft.figure.region == .body,
      let match = draft.match, !match.isPart, !match.isToll
    else { return false }
    return dated && (isEarlierThis(draft) || isTimeBefore(draft, match)) || isOfEarlierDeed(draft, match)
      || isCostOfConflict(draft, match, main)
  }

  /// "*Earlier this month* bombers killed 30 people": told beside an event that the text dates.
  private func isEarlierThis(_ draft: FigureDraft) -> Bool {
    let tokens = draft.parsed.tokens
    guard let period = draft.figure.period, !period.inferred else { return false }
    return tokens.indices.dropLast(2).contains { index in
      WordSets.earlier.contains(tokens[index].hash) && tokens[index + 1].hash == Marks.this
        && WordSets.longTimes.contains(tokens[index + 2].hash)
    }
  }

  /// "*A week earlier*, a bomber killed six people"; but "An hour earlier, a bomb killed two".
  private func isTimeBefore(_ draft: FigureDraft, _ match: FrameMatch) -> Bool {
    let parsed = draft.parsed
    return parsed.opensWithEarlierTime(before: match.phrase) {
      WordSets.daysAndLonger.contains(parsed.tokens[$0].hash)
    }
  }

  /// "*Two earlier attacks* left 25 people dead", "50 were killed *in similar attacks*".
  private func isOfEarlierDeed(_ draft: FigureDraft, _ match: FrameMatch) -> Bool {
    let parsed = draft.parsed
    // "left 25 people *dead*": the verb before.
    guard let verb = match.verb ?? parsed.previousVerb(match.phrase) else { return false }
    func isEarlier(_ index: Int, _ words: WordSet) -> Bool {
      parsed.chunks[index].kind == .nounPhrase
        && (parsed.chunks[index].head.map {
          WordSets.eventNouns.contains(parsed.tokens[$0].hash) || WordSets.attacks.contains(parsed.tokens[$0].hash)
        } ?? false)
        && parsed.has(words, in: parsed.chunks[index].tokens)
    }
    if match.phrase > verb, parsed.subject(of: verb, isReduced: false).contains(where: { isEarlier($0, WordSets.same) })
    {
      return true
    }
    let tail = parsed.tail(of: verb)
    return parsed.chunks.indices.contains { index in
      index > verb && parsed.chunks[index].tokens.lowerBound < tail.upperBound && parsed.chunks[index].isPlural
        && parsed.chunks[index - 1].kind == .preposition && isEarlier(index, WordSets.same)
    }
  }

  /// "The group *has killed* 10,000 people *in its six-year insurgency*", "15,000 people have been killed in the uprising":
  /// many more than the event cost, in the perfect and beside the noun of a conflict.
  private func isCostOfConflict(_ draft: FigureDraft, _ match: FrameMatch, _ main: FigureDraft) -> Bool {
    guard let verb = match.verb, main.figure.measure == draft.figure.measure,
      let cost = draft.figure.interval.value, let own = main.figure.interval.value, cost >= own * Self.manyTimes
    else { return false }
    let parsed = draft.parsed
    let isPerfect = parsed.chunks[verb].tokens.contains { parsed.lexemes[$0].function == .have }
    guard isPerfect else { return false }
    let tail = parsed.tail(of: verb)
    return parsed.has(WordSets.conflicts, in: tail) || parsed.has(WordSets.fights, in: tail)
  }

  /// How many times more a conflict costs than one event of it.
  private static let manyTimes = 10.0
}
