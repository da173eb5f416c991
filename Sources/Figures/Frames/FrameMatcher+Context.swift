internal import Segmentation

/// The verb that tells of a number which no frame takes.
extension FrameMatcher {
  /// The verb group that the phrase at `index` is the subject of, behind what depends on it, else the one right before it:
  /// "*Some 1,900* from Kodok town *arrived*", "the halls *sheltered 2,150 people*".
  func verbAround(_ index: Int) -> Int? {
    if let verb = verb(behind: index) { return verb }
    return index > 0 && chunks[index - 1].kind == .verbGroup ? index - 1 : nil
  }

  private func verb(behind index: Int) -> Int? {
    var next = index + 1
    var steps = 0
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase,
      chunks[next + 1].quantity == nil, steps < 2
    {
      next += 2
      steps += 1
    }
    // "from Kodok town *and other locations*"
    if next > index + 1, next + 1 < chunks.count, chunks[next].kind == .conjunction,
      chunks[next + 1].kind == .nounPhrase, chunks[next + 1].quantity == nil
    {
      next += 2
    }
    while next < chunks.count, chunks[next].kind == .adverb || chunks[next].kind == .relative { next += 1 }
    guard next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form != .infinitive else { return nil }
    return next
  }
}
