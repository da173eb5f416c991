internal import Quantities
internal import Segmentation

/// Predicates of state: "dead", "in custody".
extension Chunker {
  func state(at index: Int) -> Chunk? {
    let previous = parsed.chunks.last(where: { $0.kind != .adverb })
    guard let previous else { return nil }
    // Most words after "in" go on with no state.
    let states = lexicon.frames.statesByWord
    guard index + 1 == tokens.count || states.mayGoOn(lexemes[index].state, with: tokens[index + 1].hash) else {
      return nil
    }
    for state in states[lexemes[index].state] {
      guard let end = states.end(of: state, in: tokens, at: index + 1) else { continue }
      // "dead set against it", "a dead heat"
      if end < tokens.count, WordSets.deadCompounds.contains(tokens[end].hash) { return nil }
      // "dead goats", "missing relatives", "injured reserve": a modifier of the noun that follows.
      if end == index + 1, end < tokens.count, !tokens[end].flags.contains(.lineBefore), tokens[end].kind == .word,
        lexemes[end].canStandInNounPhrase, !lexemes[end].forms.isDisjoint(with: [.singularNoun, .pluralNoun]),
        previous.kind != .nounPhrase || previous.quantity == nil, quantityAt[end] == nil,
        lexemes[end].verb == 0, lexemes[end].nounClass != .time
      {
        return nil
      }
      switch previous.kind {
      case .nounPhrase, .verbGroup, .conjunction, .comma, .quote, .close, .stop: break
      // "were listed as *missing*"
      case .preposition where tokens[previous.tokens.lowerBound].hash == Marks.as_: break
      default: if end == index + 1 { return nil }
      }
      var chunk = Chunk(.state, index..<end)
      chunk.state = state.number
      chunk.main = index
      return chunk
    }
    return nil
  }
}
