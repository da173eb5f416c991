internal import Segmentation

/// The verb that tells of a number which no frame takes.
extension FrameMatcher {
  /// The verb group that the phrase at `index` is the subject of, behind what depends on it, else the one right before it:
  /// "*Some 1,900* from Kodok town *arrived*", "the halls *sheltered 2,150 people*".
  func verbAround(_ index: Int) -> Int? {
    if let verb = verb(behind: index) { return verb }
    return index > 0 && chunks[index - 1].kind == .verbGroup ? index - 1 : nil
  }

  /// Whether the phrase at `index` is who did something to somebody, or who said something: "*two gunmen* shot and killed a
  /// trader", "*seven rebels* stormed the post, killing four", "*one neighbour* said".
  func isDoer(_ index: Int) -> Bool {
    guard var verb = verb(behind: index) else { return false }
    if !chunks[verb].isPassive || chunks[verb].form == .bare,
      chunks[verb...].contains(where: { $0.form == .gerund && harms($0) })
    {
      return true
    }
    while true {
      let group = chunks[verb]
      // "rebels *killed* eight soldiers" may be a participle, by its form.
      guard group.form == .bare || group.form == .finite && !group.isPassive else { return false }
      if WordSets.reportingVerbs.contains(parsed.tokens[group.main].hash) { return true }
      if parsed.object(of: verb).contains(where: { chunks[$0].nounClass == .person || chunks[$0].isName }) {
        return true
      }
      guard verb + 2 < chunks.count, chunks[verb + 1].kind == .conjunction, chunks[verb + 2].kind == .verbGroup else {
        return false
      }
      verb += 2
    }
  }

  /// Whether a verb group tells of harm to somebody: "killing four".
  private func harms(_ group: Chunk) -> Bool {
    group.kind == .verbGroup && group.verb > 0
      && frames.verbs[Int(group.verb) - 1].contains { $0.measure.isOfHarm && $0.role == .patient }
  }

  private func verb(behind index: Int) -> Int? {
    var next = index + 1
    var steps = 0
    // "One woman, *Victoria Lopes*, found": an apposition.
    if next + 2 < chunks.count, chunks[next].kind == .comma, chunks[next + 1].kind == .nounPhrase,
      chunks[next + 1].isName, chunks[next + 2].kind == .comma
    {
      next += 3
    }
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
