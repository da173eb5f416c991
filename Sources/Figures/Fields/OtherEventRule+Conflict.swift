internal import Articles
internal import Quantities
internal import Segmentation

/// What a conflict or its parties have done altogether, told beside one event of it.
extension OtherEventRule {
  /// "The pause in the war, *which has killed hundreds of civilians*", "The conflict *kills 3,500 people* every year": a
  /// long conflict's cost, in an article that counts an event of it by itself.
  ///
  /// The trap is fighting that is the event ("Clashes have killed nine people since Monday"): nouns that may be either
  /// must have killed more than one fight does.
  func isTollOfConflict(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard let match = draft.match, draft.figure.measure.happensAtOnce, let verb = match.verb, match.phrase > verb,
      let subject = conflict(of: verb, in: draft.parsed)
    else { return false }
    let parsed = draft.parsed
    let group = parsed.chunks[verb]
    let isPerfect = group.tokens.contains { parsed.lexemes[$0].function == .have }
    guard isPerfect || parsed.lexemes[group.main].forms.contains(.thirdPerson) else { return false }
    if !WordSets.conflicts.contains(parsed.tokens[subject].hash) {
      guard WordSets.fights.contains(parsed.tokens[subject].hash), isLarge(draft) else { return false }
    }
    let near = max(0, index - RelationRule.reach)..<min(drafts.count, index + RelationRule.reach)
    return drafts[near].contains {
      $0.figure.measure == draft.figure.measure && $0.figure.quote != draft.figure.quote && !$0.figure.isBackground
        && $0.figure.region == .body
    }
  }

  /// "The attack *came a day after* a bomber killed nine", "It comes a day after Kyiv suffered an assault, with raids
  /// killing at least 13": what the sentence compares the event with, behind a form of *come* and a time.
  ///
  /// The trap is the event itself, which "the" takes up: "The third death came a week after *the* crash that killed two".
  func isComparedWith(_ draft: FigureDraft) -> Bool {
    let parsed = draft.parsed
    let tokens = parsed.tokens
    let quote = draft.tokens.lowerBound
    guard
      let after = (max(1, quote - Self.reachOfComparison)..<max(1, quote)).last(where: {
        tokens[$0].hash == Marks.after && parsed.lexemes[$0 - 1].nounClass == .time
      }), after + 1 < tokens.count,
      parsed.has(WordSets.coming, in: max(0, after - Self.reachOfTime)..<after)
    else { return false }
    switch parsed.lexemes[after + 1].function {
    case .definite, .pronoun, .possessive, .demonstrative: return false
    default: return true
    }
  }

  /// How many words behind "after" a count of the earlier event may stand, and before it the verb.
  private static let reachOfComparison = 32
  private static let reachOfTime = 6

  /// "Earlier this week a raid killed seven people … the raid that killed *seven* in Kyiv": another event's number again.
  ///
  /// Small numbers prove nothing, nor does one that the article's own event has too.
  func repeatsBackground(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    let draft = drafts[index]
    guard let value = draft.figure.interval.best ?? draft.figure.interval.low, value >= Self.telling else {
      return false
    }
    func isSame(_ other: FigureDraft) -> Bool {
      other.figure.measure == draft.figure.measure && other.figure.unit == draft.figure.unit
        && other.figure.interval == draft.figure.interval
    }
    let earlier = drafts[max(0, index - RelationRule.reach)..<index]
    return earlier.contains { $0.figure.isBackground && isSame($0) }
      && !earlier.contains { !$0.figure.isBackground && isSame($0) }
  }

  /// A number from which on two that are equal are likely one.
  private static let telling = 6.0

  /// The head of the conflict that is the subject of the verb, also of a relative clause: "the war, which has killed".
  private func conflict(of verb: Int, in parsed: ParsedSentence) -> Int? {
    parsed.subject(of: verb, isReduced: false).last.flatMap { parsed.chunks[$0].head }
  }

  /// Whether the number is a vague plural or larger than one fight's.
  private func isLarge(_ draft: FigureDraft) -> Bool {
    let interval = draft.figure.interval
    return (interval.low ?? interval.best ?? interval.high ?? 0) >= Self.large
  }

  /// More than one fight of a conflict kills, as far as news tells of it.
  private static let large = 200.0
}
