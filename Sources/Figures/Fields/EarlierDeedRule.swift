internal import Articles
internal import Quantities
internal import Segmentation

/// Says which figures only tell who somebody is or which place is meant, by an earlier deed (FIGURES.md, `background`).
///
/// "Gunmen killed a warlord *accused of killing 30 villagers*", "Two guards died in the same town *where 14 people were
/// killed* in January", "Five rebels were killed in a raid linked to *a bombing that killed 18*": each sentence has a
/// figure of its own event. The traps are the event itself ("Three children died in *the blast that killed 20*") and a
/// sentence that tells of the deed alone ("A man was accused of killing three").
struct EarlierDeedRule {
  /// How many words before a deed its charge may stand, and how many figures around are looked at.
  private static let reach = 6
  private static let near = 32

  /// Marks the figures of earlier deeds.
  func mark(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices where isCandidate(drafts[index]) {
      if (isCharge(drafts[index]) && hasOther(index, drafts)) || isKnownBefore(drafts[index])
        || (isOfAnotherEvent(drafts[index]) && hasOther(index, drafts))
      {
        drafts[index].figure.isBackground = true
      }
    }
  }

  private func isCandidate(_ draft: FigureDraft) -> Bool {
    draft.figure.measure.happensAtOnce && !draft.figure.isBackground && draft.match != nil
      && draft.figure.region != .headline
  }

  /// Whether the sentence tells of others by the same measure who are of no such deed.
  private func hasOther(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    drafts[max(0, index - Self.near)..<min(drafts.count, index + Self.near)].contains { other in
      other !== drafts[index] && other.sentence == drafts[index].sentence
        && other.figure.measure == drafts[index].figure.measure && !other.figure.isBackground
        && other.match?.verb != drafts[index].match?.verb && !isCharge(other)
    }
  }

  /// "accused of *killing 30 villagers*", "a suspect in *the killing of four officers*".
  private func isCharge(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    guard let match = draft.match, match.predicate.upperBound <= draft.tokens.lowerBound else { return false }
    let deed = match.predicate.lowerBound
    if let verb = match.verb {
      guard parsed.chunks[verb].form == .gerund, !parsed.chunks[verb].isPassive, verb > 0,
        parsed.chunks[verb - 1].kind == .preposition
      else { return false }
    }
    let before = max(0, deed - Self.reach)..<deed
    guard let charge = before.last(where: { WordSets.charged.contains(parsed.tokens[$0].hash) }) else { return false }
    return !parsed.chunks.contains {
      $0.kind == .verbGroup && $0.tokens.lowerBound > charge && $0.tokens.upperBound <= deed
    }
  }

  /// The phrase that a relative clause with the figure belongs to: "the same town *where 14 people were killed*".
  private func antecedent(of draft: FigureDraft) -> Int? {
    guard let match = draft.match, let verb = match.verb, !match.isToll else { return nil }
    let chunks = draft.parsed.chunks
    // Before the verb or before its subject.
    var opener = match.phrase < verb ? match.phrase - 1 : verb - 1
    guard opener > 0 else { return nil }
    let word = draft.parsed.tokens[chunks[opener].tokens.lowerBound].hash
    guard chunks[opener].kind == .relative || chunks[opener].kind == .that || WordSets.when.contains(word) else {
      return nil
    }
    // "in which"
    if chunks[opener - 1].kind == .preposition { opener -= 1 }
    guard opener > 0, chunks[opener - 1].kind == .nounPhrase else { return nil }
    // "one that killed six" counts nobody.
    let number = chunks[opener - 1].quantity
    guard number == nil || chunks[opener - 1].head == nil && draft.parsed.quantities[number ?? 0].interval.best == 1
    else {
      return nil
    }
    return opener - 1
  }

  /// "the *same* town where 14 people died", "an *earlier* attack in which two died", "the *anniversary* of a blast that
  /// killed 20".
  private func isKnownBefore(_ draft: FigureDraft) -> Bool {
    guard let index = antecedent(of: draft) else { return false }
    let parsed = draft.parsed
    let phrase = parsed.chunks[index]
    // "similar to *one that killed six*"; but "in the same attack that killed six"
    let isEvent = phrase.head.map { WordSets.eventNouns.contains(parsed.tokens[$0].hash) } ?? false
    let words = max(0, phrase.tokens.lowerBound - 2)..<phrase.tokens.upperBound
    let isPast =
      phrase.nounClass != .person
      && parsed.has(isEvent ? WordSets.earlierAdjectives : WordSets.same, in: isEvent ? phrase.tokens : words)
    let isRemembered =
      index > 1 && parsed.chunks[index - 1].kind == .preposition
      && parsed.chunks[index - 2].head.map { WordSets.remembrance.contains(parsed.tokens[$0].hash) } ?? false
    return isPast || isRemembered
  }

  /// "a raid linked to *a bombing that killed 18*": a relative clause of an event that an article brings in.
  private func isOfAnotherEvent(_ draft: FigureDraft) -> Bool {
    guard let index = antecedent(of: draft), let head = draft.parsed.chunks[index].head, index > 1 else { return false }
    return draft.parsed.chunks[index].determiner == .article
      && WordSets.eventNouns.contains(draft.parsed.tokens[head].hash)
      && draft.parsed.chunks[index - 1].kind == .preposition
  }
}
