internal import Quantities
internal import Segmentation

/// Injuries in play.
extension FrameMatcher {
  /// The matches without those of players hurt in play: "The *striker* was injured against Leeds", "*Hale* broke a rib in
  /// the game"; not "two players were hurt when the bus crashed", "a fan was injured at the match".
  func withoutInjuriesInPlay(_ matches: [FrameMatch]) -> [FrameMatch] {
    guard matches.contains(where: { $0.measure == .injured }), !parsed.has(WordSets.violence, in: parsed.tokens.indices)
    else { return matches }
    return matches.filter { $0.measure != .injured || !isPlayer($0) }
  }

  /// Whether the phrase names players, or one person by name where a match is spoken of.
  private func isPlayer(_ match: FrameMatch) -> Bool {
    let phrase = chunks[match.phrase]
    if parsed.has(WordSets.athletes, in: phrase.tokens) { return true }
    guard match.rule.hasPrefix("name."), phrase.quantity == nil else { return false }
    return parsed.has(WordSets.fixtures, in: parsed.tokens.indices)
      || parsed.quantities.contains { $0.kind == .numeral(.score) }
  }
}
