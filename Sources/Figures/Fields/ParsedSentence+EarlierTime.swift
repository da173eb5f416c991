internal import Segmentation

/// Times before the one that a text tells of.
extension ParsedSentence {
  /// Whether the sentence opens with a time and a word like "earlier", before the phrase `index`: "*A month earlier*, two of
  /// his aides had been killed".
  ///
  /// - Parameter isTime: Whether the token before that word is a noun of such a time.
  func opensWithEarlierTime(before index: Int, where isTime: (Int) -> Bool) -> Bool {
    let opening = 1..<max(1, min(tokens.count, chunks[index].tokens.lowerBound, 5))
    return opening.contains { WordSets.earlierTimes.contains(tokens[$0].hash) && isTime($0 - 1) }
  }
}
